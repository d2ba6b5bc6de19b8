package org.potentia.workbench.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainWriterTest {
    static List<String> names() {
        return BuiltInChains.names();
    }

    /** Compares all but lines, notes and hash, which belong to the file. */
    private static void assertSame(OptionChain read, OptionChain written) {
        assertThat(read.asOf()).isEqualTo(written.asOf());
        assertThat(read.dropped().total()).isZero();
        assertThat(read.expiries()).hasSameSizeAs(written.expiries());
        for (int i = 0; i < read.expiries().size(); i++) {
            Expiry one = read.expiries().get(i);
            Expiry other = written.expiries().get(i);
            assertThat(one.years()).isEqualTo(other.years());
            assertThat(one.date()).isEqualTo(other.date());
            assertThat(one.market()).isEqualTo(other.market());
            assertThat(one.quotes())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                    .isEqualTo(other.quotes());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesWhatIsReadBackAsTheSame(String name) {
        OptionChain chain = BuiltInChains.open(name);
        assertSame(ChainText.read(ChainWriter.write(List.of(chain))), chain);
    }

    @Test
    void writesBidAskAndOpenInterest() {
        OptionChain chain = ChainText.read(
                "# Spot was about S0=3; as_of=2020-03-16 expiry 2020-06-15",
                "forward,rate,strike,type,bid,ask,oi",
                "101.25,0.031,110,C,1,1.25,7",
                "101.25,0.031,90,P,0,0.7,");
        String text = ChainWriter.write(List.of(chain));
        assertThat(text.lines().toList())
                .containsExactly(
                        "# Spot was about S0 = 3; as_of = 2020-03-16 expiry 2020-06-15.",
                        "# Prices are from the middle of bid and ask.",
                        "date,expiry,years,spot,rate,dividend_yield,strike,type,price,bid,ask,open_interest",
                        "2020-03-16,2020-06-15,0.2493150684931507,3,0.031,"
                                + chain.expiries().getFirst().market().dividendYield() + ",90,put,0.35,0,0.7,",
                        "2020-03-16,2020-06-15,0.2493150684931507,3,0.031,"
                                + chain.expiries().getFirst().market().dividendYield() + ",110,call,1.125,1,1.25,7");
        assertSame(ChainText.read(text), chain);
    }

    @Test
    void writesForwardsWhereThereIsNoSpot() {
        OptionChain chain = ChainText.read(ChainSettings.NONE.withDays(73), "strike,type,price,forward", "110,C,1,100");
        String text = ChainWriter.write(List.of(chain));
        assertThat(text)
                .endsWith("\nyears,forward,rate,strike,type,price\n0.2,100,0,110,call,1\n")
                .contains(
                        "# expiry in 0.2 years: No rate is given: it is taken as 0, so that prices are those at expiry.\n");
        assertSame(ChainText.read(text), chain);
    }

    @Test
    void writesSeveralDaysIntoOneTable() {
        List<OptionChain> chains = ChainText.all(
                ChainSettings.NONE,
                "# spot=100 rate=0.02 dividend_yield=0.01",
                "date,expiry,strike,type,price",
                "2020-03-16,2020-09-18,110,C,4",
                "2020-03-17,2020-09-18,110,C,3",
                "2020-03-17,2020-12-18,110,C,5");
        List<OptionChain> read = ChainText.all(ChainSettings.NONE, ChainWriter.write(chains));
        assertThat(read).hasSize(2);
        assertSame(read.get(0), chains.get(0));
        assertSame(read.get(1), chains.get(1));
    }

    @Test
    void refusesWhatCannotBeToldApart() {
        OptionChain undated = BuiltInChains.open("tsla-581d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChainWriter.write(List.of(undated, undated)))
                .withMessage("a chain among several has no day, must have one to be told apart");
        assertThatIllegalArgumentException().isThrownBy(() -> ChainWriter.write(List.of()));
    }
}
