package org.potentia.models.smfm.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Values;
import org.potentia.models.smfm.Solvers;
import org.potentia.solvers.pathint.PathintProvider;

class PricingQuantitiesTest {
    private static Values evaluate(String name, Values inputs) {
        return new PricingQuantities()
                .quantities().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(inputs, Solvers.of(new PathintProvider()));
    }

    private static Values option(
            String kind, double price, double strike, double years, double rate, double carry, double sigma) {
        return Values.of("S", price)
                .with("kind", kind)
                .with("X", strike)
                .with("T", years)
                .with("r", rate)
                .with("b", carry)
                .with("sigma", sigma);
    }

    private static void is(Values output, String name, double value, double relative) {
        assertThat(output.number(name)).as(name).isCloseTo(value, within(relative * Math.abs(value)));
    }

    /** Cases sm-012 and sm-014: closed form in 40-digit arithmetic, on a stock and on futures. */
    @Test
    void blackAndScholesAgreeWithTheReference() {
        Values stock = evaluate("smfm.blackScholes", option("call", 100, 105, 0.75, 0.04, 0.04, 0.22));
        is(stock, "price", 6.750092104763254, 1e-12);
        is(stock, "delta", 0.49865956024797625, 1e-12);
        is(stock, "gamma", 0.020938921166211346, 1e-12);
        is(stock, "theta_calendar", -6.791853479024521, 1e-12);
        is(stock, "vega", 34.549219924248725, 1e-12);
        is(stock, "rho", 32.33689794002578, 1e-12);
        is(stock, "vanna", 0.35158508427756446, 1e-12);
        is(stock, "volga", 0.10230553339146707, 1e-12);
        is(stock, "d1", -0.0033599905049738156, 1e-12);
        is(stock, "d2", -0.19388557933755032, 1e-12);
        Values futures = evaluate("smfm.blackScholes", option("call", 5.5, 5.25, 0.5, 0.06, 0, 0.17));
        is(futures, "price", 0.3897649575774399, 1e-12);
        is(futures, "rho", -0.19488247878871995, 1e-12);
        is(futures, "theta_calendar", -0.20823115800054423, 1e-12);
    }

    /** Cases sm-016, sm-018 and sm-019: backward induction in double precision. */
    @ParameterizedTest
    @CsvSource({
        "call, european, 100, 105, 0.75, 0.04, 0.04, 0.22, 100, 6.760232324226091, 0.498325072108859, 0.021014140142007812, -6.808645699045831, 0.5031106672717371, 1.0192352170744328",
        "put, american, 100, 105, 0.75, 0.04, 0.04, 0.22, 101, 9.116259454713227, -0.5415613621636852, 0.0242060920965058, -3.3260165050981505, 0.5030952212591264, 1.019138848633718",
        "put, american, 5.5, 5.75, 0.5, 0.06, 0, 0.17, 500, 0.40378547967072076, -0.6117115190857396, 0.5788136479440449, -0.2287823635099273, 0.49865603523114305, 1.0053903479509076"
    })
    void treesAgreeWithTheReference(
            String kind,
            String style,
            double price,
            double strike,
            double years,
            double rate,
            double carry,
            double sigma,
            double steps,
            double value,
            double delta,
            double gamma,
            double theta,
            double probability,
            double up) {
        Values tree = evaluate(
                "smfm.crr",
                option(kind, price, strike, years, rate, carry, sigma)
                        .with("style", style)
                        .with("steps", steps));
        is(tree, "price", value, 1e-11);
        is(tree, "delta_tree", delta, 1e-11);
        is(tree, "gamma_tree", gamma, 1e-11);
        is(tree, "theta_tree", theta, 1e-11);
        is(tree, "p_up", probability, 1e-11);
        is(tree, "u", up, 1e-11);
    }

    /** Two steps by hand: S = 100, u = 1.2 in steps of a year without interest. */
    @Test
    void aTreeOfTwoStepsIsThatOnPaper() {
        Values tree = evaluate(
                "smfm.crr",
                option("call", 100, 100, 2, 0, 0, Math.log(1.2))
                        .with("style", "european")
                        .with("steps", 2));
        double p = (1 - 1 / 1.2) / (1.2 - 1 / 1.2);
        assertThat(tree.number("price")).isCloseTo(p * p * 44, within(1e-12));
        assertThat(tree.number("delta_tree")).isCloseTo(p * 44 / (120 - 100 / 1.2), within(1e-12));
        assertThat(tree.number("theta_tree")).isCloseTo(-p * p * 44 / 2, within(1e-12));
    }

    /** Case sm-025. */
    @Test
    void pricesAndGreeksNameTheirEngine() {
        Values put = option("put", 5, 5.2, 0.5, 0.05, 0, 0.6324555320336759)
                .with("style", "european")
                .with("S0", 0.5)
                .with("Sinf", 20.0)
                .with("x", 0.5);
        Values byDefault = evaluate("smfm.price", put);
        assertThat(byDefault.number("price")).isCloseTo(0.3860478970108675, within(1e-6));
        assertThat(byDefault.text("notes")).isEmpty();
        Values greeks =
                evaluate("smfm.greeks", put.with("engine", "closed-form").with("tolerance", 1e-9));
        assertThat(greeks.number("price")).isCloseTo(0.3860478970108675, within(1e-11));
        assertThat(greeks.number("gamma")).isCloseTo(0.5333260390125398, within(1e-7));
        assertThat(greeks.number("vegaError")).isLessThan(1e-6);
    }

    @Test
    void refusesWordsAndStepsThatMeanNothing() {
        Values call = option("call", 100, 105, 0.75, 0.04, 0.04, 0.22);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        evaluate("smfm.crr", call.with("style", "bermudan").with("steps", 9)))
                .withMessage("style = bermudan, must be european or american");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        evaluate("smfm.crr", call.with("style", "european").with("steps", 9.5)))
                .withMessageContaining("steps = 9.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "smfm.crr",
                        option("call", 100, 105, 0.75, 0.4, 0.4, 0.01)
                                .with("style", "european")
                                .with("steps", 9)))
                .withMessageContaining("steps = 9, must be above 1200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.blackScholes", option("call", 100, 105, 0, 0.4, 0.4, 0.01)))
                .withMessageContaining("T = 0.0");
    }
}
