package org.potentia.workbench.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.workbench.optimization.CoordinateError.WhyNot;

/**
 * Certifies what an optimizer found: looks around the point, and at the descents that led there.
 *
 * <p>The differences take some \( 4 n^2 + 30 n \) evaluations for \( n \) free coordinates; of a function that knows its gradient, \( 4 n \)
 * gradients.
 *
 * @since 0.1
 */
public enum Certifier {
    /**
     * For a negative log-likelihood: Newton steps refine the point as far as double precision allows, and the inverse of the Hessian gives
     * standard errors.
     */
    LIKELIHOOD,

    /** For any other function: the point stays, and distances are in widths of the box. */
    FUNCTION;

    /**
     * Certifies an optimum.
     *
     * @param problem the problem
     * @param names what the coordinates are called, one name each
     * @param optimum what the optimizer found, with a finite value
     * @param asked how many evaluations it was allowed
     * @param seed the seed of its random numbers
     * @return the optimum with its certificate
     * @throws IllegalArgumentException if there is no valid optimum, or not one name for each coordinate
     */
    public CertifiedOptimum certify(
            OptimizationProblem problem, List<String> names, Optimum optimum, long asked, long seed) {
        if (names.size() != problem.dimension()) {
            throw new IllegalArgumentException("there are " + names.size() + " names, must be " + problem.dimension()
                    + ", one for each coordinate");
        }
        if (!Double.isFinite(optimum.value())) {
            throw new IllegalArgumentException("the value of the optimum is " + optimum.value() + ", must be finite");
        }
        ScaledProblem scaled = new ScaledProblem(problem);
        Refinement refined = refined(scaled, scaled.scaled(optimum.point()));
        double[] at = refined.point();
        Curvature curvature = refined.curvature();
        boolean moved = this == LIKELIHOOD;
        double value = moved ? curvature.value() : optimum.value();
        double gradient = this == LIKELIHOOD ? slope(scaled, curvature, at) : curvature.projectedGradient(at);
        List<CoordinateError> errors = errors(refined);
        List<LocalRun> agreeing = agreeing(optimum.runs(), value);
        Certificate certificate = new Certificate(
                optimum.provenance(),
                seed,
                optimum.stop(),
                asked,
                optimum.evaluations() + scaled.evaluations(),
                optimum.invalid() + scaled.invalid(),
                refined.steps(),
                optimum.runs().size(),
                agreeing.size(),
                spread(agreeing.stream().map(run -> scaled.scaled(run.point())).toList(), at, errors),
                secondBest(optimum.runs(), value),
                gradient,
                resolution(optimum.runs()),
                atBounds(scaled.free(), at, names),
                curvature.conditionNumber());
        return new CertifiedOptimum(
                optimum,
                moved ? Doubles.of(scaled.unscaled(at)) : optimum.point(),
                value,
                inAllCoordinates(scaled.free(), errors, problem.dimension()),
                certificate);
    }

    private Refinement refined(ScaledProblem problem, double[] point) {
        if (this == LIKELIHOOD) {
            return Refinement.of(problem, point);
        }
        if (problem.hasGradient()) {
            double[] gradient = problem.gradient(point);
            if (Arrays.stream(gradient).allMatch(Double::isFinite)) {
                double value = problem.applyAsDouble(point);
                Curvature curvature = Curvature.ofGradient(value, gradient, problem::gradient, point);
                if (curvature.defined()) {
                    return new Refinement(point, curvature, 0);
                }
            }
        }
        return new Refinement(point, Curvature.ofFunction(problem, point), 0);
    }

    /** The objective's own gradient, where it has one, or that by differences. */
    private static double slope(ScaledProblem problem, Curvature curvature, double[] at) {
        double own = problem.hasGradient() ? Curvature.projected(problem.gradient(at), at) : Double.POSITIVE_INFINITY;
        return Double.isFinite(own) ? own : curvature.projectedGradient(at);
    }

    private List<CoordinateError> errors(Refinement refined) {
        double[] at = refined.point();
        return IntStream.range(0, at.length)
                .mapToObj(i -> this == LIKELIHOOD
                        ? error(refined.curvature(), at[i], i)
                        : CoordinateError.none(WhyNot.NO_LIKELIHOOD))
                .toList();
    }

    private static CoordinateError error(Curvature curvature, double at, int i) {
        if (Curvature.atBound(at)) {
            return CoordinateError.none(at < 0.5 ? WhyNot.AT_LOWER_BOUND : WhyNot.AT_UPPER_BOUND);
        }
        if (!curvature.defined()) {
            return CoordinateError.none(WhyNot.NOT_DEFINED);
        }
        if (curvature.singular()) {
            return CoordinateError.none(WhyNot.SINGULAR);
        }
        if (!curvature.positiveDefinite()) {
            return CoordinateError.none(WhyNot.NOT_POSITIVE_DEFINITE);
        }
        return CoordinateError.ofVariance(curvature.variance(i));
    }

    private static double tolerance(double best) {
        return Certificate.AGREEMENT * (1 + Math.abs(best));
    }

    private static List<LocalRun> agreeing(List<LocalRun> runs, double best) {
        return runs.stream()
                .filter(run -> run.value() <= best + tolerance(best))
                .toList();
    }

    private static OptionalDouble secondBest(List<LocalRun> runs, double best) {
        return runs.stream()
                .mapToDouble(LocalRun::value)
                .filter(value -> value > best + tolerance(best) && Double.isFinite(value))
                .min();
    }

    /** The largest distance between two of the points, the answer among them, in units of each coordinate. */
    private static double spread(List<double[]> points, double[] answer, List<CoordinateError> errors) {
        List<double[]> all = new ArrayList<>(points);
        all.add(answer);
        double largest = 0;
        for (int i = 0; i < answer.length; i++) {
            int coordinate = i;
            double[] values =
                    all.stream().mapToDouble(point -> point[coordinate]).toArray();
            double distance = Arrays.stream(values).max().orElse(0)
                    - Arrays.stream(values).min().orElse(0);
            double error = errors.get(i).value().orElse(0);
            largest = Math.max(largest, distance / (error > 0 ? error : 1));
        }
        return largest;
    }

    private static OptionalDouble resolution(List<LocalRun> runs) {
        return runs.stream()
                .min(Comparator.comparingDouble(LocalRun::value))
                .map(LocalRun::resolution)
                .orElse(OptionalDouble.empty());
    }

    private static List<String> atBounds(int[] free, double[] at, List<String> names) {
        return IntStream.range(0, at.length)
                .filter(i -> Curvature.atBound(at[i]))
                .mapToObj(i -> names.get(free[i]))
                .toList();
    }

    private static List<CoordinateError> inAllCoordinates(int[] free, List<CoordinateError> errors, int dimension) {
        CoordinateError[] all = new CoordinateError[dimension];
        Arrays.fill(all, CoordinateError.none(WhyNot.FIXED));
        for (int i = 0; i < free.length; i++) {
            all[free[i]] = errors.get(i);
        }
        return List.of(all);
    }
}
