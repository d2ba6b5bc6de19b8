package org.potentia.workbench.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.workbench.InputException;

class BuiltInChainsTest {
    @ParameterizedTest
    @CsvSource({
        "spx-1995-10, 10, 100",
        "dax-2002-07-05, 8, 104",
        "es-2019-08-13, 5, 729",
        "spxw-2017-03-24, 1, 147",
        "sx5e-2010-03, 12, 155",
        "tsla-581d, 1, 61",
        "nes-t1-calls, 1, 10",
        "nes-t2-puts-martingale, 1, 10"
    })
    void holdsAllQuotesOfTheSource(String name, int expiries, int quotes) {
        OptionChain chain = BuiltInChains.open(name);
        assertThat(chain.name()).isEqualTo(name);
        assertThat(chain.expiries()).hasSize(expiries);
        assertThat(chain.size()).isEqualTo(quotes);
        assertThat(chain.dropped().total()).isZero();
        ChainSet set = BuiltInChains.describe(name);
        assertThat(set.quotes()).isEqualTo(quotes);
        assertThat(set.expiries()).isEqualTo(expiries);
        assertThat(set.sha256()).isEqualTo(chain.sha256());
    }

    @Test
    void namesEighteenChains() {
        assertThat(BuiltInChains.names()).hasSize(18).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void pricesTheSpxQuotesOfOctober1995() {
        Expiry expiry = BuiltInChains.open("spx-1995-10").expiries().get(4);
        assertThat(expiry.years()).isEqualTo(1);
        assertThat(expiry.market()).isEqualTo(new Market(590, 0.06, 0.0262));
        Quote quote = expiry.quotes().getFirst();
        assertThat(quote.strike()).isEqualTo(501.5);
        // mpmath 1.3 with 40 digits: exp(-0.06) (K ncdf(-d2) - F ncdf(-d1)), F = 590 exp(0.0338), s = 0.171
        assertThat(quote.price()).isCloseTo(5.54108119453883157, within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "puts"})
    void saysThatModelPricesAreNoQuotes(String side) {
        for (int table = 1; table <= 3; table++) {
            String name = "nes-t" + table + "-" + side;
            OptionChain paper = BuiltInChains.open(name);
            OptionChain martingale = BuiltInChains.open(name + "-martingale");
            assertThat(paper.notes()).contains("MODEL-GENERATED from published parameters; NOT market quotes.");
            assertThat(BuiltInChains.describe(name + "-martingale").title())
                    .startsWith("model-generated, not market quotes");
            assertThat(martingale.expiries().getFirst().market())
                    .isEqualTo(paper.expiries().getFirst().market());
            assertThat(martingale.expiries().getFirst().quotes().getFirst().price())
                    .isNotEqualTo(
                            paper.expiries().getFirst().quotes().getFirst().price());
        }
    }

    @Test
    void readsTheTermsOfTheModelPrices() {
        OptionChain chain = BuiltInChains.open("nes-t3-puts");
        assertThat(chain.asOf()).contains(LocalDate.of(2020, 3, 16));
        Expiry expiry = chain.expiries().getFirst();
        assertThat(expiry.date()).contains(LocalDate.of(2020, 9, 18));
        assertThat(expiry.years()).isEqualTo(186 / 365.0);
        assertThat(expiry.market()).isEqualTo(new Market(2386.13, 0.0029, 0.0215));
        assertThat(expiry.quotes()).extracting(Quote::type).containsOnly(OptionType.PUT);
        assertThat(expiry.quotes().getFirst().price()).isEqualTo(11.911032606829);
        assertThat(BuiltInChains.open("nes-t3-puts-martingale")
                        .expiries()
                        .getFirst()
                        .quotes()
                        .getFirst()
                        .price())
                .isEqualTo(10.853165008858);
    }

    @Test
    void takesWhatTheCallerKnowsBetter() {
        OptionChain chain = BuiltInChains.open("nes-t3-puts", ChainSettings.NONE.withRate(-0.01));
        assertThat(chain.expiries().getFirst().market().rate()).isEqualTo(-0.01);
    }

    @Test
    void saysWhichChainsThereAre() {
        assertThatThrownBy(() -> BuiltInChains.open("spx-1995"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("unknown option chain 'spx-1995'; did you mean spx-1995-10");
    }
}
