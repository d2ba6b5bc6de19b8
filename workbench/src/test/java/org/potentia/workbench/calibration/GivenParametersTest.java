package org.potentia.workbench.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.workbench.InputException;
import org.potentia.workbench.comparison.Comparison;
import org.potentia.workbench.fixtures.Models;
import org.potentia.workbench.fixtures.Simplex;

class GivenParametersTest {
    private static final ModelProvider NORMAL = Models.normal("normal");

    private static final ReturnSample SAMPLE =
            ReturnSample.of(Doubles.of(0.01, -0.02, 0.005, 0.013, -0.001), Horizon.tradingDays(1));

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("given.json"), text);
    }

    private static Map<String, Double> values() {
        return Map.of(
                NORMAL.parameters().names().get(0), 0.003,
                NORMAL.parameters().names().get(1), 0.02);
    }

    @Test
    void aFitOfGivenParametersEvaluatesTheirLikelihood() {
        ModelProvider held = new GivenParameters("normal", values(), "somewhere").hold(NORMAL);
        Fit fit = new Calibration(new Simplex()).fit(held, SAMPLE, 1, RunMonitor.NONE);
        ReturnModel model = (ReturnModel) NORMAL.create(NORMAL.parameters().vector(values()));

        assertThat(fit.logLikelihood()).isCloseTo(model.logLikelihood(SAMPLE), within(1e-12));
        assertThat(fit.freeParameters()).isZero();
        assertThat(fit.parameters().asMap()).isEqualTo(values());
        assertThat(fit.fittedTo()).hasValue("parameters given by somewhere, not fitted");
        assertThat(held.title()).isEqualTo(NORMAL.title());
        assertThat(held.equation()).isEqualTo(NORMAL.equation());
        assertThat(held.citation()).isEqualTo(NORMAL.citation());
        assertThat(held.version()).isEqualTo(NORMAL.version());
    }

    @Test
    void readsAFileOfItsOwnAndTheResultOfAStudy() throws IOException {
        String block = "{\"model\": \"normal\", \"parameters\": {\"sigma\": 0.02}, \"priceLevel\": 3}";

        GivenParameters plain = GivenParameters.read(file(block));
        assertThat(plain.model()).isEqualTo("normal");
        assertThat(plain.parameters()).isEqualTo(Map.of("sigma", 0.02));
        GivenParameters nested =
                GivenParameters.read(file("{\"study\": \"x\", \"values\": {\"model\": " + block + "}}"));
        assertThat(nested).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"model\": \"normal\"}",
                "{\"model\": \"normal\", \"parameters\": {\"sigma\": \"wide\"}}",
                "{\"values\": {\"model\": {\"parameters\": {}}}}"
            })
    void refusesAFileThatGivesNoParameters(String text) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> GivenParameters.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("given.json");
    }

    @Test
    void refusesAnotherModelAndBadValues() {
        assertThatThrownBy(() -> new GivenParameters("other", values(), "somewhere").hold(NORMAL))
                .isInstanceOf(InputException.class)
                .hasMessage("somewhere gives parameters of other, must give those of normal");
        assertThatThrownBy(() -> new GivenParameters("normal", Map.of("sigma", -1.0), "somewhere").hold(NORMAL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sigma");
        assertThatThrownBy(() -> new GivenParameters("normal", Map.of("nothing", 1.0), "somewhere").hold(NORMAL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> new Comparison(List.of(NORMAL), List.of(new Simplex()))
                        .holding(List.of(new GivenParameters("nosuch", Map.of(), "somewhere"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nosuch");
    }
}
