package org.potentia.workbench.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.DropReason;
import org.potentia.workbench.data.DroppedRow;

class ChainReaderTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 16);

    private static DropReason reason(OptionChain chain) {
        assertThat(chain.dropped().total()).isEqualTo(1);
        return chain.dropped().first().getFirst().reason();
    }

    @Test
    void readsTheCanonicalLayout() {
        OptionChain chain = ChainText.read(
                "# Quotes of a test.",
                "date,expiry,years,spot,rate,dividend_yield,strike,type,price,bid,ask,open_interest",
                "2020-03-16,2020-09-18,0.5,100,0.03,0.01,110,call,3,2.9,3.2,17",
                "2020-03-16,2020-09-18,0.5,100,0.03,0.01,90,put,2,,,");
        assertThat(chain.name()).isEqualTo("chain.csv");
        assertThat(chain.asOf()).contains(DAY);
        assertThat(chain.notes()).first().isEqualTo("Quotes of a test.");
        assertThat(chain.sha256()).hasSize(64);
        assertThat(chain.dropped().total()).isZero();
        Expiry expiry = chain.expiries().getFirst();
        assertThat(expiry.years()).isEqualTo(0.5);
        assertThat(expiry.date()).contains(LocalDate.of(2020, 9, 18));
        assertThat(expiry.market()).isEqualTo(new Market(100, 0.03, 0.01));
        assertThat(expiry.quotes())
                .containsExactly(
                        new Quote(
                                OptionType.PUT,
                                90,
                                2,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                4),
                        new Quote(
                                OptionType.CALL,
                                110,
                                3,
                                OptionalDouble.of(2.9),
                                OptionalDouble.of(3.2),
                                OptionalDouble.of(17),
                                3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "years,strike,type,price | 0.5,110,C,3",
                "maturity_years,K,right,mid | 0.5,110,call,3",
                "days_to_expiry,Strike,callput,Premium | 182.5,110,Calls,3",
                "DTE,strike price,option type,option_price | 182.5,110,CALL,3",
                "T;strike;cp;settlement | 0.5;110;c;3",
                "years,moneyness,type,price | 0.5,1.1,C,3",
                "maturity,strike,type,close | 0.5,110,C,3"
            })
    void understandsOtherNames(String header, String row) {
        OptionChain chain = ChainText.read("# spot=100 rate=0.03 dividend_yield=0.01", header, row);
        Expiry expiry = chain.expiries().getFirst();
        assertThat(expiry.years()).isEqualTo(0.5);
        assertThat(expiry.market()).isEqualTo(new Market(100, 0.03, 0.01));
        assertThat(expiry.quotes().getFirst().type()).isEqualTo(OptionType.CALL);
        assertThat(expiry.quotes().getFirst().strike()).isCloseTo(110, within(1e-13));
        assertThat(expiry.quotes().getFirst().price()).isEqualTo(3);
    }

    @Test
    void readsAHeaderThatIsAComment() {
        OptionChain chain = ChainText.read(
                ChainSettings.NONE
                        .withAsOf(LocalDate.of(2015, 12, 23))
                        .withForward(2060)
                        .withRate(0.005),
                "#expiry,strike,right,open,close,volume,open_interest,implied_volatility",
                "20160115,2225,C,0.1,0.125,0,,0.12",
                "20160115,1900,P,9,8.5,3,12,0.2");
        Expiry expiry = chain.expiries().getFirst();
        assertThat(expiry.years()).isEqualTo(23 / 365.0);
        assertThat(expiry.date()).contains(LocalDate.of(2016, 1, 15));
        assertThat(expiry.market()).isEqualTo(new Market(2060, 0.005, 0.005));
        assertThat(expiry.quotes()).extracting(Quote::price).containsExactly(8.5, 0.125);
        assertThat(expiry.quotes())
                .extracting(Quote::openInterest)
                .containsExactly(OptionalDouble.of(12), OptionalDouble.empty());
        assertThat(chain.notes()).contains("Prices are from column 'close'.");
    }

    @Test
    void readsCallsAndPutsSideBySide() {
        OptionChain chain = ChainText.read(
                ChainSettings.NONE.withDays(62).withRate(0),
                "\"bid.c\",\"ask.c\",\"impvol.c\",\"openint.c\",\"strike\",\"bid.p\",\"ask.p\",\"impvol.p\",\"openint.p\"",
                "10.5,11.5,20,7,100,5.5,6.5,20,8",
                "4.5,5.5,19,7,110,9.5,10.5,19,8");
        Expiry expiry = chain.expiries().getFirst();
        assertThat(expiry.years()).isEqualTo(62 / 365.0);
        assertThat(expiry.quotes())
                .extracting(Quote::type)
                .containsExactly(OptionType.PUT, OptionType.CALL, OptionType.PUT, OptionType.CALL);
        assertThat(expiry.quotes()).extracting(Quote::price).containsExactly(6.0, 11.0, 10.0, 5.0);
        assertThat(expiry.quotes().getFirst().openInterest()).hasValue(8);
        // C - P = 5 at 100 and -5 at 110
        assertThat(expiry.forward()).isEqualTo(105);
    }

    @Test
    void readsConstantsFromComments() {
        OptionChain chain = ChainText.read(
                "# Pricing date 2020-03-16, expiry 2020-09-18, T=186/365. S0=2386.13 (close). Assumed: r=0.0029, q=0.0215, yearly.",
                "# eta=-1.2; E_Q[S_T]/S0=0.92 versus exp((r-q)T)=0.99",
                "strike,type,price,price_martingale",
                "2495,call,266.1,313.5");
        assertThat(chain.asOf()).contains(DAY);
        Expiry expiry = chain.expiries().getFirst();
        assertThat(expiry.years()).isEqualTo(186 / 365.0);
        assertThat(expiry.date()).contains(LocalDate.of(2020, 9, 18));
        assertThat(expiry.market()).isEqualTo(new Market(2386.13, 0.0029, 0.0215));
        assertThat(expiry.quotes().getFirst().price()).isEqualTo(266.1);
    }

    @Test
    void takesTheColumnOfPricesThatIsWanted() {
        String[] lines = {
            "# spot=100 rate=0 dividend_yield=0 years=1",
            "strike,type,price,price_b,implied_vol_b,bid,ask",
            "100,call,8,9,0.2,6,7"
        };
        assertThat(price("price_b", lines)).isEqualTo(9);
        assertThat(price("mid", lines)).isEqualTo(6.5);
        // mpmath: 100 (2 Phi(0.1) - 1)
        assertThat(price("Implied_Vol_B", lines)).isCloseTo(7.96556745540579629, within(1e-13));
        assertThatThrownBy(() -> price("prise", lines))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no column 'prise' to take prices from, must be one of strike, type");
    }

    private static double price(String column, String... lines) {
        return ChainText.read(ChainSettings.NONE.withPriceColumn(column), lines)
                .expiries()
                .getFirst()
                .quotes()
                .getFirst()
                .price();
    }

    @Test
    void makesPricesOutOfTheMoneyFromVolatilities() {
        OptionChain chain = ChainText.read(
                "# forward=100 rate=0.1 years=4", "log_moneyness,implied_vol", "0,0.1", "-0.51082562376599068,0.075");
        Expiry expiry = chain.expiries().getFirst();
        assertThat(expiry.quotes()).extracting(Quote::type).containsExactly(OptionType.PUT, OptionType.CALL);
        // strike 60 with deviation 0.15 and 100 with 0.2: mpmath, as in BlackTest; discount exp(-0.4)
        assertThat(expiry.quotes().getFirst().strike()).isCloseTo(60, within(1e-12));
        assertThat(expiry.quotes().getFirst().price())
                .isCloseTo(0.000983107877637082393 * Math.exp(-0.4), within(1e-15));
        assertThat(expiry.quotes().getLast().price()).isCloseTo(7.96556745540579629 * Math.exp(-0.4), within(1e-13));
        assertThat(chain.notes()).anyMatch(note -> note.contains("all are taken as out of the money"));
    }

    @Test
    void recognisesPercentages() {
        OptionChain chain =
                ChainText.read("# forward=100 rate=0 years=1", "strike,implied_vol", "100,20", "110,19", "90,22");
        assertThat(chain.expiries().getFirst().quotes().get(1).price()).isCloseTo(7.96556745540579629, within(1e-13));
        assertThat(chain.notes()).anyMatch(note -> note.endsWith("which are in percent."));
    }

    @Test
    void takesARateOfZeroForUndiscountedVolatilities() {
        Expiry expiry = ChainText.read("days,forward,strike,implied_vol", "48,2932.75,2900,0.2")
                .expiries()
                .getFirst();
        assertThat(expiry.market()).isEqualTo(new Market(2932.75, 0, 0));
        assertThat(expiry.notes())
                .containsExactly("No rate is given: it is taken as 0, so that prices are those at expiry.");
    }

    @Test
    void putsTheCallerBeforeColumnsAndTheseBeforeComments() {
        String[] lines = {
            "# spot=90 rate=0.5 dividend_yield=0.4 forward=77 years=3",
            "years,spot,rate,dividend_yield,strike,type,price",
            "1,100,0.03,0.01,110,call,3"
        };
        assertThat(ChainText.read(lines).expiries().getFirst().market()).isEqualTo(new Market(100, 0.03, 0.01));
        ChainSettings settings = ChainSettings.NONE
                .withSpot(101)
                .withRate(-0.02)
                .withDividendYield(0.005)
                .withDays(730);
        Expiry expiry = ChainText.read(settings, lines).expiries().getFirst();
        assertThat(expiry.market()).isEqualTo(new Market(101, -0.02, 0.005));
        assertThat(expiry.years()).isEqualTo(2);
        Expiry forward = ChainText.read(ChainSettings.NONE.withForward(104), lines)
                .expiries()
                .getFirst();
        assertThat(forward.forward()).isCloseTo(104, within(1e-12));
        assertThat(forward.market().spot()).isEqualTo(100);
        assertThat(forward.market().rate()).isEqualTo(0.03);
    }

    @Test
    void readsChainsOfSeveralDays() {
        String[] lines = {
            "# forward=100 rate=0",
            "date,expiry,strike,type,price",
            "2020-03-17,2020-09-18,110,C,3",
            "2020-03-16,2020-09-18,110,C,4",
            "2020-03-16,2020-09-18,120,C,2",
            "someday,2020-09-18,110,C,3",
            "2020-03-17,2020-03-17,110,C,3"
        };
        List<OptionChain> chains = ChainText.all(ChainSettings.NONE, lines);
        assertThat(chains)
                .extracting(OptionChain::asOf)
                .containsExactly(Optional.of(DAY), Optional.of(DAY.plusDays(1)));
        assertThat(chains).extracting(OptionChain::size).containsExactly(2, 1);
        assertThat(chains.getFirst().expiries().getFirst().years()).isEqualTo(186 / 365.0);
        assertThat(chains.getFirst().dropped().counts()).containsOnlyKeys(DropReason.BAD_DATE);
        assertThat(chains.getLast().dropped().counts()).containsOnlyKeys(DropReason.NO_TIME);
        assertThat(ChainText.all(ChainSettings.NONE.withAsOf(DAY), lines)).hasSize(1);
        assertThatThrownBy(() ->
                        ChainText.all(ChainSettings.NONE.withAsOf(DAY.plusYears(1)), lines[0], lines[1], lines[2]))
                .hasMessage("chain.csv has no quote of 2021-03-16, must be one of the days in its column of dates");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,110,call,3,5,4 | CROSSED | bid = 5.0, ask = 4.0",
                "1,110,call,,, | NO_PRICE | price = ''",
                "1,110,call,x,, | BAD_PRICE | price = 'x'",
                "1,110,call,-3,, | NOT_POSITIVE | price = '-3'",
                "1,110,call,3,-1,4 | NOT_POSITIVE | bid = -1.0",
                "1,110,call,0,, | NOT_POSITIVE | price = '0'",
                "0,110,call,3,, | NO_TIME | years = '0'",
                "-1,110,call,3,, | NO_TIME | years = '-1'",
                ",110,call,3,, | NO_TIME | years = ''",
                "1,0,call,3,, | NO_STRIKE | strike = 0.0",
                "1,,call,3,, | NO_STRIKE | strike = none",
                "1,110,straddle,3,, | NO_TYPE | type = 'straddle'",
                "1,90,call,9.99,, | ARBITRAGE | call 90.0 at 9.99, must be above 10.0 and below 100.0",
                "1,90,call,100,, | ARBITRAGE | call 90.0 at 100.0, must be above 10.0 and below 100.0",
                "1,110,put,10,, | ARBITRAGE | put 110.0 at 10.0, must be above 10.0 and below 110.0",
                "1,100,call,9,, | DUPLICATE_OPTION | call 100.0 as in line 3"
            })
    void dropsWhatCannotBeUsed(String row, DropReason reason, String detail) {
        OptionChain chain = ChainText.read(
                "# spot=100 rate=0 dividend_yield=0",
                "years,strike,type,price,bid,ask",
                "1,100,call,8,,",
                row,
                "1,100,put,8,,");
        assertThat(chain.size()).isEqualTo(2);
        assertThat(chain.dropped().first()).containsExactly(new DroppedRow(4, reason, detail));
    }

    @Test
    void keepsQuotesThatNobodyBidsForUnlessToldOtherwise() {
        String[] lines = {
            "# spot=100 rate=0 dividend_yield=0 years=1",
            "strike,type,bid,ask",
            "100,call,7,9",
            "150,call,0,0.1",
            "160,call,0,0"
        };
        OptionChain kept = ChainText.read(lines);
        assertThat(kept.size()).isEqualTo(2);
        assertThat(reason(kept)).isEqualTo(DropReason.NOT_POSITIVE);
        OptionChain without = ChainText.read(ChainSettings.NONE.withoutZeroBids(true), lines);
        assertThat(without.size()).isEqualTo(1);
        assertThat(without.dropped().counts()).containsKey(DropReason.NO_BID);
    }

    @Test
    void takesTheMedianOfASpotThatMoves() {
        Expiry expiry = ChainText.read(
                        "# rate=0 dividend_yield=0 years=1",
                        "strike,type,price,underlying",
                        "100,call,8,100",
                        "110,call,5,101",
                        "120,call,3,102")
                .expiries()
                .getFirst();
        assertThat(expiry.market().spot()).isEqualTo(101);
        assertThat(expiry.notes())
                .containsExactly("The spot is not the same in all rows (100 to 102); the median 101 is taken.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.02", "0.07"})
    void findsForwardAndDiscountFromParity(String rate) {
        double r = Double.parseDouble(rate);
        String[] lines = ParityFitTest.chain(new Market(100, r, 0.01), 0.5);
        Expiry expiry = ChainText.read(ChainSettings.NONE.withDays(182.5), lines)
                .expiries()
                .getFirst();
        assertThat(expiry.market().rate()).isCloseTo(r, within(1e-11));
        assertThat(expiry.forward()).isCloseTo(100 * Math.exp((r - 0.01) * 0.5), within(1e-10));
        assertThat(expiry.notes().getFirst())
                .startsWith("Forward ")
                .contains("from put-call parity of 9 strikes from ")
                .endsWith("median residual 0.");
        Expiry withSpot = ChainText.read(ChainSettings.NONE.withDays(182.5).withSpot(100), lines)
                .expiries()
                .getFirst();
        assertThat(withSpot.market().dividendYield()).isCloseTo(0.01, within(1e-11));
        Expiry withForward = ChainText.read(ChainSettings.NONE.withDays(182.5).withForward(101), lines)
                .expiries()
                .getFirst();
        assertThat(withForward.forward()).isEqualTo(101);
        assertThat(withForward.market().rate()).isCloseTo(r, within(1e-11));
    }

    @Test
    void saysWhatIsMissingWhereParityCannotHelp() {
        String[] lines = {"# years=1", "strike,type,price", "100,call,8", "100,put,7", "110,call,4"};
        assertThatThrownBy(() -> ChainText.read(lines))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "chain.csv has no quote that can be used (3 × no forward price), first line 3: no forward price"
                                + " (1 strike has both call and put, put-call parity needs 3; give a forward, or spot, rate,"
                                + " dividend yield)");
        Expiry known =
                ChainText.read(ChainSettings.NONE.withRate(0), lines).expiries().getFirst();
        assertThat(known.forward()).isEqualTo(101);
        assertThat(known.notes()).containsExactly("Forward 101 from put-call parity of 1 strike at 100.");
        assertThatThrownBy(() -> ChainText.read("# years=1 spot=100 rate=0", "strike,implied_vol", "100,0.2"))
                .hasMessageContaining("volatilities need a forward, or spot, rate and dividend yield");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,close | 2020-03-16,3 | and no strikes, must have a column strike, moneyness or log_moneyness",
                "years,strike,type | 1,100,call | and no prices, must have bid and ask, price, or implied_vol",
                "strike,type,price | 100,call,3 | does not say when its options expire, must have a column expiry, years or days",
                "expiry,strike,type,price | 2020-09-18,100,call,3 | gives days of expiry and no day of the quotes",
                "100,call,3 | 110,call,2 | holds values and no names of columns, must be a header",
                "years,strike,type,price | | has a header and no rows"
            })
    void saysWhatAFileLacks(String header, String row, String sentence) {
        assertThatThrownBy(() -> ChainText.read(header, row == null ? "" : row))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("chain.csv")
                .hasMessageContaining(sentence);
    }

    @Test
    void refusesSettingsThatContradictEachOther() {
        assertThatThrownBy(() -> ChainSettings.NONE.withForward(100).withDividendYield(0))
                .hasMessage("a forward and a dividend yield are given, must be one of them");
        assertThatThrownBy(() -> ChainSettings.NONE.withSpot(-1)).hasMessage("spot = -1.0, must be finite and > 0");
    }
}
