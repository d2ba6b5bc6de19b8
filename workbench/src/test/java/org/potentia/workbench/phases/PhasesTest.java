package org.potentia.workbench.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.model.Equilibrium;
import org.potentia.workbench.InputException;
import org.potentia.workbench.phases.Transition.Kind;

class PhasesTest {
    private static Market magnet(double t, double b) {
        return Market.of(new Magnet(), Map.of("t", t, "B", b));
    }

    /** On the spinodal the slope (1 - m²)/t is 1. */
    private static double spinodalField(double t) {
        double m = Math.sqrt(1 - t);
        double artanh = 0.5 * Math.log((1 + m) / (1 - m));
        return m - t * artanh;
    }

    @Test
    void findsTheTransitionOfSecondOrder() {
        Sweep sweep = Sweep.of(magnet(1, 0), Axis.parse("t=0.5:1.5:40"));
        assertThat(sweep.transitions()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(Kind.SECOND_ORDER);
            assertThat(each.value()).isCloseTo(1, within(1e-12));
        });
        assertThat(sweep.degenerate()).isTrue();
    }

    @Test
    void findsSpinodalsAndTheTransitionOfFirstOrderBetweenThem() {
        Sweep sweep = Sweep.of(magnet(0.8, 0), Axis.parse("B=-0.31:0.3:50"));
        double spinodal = spinodalField(0.8);
        assertThat(sweep.transitions())
                .extracting(Transition::kind)
                .containsExactly(Kind.SPINODAL, Kind.FIRST_ORDER, Kind.SPINODAL);
        assertThat(sweep.transitions().get(0).value()).isCloseTo(-spinodal, within(1e-9));
        assertThat(sweep.transitions().get(0).after()).isCloseTo(Math.sqrt(0.2), within(1e-3));
        assertThat(sweep.transitions().get(2).value()).isCloseTo(spinodal, within(1e-9));
        Transition jump = sweep.transitions().get(1);
        assertThat(jump.value()).isCloseTo(0, within(1e-9));
        assertThat(jump.before()).isCloseTo(-jump.after(), within(1e-6));
        assertThat(jump.after()).isGreaterThan(0.7);
        assertThat(sweep.degenerate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t=0.9999:1.0002:40", "t=0.01:90:10", "t=0.3:1.00001:7"})
    void findsTheTransitionOfSecondOrderInAnyRange(String range) {
        Axis axis = Axis.parse(range);
        Transition critical = Sweep.of(magnet(1, 0), axis).transitions().getFirst();
        assertThat(critical.kind()).isEqualTo(Kind.SECOND_ORDER);
        assertThat(critical.value()).isCloseTo(1, within(1e-11));
        CriticalExponents exponents =
                CriticalExponents.of(magnet(1, 0), axis, critical).orElseThrow();
        assertThat(exponents.beta()).isCloseTo(0.5, within(1e-3));
        assertThat(exponents.gamma()).isCloseTo(1, within(1e-3));
    }

    @Test
    void statesThatDifferByRoundingAloneAreEqual() {
        // differences of numbers of the size of coupling times mean squared, 0.2 * 50^2, left a free energy of 0.02
        Equilibrium low = new Equilibrium(-50, 0.02, 0.02, 0.1, 0.1 / (0.2 * 0.9), 1);
        Equilibrium top = new Equilibrium(0, 2500, 240, 6, 6 / (0.2 * -5), 1);
        Equilibrium high = new Equilibrium(50, 0.02, 0.02 + 1e-13, 0.1, 0.1 / (0.2 * 0.9), 1);
        PhasePoint point = new PhasePoint(1, List.of(low, top, high));
        assertThat(point.ground()).isEqualTo(high);
        assertThat(point.isGround(low)).isTrue();
        assertThat(point.isGround(top)).isFalse();
        assertThat(point.settled()).isTrue();
    }

    @Test
    void findsNothingWhereNothingHappens() {
        assertThat(Sweep.of(magnet(1.3, 0), Axis.parse("B=-0.3:0.3:20")).transitions())
                .isEmpty();
    }

    @Test
    void goesRoundTheLoop() {
        Sweep sweep = Sweep.of(magnet(0.7, 0), Axis.parse("B=-0.4:0.4:401"));
        Hysteresis loop = Hysteresis.of(sweep);
        double spinodal = spinodalField(0.7);
        assertThat(loop.jumpsUp().toArray()).containsExactly(new double[] {spinodal}, within(1e-9));
        assertThat(loop.jumpsDown().toArray()).containsExactly(new double[] {-spinodal}, within(1e-9));
        assertThat(loop.up().get(200)).isCloseTo(-loop.down().get(200), within(1e-12));
        assertThat(loop.area()).isGreaterThan(1.2 * spinodal);
        assertThat(Hysteresis.of(Sweep.of(magnet(1.2, 0), Axis.parse("B=-0.3:0.3:50")))
                        .area())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void slidesThroughATransitionOfSecondOrderHoweverWideTheSteps() {
        Hysteresis loop = Hysteresis.of(Sweep.of(magnet(1, 0), Axis.parse("t=0.3:20:5")));
        assertThat(loop.jumpsUp().size()).isZero();
        assertThat(loop.jumpsDown().size()).isZero();
    }

    @Test
    void measuresTheExponentsOfAMeanField() {
        PhaseAnswer answer = PhaseAnswer.of(
                new PhaseQuestion(magnet(1, 0), Axis.parse("t=0.5:1.5:40"), Optional.empty(), false, true));
        CriticalExponents exponents = answer.exponents().orElseThrow();
        assertThat(exponents.beta()).isCloseTo(0.5, within(1e-3));
        assertThat(exponents.gamma()).isCloseTo(1, within(1e-3));
        assertThat(exponents.gammaBelow()).isCloseTo(1, within(1e-3));
        assertThat(exponents.ratio()).isCloseTo(2, within(1e-2));
        assertThat(exponents.alpha()).isCloseTo(0, within(2e-3));
        assertThat(exponents.isotherm().orElseThrow().delta()).isCloseTo(3, within(1e-3));
        // F'' in the temperature: 0 above up to the entropy of free spins, and jumps by 3/2 times its size below
        assertThat(exponents.heatAbove()).isCloseTo(0, within(1e-2));
        assertThat(exponents.heatBelow()).isCloseTo(-1.5, within(2e-2));
    }

    @Test
    void saysWhyThereAreNoExponents() {
        PhaseAnswer answer = PhaseAnswer.of(
                new PhaseQuestion(magnet(0.8, 0.01), Axis.parse("t=0.5:1.5:40"), Optional.empty(), true, true));
        assertThat(answer.exponents()).isEmpty();
        assertThat(answer.noExponents()).contains("no transition of second order");
        assertThat(answer.hysteresis()).isPresent();
        assertThat(answer.here().value()).isEqualTo(0.8);
        assertThat(answer.map()).isEmpty();
    }

    @Test
    void mapsTwoParametersAndFindsTheirCriticalPoint() {
        PhaseMap map = PhaseMap.of(magnet(1, 0), Axis.parse("t=0.5:1.51:30"), Axis.parse("B=-0.33:0.3:31"));
        PhaseMap.CriticalPoint critical = map.critical().orElseThrow();
        assertThat(critical.over()).isCloseTo(1, within(1e-6));
        assertThat(critical.and()).isCloseTo(0, within(1e-3));
        assertThat(critical.mean()).isCloseTo(0, within(1e-2));
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 31; j++) {
                double t = map.over().values().get(i);
                double b = map.and().values().get(j);
                boolean two = t < 1 && Math.abs(b) < spinodalField(t);
                assertThat(map.stable(i, j)).isEqualTo(two ? 2 : 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "h=1", "h=1:x", "h=2:1", "h=0:1:1", "h=0:1:99999", "=0:1", "h=0:1:2:3"})
    void refusesWhatIsNoAxis(String text) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Axis.parse(text))
                .withMessageContaining(text);
    }

    @Test
    void readsAnAxis() {
        assertThat(Axis.parse("h=0.05:0.5")).isEqualTo(new Axis("h", 0.05, 0.5, 200));
        assertThat(Axis.parse(" B = -1:1:3").values().toArray()).containsExactly(-1, 0, 1);
    }

    @Test
    void refusesParametersThatThereAreNot() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Market.of(new Magnet(), Map.of("x", 1.0)))
                .withMessageStartingWith("magnet: ");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Sweep.of(magnet(1, 0), Axis.parse("t=-1:1")))
                .withMessageContaining("t = -1");
    }

    @Test
    void refusesRangesThatTheMarketDoesNotHave() {
        Market market = magnet(1, 0);
        Axis axis = Axis.parse("t=0.5:1.5");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new PhaseQuestion(market, Axis.parse("x=0:1"), Optional.empty(), false, false))
                .withMessageContaining("unknown parameter x");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new PhaseQuestion(market, axis, Optional.of(axis), false, false))
                .withMessageContaining("two different ones");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new PhaseQuestion(market, axis, Optional.of(Axis.parse("B=-1:99")), false, false))
                .withMessageContaining("B = 99");
    }

    @Test
    void pointsHaveAnEquilibrium() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new PhasePoint(1, List.of()))
                .withMessageContaining("at least one");
    }
}
