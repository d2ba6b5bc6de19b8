package org.potentia.workbench.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.Doubles;
import org.potentia.api.model.Potential;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.Instanton;
import org.potentia.numerics.Landscape;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.MeanFirstPassage;
import org.potentia.numerics.MixtureBarrier;
import org.potentia.workbench.landscape.Estimate.Formula;

/**
 * Looks at one way out of a well.
 *
 * @param potential the potential
 * @param points its wells and tops
 * @param escape the way
 */
record Crossing(Potential potential, CriticalPoints points, Landscape.Escape escape) {
    private static final int STEPS = 200;

    /** The trajectory is shown from where it has left the well by this share of the way to where it is as near to the top. */
    private static final double SHOWN = 2e-3;

    private static final int MOST_STRIDES = 200;

    private static final int BISECTIONS = 80;

    WayOut wayOut() {
        double well = escape.barrier().well();
        double top = escape.barrier().top();
        OptionalDouble other = otherWell();
        OptionalDouble beyond = other.isPresent() ? other : reflection();
        OptionalDouble toTop = OptionalDouble.empty();
        OptionalDouble toBeyond = OptionalDouble.empty();
        String why = "";
        try {
            toTop = OptionalDouble.of(MeanFirstPassage.years(potential, well, top));
            if (beyond.isPresent()) {
                toBeyond = OptionalDouble.of(MeanFirstPassage.years(potential, well, beyond.getAsDouble()));
            }
        } catch (IllegalArgumentException e) {
            why = Survey.message(e);
        }
        double noise = potential.noise();
        return new WayOut(
                well,
                top,
                beyond,
                other.isPresent(),
                escape.barrier().height(),
                escape.barrier().height() / (noise * noise),
                toTop,
                toBeyond,
                why,
                estimates(toTop, toBeyond),
                escape.reason(),
                trajectory());
    }

    private OptionalDouble otherWell() {
        double well = escape.barrier().well();
        double top = escape.barrier().top();
        return well < top
                ? points.minima().stream().filter(y -> y > top).min()
                : points.minima().stream().filter(y -> y < top).max();
    }

    /** Where the potential beyond the top is as low as in the well again. */
    private OptionalDouble reflection() {
        double well = escape.barrier().well();
        double top = escape.barrier().top();
        double level = potential.value(well);
        double inside = top;
        double stride = 0.1 * (top - well);
        for (int i = 0; i < MOST_STRIDES; i++) {
            double next = inside + stride;
            if (!potential.domain().contains(next) || !Double.isFinite(potential.value(next))) {
                return OptionalDouble.empty();
            }
            if (potential.value(next) <= level) {
                return OptionalDouble.of(between(inside, next, level));
            }
            inside = next;
            stride *= 1.5;
        }
        return OptionalDouble.empty();
    }

    private double between(double above, double below, double level) {
        double high = above;
        double low = below;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (high + low);
            if (potential.value(middle) > level) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 0.5 * (high + low);
    }

    private List<Estimate> estimates(OptionalDouble toTop, OptionalDouble toBeyond) {
        List<Estimate> estimates = new ArrayList<>();
        escape.rate().ifPresent(rate -> estimates.add(estimate(Formula.KRAMERS, 1 / rate, toTop, toBeyond)));
        if (escape.rate().isPresent()
                && potential instanceof GaussianMixturePotential mixture
                && mixture.groundState().size() == 2
                && points.minima().size() == 2) {
            MixtureBarrier barrier = mixtureBarrier(mixture);
            estimates.add(estimate(Formula.PRINTED, barrier.literal(), toTop, toBeyond));
            estimates.add(estimate(Formula.NORMALISED, barrier.exactNormalisation(), toTop, toBeyond));
            estimates.add(estimate(Formula.HALF, barrier.half(), toTop, toBeyond));
            estimates.add(estimate(Formula.CROSSING, barrier.crossing(), toTop, toBeyond));
        }
        return estimates;
    }

    /** The formulas are for the way down; the way up is that of the mirror image. With T = 1 the parameters are the moments. */
    private MixtureBarrier mixtureBarrier(GaussianMixturePotential mixture) {
        GaussianMixture components = mixture.groundState();
        double mirror = escape.barrier().well() > escape.barrier().top() ? 1 : -1;
        LogGaussianMixture shape = new LogGaussianMixture(
                mirror * components.means().get(0),
                mirror * components.means().get(1),
                Math.sqrt(components.variances().get(0)),
                Math.sqrt(components.variances().get(1)),
                Math.exp(components.logWeights().get(1)));
        return MixtureBarrier.of(
                shape,
                1,
                mixture.noise(),
                mirror * escape.barrier().well(),
                mirror * escape.barrier().top());
    }

    private static Estimate estimate(Formula formula, double years, OptionalDouble toTop, OptionalDouble toBeyond) {
        OptionalDouble exact = formula.toTop() ? toTop : toBeyond;
        boolean known = exact.isPresent() && Double.isFinite(exact.getAsDouble()) && Double.isFinite(years);
        return new Estimate(
                formula, years, known ? OptionalDouble.of(years / exact.getAsDouble()) : OptionalDouble.empty());
    }

    private Optional<Trajectory> trajectory() {
        double well = escape.barrier().well();
        double top = escape.barrier().top();
        if (escape.rate().isEmpty()) {
            return Optional.empty(); // without curvature there is no exponential approach
        }
        Instanton instanton = Instanton.of(potential, well, top);
        double distance = SHOWN * Math.abs(top - well);
        double first = -1 / potential.curvature(well);
        while (Math.abs(instanton.at(first) - well) > distance) {
            first *= 1.25;
        }
        double last = -1 / potential.curvature(top);
        while (Math.abs(instanton.at(last) - top) > distance) {
            last *= 1.25;
        }
        Doubles times = Doubles.grid(first, last, STEPS + 1);
        return Optional.of(new Trajectory(times, instanton.at(times), instanton.action()));
    }
}
