package org.potentia.models.qgauss.diffusion;

import java.util.stream.DoubleStream;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.PorousMedium;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundaries;
import org.potentia.models.qgauss.QGaussian;
import org.potentia.numerics.Barenblatt;

/**
 * One evolution of the porous-medium equation (5') from its self-similar solution of unit mass, against that solution.
 *
 * @param q the index, \( 2 - m \)
 * @param largestError the largest error at the places, over the height
 * @param meanError the integral of the error over the places between the outermost ones
 * @param snapshot the solution found
 * @param shortfall what the solver says of the tolerance
 */
record PorousMediumRow(double q, double largestError, double meanError, Snapshot snapshot, String shortfall) {
    /** The mass left out in each tail of the beginning. */
    private static final double LEFT_OUT = 5e-10;

    private static final int PLACES = 201;

    static PorousMediumRow of(Propagator solver, double q, double begin, double end, double tolerance) {
        Barenblatt exact = Barenblatt.unit(2 - Arguments.within(q, Interval.below(3), "q"), true);
        Arguments.positive(begin, "t0");
        Arguments.within(end, Interval.above(begin), "t1");
        QGaussian first = law(exact, q, begin);
        QGaussian last = law(exact, q, end);
        double reach = q < 1 ? first.support().upper() : Math.min(1e100, first.upperQuantile(LEFT_OUT));
        double[] places = DoubleStream.iterate(-1, p -> p + 2.0 / (PLACES - 1))
                .limit(PLACES)
                .map(p -> last.quantile(0.5 + 0.4975 * p))
                .toArray();
        Doubles points = Doubles.of(places);
        double height = exact.density(0, end);
        Evolution evolution = solver.evolve(
                new PorousMedium(2 - q, Interval.REALS, Boundaries.NATURAL),
                new EvolutionRequest(
                        new InitialLaw.Profile(x -> exact.density(x, begin), Interval.closed(-reach, reach)),
                        Doubles.of(end - begin),
                        points,
                        tolerance * height));
        Snapshot found = evolution.snapshots().get(0);
        double worst = 0;
        double sum = 0;
        double previous = 0;
        for (int i = 0; i < places.length; i++) {
            double error = Math.abs(found.density().values().get(i) - exact.density(places[i], end));
            worst = Math.max(worst, error / height);
            sum += i == 0 ? 0 : 0.5 * (error + previous) * (places[i] - places[i - 1]);
            previous = error;
        }
        return new PorousMediumRow(q, worst, sum, found, evolution.shortfall());
    }

    /** The q-Gaussian that the solution is at an age. */
    private static QGaussian law(Barenblatt exact, double q, double age) {
        double width = exact.width(age);
        return new QGaussian(
                0, q, Math.abs(q - 1) < 1e-7 ? 1 / (width * width) : 1 / (Math.abs(q - 1) * width * width));
    }

    Values values() {
        return Values.of("q", q)
                .with("m", 2 - q)
                .with("largestErrorOverHeight", largestError)
                .with("integratedError", meanError)
                .with("massDefect", snapshot.massDefect())
                .with(
                        "statedErrorOverHeight",
                        snapshot.error()
                                / snapshot.density().values().stream().max().orElse(1))
                .with("shortfall", shortfall);
    }
}
