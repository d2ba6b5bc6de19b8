package org.potentia.models.qgauss.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.model.OptionType;
import org.potentia.models.qgauss.QGaussian;
import org.potentia.numerics.Black;
import org.potentia.numerics.Normals;
import org.potentia.numerics.StudentT;

/** Both forms, in units of the forward. */
class OptionLawsTest {
    private static final double[] STRIKES = {0.05, 0.5, 0.8, 0.9, 0.97, 1, 1.03, 1.1, 1.3, 2, 5};

    static Stream<Arguments> laws() {
        return Stream.of(
                Arguments.of("log, q = 0", new CutLogLaw(0, 0.3, 1)),
                Arguments.of("log, q = 0.9", new CutLogLaw(0.9, 0.3, 0.4)),
                Arguments.of("log, q = 1", new CutLogLaw(1, 0.3, 3)),
                Arguments.of("log, q = 1.3", new CutLogLaw(1.3, 0.1, 0.5)),
                Arguments.of("log, q = 1.71", new CutLogLaw(1.71, 0.05, 1)),
                Arguments.of("log, q = 2.5", new CutLogLaw(2.5, 0.01, 2)),
                Arguments.of("price, q = 0", new FlooredPriceLaw(0, 0.3)),
                Arguments.of("price, q = 0.9", new FlooredPriceLaw(0.9, 0.9)),
                Arguments.of("price, q = 1", new FlooredPriceLaw(1, 0.3)),
                Arguments.of("price, q = 1.5", new FlooredPriceLaw(1.5, 0.2)),
                Arguments.of("price, q = 1.71", new FlooredPriceLaw(1.71, 0.1)),
                Arguments.of("price, q = 1.95", new FlooredPriceLaw(1.95, 0.02)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void keepsParityBoundsMonotonyAndConvexity(String name, PriceLaw law) {
        double step = 0.01;
        for (double k : STRIKES) {
            double call = law.call(k);
            double put = law.put(k);
            assertThat(call - put).as("parity at %s", k).isCloseTo(1 - k, within(1e-13));
            assertThat(call).isBetween(Math.max(0, 1 - k) - 1e-13, 1.0);
            assertThat(put).isBetween(Math.max(0, k - 1) - 1e-13, k);
            double up = law.call(k + step);
            double down = law.call(k - step);
            assertThat(up).isLessThanOrEqualTo(call);
            assertThat(law.put(k + step)).isGreaterThanOrEqualTo(put);
            assertThat(up + down - 2 * call).isGreaterThan(-1e-14);
        }
    }

    /** A fine trapezoid over the price or its logarithm, another density and another variable than the law's own integral. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.3, 0.35", "1, 0.2, 1.5", "1.3, 0.1, 0.5", "1.71, 0.05, 1", "2.5, 0.05, 1.2"})
    void logFormAgreesWithAnIndependentIntegral(double q, double width, double cut) {
        QGaussian density = new QGaussian(0, q, 1 / (width * width));
        CutLogLaw law = new CutLogLaw(q, width, cut);
        double mass = simpson(density::density, -cut, cut);
        double centre = -Math.log(simpson(x -> Math.exp(x) * density.density(x), -cut, cut) / mass);
        assertThat(Math.log(law.centre())).isCloseTo(centre, within(1e-9));
        for (double k : new double[] {0.8, 0.95, 1, 1.02, 1.2}) {
            double from = Math.clamp(Math.log(k) - centre, -cut, cut);
            double call = simpson(x -> (Math.exp(centre + x) - k) * density.density(x), from, cut) / mass;
            assertThat(law.call(k)).isCloseTo(call, within(1e-9));
        }
        assertThat(law.kept()).isCloseTo(mass, within(1e-9));
    }

    private static double simpson(DoubleUnaryOperator f, double from, double to) {
        int panels = 200_000;
        double h = (to - from) / panels;
        double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
        for (int i = 1; i < panels; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(from + i * h);
        }
        return sum * h / 3;
    }

    /** The price of a call is the integral of the probability to end above, here by the trapezoidal rule in ln(k). */
    @ParameterizedTest
    @CsvSource({"0, 0.3", "1, 0.3", "1.3, 0.2", "1.71, 0.1"})
    void priceFormIsTheIntegralOfTheSurvivalProbability(double q, double width) {
        FlooredPriceLaw law = new FlooredPriceLaw(q, width);
        QGaussian change = new QGaussian(law.centre(), q, 1 / (width * width));
        for (double k : new double[] {0.3, 0.9, 1, 1.2, 2}) {
            double between = simpson(change::survival, k, 4);
            assertThat(law.call(k) - law.call(4)).isCloseTo(between, within(1e-11));
        }
        // mean of the floored price
        assertThat(simpson(change::survival, 0, 4) + law.call(4)).isCloseTo(1, within(1e-11));
        assertThat(law.ruin()).isEqualTo(change.cdf(0));
        assertThat(law.call(1e-9)).isCloseTo(1, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 0.95, 1, 1.1, 1.6, 3})
    void logFormIsBlackScholesForNormalReturns(double k) {
        double deviation = 0.25;
        CutLogLaw law = new CutLogLaw(1, Math.sqrt(2) * deviation, 10);
        assertThat(law.call(k)).isCloseTo(Black.price(OptionType.CALL, 1, k, deviation), within(1e-14));
        assertThat(law.put(k)).isCloseTo(Black.price(OptionType.PUT, 1, k, deviation), within(1e-14));
        CutLogLaw near = new CutLogLaw(1 + 1e-9, Math.sqrt(2) * deviation, 3);
        CutLogLaw below = new CutLogLaw(1 - 1e-9, Math.sqrt(2) * deviation, 3);
        assertThat(near.call(k)).isCloseTo(law.call(k), within(1e-8));
        assertThat(below.call(k)).isCloseTo(law.call(k), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.95, 1, 1.1, 1.4})
    void priceFormIsBacheliersForNormalChanges(double k) {
        double deviation = 0.1;
        double d = (k - 1) / deviation;
        double bachelier = deviation * (Normals.density(d) - d * Normals.cdf(-d));
        assertThat(new FlooredPriceLaw(1, Math.sqrt(2) * deviation).call(k)).isCloseTo(bachelier, within(1e-15));
        assertThat(new FlooredPriceLaw(1 + 1e-9, Math.sqrt(2) * deviation).call(k))
                .isCloseTo(bachelier, within(1e-9));
    }

    /** The law of index q is Student's t with \( (3-q)/(q-1) \) degrees of freedom and scale \( w/\sqrt{3-q} \). */
    @Test
    void takesItsProbabilitiesFromStudentsLaw() {
        double q = 1.6;
        double width = 0.05;
        StudentT t = new StudentT(0, width / Math.sqrt(3 - q), (3 - q) / (q - 1));
        FlooredPriceLaw price = new FlooredPriceLaw(q, width);
        double h = 1e-5;
        double digital = (price.call(1.1 - h) - price.call(1.1 + h)) / (2 * h);
        assertThat(digital).isCloseTo(t.survival(1.1 - price.centre()), within(1e-9));
        CutLogLaw log = new CutLogLaw(q, width, 1);
        double logDigital = (log.call(1.1 - h) - log.call(1.1 + h)) / (2 * h);
        double inside = t.survival(Math.log(1.1 / log.centre())) - t.survival(1);
        assertThat(logDigital).isCloseTo(inside / (1 - 2 * t.survival(1)), within(1e-9));
    }

    /** The wider the cut, the dearer the options: the mean of the price itself grows with it beyond all bounds. */
    @Test
    void logFormDependsOnItsCut() {
        double narrow = new CutLogLaw(1.5, 0.05, 0.5).call(1.2);
        double previous = narrow;
        for (double cut : new double[] {1, 2, 5, 10, 20}) {
            double call = new CutLogLaw(1.5, 0.05, cut).call(1.2);
            assertThat(call).isGreaterThan(previous);
            previous = call;
        }
        assertThat(previous).isGreaterThan(100 * narrow);
    }

    @Test
    void logFormIsWorthNothingBeyondTheCut() {
        CutLogLaw law = new CutLogLaw(1.5, 0.05, 0.3);
        double highest = law.range().get(1);
        double lowest = law.range().get(0);
        assertThat(law.call(highest * 1.0001)).isZero();
        assertThat(law.call(highest * 0.999)).isPositive();
        assertThat(law.put(lowest * 0.9999)).isZero();
        assertThat(law.put(highest * 1.1)).isCloseTo(highest * 1.1 - 1, within(1e-15));
        assertThat(law.call(lowest / 2)).isCloseTo(1 - lowest / 2, within(1e-15));
    }

    @Test
    void refusesWhatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlooredPriceLaw(2, 0.1))
                .withMessageContaining("q must be below 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlooredPriceLaw(1.9, 2))
                .withMessageContaining("must be smaller");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CutLogLaw(1.5, 0.1, Double.POSITIVE_INFINITY))
                .withMessageContaining("without a cut");
    }
}
