package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;

class AsaOptionsTest {
    /** The defaults documented for ASA 30.53. */
    @Test
    void defaultsAreThoseOfTheProgram() {
        AsaOptions options = AsaOptions.reference();
        assertThat(options.limitAcceptances()).isEqualTo(10_000);
        assertThat(options.limitGenerated()).isEqualTo(99_999);
        assertThat(options.limitInvalidGeneratedStates()).isEqualTo(1_000);
        assertThat(options.acceptedToGeneratedRatio()).isEqualTo(1e-6);
        assertThat(options.costPrecision()).isEqualTo(1e-18);
        assertThat(options.maximumCostRepeat()).isEqualTo(5);
        assertThat(options.numberCostSamples()).isEqualTo(5);
        assertThat(options.temperatureRatioScale()).isEqualTo(1e-5);
        assertThat(options.temperatureAnnealScale()).isEqualTo(100);
        assertThat(options.costParameterScaleRatio()).isEqualTo(1);
        assertThat(options.initialParameterTemperature()).isEqualTo(1);
        assertThat(options.acceptanceFrequencyModulus()).isEqualTo(100);
        assertThat(options.generatedFrequencyModulus()).isEqualTo(10_000);
        assertThat(options.reannealCost()).isEqualTo(1);
        assertThat(options.reannealParameters()).isTrue();
        assertThat(options.deltaX()).isEqualTo(1e-3);
        assertThat(options.userInitialParameters()).isFalse();
        assertThat(options.sequentialParameters()).isEqualTo(-1);
        assertThat(options.includeIntegerParameters()).isFalse();
        assertThat(options.maximumReannealIndex()).isEqualTo(50_000);
        assertThat(options.reannealScale()).isEqualTo(10);
        assertThat(options.userQuenchCostScale()).isEqualTo(1);
        assertThat(options.generBlock()).isEqualTo(1);
    }

    @Test
    void presetsDifferWhereTheyShould() {
        assertThat(AsaOptions.reference().rangeScaledTangents()).isFalse();
        assertThat(AsaOptions.reference().realIndex()).isFalse();
        assertThat(AsaOptions.potentia()).isEqualTo(AsaOptions.defaults());
        assertThat(AsaOptions.potentia().rangeScaledTangents()).isTrue();
        assertThat(AsaOptions.potentia().realIndex()).isTrue();
        assertThat(AsaOptions.asaTest())
                .isEqualTo(AsaOptions.reference()
                        .with("Limit_Acceptances", 1_000)
                        .with("Accepted_To_Generated_Ratio", 1e-4));
        assertThat(Runs.preset("asa-test")).isEqualTo(AsaOptions.asaTest());
        assertThat(Runs.preset("potentia")).isEqualTo(AsaOptions.potentia());
    }

    /** The names of asa_usr_asa.h and of the arguments of asa() in ASA 30.53. */
    @Test
    void exactlyTheOptionsOfTheProgramGoByItsNamesToo() {
        List<Option> ofTheProgram = new AsaProvider()
                .options().options().stream()
                        .filter(option -> !option.alias().isEmpty())
                        .toList();
        assertThat(ofTheProgram)
                .extracting(Option::alias)
                .containsExactlyInAnyOrder(
                        "Limit_Acceptances",
                        "Limit_Generated",
                        "Limit_Invalid_Generated_States",
                        "Accepted_To_Generated_Ratio",
                        "Cost_Precision",
                        "Maximum_Cost_Repeat",
                        "Number_Cost_Samples",
                        "Temperature_Ratio_Scale",
                        "Cost_Parameter_Scale_Ratio",
                        "Temperature_Anneal_Scale",
                        "User_Cost_Temperature",
                        "Include_Integer_Parameters",
                        "User_Initial_Parameters",
                        "Sequential_Parameters",
                        "Initial_Parameter_Temperature",
                        "User_Temperature_Ratio",
                        "User_Parameter_Temperature",
                        "Acceptance_Frequency_Modulus",
                        "Generated_Frequency_Modulus",
                        "Reanneal_Cost",
                        "Reanneal_Parameters",
                        "Delta_X",
                        "User_Delta_Parameter",
                        "User_Tangents",
                        "User_Quench_Param_Scale",
                        "User_Quench_Cost_Scale",
                        "Asymp_Exp_Param",
                        "Gener_Block",
                        "Gener_Block_Max",
                        "Gener_Mov_Avr",
                        "parameter_type",
                        "QUENCH_PARAMETERS_SCALE",
                        "QUENCH_COST_SCALE",
                        "NO_PARAM_TEMP_TEST",
                        "NO_COST_TEMP_TEST",
                        "MAXIMUM_REANNEAL_INDEX",
                        "REANNEAL_SCALE",
                        "SMALL_FLOAT",
                        "Multi_Number",
                        "Multi_Grid",
                        "Queue_Size",
                        "Queue_Resolution",
                        "SELF_OPTIMIZE");
        assertThat(ofTheProgram).allSatisfy(option -> {
            assertThat(option.alias().replace("_", "")).isEqualToIgnoringCase(option.name());
            assertThat(OptionTable.SPACE.option(option.alias())).contains(option);
        });
    }

    @Test
    void everyDefaultHasItsReason() {
        for (Option option : OptionTable.SPACE.options()) {
            assertThat(option.meaning())
                    .as("meaning of %s, then the reason", option.name())
                    .contains(";");
        }
    }

    @Test
    void everyOptionReachesItsAccessor() throws Exception {
        AsaOptions changed = AsaOptions.defaults();
        for (Option option : new AsaProvider().options().options()) {
            Object value = switch (option.kind()) {
                case COUNT -> option.name().equals("generBlock") ? 1.0 : 7.0;
                case NUMBER ->
                    option.name().equals("initialParameterTemperature")
                            ? 1.0
                            : option.range().upper() <= 1 ? 1e-4 : 3.0;
                case FLAG -> !((Boolean) option.defaultValue());
                case CHOICE, NUMBERS -> option.name().equals("userDeltaParameter") ? Doubles.of() : Doubles.of(1.0);
            };
            changed = changed.with(option.name(), value);
            Object read = AsaOptions.class.getMethod(option.name()).invoke(changed);
            Object expected = value instanceof Double number && read instanceof Number ? number : value;
            assertThat(read instanceof Number number ? number.doubleValue() : read)
                    .as(option.name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void withersChangeWhatTheySay() {
        AsaOptions options = AsaOptions.defaults()
                .withLimits(0, 12)
                .withQuench(2, 3)
                .withParameterType(Doubles.of(1, -1))
                .withBlock(8);
        assertThat(options.limitAcceptances()).isZero();
        assertThat(options.limitGenerated()).isEqualTo(12);
        assertThat(options.userQuenchParamScale()).isEqualTo(Doubles.of(2));
        assertThat(options.userQuenchCostScale()).isEqualTo(3);
        assertThat(options.parameterType()).isEqualTo(Doubles.of(1, -1));
        assertThat(options.generBlock()).isEqualTo(8);
        assertThat(options.generBlockMax()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numberCostSamples | 0 | reannealCost | 1 | numberCostSamples = 0 leaves the first cost temperature unknown",
                "numberCostSamples | -1 | reannealCost | 1 | must be > 0 or < -1 unless userCostTemperature > 0",
                "reannealCost | -1 | deltaX | 0.001 | reannealCost = -1, must be 0, 1, a number of samples above 1",
                "userParameterTemperature | 1 | initialParameterTemperature | 2 | are both given, must be one of them",
                "userDeltaParameter | 0.1 | userTangents | true | userDeltaParameter is given with userTangents = true",
                "generBlock | 4 | generBlockMax | 3 | generBlock = 4, must be <= generBlockMax = 3",
                "parameterType | 0 | deltaX | 0.1 | each must be -2, -1, 1 or 2"
            })
    void contradictionsAreErrors(String one, String value, String other, String otherValue, String message) {
        Values given = Values.EMPTY.with(one, value).with(other, otherValue);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new AsaProvider().create(new AsaProvider().options().settings(given)))
                .withMessageContaining(message);
    }

    @Test
    void unknownAndInadmissibleOptionsAreErrors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsaOptions.defaults().with("Limit_Generate", 1))
                .withMessage("option Limit_Generate is unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsaOptions.defaults().with("Temperature_Ratio_Scale", 1))
                .withMessageContaining("temperatureRatioScale = 1, must be a number in (0.0, 1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AsaOptions(OptionSpace.EMPTY.defaults()))
                .withMessageContaining("are not of asa");
    }
}
