package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;
import org.potentia.models.manes.market.CovarianceForm;
import org.potentia.models.manes.market.FiniteMarket;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.models.manes.market.MarketCovariances;
import org.potentia.models.manes.market.MarketMeanLaw;
import org.potentia.models.manes.motion.Escape;
import org.potentia.numerics.LogGaussianMixture;

/**
 * Offers figures of markets of finitely many assets, which the MANES paper does not have: the law of the mean of the market, the correlation of
 * two assets near the critical point, the approach to the mean-field equation, and the time to leave a phase.
 *
 * @since 0.1
 */
public final class ManesManyFigures implements FigureProvider {
    private static final LogGaussianMixture WELLS = new LogGaussianMixture(0.4, -0.4, 0.3, 0.3, 0.5);
    private static final String SHAPE = "μ₁ = -μ₂ = 0.4, σ₁ = σ₂ = 0.3, a = 0.5, T = 1, g = 1";

    /** The critical noise of these wells at a coupling of one: h_c² = g σ² T z(μ²T/σ²). */
    private static final double CRITICAL = 0.388_452_323_621;

    /** Makes the provider. */
    public ManesManyFigures() {}

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "manes-finite",
                        "Markets of finitely many assets near the critical point",
                        "Left the exact density of the mean of a market of N assets below the critical noise, h = 0.33: two phases, between which"
                                + " the market still goes while it is small. Right the correlation of two assets above the critical noise, exactly"
                                + " and by MANES (106) and with the corrected inverse (102), for 5, 50 and 500 assets. "
                                + SHAPE
                                + ". These figures are not in the paper.",
                        Set.of(),
                        services -> finite()),
                new Figure(
                        "manes-particles",
                        "From particles to the mean-field equation, and out of a phase",
                        "Left markets of N assets that begin at 0.3 (h = 0.5, B = 0.05), after two years, against the mean-field equation (40):"
                                + " root mean square deviation of their mean and mean Kolmogorov distance of their distribution, with lines of"
                                + " slope -1/2. Right the mean time in which the mean of a market goes from one phase to the other (h = 0.24):"
                                + " simulated, 200 passages each, and as a diffusion in the exact free energy. "
                                + SHAPE
                                + ". These figures are not in the paper.",
                        Set.of(ManesMotionQuantities.DENSITIES, ManesMotionQuantities.PARTICLES),
                        ManesManyFigures::particles));
    }

    private static HomogeneousMarket market(double noise) {
        return HomogeneousMarket.of(WELLS, 1, noise, 1, 0);
    }

    private static List<Panel> finite() {
        Doubles y = Doubles.grid(-0.8, 0.8, 161);
        List<Curve> laws = new ArrayList<>();
        for (int n : new int[] {5, 20, 100, 500}) {
            MarketMeanLaw law = FiniteMarket.of(market(0.33), n).marketMeanLaw();
            laws.add(Curve.line("N = " + n, y, y.map(x -> Math.exp(law.logDensity(x)))));
        }
        Doubles ratios = Doubles.grid(1.02, 2, 50);
        List<Curve> correlations = new ArrayList<>();
        for (int n : new int[] {5, 50, 500}) {
            correlations.add(Curve.line(n + ", exact", ratios, ratios.map(ratio -> {
                FiniteMarket exact = FiniteMarket.of(market(ratio * CRITICAL), n);
                return exact.covariance(0, 1) / exact.covariance(0, 0);
            })));
            correlations.add(meanField(n, ratios, CovarianceForm.LEADING, "(106)"));
            correlations.add(meanField(n, ratios, CovarianceForm.CORRECTED, "corrected"));
        }
        return List.of(
                new Panel("Law of the mean, h = 0.33", "mean of the market", "density", false, laws),
                new Panel("Correlation of two assets", "h / h_c", "correlation", true, correlations));
    }

    private static Curve meanField(int n, Doubles ratios, CovarianceForm form, String name) {
        return Curve.points(n + ", " + name, ratios, ratios.map(ratio -> {
            HomogeneousMarket market = market(ratio * CRITICAL);
            MarketCovariances covariances =
                    MarketCovariances.of(market.dressed(0).slope(), n, market.noise(), market.coupling(), form);
            return covariances.covariance(0, 1) / covariances.covariance(0, 0);
        }));
    }

    private static List<Panel> particles(Services services) {
        ManesMotionQuantities motion = new ManesMotionQuantities();
        Values shape = Values.of("mu1", 0.4)
                .with("mu2", -0.4)
                .with("s1", 0.3)
                .with("s2", 0.3)
                .with("a", 0.5)
                .with("T", 1)
                .with("g", 1);
        Doubles sizes = Doubles.of(10, 50, 500, 5000);
        Values convergence = motion.evaluate(
                "manes.convergence",
                shape.with("h", 0.5)
                        .with("B", 0.05)
                        .with("N", sizes)
                        .with("runs", Doubles.of(2000, 1000, 300, 100))
                        .with("y0", 0.3)
                        .with("t", 2)
                        .with("steps", 50),
                services);
        Doubles small = Doubles.of(4, 8, 12, 16, 20);
        Values escape = motion.evaluate(
                "manes.escape", shape.with("h", 0.24).with("N", small).with("passages", 200), services);
        Doubles decades = sizes.map(Math::log10);
        Doubles line = Doubles.grid(1, decades.get(decades.size() - 1), 61);
        double first = convergence.numbers("deviation").get(0);
        double second = convergence.numbers("distance").get(0);
        HomogeneousMarket market = market(0.24);
        Doubles each = Doubles.grid(4, 20, 17);
        Doubles diffusion =
                each.map(n -> Escape.diffusion(market, (int) n, escape.number("from"), escape.number("to")));
        return List.of(
                Panel.logarithmic(
                        "Distance from the mean-field equation",
                        "log₁₀ N",
                        "distance",
                        Curve.line("slope -1/2", line, line.map(x -> first * Math.pow(10, 0.5 - 0.5 * x))),
                        Curve.line("slope -1/2 too", line, line.map(x -> second * Math.pow(10, 0.5 - 0.5 * x))),
                        Curve.points("mean", decades, convergence.numbers("deviation")),
                        Curve.points("distribution", decades, convergence.numbers("distance"))),
                Panel.logarithmic(
                        "Time to leave a phase",
                        "number of assets N",
                        "years",
                        Curve.line("diffusion of the mean", each, diffusion),
                        Curve.points("simulated", small, escape.numbers("T"))));
    }
}
