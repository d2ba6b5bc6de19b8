package org.potentia.workbench.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.MeanFirstPassage;
import org.potentia.numerics.Normals;
import org.potentia.workbench.InputException;
import org.potentia.workbench.evolution.EvolutionSolver;
import org.potentia.workbench.landscape.Estimate.Formula;
import org.potentia.workbench.landscape.Side.Hold;
import org.potentia.workbench.landscape.Spot.Kind;

class SurveyTest {
    private static final List<Span> HORIZONS = List.of(new Span("2y", 2), new Span("3m", 0.25));

    /** A potential from its derivatives. */
    private record Shape(
            DoubleUnaryOperator v, DoubleUnaryOperator dv, DoubleUnaryOperator d2v, double noise, Interval domain)
            implements Potential {
        @Override
        public double value(double y) {
            return v.applyAsDouble(y);
        }

        @Override
        public double gradient(double y) {
            return dv.applyAsDouble(y);
        }

        @Override
        public double curvature(double y) {
            return d2v.applyAsDouble(y);
        }
    }

    private static Shape bowl(double stiffness, double noise) {
        return new Shape(y -> 0.5 * stiffness * y * y, y -> stiffness * y, y -> stiffness, noise, Interval.REALS);
    }

    private static LandscapeQuestion question(Potential potential, OptionalDouble from, double to) {
        return new LandscapeQuestion("shape", "A shape", Map.of(), potential, from, to, HORIZONS, 1e-9);
    }

    private static LandscapeAnswer without(Potential potential, double from, double to) {
        return Survey.without("nobody is there").of(question(potential, OptionalDouble.of(from), to));
    }

    private static double years(WayOut way, Formula formula) {
        return way.estimates().stream()
                .filter(estimate -> estimate.formula() == formula)
                .findFirst()
                .orElseThrow()
                .years();
    }

    /** Cases nes-033 to nes-037 of the reference set (40 digits by adaptive quadrature), whose rounded values the card of the paper shows. */
    @ParameterizedTest
    @CsvSource({
        "0.4, -0.4, 0.2, 0.2, 0.5, 0.2, 1, 31.684243410394483, 67.01439343901622, 0.020127809194923036, 24.841252972833136, 50.42194459135784, 24.7459416369028, 49.272577564734576",
        "0.4, -0.4, 0.2, 0.3, 0.3, 0.2, 1, 64.9039857028411, 157.60009411290693, 0.007668847879729853, 116.99997835518225, 133.66770226060837, 65.52842390074804, 113.09731966878454",
        "0.4, -0.4, 0.1, 0.1, 0.5, 0.2, 1, 520813.8900311653, 1041628.9735765354, 1.1098749089625407e-06, 450501.21951795154, 901002.540429982, 450501.2454189152, 984388.9115062531",
        "0.6, -0.6, 0.1, 0.12, 0.45, 0.2, 1, 564503364841.4215, 1173749903095.5786, 9.742658312118803e-13, 658865161600.8774, 1026413908775.07, 513206954387.5193, 1140144741765.8484",
        "0.487, -0.864, 0.146, 0.7, 0.624, 0.831, 0.5095890410958904, 1.23374361029946, 4.487841073668375, 0.3320532669101377, 2.2149490383339736, 3.153988580416122, 1.5052507292727455, 3.635404896801141"
    })
    void agreesWithTheTableOfThePaperCard(
            double mu1,
            double mu2,
            double sigma1,
            double sigma2,
            double a,
            double h,
            double years,
            double toTop,
            double toLeft,
            double kramers,
            double printed,
            double normalised,
            double half,
            double crossing) {
        Potential potential = new LogGaussianMixture(mu1, mu2, sigma1, sigma2, a).potential(years, h);
        WayOut down = without(potential, 0.2, -0.2).ways().get(1);

        double share = 1e-8; // relative, in percent: the tolerance of the reference set
        assertThat(down.toTop().getAsDouble()).isCloseTo(toTop, withinPercentage(share));
        assertThat(down.toBeyond().getAsDouble()).isCloseTo(toLeft, withinPercentage(share));
        assertThat(years(down, Formula.KRAMERS)).isCloseTo(1 / kramers, withinPercentage(share));
        assertThat(years(down, Formula.PRINTED)).isCloseTo(printed, withinPercentage(share));
        assertThat(years(down, Formula.NORMALISED)).isCloseTo(normalised, withinPercentage(share));
        assertThat(years(down, Formula.HALF)).isCloseTo(half, withinPercentage(share));
        assertThat(years(down, Formula.CROSSING)).isCloseTo(crossing, withinPercentage(share));
        for (Estimate estimate : down.estimates()) {
            double exact = estimate.formula().toTop() ? toTop : toLeft;
            assertThat(estimate.ofExact().getAsDouble()).isCloseTo(estimate.years() / exact, withinPercentage(share));
        }

        // the way up is the way down of the mirror image
        Potential mirrored = new LogGaussianMixture(-mu1, -mu2, sigma1, sigma2, a).potential(years, h);
        WayOut up = without(mirrored, 0.2, -0.2).ways().get(0);
        for (Estimate estimate : up.estimates()) {
            assertThat(estimate.years()).isCloseTo(years(down, estimate.formula()), withinPercentage(share));
        }
    }

    /** The card of the paper: the shallow symmetric set, h = 0.4. */
    @Test
    void knowsShallowBarriers() {
        Potential potential = new LogGaussianMixture(0.4, -0.4, 0.35, 0.35, 0.5).potential(1, 0.4);
        WayOut down = without(potential, 0.3, -0.3).ways().get(1);
        assertThat(down.barrierInNoise()).isCloseTo(0.05, within(0.005));
        assertThat(down.toTop().getAsDouble()).isCloseTo(2.0722, within(5e-5));
        assertThat(down.toBeyond().getAsDouble()).isCloseTo(5.2438, within(5e-5));
        assertThat(years(down, Formula.KRAMERS)).isCloseTo(14.49, within(5e-3));
        assertThat(years(down, Formula.CROSSING)).isCloseTo(5.571, within(5e-4));
    }

    @Test
    void describesWellsTopsAndSides() {
        Potential potential = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3).potential(1, 0.2);
        LandscapeAnswer answer = without(potential, 0.3, -0.3);

        assertThat(answer.spots()).extracting(Spot::kind).containsExactly(Kind.WELL, Kind.TOP, Kind.WELL);
        assertThat(answer.spots().get(1).state()).isCloseTo(-0.09518462528122705, within(1e-13)); // nes-034
        assertThat(answer.spots().get(2).height()).isZero();
        Spot left = answer.spots().get(0);
        assertThat(left.width()).isCloseTo(0.2 / Math.sqrt(2 * left.curvature()), within(1e-15));
        double below = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3)
                .stationary(1)
                .cdf(answer.spots().get(1).state());
        assertThat(left.share().getAsDouble()).isCloseTo(below, within(1e-10));
        assertThat(answer.spots().get(1).share()).isEmpty();
        assertThat(answer.noWay()).isEmpty();

        assertThat(answer.lower().hold()).isEqualTo(Hold.SLOPE);
        double noise2 = 0.04;
        assertThat(2 * (potential.value(answer.lower().reach()) - left.value()) / noise2)
                .isCloseTo(10, within(1e-9));
        assertThat(answer.lower().pull())
                .isCloseTo(-potential.gradient(answer.lower().reach()), within(1e-12));
        assertThat(answer.upper().reach()).isGreaterThan(0.8);
    }

    @Test
    void mostLikelyWayGoesFromTheWellToTheTop() {
        Potential potential = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3).potential(1, 0.2);
        WayOut down = without(potential, 0.3, -0.3).ways().get(1);
        Trajectory way = down.trajectory().orElseThrow();
        assertThat(way.action()).isCloseTo(2 * down.barrier(), within(1e-12));
        double distance = down.well() - down.top();
        assertThat(way.states().get(0)).isBetween(down.well() - 0.003 * distance, down.well());
        assertThat(way.states().get(200)).isBetween(down.top(), down.top() + 0.003 * distance);
        for (int i = 1; i <= 200; i++) {
            double speed = (way.states().get(i) - way.states().get(i - 1))
                    / (way.times().get(i) - way.times().get(i - 1));
            double middle = 0.5 * (way.states().get(i) + way.states().get(i - 1));
            assertThat(speed).isNegative().isCloseTo(potential.gradient(middle), within(2e-4));
        }
    }

    @Test
    void oneWellHasAReasonInsteadOfKramersAndAnExactTime() {
        LandscapeAnswer answer = without(bowl(1, 0.2), 0.1, -0.2);
        assertThat(answer.ways()).isEmpty();
        assertThat(answer.noWay()).isEqualTo("the potential has one well, at 0.0: there is no barrier to cross");
        assertThat(answer.passage().years().getAsDouble()).isEqualTo(MeanFirstPassage.years(bowl(1, 0.2), 0.1, -0.2));
        assertThat(answer.spots().getFirst().share().getAsDouble()).isCloseTo(1, within(1e-12));
        assertThat(answer.relaxation().remark()).isEqualTo("nobody is there");
        assertThat(answer.crisis().atTime().known()).isFalse();
        assertThat(answer.crisis().byTime().remarks()).containsExactly("nobody is there");
        assertThat(answer.crisis().stationary()).isCloseTo(Normals.cdf(-0.2 / (0.2 / Math.sqrt(2))), within(1e-12));
        assertThat(answer.solver()).isEmpty();
    }

    @Test
    void cubicLeadsToWhereItIsAsLowAgainAndHoldsNothingBeyond() {
        // V = 3 y² - 2 y³ has its well at 0, its top at 1 of height 1, and is zero again at 3/2
        Potential cubic =
                new Shape(y -> (3 - 2 * y) * y * y, y -> 6 * y * (1 - y), y -> 6 - 12 * y, 0.8, Interval.REALS);
        LandscapeAnswer answer = without(cubic, 0, -0.5);
        WayOut way = answer.ways().getFirst();
        assertThat(way.beyond().getAsDouble()).isCloseTo(1.5, within(1e-12));
        assertThat(way.beyondIsWell()).isFalse();
        assertThat(way.toBeyond().getAsDouble()).isGreaterThan(1.5 * way.toTop().getAsDouble());
        assertThat(way.estimates()).extracting(Estimate::formula).containsExactly(Formula.KRAMERS);
        assertThat(answer.upper().hold()).isEqualTo(Hold.NOTHING);
        assertThat(answer.upper().reach()).isNaN();
        assertThat(answer.lower().confines()).isTrue();
        assertThat(answer.passage().years()).isEmpty();
        assertThat(answer.passage().why()).startsWith("nothing holds the state above");
        assertThat(answer.crisis().stationary()).isNaN();
        assertThat(answer.spots().getFirst().share()).isEmpty();
    }

    @Test
    void finiteEndsTurnTheStateBack() {
        Potential box = new Shape(y -> 0.5 * y * y, y -> y, y -> 1, 1, Interval.closed(-0.5, 0.5));
        LandscapeAnswer answer = without(box, 0.4, 0.1);
        assertThat(answer.lower())
                .extracting(Side::hold, Side::reach, Side::brink)
                .containsExactly(Hold.END, -0.5, -0.5);
        double scale = 1 / Math.sqrt(2);
        double all = Normals.cdf(0.5 / scale) - Normals.cdf(-0.5 / scale);
        assertThat(answer.crisis().stationary())
                .isCloseTo((Normals.cdf(0.1 / scale) - Normals.cdf(-0.5 / scale)) / all, within(1e-12));
    }

    @Test
    void probabilitiesAreThoseOfTheExactLaw() {
        double h = 0.3;
        double k = 1.5;
        LandscapeAnswer answer = Survey.with(EvolutionSolver.of(new LinearSolver(1e-14)))
                .of(question(bowl(k, h), OptionalDouble.of(0.25), 0));

        assertThat(answer.relaxation().rates().toArray()).containsExactly(k, 2 * k, 3 * k, 4 * k, 5 * k);
        assertThat(answer.relaxation().times().get(1)).isEqualTo(1 / (2 * k));
        assertThat(answer.question().horizons()).extracting(Span::name).containsExactly("3m", "2y");
        for (int i = 0; i < 2; i++) {
            double t = answer.question().horizons().get(i).years();
            double z = 0.25 * Math.exp(-k * t) / (h * Math.sqrt(-Math.expm1(-2 * k * t) / (2 * k)));
            assertThat(answer.crisis().atTime().horizons().get(i)).isCloseTo(Normals.cdf(-z), within(1e-12));
            // reflection: below by then is twice as likely as below then
            assertThat(answer.crisis().byTime().horizons().get(i)).isCloseTo(2 * Normals.cdf(-z), within(1e-12));
        }
        Crisis.Curve curve = answer.crisis().byTime();
        assertThat(curve.times().size()).isGreaterThan(30);
        assertThat(curve.values().toArray()).isSorted();
        assertThat(answer.crisis().downwards()).isTrue();
        assertThat(answer.solver().orElseThrow().id()).isEqualTo("linear");
    }

    @Test
    void upwardsIsTheMirrorImageOfDownwards() {
        Survey survey = Survey.with(EvolutionSolver.of(new LinearSolver(1e-14)));
        LandscapeAnswer down = survey.of(question(bowl(1, 0.3), OptionalDouble.of(0.2), -0.1));
        LandscapeAnswer up = survey.of(question(bowl(1, 0.3), OptionalDouble.of(-0.2), 0.1));
        assertThat(up.crisis().downwards()).isFalse();
        assertThat(up.passage().years().getAsDouble())
                .isCloseTo(down.passage().years().getAsDouble(), withinPercentage(1e-9));
        assertThat(up.crisis().stationary()).isCloseTo(down.crisis().stationary(), within(1e-14));
        for (int i = 0; i < 2; i++) {
            assertThat(up.crisis().atTime().horizons().get(i))
                    .isCloseTo(down.crisis().atTime().horizons().get(i), within(1e-12));
        }
        // the solver knows the first passage to the centre only
        assertThat(up.crisis().byTime().remarks()).containsExactly("survival is known above the centre only");
    }

    @Test
    void solversThatDoNotTakeThePotentialSayWhy() {
        Potential quartic = new Shape(y -> y * y * y * y, y -> 4 * y * y * y, y -> 12 * y * y, 0.5, Interval.REALS);
        LandscapeAnswer answer = Survey.with(EvolutionSolver.of(new LinearSolver(1e-14)))
                .of(question(quartic, OptionalDouble.empty(), -0.2));
        assertThat(answer.passage().from()).isCloseTo(0, within(1e-12));
        assertThat(answer.relaxation().remark()).isEqualTo("the well is not harmonic");
        assertThat(answer.crisis().atTime().remarks()).containsExactly("the drift is not linear");
        assertThat(answer.passage().years()).isPresent();
    }

    @Test
    void levelsBeyondTheEndOfTheWorldAreHardlyEverReached() {
        LandscapeAnswer answer = Survey.with(EvolutionSolver.of(new LinearSolver(1e-14)))
                .of(question(bowl(1, 0.1), OptionalDouble.of(0.1), -2));
        assertThat(answer.crisis().stationary()).isZero();
        assertThat(answer.crisis().atTime().horizons().get(1)).isLessThan(1e-100);
    }

    @Test
    void uselessProbabilitiesAreNotShown() {
        LandscapeAnswer answer = Survey.with(EvolutionSolver.of(new LinearSolver(0.6)))
                .of(question(bowl(1.5, 0.3), OptionalDouble.of(0.25), 0));
        assertThat(answer.crisis().byTime().known()).isFalse();
        assertThat(answer.crisis().byTime().remarks()).containsExactly("the propagator claims an error of 0.6");
        assertThat(answer.crisis().atTime().known()).isTrue();
    }

    @Test
    void refusesWhatMakesNoSense() {
        Survey survey = Survey.without("nobody is there");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> survey.of(question(bowl(1, 1), OptionalDouble.of(0.5), 0.5)))
                .withMessageContaining("they must differ");
        Potential slope = new Shape(y -> y, y -> 1, y -> 0, 1, Interval.REALS);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> survey.of(question(slope, OptionalDouble.empty(), -1)))
                .withMessageContaining("no well to begin in");
        assertThat(survey.of(question(slope, OptionalDouble.of(0), 1)).passage().why())
                .startsWith("nothing holds the state below");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question(
                        new Shape(y -> y, y -> 1, y -> 0, 1, Interval.closed(0, 1)), OptionalDouble.of(0.5), -1))
                .withMessageContaining("to");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LandscapeQuestion(
                        "x", "x", Map.of(), bowl(1, 1), OptionalDouble.empty(), 0, List.of(), 1e-3))
                .withMessageContaining("horizons");
    }

    @ParameterizedTest
    @CsvSource({"1w, 0.019230769230769232", "5d, 0.01984126984126984", "3m, 0.25", "0.5y, 0.5", "10y, 10"})
    void readsHorizons(String text, double years) {
        assertThat(Span.parse(text)).isEqualTo(new Span(text, years));
    }

    @ParameterizedTest
    @CsvSource({"1", "0m", "m", ".y", "-1m", "1h", "1m2", "''"})
    void refusesWhatIsNoHorizon(String text) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Span.parse(text))
                .withMessageContaining("such as 3m");
    }
}
