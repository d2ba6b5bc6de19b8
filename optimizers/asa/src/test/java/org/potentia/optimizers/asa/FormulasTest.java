package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.optimizers.asa.Reannealing.Place;

/** Exact properties of the formulas; their reference values are those of the quantities, which share the code. */
class FormulasTest {
    private static void assertClose(double actual, double expected, double relative) {
        assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource({"1e9", "3", "1", "0.3", "1.0001e-4", "0.9999e-4", "1e-6", "1e-18", "1e-300"})
    void theSpanFollowsFromTheLogarithmOfTheTemperature(double temperature) {
        double logSpan = GeneratingDistribution.logSpan(temperature);
        double log = StrictMath.log(temperature);
        // ln(1 + T) - ln T loses the digits that the two have in common
        double rounding = 4 * Math.ulp(Math.max(logSpan, Math.abs(log)));
        assertThat(GeneratingDistribution.logSpan(temperature, log)).isCloseTo(logSpan, within(rounding));
    }

    /** For \( T \gg 1 \) the span is \( 1/T - 1/(2T^2) + \dots \). */
    @ParameterizedTest
    @CsvSource({"1e9", "1e14", "1e16", "1e300"})
    void theSpanOfAHighTemperatureKeepsItsDigits(double temperature) {
        double span = GeneratingDistribution.logSpan(temperature, StrictMath.log(temperature));
        assertClose(span, (1 - 0.5 / temperature) / temperature, 1e-15);
        assertThat(GeneratingDistribution.step(0.75, temperature, span))
                .as("steps are uniform then")
                .isCloseTo(0.5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1", "0.5", "0.25", "0.3333333333333333", "0.1", "2"})
    void temperatureAndIndexAreInverse(double exponent) {
        TemperatureSchedule schedule = new TemperatureSchedule(1.7, exponent);
        for (double index : new double[] {0.01, 1, 7, 1234.5}) {
            assertClose(schedule.index(schedule.fall(index)), index, 1e-12);
        }
        assertThat(schedule.fall(0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0.1", "0.0001", "1e-9"})
    void distributionFunctionIsTheInverseOfTheStep(double temperature) {
        double logSpan = GeneratingDistribution.logSpan(temperature);
        for (double u : new double[] {0.001, 0.2, 0.49, 0.75, 0.999}) {
            double y = GeneratingDistribution.step(u, temperature, logSpan);
            assertClose(GeneratingDistribution.cumulative(y, temperature), u, 1e-12);
            assertThat(GeneratingDistribution.cumulative(-y, temperature)).isCloseTo(1 - u, within(1e-15));
        }
    }

    /** The median of the size is \( \sqrt{T (1 + T)} - T \), for there the logarithm has half its span. */
    @ParameterizedTest
    @CsvSource({"1", "0.01", "1e-8"})
    void medianOfTheSizeOfAStepIsAboutTheRootOfTheTemperature(double temperature) {
        double y = GeneratingDistribution.step(0.75, temperature, GeneratingDistribution.logSpan(temperature));
        assertClose(y, Math.sqrt(temperature * (1 + temperature)) - temperature, 1e-13);
    }

    @Test
    void anIndexAboveTheLimitIsDividedAtTheSameTemperature() {
        TemperatureSchedule schedule = new TemperatureSchedule(0.5, 0.5);
        double index = 3.21e7;
        double fall = schedule.fall(index);
        Place place = Reannealing.place(2, fall, schedule, 50_000, 10);
        assertClose(place.index(), 3.21e4, 1e-12);
        assertClose(place.logInitial() - schedule.fall(place.index()), 2 - fall, 1e-12);
        assertThat(place.logInitial()).isLessThan(2);
    }

    @Test
    void anIndexBeyondAllDoublesIsDividedToo() {
        TemperatureSchedule schedule = new TemperatureSchedule(1, 0.001);
        Place place = Reannealing.place(0, 40, schedule, 50_000, 10);
        assertThat(place.index()).isBetween(5_000.0, 50_000.0);
        assertClose(place.logInitial() - schedule.fall(place.index()), -40, 1e-12);
    }

    @Test
    void acceptanceWithoutExponentialTailIsHeavier() {
        assertClose(AcceptanceTest.probability(2, 1, 2), 1 / 3.0, 1e-15);
        assertThat(AcceptanceTest.probability(-1, 1, 2)).isEqualTo(1);
        assertThat(AcceptanceTest.probability(3, 1, 0.5))
                .as("base below zero: Boltzmann, as in the C program")
                .isEqualTo(AcceptanceTest.probability(3, 1));
        assertClose(AcceptanceTest.probability(0.7, 0.5, 1 + 1e-9), AcceptanceTest.probability(0.7, 0.5), 1e-8);
    }
}
