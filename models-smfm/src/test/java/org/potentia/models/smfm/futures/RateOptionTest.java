package org.potentia.models.smfm.futures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.numerics.Black;
import org.potentia.numerics.Normals;
import org.potentia.solvers.pathint.PathintProvider;
import org.potentia.tck.QuantityProviderContract;

class RateOptionTest implements QuantityProviderContract {
    @Override
    public QuantityProvider quantityProvider() {
        return new RateOptionQuantities();
    }

    @Override
    public Services quantityServices() {
        return new Pathint();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of("smfm.rateOption", option("call", "european", 94.5, 94.75, 1));
    }

    private static Values option(String kind, String style, double quote, double strike, double x) {
        return Values.EMPTY
                .with("kind", kind)
                .with("style", style)
                .with("quote", quote)
                .with("strike", strike)
                .with("T", 0.5)
                .with("r", 0.06)
                .with("sigma", x == 1 ? 0.17 : 0.9)
                .with("S0", 1.0)
                .with("Sinf", x == 1 ? 1e6 : 20.0)
                .with("x", x);
    }

    private static Values evaluate(Values inputs) {
        return new RateOptionQuantities().quantities().getFirst().evaluate(inputs, new Pathint());
    }

    /** A call on the quote is a put on the yield by the formula of Black, discounted; 25 dollars a basis point. */
    @ParameterizedTest
    @CsvSource({"call, PUT", "put, CALL"})
    void callOnTheQuoteIsAPutOnTheYield(String kind, OptionType onYield) {
        Values output = evaluate(option(kind, "european", 94.5, 94.75, 1));
        double exact = Math.exp(-0.03) * Black.price(onYield, 5.5, 5.25, 0.17 * Math.sqrt(0.5));
        assertThat(output.number("premium")).isCloseTo(exact, within(1e-6));
        assertThat(output.number("basisPoints")).isCloseTo(100 * output.number("premium"), within(1e-10));
        assertThat(output.number("dollars")).isCloseTo(2500 * output.number("premium"), within(1e-8));
        assertThat(output.number("yield")).isCloseTo(5.5, within(1e-12));
        double deviation = 0.17 * Math.sqrt(0.5);
        double d1 = Math.log(5.5 / 5.25) / deviation + 0.5 * deviation;
        // by the quote: calls gain when it rises
        double delta = Math.exp(-0.03) * (onYield == OptionType.PUT ? Normals.cdf(-d1) : -Normals.cdf(d1));
        assertThat(output.number("delta")).isCloseTo(delta, within(1e-5));
        assertThat(output.number("gamma")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "1"})
    void parityHoldsInQuotes(double x) {
        double call = evaluate(option("call", "european", 94.5, 94.75, x)).number("premium");
        double put = evaluate(option("put", "european", 94.5, 94.75, x)).number("premium");
        assertThat(call - put).isCloseTo(Math.exp(-0.03) * (94.5 - 94.75), within(1e-5));
        assertThat(evaluate(option("call", "american", 94.5, 94.75, x)).number("premium"))
                .isGreaterThan(call - 1e-6);
    }

    @Test
    void shiftAdmitsQuotesAboveAHundred() {
        Values above = option("call", "european", 100.4, 100.25, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(above))
                .withMessageContaining("quote = 100.4")
                .withMessageContaining("a shift above");
        Values output = evaluate(above.with("shift", 2.0));
        double exact = Math.exp(-0.03) * Black.price(OptionType.PUT, 1.6, 1.75, 0.17 * Math.sqrt(0.5));
        assertThat(output.number("premium")).isCloseTo(exact, within(1e-6));
        assertThat(output.number("yield")).isCloseTo(-0.4, within(1e-12));
    }

    @Test
    void wordsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(option("straddle", "european", 94.5, 94.75, 1)))
                .withMessageContaining("call or put");
    }

    /** By the calendar: the third Wednesday of December 1996 is the 18th, that of October the 16th. */
    @Test
    void midCurveOptionsEndLongBeforeTheirContract() {
        OptionMonth standard = new OptionMonth(YearMonth.of(1996, 12), 0);
        assertThat(standard.underlying()).isEqualTo(YearMonth.of(1996, 12));
        assertThat(standard.expiry()).isEqualTo(LocalDate.of(1996, 12, 16));
        OptionMonth serial = new OptionMonth(YearMonth.of(1996, 10), 0);
        assertThat(serial.underlying()).isEqualTo(YearMonth.of(1996, 12));
        assertThat(serial.expiry()).isEqualTo(LocalDate.of(1996, 10, 11));
        OptionMonth green = new OptionMonth(YearMonth.of(1996, 12), 2);
        assertThat(green.underlying()).isEqualTo(YearMonth.of(1998, 12));
        assertThat(green.expiry()).isEqualTo(LocalDate.of(1996, 12, 13));
        assertThat(green.years(LocalDate.of(1996, 11, 13))).isCloseTo(30 / 365.0, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> green.years(LocalDate.of(1996, 12, 13)))
                .withMessageContaining("must be after");
        assertThatIllegalArgumentException().isThrownBy(() -> new OptionMonth(YearMonth.of(1996, 12), 6));
    }

    private record Pathint() implements Services {
        @Override
        public PropagatorProvider propagator(String id) {
            if (!id.equals("pathint")) {
                throw new IllegalArgumentException("no propagator " + id);
            }
            return new PathintProvider();
        }

        @Override
        public ModelProvider model(String id) {
            throw new IllegalArgumentException("no model " + id);
        }

        @Override
        public PotentialProvider potential(String id) {
            throw new IllegalArgumentException("no potential " + id);
        }

        @Override
        public OptimizerProvider optimizer(String id) {
            throw new IllegalArgumentException("no optimizer " + id);
        }
    }
}
