package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.api.model.Boundaries;
import org.potentia.models.nes.PartnerZeroMode.Split;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogarithmicPerturbation;

/** Figures 4 and 5: the supersymmetric partner, by perturbation theory and exactly. */
final class PartnerDrawings {
    /** The propagator that computes spectra. */
    static final String SOLVER = "spectral";

    private static final int POINTS = 400;
    private static final int MARKS = 40;

    /** Step of the central difference of the exact exponent, and how near to the jump it may come, as a share of the range. */
    private static final double STEP = 1e-4;

    private PartnerDrawings() {}

    static List<Panel> exponents(Services services) {
        SpectrumSolver solver = solver(services);
        List<Panel> slopes = new ArrayList<>();
        List<Panel> values = new ArrayList<>();
        for (PaperShape each : List.of(PaperShape.WELLS, PaperShape.SHALLOW)) {
            PartnerZeroMode mode = PartnerZeroMode.of(each.shape(), each.years(), Split.TOP);
            LogarithmicPerturbation series = mode.series(1);
            DoubleUnaryOperator lowest =
                    solver.partner(each.potential(), 1).eigenfunctions().get(0).function();
            DoubleUnaryOperator raw = y -> mode.logValue(y) - Math.log(Math.abs(lowest.applyAsDouble(y)));
            double origin = raw.applyAsDouble(mode.split());
            DoubleUnaryOperator exact = y -> raw.applyAsDouble(y) - origin;
            Doubles fine = aroundSplit(each, mode.split(), POINTS);
            Doubles coarse = aroundSplit(each, mode.split(), MARKS);
            double step = STEP * (fine.get(fine.size() - 1) - fine.get(0));
            DoubleUnaryOperator slope = y -> {
                // the difference must not reach over the jump
                double down = y > mode.split() ? Math.max(mode.split(), y - step) : y - step;
                double up = y < mode.split() ? Math.min(mode.split(), y + step) : y + step;
                return (exact.applyAsDouble(up) - exact.applyAsDouble(down)) / (up - down);
            };
            slopes.add(Panel.of(
                    "Slope of the exponent, " + each.title(),
                    "log-return",
                    "G₁'",
                    Curve.line("exact G'", fine, fine.map(slope)),
                    Curve.points("first order G₁' (59)", coarse, coarse.map(y -> series.slope(1, y)))));
            values.add(Panel.of(
                    "Exponent, " + each.title(),
                    "log-return",
                    "G₁, zero at the split",
                    Curve.line("exact G", fine, fine.map(exact)),
                    Curve.points("first order G₁ (58)", coarse, coarse.map(series::exponent))));
        }
        slopes.addAll(values);
        return slopes;
    }

    /** A grid over the range of the law with two points close to the split, so that the jump is seen as one. */
    private static Doubles aroundSplit(PaperShape each, double split, int count) {
        Doubles range = each.grid(2);
        double near = STEP * (range.get(1) - range.get(0));
        Doubles left = Doubles.grid(range.get(0), split - near, count / 2);
        Doubles right = Doubles.grid(split + near, range.get(1), count / 2);
        return Doubles.of(DoubleStream.concat(left.stream(), right.stream()));
    }

    static List<Panel> states(Services services) {
        SpectrumSolver solver = solver(services);
        List<Panel> panels = new ArrayList<>();
        for (PaperShape each : List.of(PaperShape.WELLS, PaperShape.SHALLOW)) {
            PartnerZeroMode mode = PartnerZeroMode.of(each.shape(), each.years(), Split.TOP);
            ExcitedState first = new ExcitedState(mode);
            GaussianMixture law = each.stationary();
            double mean = law.mean();
            double deviation = Math.sqrt(law.variance());
            double logNorm = mode.series(1).logNorm();
            Doubles fine = each.grid(POINTS);
            Doubles coarse = each.grid(MARKS);
            DoubleUnaryOperator excited = solver.spectrum(each.potential(), Boundaries.NATURAL, 2)
                    .eigenfunctions()
                    .get(1)
                    .function();
            double sign = Math.signum(excited.applyAsDouble(law.quantile(0.9)));
            DoubleUnaryOperator ground = y -> Math.exp(mode.logGroundState(y));
            panels.add(Panel.of(
                    "States, " + each.title(),
                    "log-return",
                    "Ψ",
                    Curve.line("Ψ₀", fine, fine.map(ground)),
                    Curve.line("Ψ₁ exact", fine, fine.map(y -> sign * excited.applyAsDouble(y))),
                    Curve.points("Ψ₁ first order (64)", coarse, coarse.map(first::value)),
                    Curve.line(
                            "Ψ₁ practical (67)", fine, fine.map(y -> (y - mean) / deviation * ground.applyAsDouble(y))),
                    Curve.line(
                            "partner's zero mode (42)",
                            fine,
                            fine.map(y -> Math.exp(mode.logValue(y) - 0.5 * logNorm)))));
        }
        return panels;
    }

    private static SpectrumSolver solver(Services services) {
        PropagatorProvider provider = services.propagator(SOLVER);
        if (provider.create(provider.options().defaults()) instanceof SpectrumSolver solver) {
            return solver;
        }
        throw new IllegalArgumentException("the propagator " + SOLVER + " does not compute spectra");
    }
}
