package org.potentia.models.smfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.models.smfm.factor.PowerLaw;
import org.potentia.solvers.pathint.PathintProvider;

class SmfmQuantitiesTest {
    private static Values evaluate(String name, Values inputs) {
        Quantity quantity = new SmfmQuantities()
                .quantities().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return quantity.evaluate(inputs, new OneSolver(new PathintProvider()));
    }

    private static Values law(double sigma, double x) {
        return Values.of("sigma", sigma)
                .with("S0", 0.5)
                .with("Sinf", 20.0)
                .with("x", x)
                .with("y", 0.0);
    }

    private static Values option(
            String kind,
            double price,
            double strike,
            double expiry,
            double rate,
            double carry,
            double sigma,
            double x) {
        return law(sigma, x)
                .with("kind", kind)
                .with("S", price)
                .with("K", strike)
                .with("T", expiry)
                .with("r", rate)
                .with("b", carry);
    }

    private static void isEuropean(Values option, double price, double delta, double gamma) {
        Values output = evaluate("smfm.european", option);
        assertThat(output.text("shortfall")).isEmpty();
        assertThat(output.number("price")).isCloseTo(price, within(1e-9 + 1e-8 * price));
        assertThat(output.number("delta")).isCloseTo(delta, within(1e-9 + 1e-8 * Math.abs(delta)));
        assertThat(output.number("gamma")).isCloseTo(gamma, within(1e-9 + 1e-8 * gamma));
    }

    /** Cases sm-024, 025, 026 and 028: Laplace inversion on a Talbot contour with spectral elements. The path of the last meets S0. */
    @ParameterizedTest
    @CsvSource({
        "call, 5, 5.2, 0.5, 0, 2, 0, 0.18853126402578274, 0.3790529346690849, 0.52868370192186",
        "put, 5, 5.2, 0.5, 0, 0.6324555320336759, 0.5, 0.3860478970108675, -0.5820491636118553, 0.5333260390125398",
        "call, 5, 5.2, 0.5, 0.05, 0.2, 1, 0.2495041417028969, 0.4880953553295633, 0.5639383717439154",
        "put, 1.2, 1, 2, 0, 0.9, -1, 0.038732708002273734, -0.26259079489161996, 1.2094113015365955"
    })
    void europeanOptionsAgreeWithTheReference(
            String kind,
            double price,
            double strike,
            double expiry,
            double carry,
            double sigma,
            double x,
            double value,
            double delta,
            double gamma) {
        isEuropean(option(kind, price, strike, expiry, 0.05, carry, sigma, x), value, delta, gamma);
    }

    /** Cases sm-027 and sm-029, whose noise grows with the square of the price, the second up to the kink at Sinf. */
    @Tag("slow")
    @Test
    void steepPowersAgreeWithTheReference() {
        isEuropean(
                option("call", 5, 4, 1, 0.05, 0, 0.02, 2), 0.9897251986008169, 0.8785308405975021, 0.13899294750396785);
        isEuropean(
                option("call", 15, 22, 2, 0.03, 0, 0.011, 2),
                1.0918176785370142,
                0.3295090429804322,
                0.04474181620971363);
    }

    /** Cases sm-030 and sm-031: graded finite differences with policy iteration. */
    @ParameterizedTest
    @CsvSource({"put, 5.2, 0.5, 2, 0, 0.3858966626740135", "call, 4, 1, 0.02, 2, 1.0182263786699248"})
    void americanOptionsAgreeWithTheReference(
            String kind, double strike, double expiry, double sigma, double x, double value) {
        Values output = evaluate("smfm.american", option(kind, 5, strike, expiry, 0.05, 0, sigma, x));
        assertThat(output.number("value")).isCloseTo(value, within(1e-6 * (1 + value)));
        assertThat(output.text("shortfall")).isEmpty();
    }

    /** Cases sm-020 to sm-023: Chebyshev collocation of the early exercise integral equation. */
    @ParameterizedTest
    @CsvSource({
        "100, 100, 1, 0.05, 0.05, 0.25, 9.462492596167081, 0.10695270273775129, 64.79227139442123",
        "36, 40, 1, 0.06, 0, 0.2, 3.84430779159684, 0.6423666133965347, 32.914663774328965",
        "100, 105, 0.75, 0.04, 0, 0.22, 8.646873127356614, 0.4641132707832331, 82.22648152872675",
        "5.5, 5.75, 0.5, 0.06, 0.06, 0.17, 0.4005906732449671, 0.0031956898771558573, 4.565032661127038"
    })
    void americanPutsAgreeWithTheReference(
            double price,
            double strike,
            double expiry,
            double rate,
            double yield,
            double sigma,
            double european,
            double premium,
            double boundary) {
        Values inputs = put(price, strike, expiry, rate, yield, sigma);
        Values output = evaluate("smfm.americanPut", inputs);
        assertThat(output.number("european")).isCloseTo(european, within(1e-13 * strike));
        assertThat(output.number("premium")).isCloseTo(premium, within(1e-7));
        assertThat(output.number("price")).isCloseTo(european + premium, within(1e-7));
        assertThat(output.number("boundary_at_T")).isCloseTo(boundary, within(1e-7 * boundary));
        // and the path integral, whose F is the price itself here
        Values lattice = evaluate(
                "smfm.american",
                option("put", price, strike, expiry, rate, rate - yield, sigma, 1)
                        .with("Sinf", 1e9));
        assertThat(lattice.number("value")).isCloseTo(output.number("price"), within(2e-6 * price));
    }

    private static Values put(double price, double strike, double expiry, double rate, double yield, double sigma) {
        return Values.of("S", price)
                .with("K", strike)
                .with("T", expiry)
                .with("r", rate)
                .with("q", yield)
                .with("sigma", sigma);
    }

    @Test
    void putsBelowTheirBoundaryAreExercisedAtOnce() {
        assertThat(evaluate("smfm.americanPut", put(30, 40, 1, 0.06, 0, 0.2)).number("price"))
                .isCloseTo(10, within(1e-12));
        assertThat(evaluate("smfm.americanPut", put(20, 100, 20, 0.05, 0.2, 0.3))
                        .number("boundary_at_T"))
                .isBetween(1.0, 25.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.americanPut", put(30, 40, 1, 0, 0, 0.2)))
                .withMessageContaining("r = 0.0");
    }

    /** Cases sm-032, 033 and 034: closed forms with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "5.1, 0.01, 0.05, 0.2, 1, 2.4801872461073797, 2.431321393619233, 2.4310782736360728",
        "4.6, 0.05, 0.05, 0.632455532, 0.5, 0.32542121274996144, 0.32403289585515804, 0.3239696143602277",
        "5.3, 0.02, 0, 0.02, 2, 0.29732572305907423, 0.32083986869628844, 0.3206357062719369"
    })
    void shortTimePropagatorsAgreeWithTheReference(
            double to,
            double step,
            double drift,
            double sigma,
            double x,
            double prepoint,
            double naive,
            double corrected) {
        Values output = evaluate(
                "smfm.shortTimePropagator",
                law(sigma, x).with("S1", to).with("S", 5.0).with("dt", step).with("mu", drift));
        assertThat(output.number("ito")).isCloseTo(prepoint, within(1e-13));
        assertThat(output.number("midpoint_naive")).isCloseTo(naive, within(1e-13));
        assertThat(output.number("midpoint_corrected")).isCloseTo(corrected, within(1e-13));
    }

    private static Values element(
            double sigma, double x, double drift, double step, int to, int from, double... edges) {
        return evaluate(
                "smfm.transitionElement",
                law(sigma, x)
                        .with("edges", Doubles.of(edges))
                        .with("i", (double) to)
                        .with("j", (double) from)
                        .with("dt", step)
                        .with("mu", drift));
    }

    /** Cases sm-043, 044 and 045: inner integral by error functions, outer by quadrature, 40 digits. */
    @Test
    void transitionElementsAgreeWithTheReference() {
        double[] even = {4, 4.5, 5, 5.5, 6};
        assertThat(element(0.3, 1, 0.05, 0.1, 2, 1, even).number("value")).isCloseTo(0.2500052332808388, within(1e-13));
        assertThat(element(0.3, 1, 0.05, 0.1, 2, 2, even).number("value")).isCloseTo(0.3699012046377947, within(1e-13));
        assertThat(element(0.632455532, 0.5, 0, 0.02, 1, 3, 4.8, 4.9, 5.05, 5.2, 5.4)
                        .number("value"))
                .isCloseTo(0.06653479681821836, within(1e-13));
    }

    @Test
    void massOfACellGoesSomewhere() {
        // across the kink at 0.5, on cells as far as a step reaches
        double[] edges = {0.3, 0.4, 0.45, 0.55, 0.6, 0.7, 0.9};
        double sum = 0;
        for (int i = 0; i < edges.length - 1; i++) {
            sum += (edges[i + 1] - edges[i])
                    * element(0.2, -1, 0, 0.01, i, 2, edges).number("value");
        }
        assertThat(sum).isCloseTo(edges[3] - edges[2], within(1e-9));
    }

    @Test
    void mistakesAreNamed() {
        Values option = option("put", 5, 5.2, 0.5, 0.05, 0, 2, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.european", option.with("kind", "straddle")))
                .withMessageContaining("call or put");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.european", option.with("Sinf", 0.1)))
                .withMessageContaining("Sinf");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.american", option.with("T", 0.0)))
                .withMessageContaining("T = 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> element(0.2, 1, 0, 0.01, 2, 0, 1, 2, 3))
                .withMessageContaining("i = 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "smfm.transitionElement",
                        law(0.2, 1)
                                .with("edges", Doubles.of(1, 2, 3))
                                .with("i", 0.5)
                                .with("j", 0.0)
                                .with("dt", 0.1)
                                .with("mu", 0.0)))
                .withMessageContaining("whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> element(0.2, 1, 0, 0.01, 0, 0, 1, 3, 2))
                .withMessageContaining("edge 2");
    }

    @Test
    void regionsJoinWithoutAJump() {
        PowerLaw law = new PowerLaw(0.01, 0.3, 0.5, 20, 1.5, -0.5);
        for (double kink : new double[] {0.5, 20}) {
            assertThat(law.volatility(kink * (1 + 1e-12), 0))
                    .isCloseTo(law.volatility(kink * (1 - 1e-12), 0), within(1e-10));
        }
        // figure 1: S = 5, S0 = 0.5, Sinf = 20 has F = 0.05, 0.5, 5, 50 for x = -1, 0, 1, 2
        double[] noise = Arrays.stream(new double[] {-1, 0, 1, 2})
                .map(x -> new PowerLaw(0, 1, 0.5, 20, x, 0).volatility(5, 0))
                .toArray();
        assertThat(noise).containsExactly(new double[] {0.05, 0.5, 5, 50}, within(1e-13));
        assertThat(law.slope(30)).isCloseTo(-0.5 * law.volatility(30, 0) / 30, within(1e-15));
        assertThat(law.bend(0.2)).isZero();
    }
}
