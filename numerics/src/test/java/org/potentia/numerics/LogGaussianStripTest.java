package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;

class LogGaussianStripTest {
    private record Setting(Doubles parameters, Market market, double years) {
        LogGaussianStrip strip(PricingConstraint constraint, OptionType type, double... strikes) {
            OptionType[] types = new OptionType[strikes.length];
            Arrays.fill(types, type);
            LogGaussianStrip strip = new LogGaussianStrip(market, years, constraint, strikes, types);
            set(strip, parameters.toArray());
            return strip;
        }
    }

    /** The third table of the companion paper, calls, and a set without symmetry whose yield is negative. */
    private static final Map<String, Setting> SETTINGS = Map.of(
            "T3",
            new Setting(
                    Doubles.of(0.487, -0.864, 0.146, 0.7, 0.624, 0.831),
                    new Market(2386.13, 0.0029, 0.0215),
                    0.5095890410958904),
            "A",
            new Setting(Doubles.of(0.2, -0.3, 0.15, 0.8, 0.3, 0.25), new Market(100, 0.02, -0.01), 0.25));

    private static void set(LogGaussianStrip strip, double[] p) {
        strip.set(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    /**
     * Setting, constraint, type, strike, then the price and its derivatives in mu1, mu2, sigma1, sigma2, a, h, T, r, q: mpmath with 50
     * digits, root of the constraint and central differences with steps of 1e-15.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "T3 martingale P 1500 94.153628434340553 159.56620508389587 -62.837442626576104 -165.34955790466278 184.08146502725347 -169.56212332585339 0.0 370.28541857890003 -288.53046656613478 240.55080933658042",
                "T3 martingale C 2500 310.65143322060151 597.29082783352 -60.473787423140927 -215.83737768222229 102.73861819989933 -104.62769735480053 0.0 698.87880667471334 203.64753675910065 -361.952102729051",
                "T3 martingale C 3600 1.6651262319279832 14.1925428431423 2.1518423350924411 45.899793356408239 7.7470947848886269 8.4005920872460741 0.0 21.687122456802168 2.4183517855860787 -3.2668818654178729",
                "T3 paper P 1500 128.56311958788594 82.892812618740321 -56.100106142232562 -152.17285046174653 177.71860235096291 -159.24239757686264 173.69162631907364 423.47603362658358 -274.52955095752949 209.01519412644241",
                "T3 paper C 2500 263.60845831261884 598.84702038126904 -87.355328120924954 -309.35413098253694 197.49807312458739 -185.96828041815831 -216.69123426909462 624.77810840462546 126.42762652909119 -260.75960802538462",
                "T3 paper C 3600 1.2778558402651219 12.220628689504951 1.2993511286887832 34.952345954959384 6.6120409684861569 5.5543117963350751 -1.6292627519748836 17.620528139169363 1.3094236640601806 -1.9606049963596673",
                "T3 none P 1500 46.420546115493202 12.305519426759278 -94.439239671200852 160.04732736237688 2.300192121499038 240.79912255167309 0.0 196.25267509102599 -23.655401582141741 0.0",
                "T3 none C 2500 396.91755869482531 1045.402556412811 74.227235397550941 -665.31534502120905 285.5480872731564 -813.76894328459744 0.0 972.87405328001709 -202.26483812941783 0.0",
                "T3 none C 3600 2.6244453248164941 23.237422340370119 5.791486491581675 63.111024395445366 15.291709945198122 4.3406510560605096 0.0 31.923969853950481 -1.3373885764818298 0.0",
                "A martingale P 70 0.72088967750266221 5.9587101290801338 -0.23479230901062213 -4.6959085351188694 1.821585585432944 -0.61699428047600575 0.0 5.7702388134442816 -6.595444446372068 6.4152220269964024",
                "A martingale C 101 3.7046419686480565 12.341372693877146 -0.33562926322585514 5.7907852738665878 0.98065541309047346 2.3953583675309902 0.0 14.064107635575393 3.7076975150952962 -4.6338580072573103",
                "A martingale C 140 0.0046747200720291731 -0.019517876758042284 0.0033968216232951747 0.059099595440387721 0.021605898723546286 0.066088137594398493 0.0 0.036065244220108991 0.028413898199886349 -0.029582578217893642",
                "A paper P 70 0.65976059568536063 4.4143005964508558 -0.17755948691604732 -3.8457806958538802 1.3802257950470144 -0.54538316975718197 1.2202231052961023 4.8103481749712152 -5.0458325701057495 4.8808924211844093",
                "A paper C 101 3.7504588366506371 13.353562729173896 -0.3680930777663752 5.735742999396682 1.1864942104744073 2.4714511099402871 -0.94978856302446768 14.649670565243321 2.8615395429352114 -3.7991542520978707",
                "A paper C 140 0.0049785106822235646 -0.01538353013141801 0.003434796887573237 0.060835520990936573 0.024439255096224999 0.070557736384379674 -0.0065381483898903115 0.040694550899576401 0.024907965889005355 -0.026152593559561246",
                "A none P 70 0.040424698029933792 0.0013027929199974555 -0.067941110802289788 0.21744065463350114 0.096929170044178736 0.34148736574603342 0.0 0.30208194179888335 -0.010106174507483448 0.0",
                "A none C 101 5.1193750081091924 19.653393490840975 0.44343109620240989 13.434972648284398 0.47348339057248186 1.2345163778553598 0.0 19.876275196468995 -1.2798437520272981 0.0",
                "A none C 140 0.039711671155078061 0.0015121341017640694 0.078706384565070154 0.21547930097179667 0.17942194447037303 0.33538605463593104 0.0 0.25768671382436136 -0.0099279177887695154 0.0"
            })
    void agreesWithFiftyDigits(String row) {
        String[] field = row.split(" ", -1);
        Setting setting = SETTINGS.get(field[0]);
        OptionType type = field[2].equals("C") ? OptionType.CALL : OptionType.PUT;
        LogGaussianStrip strip = setting.strip(PricingConstraint.of(field[1]), type, Double.parseDouble(field[3]));
        double[] price = new double[1];
        double[][] gradient = new double[1][LogGaussianStrip.SENSITIVITIES];
        strip.sensitivities(price, gradient);
        double expected = Double.parseDouble(field[4]);
        assertThat(price[0]).isCloseTo(expected, within(2e-12 * expected));
        for (int p = 0; p < LogGaussianStrip.SENSITIVITIES; p++) {
            double reference = Double.parseDouble(field[5 + p]);
            // what the derivative is made of may be larger than it is: prices of the order of the spot
            assertThat(gradient[0][p])
                    .as("derivative " + p)
                    .isCloseTo(
                            reference,
                            within(5e-12 * Math.abs(reference)
                                    + 1e-15 * setting.market().spot()));
        }
        strip.prices(price);
        assertThat(price[0]).isCloseTo(expected, within(2e-12 * expected));
    }

    @Test
    void gradientsAreThoseOfDifferences() {
        for (PricingConstraint constraint : PricingConstraint.values()) {
            for (Setting setting : SETTINGS.values()) {
                double spot = setting.market().spot();
                double[] strikes = {0.7 * spot, 0.95 * spot, spot, 1.2 * spot};
                for (OptionType type : OptionType.values()) {
                    LogGaussianStrip strip = setting.strip(constraint, type, strikes);
                    double[] price = new double[4];
                    double[][] gradient = new double[4][LogGaussianStrip.PARAMETERS];
                    strip.gradients(price, gradient);
                    for (int p = 0; p < LogGaussianStrip.PARAMETERS; p++) {
                        double[] up = new double[4];
                        double[] down = new double[4];
                        double step = 1e-5 * Math.abs(setting.parameters().get(p));
                        double[] moved = setting.parameters().toArray();
                        moved[p] += step;
                        set(strip, moved);
                        strip.prices(up);
                        moved[p] -= 2 * step;
                        set(strip, moved);
                        strip.prices(down);
                        for (int i = 0; i < 4; i++) {
                            assertThat(gradient[i][p]).isCloseTo((up[i] - down[i]) / (2 * step), within(1e-7 * spot));
                        }
                    }
                }
            }
        }
    }

    /** The prices at a point with one parameter moved, the smaller the fifth derivative the nearer to the slope: differences of fourth order. */
    private static double[] differences(LogGaussianStrip strip, double[] at, int parameter, double step) {
        double[] sum = new double[strip.size()];
        double[] prices = new double[strip.size()];
        for (int k = -2; k <= 2; k++) {
            double factor = k == 0 ? 0 : Math.signum(k) * (Math.abs(k) == 1 ? 8 : -1);
            double[] moved = at.clone();
            moved[parameter] += k * step;
            set(strip, moved);
            strip.prices(prices);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * prices[i] / (12 * step);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(PricingConstraint.class)
    void gradientsAreThoseOfDifferencesAtRandomPoints(PricingConstraint constraint) {
        SplittableRandom random = new SplittableRandom(4);
        Market market = new Market(100, 0.03, 0.01);
        double[] strikes = {60, 80, 95, 100, 105, 125, 160};
        OptionType[] types = new OptionType[strikes.length];
        Arrays.setAll(types, i -> strikes[i] < 100 ? OptionType.PUT : OptionType.CALL);
        double[] prices = new double[strikes.length];
        double[][] gradients = new double[strikes.length][LogGaussianStrip.PARAMETERS];
        for (int point = 0; point < 200; point++) {
            LogGaussianStrip strip =
                    new LogGaussianStrip(market, Math.exp(random.nextDouble(-4, 1)), constraint, strikes, types);
            double[] at = {
                random.nextDouble(-0.8, 0.8),
                random.nextDouble(-0.8, 0.8),
                Math.exp(random.nextDouble(-2.5, 0)),
                Math.exp(random.nextDouble(-2.5, 0)),
                random.nextDouble(0.02, 0.98),
                Math.exp(random.nextDouble(-2.5, 0))
            };
            set(strip, at);
            strip.gradients(prices, gradients);
            for (int p = 0; p < LogGaussianStrip.PARAMETERS; p++) {
                double[] slopes = differences(strip, at, p, 3e-4 * (p < 2 ? 1 : at[p]));
                for (int i = 0; i < strikes.length; i++) {
                    assertThat(gradients[i][p])
                            .as("strike %s, parameter %s at %s", strikes[i], p, Arrays.toString(at))
                            .isCloseTo(slopes[i], within(1e-7 * (1 + Math.abs(slopes[i]))));
                }
            }
        }
    }

    @Test
    void pricesAreThoseOfTheLaw() {
        for (PricingConstraint constraint : PricingConstraint.values()) {
            Setting setting = SETTINGS.get("T3");
            double[] p = setting.parameters().toArray();
            PricingLaw law = PricingLaw.of(
                    new LogGaussianMixture(p[0], p[1], p[2], p[3], p[4]).stationary(setting.years()),
                    setting.market(),
                    setting.years(),
                    constraint,
                    p[5]);
            double[] strikes = {1500, 2000, 2386, 3000};
            LogGaussianStrip strip = setting.strip(constraint, OptionType.PUT, strikes);
            double[] out = new double[4];
            strip.prices(out);
            assertThat(strip.size()).isEqualTo(4);
            assertThat(strip.eta()).isCloseTo(law.eta(), within(1e-13));
            assertThat(strip.mean()).isCloseTo(law.mean(), within(1e-11));
            for (int i = 0; i < 4; i++) {
                assertThat(out[i]).isCloseTo(law.price(OptionType.PUT, strikes[i]), within(1e-11));
            }
        }
    }

    @Test
    void pricesStayTheSameAlongTheOrbitOfTheTilt() {
        // Psi0 -> Psi0 exp(d y/2) moves the tilt and no price, whatever the constraint
        Setting setting = SETTINGS.get("T3");
        double[] p = setting.parameters().toArray();
        double years = setting.years();
        double[] strikes = {1500, 2000, 2385, 2700, 3000};
        for (PricingConstraint constraint :
                new PricingConstraint[] {PricingConstraint.MARTINGALE, PricingConstraint.PAPER}) {
            LogGaussianStrip strip = setting.strip(constraint, OptionType.CALL, strikes);
            double[] here = new double[5];
            strip.prices(here);
            for (double d = -4; d <= 4; d += 0.5) {
                double odds = Math.log(p[4] / (1 - p[4]))
                        + d * (p[1] - p[0]) * years / 2
                        + d * d * (p[3] * p[3] - p[2] * p[2]) * years / 8;
                strip.set(
                        p[0] + d * p[2] * p[2] / 2,
                        p[1] + d * p[3] * p[3] / 2,
                        p[2],
                        p[3],
                        1 / (1 + Math.exp(-odds)),
                        p[5]);
                double[] there = new double[5];
                strip.prices(there);
                for (int i = 0; i < 5; i++) {
                    assertThat(there[i]).isCloseTo(here[i], within(1e-12 * here[i]));
                }
            }
        }
    }

    @Test
    void oneComponentIsBlackScholes() {
        Market market = new Market(100, 0.03, 0.01);
        double[] strikes = {80, 100, 125};
        OptionType[] types = {OptionType.PUT, OptionType.CALL, OptionType.CALL};
        LogGaussianStrip strip = new LogGaussianStrip(market, 2, PricingConstraint.MARTINGALE, strikes, types);
        double[] prices = new double[3];
        for (double a : new double[] {0, 1}) {
            // the component without a share may be anywhere
            strip.set(a == 0 ? 0.1 : 1000, a == 0 ? 1000 : 0.1, 0.3, 0.3, a, 0.2);
            strip.prices(prices);
            for (int i = 0; i < 3; i++) {
                assertThat(ImpliedVolatility.of(types[i], prices[i], strikes[i], market, 2)
                                .orElseThrow())
                        .isCloseTo(0.3 / Math.sqrt(2), within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PricingConstraint.class)
    void everyAdmissibleLawHasFinitePricesAndGradients(PricingConstraint constraint) {
        SplittableRandom random = new SplittableRandom(1);
        Market market = new Market(100, 0.03, 0.01);
        double[] strikes = {20, 60, 90, 100, 110, 160, 500};
        OptionType[] types = new OptionType[7];
        Arrays.fill(types, OptionType.PUT);
        double[] prices = new double[7];
        double[][] gradients = new double[7][LogGaussianStrip.PARAMETERS];
        for (int i = 0; i < 7_000; i++) {
            // up to where a law lies ten thousand widths away from the forward
            double wide = i % 2 == 0 ? 1 : 20;
            double years = Math.exp(random.nextDouble(-7, 2));
            LogGaussianStrip strip = new LogGaussianStrip(market, years, constraint, strikes, types);
            strip.set(
                    wide * random.nextGaussian(),
                    wide * random.nextGaussian(),
                    Math.exp(random.nextDouble(-6, 2.3)),
                    Math.exp(random.nextDouble(-6, 2.3)),
                    i % 5 == 0 ? 1e-6 : random.nextDouble(1e-6, 1 - 1e-6),
                    0.3);
            strip.gradients(prices, gradients);
            assertThat(Arrays.stream(prices).allMatch(Double::isFinite)).isTrue();
            for (double[] gradient : gradients) {
                assertThat(Arrays.stream(gradient).allMatch(Double::isFinite)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PricingConstraint.class)
    void weightsNextToTheirEndsHaveFiniteGradients(PricingConstraint constraint) {
        SplittableRandom random = new SplittableRandom(2);
        Market market = new Market(100, 0.03, 0.01);
        double[] strikes = {20, 60, 100, 160, 500};
        OptionType[] types = new OptionType[5];
        Arrays.fill(types, OptionType.PUT);
        double[] prices = new double[5];
        double[][] gradients = new double[5][LogGaussianStrip.PARAMETERS];
        double[] slopes = new double[LogGaussianStrip.PARAMETERS];
        for (double a : new double[] {Double.MIN_VALUE, 1e-300, 1e-100, 1 - Math.ulp(0.5)}) {
            for (int i = 0; i < 500; i++) {
                LogGaussianStrip strip =
                        new LogGaussianStrip(market, Math.exp(random.nextDouble(-7, 2)), constraint, strikes, types);
                strip.set(
                        20 * random.nextGaussian(),
                        20 * random.nextGaussian(),
                        Math.exp(random.nextDouble(-6, 2.3)),
                        Math.exp(random.nextDouble(-6, 2.3)),
                        a,
                        0.3);
                strip.gradients(prices, gradients);
                strip.miss(PricingConstraint.PAPER, slopes);
                for (double[] gradient : gradients) {
                    assertThat(Arrays.stream(gradient).allMatch(Double::isFinite))
                            .isTrue();
                }
                assertThat(Arrays.stream(slopes).allMatch(Double::isFinite)).isTrue();
            }
        }
    }

    @Test
    void refusesADemandThatOverflows() {
        LogGaussianStrip strip = SETTINGS.get("A").strip(PricingConstraint.PAPER, OptionType.CALL, 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strip.set(0.1, 0.2, 0.3, 0.4, 0.5, 1e200))
                .withMessage("(r - q - h^2/2) T = -Infinity, must be finite");
    }

    @Test
    void refusesALawWhoseMeanOverflows() {
        Setting setting = SETTINGS.get("A");
        for (PricingConstraint constraint : new PricingConstraint[] {PricingConstraint.NONE, PricingConstraint.PAPER}) {
            LogGaussianStrip strip = setting.strip(constraint, OptionType.CALL, 100);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> strip.set(0.1, 0.2, 0.3, 120, 0.5, 0.2))
                    .withMessageContaining(
                            "must be below e^709: the law is too wide, or the rate too high, for that long");
        }
        LogGaussianStrip strip = setting.strip(PricingConstraint.MARTINGALE, OptionType.CALL, 100);
        strip.set(0.1, 0.2, 0.3, 120, 0.5, 0.2);
        double[] price = new double[1];
        strip.prices(price);
        assertThat(price[0]).isBetween(0.0, 101.0);
    }

    @Test
    void refusesWhatHasNoPriceOrNoGradient() {
        Setting setting = SETTINGS.get("A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting.strip(PricingConstraint.PAPER, OptionType.CALL, 100, -1))
                .withMessage("strike = -1.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogGaussianStrip(
                        setting.market(), 1, PricingConstraint.NONE, new double[] {1, 2}, new OptionType[] {
                            OptionType.CALL
                        }))
                .withMessage("2 strikes and 1 types, must be as many");
        LogGaussianStrip strip = setting.strip(PricingConstraint.NONE, OptionType.CALL, 100);
        strip.set(0.1, 0.2, 0.3, 0.4, 1, 0.2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strip.gradients(new double[1], new double[1][6]))
                .withMessage("a = 1.0, must be inside (0, 1) for gradients");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strip.set(0.1, 0.2, 0.3, 0, 0.5, 0.2))
                .withMessage("sigma2 = 0.0, must be finite and > 0");
    }

    @Test
    void missesNothingThatItWasMadeToMeetAndKnowsHowTheRestMoves() {
        double[] at = {0.4, -0.7, 0.2, 0.5, 0.4, 0.25};
        double[] strikes = {100};
        OptionType[] calls = {OptionType.CALL};
        Market market = new Market(100, 0.03, 0.01);
        for (PricingConstraint solved : PricingConstraint.values()) {
            LogGaussianStrip strip = new LogGaussianStrip(market, 0.5, solved, strikes, calls);
            for (PricingConstraint wanted : PricingConstraint.values()) {
                double[] slopes = new double[LogGaussianStrip.PARAMETERS];
                strip.set(at[0], at[1], at[2], at[3], at[4], at[5]);
                double miss = strip.miss(wanted, slopes);
                if (wanted == solved || wanted == PricingConstraint.NONE) {
                    assertThat(miss).isCloseTo(0, within(1e-14));
                }
                for (int p = 0; p < slopes.length; p++) {
                    // central differences: an error of the order of the square of the step
                    double step = 1e-5;
                    double[] moved = at.clone();
                    moved[p] += step;
                    strip.set(moved[0], moved[1], moved[2], moved[3], moved[4], moved[5]);
                    double up = strip.miss(wanted, new double[LogGaussianStrip.PARAMETERS]);
                    moved[p] -= 2 * step;
                    strip.set(moved[0], moved[1], moved[2], moved[3], moved[4], moved[5]);
                    double down = strip.miss(wanted, new double[LogGaussianStrip.PARAMETERS]);
                    assertThat(slopes[p]).isCloseTo((up - down) / (2 * step), within(1e-7));
                }
            }
        }
    }
}
