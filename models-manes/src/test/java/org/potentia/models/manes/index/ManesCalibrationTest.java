package org.potentia.models.manes.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.Values;
import org.potentia.api.model.DerivedValue;
import org.potentia.api.model.Findings;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Orbit;
import org.potentia.api.model.Smile;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;
import org.potentia.numerics.smile.EsscherOrbit;

class ManesCalibrationTest {
    private static final double YEARS = 186 / 365.0;
    private static final Market MARKET = new Market(100, 0.03, 0.01);
    private static final Doubles STRIKES = Doubles.of(60, 70, 80, 90, 100, 110, 120, 130);

    /** Table 3 of arXiv:2203.07550, calls. */
    private static final LogGaussianMixture CALLS = new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624);

    private static OptionStrip strip(double years) {
        return new OptionStrip(MARKET, years, Collections.nCopies(STRIKES.size(), OptionType.CALL), STRIKES);
    }

    private static ManesCalibration calibration(Values choices, double... years) {
        List<OptionStrip> strips =
                Doubles.of(years).stream().mapToObj(ManesCalibrationTest::strip).toList();
        Doubles quotes = Doubles.of(Doubles.of(years).stream()
                .boxed()
                .flatMapToDouble(t -> STRIKES
                        .map(strike -> PricingLaw.of(
                                        CALLS.stationary(t), MARKET, t, PricingConstraint.MARTINGALE, 0.831)
                                .price(OptionType.CALL, strike))
                        .stream()));
        return new ManesCalibration(strips, quotes, ManesCalibration.OPTIONS.settings(choices), Optional.empty());
    }

    private static Values choose(String name, Object value) {
        return Values.EMPTY.with(name, value);
    }

    /** The point of the search that is the printed row: its place in the symmetric gauge. */
    private static ParameterVector printed(ManesCalibration calibration) {
        LogGaussianMixture symmetric = EsscherOrbit.moved(CALLS, YEARS, EsscherOrbit.toSymmetric(CALLS));
        return calibration.coordinates().vector(symmetric.mu1(), symmetric.sigma1(), symmetric.sigma2(), symmetric.a());
    }

    private static DerivedValue derived(Findings findings, String name) {
        return findings.values().stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void searchesTheShapeAndAddsTheMarketBehindIt() {
        ManesCalibration calibration = calibration(choose("h", 0.831), YEARS);
        ParameterVector point = printed(calibration);
        ParameterVector parameters = calibration.parameters(point);
        assertThat(parameters.space()).isEqualTo(ManesSpace.SPACE);
        assertThat(parameters.get("T")).isEqualTo(YEARS);
        // g by (127) does not depend on the gauge: reference case manes-033
        assertThat(parameters.get("g")).isCloseTo(2.296835839256424, within(1e-12));
        assertThat(calibration.starts(new SplittableRandom(1))).isNotEmpty();
        double[] prices = new double[calibration.rows()];
        calibration.price(point.values().toArray(), prices);
        double[] again = new double[prices.length];
        calibration.priceAndSlopes(point.values().toArray(), again, new double[prices.length][4]);
        assertThat(again).containsExactly(prices, within(1e-12));
        Smile smile = calibration.model(point).smile(MARKET, YEARS);
        for (int i = 0; i < prices.length; i++) {
            assertThat(smile.price(OptionType.CALL, STRIKES.get(i))).isCloseTo(prices[i], within(1e-11));
        }
    }

    @Test
    void hasAnOrbitOfEqualPricesWithItsMarkets() {
        ManesCalibration calibration = calibration(choose("h", 0.831), YEARS);
        ParameterVector point = printed(calibration);
        Orbit orbit = calibration.orbit(point).orElseThrow();
        ParameterVector far = orbit.parameters().apply(orbit.range().upper());
        assertThat(far.get("g")).isCloseTo(2.296835839256424, within(1e-12));
        assertThat(far.get("mu1")).isNotCloseTo(calibration.parameters(point).get("mu1"), within(1e-3));
        assertThat(orbit.moving()).contains("m", "mu1");
        assertThat(orbit.fixed()).contains("g/h² by its rule");
    }

    @Test
    void saysThatTheGaugeSetsTheMean() {
        ManesCalibration calibration = calibration(choose("h", 0.831).with("gauge", "premium"), YEARS);
        ParameterVector point = printed(calibration);
        Findings findings = calibration.findings(point);
        DerivedValue mean = derived(findings, "m");
        assertThat(mean.basis()).isEqualTo(DerivedValue.Basis.GAUGE);
        assertThat(mean.meaning()).contains("in the gauge premium");
        assertThat(mean.elsewhere()).containsOnlyKeys("premium 0 %", "premium 10 %");
        // from one row to the next of the paper's table nothing but the gauge need change
        assertThat(mean.elsewhere().get("premium 10 %"))
                .isGreaterThan(mean.elsewhere().get("premium 0 %"));
        assertThat(mean.value())
                .isBetween(mean.elsewhere().get("premium 0 %"), mean.elsewhere().get("premium 10 %"));
        assertThat(derived(findings, "premium").value()).isCloseTo(0.05, within(1e-10));
        assertThat(derived(findings, "bare σ₂").basis()).isEqualTo(DerivedValue.Basis.QUOTES);
        // h is given, and with it g
        assertThat(derived(findings, "g").basis()).isEqualTo(DerivedValue.Basis.CHOICE);
        assertThat(findings.panels()).singleElement().satisfies(panel -> {
            assertThat(panel.curves().get(1).values().get(0)).isEqualTo(mean.value());
            assertThat(panel.curves().get(0).values().get(0))
                    .isCloseTo(mean.elsewhere().get("premium 0 %"), within(1e-13));
        });
        assertThat(calibration.remarks(point))
                .anyMatch(remark -> remark.contains("is set by the gauge premium, not by the quotes"));
    }

    @Test
    void warnsOfLowerAndUnstableEquilibria() {
        ManesCalibration symmetric = calibration(choose("h", 0.831), YEARS);
        assertThat(symmetric.remarks(printed(symmetric))).anyMatch(remark -> remark.contains("not the ground state"));
        ManesCalibration poor =
                calibration(choose("h", 0.831).with("gauge", "premium").with("premium", 0), YEARS);
        assertThat(poor.remarks(printed(poor))).anyMatch(remark -> remark.contains("is unstable"));
        ManesCalibration tight = calibration(choose("h", 0.831).with("margin", 0.001), YEARS);
        assertThat(tight.remarks(printed(tight))).anyMatch(remark -> remark.contains("close to its limit"));
    }

    @Test
    void listsWellsAndOtherEquilibria() {
        ManesCalibration calibration = calibration(choose("h", 0.831), YEARS);
        Findings findings = calibration.findings(printed(calibration));
        assertThat(derived(findings, "wells").value()).isEqualTo(2);
        assertThat(derived(findings, "well 1").value())
                .isLessThan(derived(findings, "top 1").value());
        assertThat(derived(findings, "other m 1").meaning()).contains("another equilibrium");
        assertThat(findings.values().stream().map(DerivedValue::name)).doesNotHaveDuplicates();
        assertThat(derived(findings, "ξ").meaning()).contains("(22)");
        assertThat(derived(findings, "unexplained by (22)").value()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"none, symmetric", "martingale, printed"})
    void knowsWhoSetsTheMean(String constraint, String gauge) {
        ManesCalibration calibration =
                calibration(choose("constraint", constraint).with("gauge", gauge), YEARS);
        ParameterVector point = calibration.starts(new SplittableRandom(1)).getFirst();
        DerivedValue mean = derived(calibration.findings(point), "m");
        boolean told = constraint.equals("none");
        assertThat(mean.basis()).isEqualTo(told ? DerivedValue.Basis.QUOTES : DerivedValue.Basis.GAUGE);
        assertThat(mean.elsewhere().isEmpty()).isEqualTo(told);
        assertThat(mean.meaning().contains("no signal")).isEqualTo(!told);
    }

    @Test
    void leavesTheMeanToTheQuotesOfSeveralExpiries() {
        ManesCalibration calibration = calibration(Values.EMPTY, 0.25, YEARS);
        ParameterVector point = calibration.coordinates().defaults();
        Findings findings = calibration.findings(point);
        assertThat(derived(findings, "m").basis()).isEqualTo(DerivedValue.Basis.QUOTES);
        assertThat(findings.panels()).isEmpty();
        assertThat(calibration.orbit(point)).isEmpty();
        assertThat(calibration.parameters(point).get("T")).isEqualTo(0.25);
    }
}
