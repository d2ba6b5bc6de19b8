package org.potentia.models.smfm.futures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ConventionsTest {
    @Test
    void quotesAndYieldsAreTwoNamesOfOneThing() {
        RateQuote plain = new RateQuote(0);
        assertThat(plain.yieldAt(94.53, "quote")).isCloseTo(5.47, within(1e-12));
        assertThat(plain.quote(5.47)).isCloseTo(94.53, within(1e-12));
        RateQuote shifted = new RateQuote(1.5);
        assertThat(shifted.yieldAt(100.4, "quote")).isCloseTo(1.1, within(1e-12));
        assertThat(shifted.quote(1.1)).isCloseTo(100.4, within(1e-12));
    }

    @Test
    void negativeYieldsNeedAShift() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateQuote(0).yieldAt(100.5, "quote"))
                .withMessageContaining("quote = 100.5 is a yield of -0.5 percent")
                .withMessageContaining("a shift above 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateQuote(0).yieldAt(100, "quote"))
                .withMessageContaining("a shift above 0 that");
        assertThatIllegalArgumentException().isThrownBy(() -> new RateQuote(-1));
    }

    @Test
    void basisPointIsWorthTwentyFiveDollars() {
        assertThat(RateQuote.basisPoints(0.125)).isEqualTo(12.5);
        assertThat(RateQuote.dollars(0.01)).isCloseTo(25, within(1e-12));
    }

    /** By the calendar: the third Wednesday of December 1996 is the 18th, that of June 2025 the 18th. */
    @Test
    void contractsEndBeforeTheThirdWednesday() {
        assertThat(Delivery.EURODOLLAR.lastTradingDay(YearMonth.of(1996, 12))).isEqualTo(LocalDate.of(1996, 12, 16));
        assertThat(Delivery.SOFR.lastTradingDay(YearMonth.of(2025, 3))).isEqualTo(LocalDate.of(2025, 6, 17));
        assertThat(Delivery.EURODOLLAR.monthsToExpiry(YearMonth.of(1996, 12), LocalDate.of(1996, 6, 16)))
                .isCloseTo(6.01, within(0.01));
    }

    @Test
    void monthsAreYearsAndMonths() {
        assertThat(Delivery.month(199612)).isEqualTo(YearMonth.of(1996, 12));
        assertThat(Delivery.quarterly(YearMonth.of(1996, 12))).isTrue();
        assertThat(Delivery.quarterly(YearMonth.of(1996, 11))).isFalse();
        for (double wrong : new double[] {199613, 199600, 1996.5, 12, -199612}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Delivery.month(wrong));
        }
    }
}
