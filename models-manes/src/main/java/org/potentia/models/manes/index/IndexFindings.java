package org.potentia.models.manes.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.api.model.DerivedValue;
import org.potentia.api.model.DerivedValue.Basis;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.model.Findings;
import org.potentia.api.model.Market;
import org.potentia.models.manes.flow.QuarticFit;
import org.potentia.models.manes.market.IndexShape;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.smile.EsscherOrbit;

/**
 * What a calibrated index says of the market behind it, and what it only seems to say: the mean \( m \) of equation 125 moves along the orbit of
 * equal prices, so the quotes of one expiry do not tell it.
 *
 * @param market the market of the underlying
 * @param rule where the coupling comes from
 * @param gauge the gauge that sets \( m \); empty where the quotes do: several expiries of one shape, or no tilt between the measures
 * @param noiseTold whether prices tell the noise
 */
record IndexFindings(Market market, CouplingRule rule, Optional<String> gauge, boolean noiseTold) {
    private static final double LARGEST_PREMIUM = 0.1;

    private static final int POINTS = 51;

    private static final double NOTHING = 1e-12;

    Findings of(IndexShape index) {
        IndexMarket here = behind(index);
        Map<String, IndexMarket> elsewhere = new LinkedHashMap<>();
        if (gauge.isPresent()) {
            for (double premium : new double[] {0, LARGEST_PREMIUM}) {
                elsewhere.put("premium " + Math.round(100 * premium) + " %", behind(at(index, premium)));
            }
        }
        return new Findings(values(here, elsewhere), gauge.isPresent() ? List.of(panel(index, here)) : List.of());
    }

    private IndexMarket behind(IndexShape index) {
        return IndexMarket.of(index, rule.coupling(index));
    }

    private IndexShape at(IndexShape index, double premium) {
        LogGaussianMixture dressed = index.dressed();
        double d = EsscherOrbit.toPremium(dressed, index.years(), market, premium);
        return new IndexShape(EsscherOrbit.moved(dressed, index.years(), d), index.years(), index.noise());
    }

    private double premium(IndexShape index) {
        return EsscherOrbit.premium(index.dressed(), index.years(), market);
    }

    private List<DerivedValue> values(IndexMarket here, Map<String, IndexMarket> elsewhere) {
        List<DerivedValue> values = new ArrayList<>();
        values.add(moving("m", here, elsewhere, "1", IndexMarket::mean, meaningOfTheMean()));
        values.add(DerivedValue.of(
                "premium",
                premium(here.index()),
                "1/year",
                basisOfTheMean(),
                "growth above the forward that goes with m"));
        values.add(moving(
                "1 - A",
                here,
                elsewhere,
                "1",
                each -> 1 - each.gain(),
                "distance from criticality (97): 0 is critical, below 0 unstable"));
        values.add(moving(
                "wells",
                here,
                elsewhere,
                "1",
                each -> each.wells().minima().size(),
                "number of wells of the effective potential (45)"));
        values.add(DerivedValue.of("g", here.market().coupling(), "1/year", basisOfTheCoupling(), rule.words()));
        values.add(DerivedValue.of(
                "g σ̄²T/h²",
                here.strain(),
                "1",
                rule.kind() == CouplingRule.Kind.MARGIN ? Basis.QUOTES : Basis.CHOICE,
                "must be below 1 (119); the assets by themselves are blown up near it"));
        values.add(moving("F(m)", here, elsewhere, "1/year", IndexMarket::freeEnergy, "free energy at m (60)"));
        values.add(
                moving("bare μ₁", here, elsewhere, "1/year", each -> bare(each).mu1(), "of an asset by itself (122)"));
        values.add(
                moving("bare μ₂", here, elsewhere, "1/year", each -> bare(each).mu2(), "of an asset by itself (122)"));
        values.add(DerivedValue.of(
                "bare σ₁", bare(here).sigma1(), "1/√year", Basis.QUOTES, "of an asset by itself (118)"));
        values.add(DerivedValue.of(
                "bare σ₂", bare(here).sigma2(), "1/√year", Basis.QUOTES, "of an asset by itself (118)"));
        values.add(moving("bare a", here, elsewhere, "1", each -> bare(each).a(), "of an asset by itself (126)"));
        points(here, values);
        flow(here, values);
        int next = 1;
        for (Equilibrium other : here.others()) {
            values.add(DerivedValue.of(
                    "other m " + next++,
                    other.mean(),
                    "1",
                    basisOfTheMean(),
                    String.format(
                            Locale.ROOT,
                            "another equilibrium of the bare market, F = %.6g, %s",
                            other.freeEnergy(),
                            other.stable() ? "stable" : "unstable")));
        }
        return values;
    }

    private void points(IndexMarket here, List<DerivedValue> values) {
        CriticalPoints wells = here.wells();
        for (int i = 0; i < wells.minima().size(); i++) {
            values.add(DerivedValue.of(
                    "well " + (i + 1),
                    wells.minima().get(i),
                    "1",
                    basisOfTheMean(),
                    "a bottom of the effective potential"));
        }
        for (int i = 0; i < wells.maxima().size(); i++) {
            values.add(DerivedValue.of(
                    "top " + (i + 1), wells.maxima().get(i), "1", basisOfTheMean(), "a top between wells"));
        }
    }

    /** The potential of an asset by itself in the coefficients of (22), which flows drive. */
    private void flow(IndexMarket here, List<DerivedValue> values) {
        QuarticFit fit =
                QuarticFit.of(bare(here), here.index().years(), here.index().noise());
        String nearest = "of (22) with -ρy³/3, nearest to the bare drift in mean square";
        values.add(DerivedValue.of("θ", fit.potential().theta(), "1/year", basisOfTheMean(), nearest));
        values.add(DerivedValue.of("ξ", fit.potential().xi(), "1/year", basisOfTheMean(), nearest));
        values.add(DerivedValue.of("ρ", fit.potential().rho(), "1/year", basisOfTheMean(), nearest));
        values.add(DerivedValue.of("ζ", fit.potential().zeta(), "1/year", basisOfTheMean(), nearest));
        values.add(
                DerivedValue.of(
                        "unexplained by (22)",
                        fit.share(),
                        "1",
                        basisOfTheMean(),
                        "share of the mean squared bare drift that no cubic explains; flows behind the four numbers are not unique"));
    }

    private static LogGaussianMixture bare(IndexMarket market) {
        return market.market().asset().shape();
    }

    private DerivedValue moving(
            String name,
            IndexMarket here,
            Map<String, IndexMarket> elsewhere,
            String unit,
            ToDoubleFunction<IndexMarket> value,
            String meaning) {
        Map<String, Double> values = new LinkedHashMap<>();
        elsewhere.forEach((place, there) -> values.put(place, value.applyAsDouble(there)));
        return new DerivedValue(name, value.applyAsDouble(here), unit, basisOfTheMean(), meaning, values);
    }

    private Basis basisOfTheMean() {
        return gauge.isPresent() ? Basis.GAUGE : Basis.QUOTES;
    }

    private Basis basisOfTheCoupling() {
        return noiseTold && rule.kind() == CouplingRule.Kind.MARGIN ? Basis.QUOTES : Basis.CHOICE;
    }

    private String meaningOfTheMean() {
        return "expected log-return to expiry (125)"
                + gauge.map(name -> name.equals("printed")
                                ? ", where the search stopped: no signal"
                                : ", in the gauge " + name)
                        .orElse("");
    }

    /** The mean over the premium that one may assume, with the place that is stated. */
    private Panel panel(IndexShape index, IndexMarket here) {
        double stated = premium(here.index());
        Doubles premiums = Doubles.grid(0, LARGEST_PREMIUM, POINTS);
        return Panel.of(
                "m over the premium that is assumed: every point has the same prices",
                "premium over the forward, 1/year",
                "m, log-return to expiry",
                Curve.line(
                        "m",
                        premiums,
                        premiums.map(premium -> at(index, premium).mean())),
                Curve.points("as stated", Doubles.of(stated), Doubles.of(here.mean())));
    }

    List<String> remarks(IndexShape index) {
        IndexMarket here = behind(index);
        List<String> remarks = new ArrayList<>();
        gauge.ifPresent(name -> remarks.add(String.format(
                Locale.ROOT,
                "m = %.4g is set by the gauge %s, not by the quotes: over premiums of 0 to 10 %% a year it runs from %.4g to %.4g and no price"
                        + " moves%s",
                here.mean(),
                name,
                at(index, 0).mean(),
                at(index, LARGEST_PREMIUM).mean(),
                name.equals("printed") ? "; in this gauge it is no signal of anything" : "")));
        if (here.gain() > 1) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "A = %.4g is above 1: the calibrated equilibrium is unstable, the market behind it would leave it",
                    here.gain()));
        }
        double own = here.freeEnergy();
        here.others().stream()
                .filter(other -> other.freeEnergy() < own - NOTHING)
                .forEach(other -> remarks.add(String.format(
                        Locale.ROOT,
                        "the calibrated equilibrium is not the ground state of the market behind it: F(%.4g) = %.4g, but F(%.4g) = %.4g",
                        here.mean(),
                        own,
                        other.mean(),
                        other.freeEnergy())));
        here.market().asset().warning().ifPresent(remarks::add);
        return remarks;
    }
}
