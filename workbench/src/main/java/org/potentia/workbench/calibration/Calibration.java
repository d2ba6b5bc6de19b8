package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/**
 * Maximum likelihood on returns.
 *
 * <p>The optimizer minimises the negative log-likelihood over the search intervals of the free parameters, each on its own scale, from the
 * starting points that the model proposes; joint constraints are its feasibility condition. A few Newton steps then refine its point as
 * far as double precision allows, so that the answer does not depend on when the optimizer chose to stop. Parameters on which the law does
 * not depend stay where they start and are not counted.
 *
 * <p>Standard errors are the roots of the diagonal of the inverse Hessian of the negative log-likelihood, taken in search coordinates and
 * carried to the parameters by the delta method. Parameters at a bound of their search interval have none; those of the others then hold
 * them fixed.
 *
 * <p>Immutable and safe for many threads; a fit itself runs on the thread that asks for it.
 *
 * @since 0.1
 */
public final class Calibration {
    /**
     * How many likelihoods an optimizer may evaluate: some three times what eight descents over six parameters take, so that it ends a
     * hopeless fit and no other.
     */
    public static final long EVALUATIONS = 60_000;

    private final OptimizerProvider optimizer;
    private final Settings settings;

    /**
     * Makes a calibration with an optimizer's default options.
     *
     * @param optimizer the optimizer
     */
    public Calibration(OptimizerProvider optimizer) {
        this(optimizer, optimizer.options().defaults());
    }

    /**
     * Makes a calibration.
     *
     * @param optimizer the optimizer
     * @param settings its options
     */
    public Calibration(OptimizerProvider optimizer, Settings settings) {
        this.optimizer = optimizer;
        this.settings = settings;
    }

    /**
     * Returns the optimizer with its version and options.
     *
     * @return who looks for the maximum
     */
    public Provenance optimizer() {
        return Provenance.of(optimizer, settings);
    }

    /**
     * Fits a model.
     *
     * @param model the model
     * @param sample the observations
     * @param seed the seed of the optimizer's random numbers
     * @param monitor watches the optimizer, and may stop it
     * @return the fit
     * @throws IllegalArgumentException if the model is no model of returns
     * @throws ComputationException if no admissible parameters give the observations a finite likelihood
     * @throws CancellationException if the monitor stopped the run
     */
    public Fit fit(ModelProvider model, ReturnSample sample, long seed, RunMonitor monitor) {
        if (!ReturnModel.class.isAssignableFrom(model.modelType())) {
            throw new IllegalArgumentException(
                    "model " + model.id() + " is no model of returns, so it cannot be fitted to them");
        }
        ParameterSpace space = model.parameters();
        List<Doubles> starts = starts(model, sample);
        Map<String, String> notIdentified =
                model instanceof ReturnEstimator estimator ? estimator.notIdentified() : Map.of();
        SearchBox box = SearchBox.of(space, notIdentified, starts.getFirst());
        Likelihood likelihood = new Likelihood(model, box, sample);
        Maximum maximum = box.dimension() == 0
                ? nothingToSearch(model, likelihood, starts.getFirst(), seed)
                : search(model, box, likelihood, starts, seed, monitor);
        ParameterVector parameters = space.vector(maximum.values().toArray());
        Optional<String> fittedTo =
                model instanceof ReturnEstimator estimator ? estimator.fittedTo(sample) : Optional.empty();
        return new Fit(
                model.id(),
                model.title(),
                model.version(),
                parameters,
                estimates(space, maximum, notIdentified),
                sample.count(),
                maximum.logLikelihood(),
                box.dimension(),
                fittedTo,
                maximum.certificate(),
                notes(maximum.certificate()));
    }

    private static List<Doubles> starts(ModelProvider model, ReturnSample sample) {
        List<Doubles> starts = new ArrayList<>();
        if (model instanceof ReturnEstimator estimator) {
            estimator.starts(sample).forEach(start -> starts.add(start.values()));
        }
        if (starts.isEmpty()) {
            starts.add(model.parameters().defaults().values());
        }
        return starts;
    }

    private Maximum nothingToSearch(ModelProvider model, Likelihood likelihood, Doubles values, long seed) {
        double negative = likelihood.at(values);
        if (Double.isNaN(negative)) {
            throw noLikelihood(model, likelihood);
        }
        Certificate certificate = new Certificate(
                optimizer(), seed, StopReason.CONVERGED, 1, 0, 0, 0, 0, 0, OptionalDouble.empty(), 0, List.of(), 1);
        return new Maximum(values, -negative, Map.of(), certificate);
    }

    private Maximum search(
            ModelProvider model,
            SearchBox box,
            Likelihood likelihood,
            List<Doubles> starts,
            long seed,
            RunMonitor monitor) {
        OptimizationProblem problem = OptimizationProblem.over(likelihood, box.lower(), box.upper())
                .startingAt(starts.stream().map(box::point).distinct().toList())
                .where(box::admits);
        Optimum optimum = optimizer
                .create(settings)
                .minimize(problem, Budget.of(EVALUATIONS), new SplittableRandom(seed), monitor);
        if (optimum.stop() == StopReason.CANCELLED || monitor.cancelled()) {
            throw new CancellationException("the fit of " + model.id() + " was cancelled");
        }
        if (!Double.isFinite(optimum.value())) {
            throw noLikelihood(model, likelihood);
        }
        long before = likelihood.calls();
        Refinement refined = Refinement.of(likelihood::scaled, box.scaled(optimum.point()));
        long evaluations = optimum.evaluations() + likelihood.calls() - before;
        Doubles values = box.values(box.unscaled(refined.point()));
        Map<String, StandardError> errors = StandardError.all(box, refined);
        return new Maximum(
                values, -refined.curvature().value(), errors, certificate(box, optimum, refined, seed, evaluations));
    }

    private Certificate certificate(SearchBox box, Optimum optimum, Refinement refined, long seed, long evaluations) {
        double best = refined.curvature().value();
        double tolerance = Certificate.AGREEMENT * (1 + Math.abs(best));
        List<double[]> agreeing = new ArrayList<>();
        double second = Double.POSITIVE_INFINITY;
        for (LocalRun run : optimum.runs()) {
            if (run.value() <= best + tolerance) {
                agreeing.add(box.scaled(run.point()));
            } else if (Double.isFinite(run.value())) {
                second = Math.min(second, run.value());
            }
        }
        int count = agreeing.size();
        agreeing.add(refined.point());
        List<String> atBounds = new ArrayList<>();
        for (int i = 0; i < box.dimension(); i++) {
            if (Curvature.atBound(refined.point()[i])) {
                atBounds.add(box.parameter(i).name());
            }
        }
        return new Certificate(
                optimizer(),
                seed,
                optimum.stop(),
                evaluations,
                optimum.invalid(),
                refined.steps(),
                optimum.runs().size(),
                count,
                spread(agreeing, refined.curvature()),
                Double.isFinite(second) ? OptionalDouble.of(-second) : OptionalDouble.empty(),
                refined.curvature().projectedGradient(refined.point()),
                atBounds,
                refined.curvature().conditionNumber());
    }

    private static double spread(List<double[]> points, Curvature curvature) {
        double largest = 0;
        for (double[] one : points) {
            for (double[] other : points) {
                for (int i = 0; i < one.length; i++) {
                    double variance = curvature.variance(i);
                    double unit = variance > 0 ? Math.sqrt(variance) : 1;
                    largest = Math.max(largest, Math.abs(one[i] - other[i]) / unit);
                }
            }
        }
        return largest;
    }

    private static List<ParameterEstimate> estimates(
            ParameterSpace space, Maximum maximum, Map<String, String> notIdentified) {
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            Parameter parameter = space.parameters().get(i);
            StandardError error = notIdentified.containsKey(parameter.name())
                    ? StandardError.none("not identified: " + notIdentified.get(parameter.name()))
                    : maximum.errors().getOrDefault(parameter.name(), StandardError.none("not searched"));
            estimates.add(new ParameterEstimate(
                    parameter.name(),
                    parameter.symbol(),
                    parameter.unit(),
                    parameter.meaning(),
                    maximum.values().get(i),
                    error.value(),
                    error.whyNot()));
        }
        return estimates;
    }

    private static List<String> notes(Certificate certificate) {
        List<String> notes = new ArrayList<>();
        if (!certificate.atBounds().isEmpty()) {
            notes.add(String.join(", ", certificate.atBounds())
                    + " at a bound of the search interval; standard errors of the others hold it fixed");
        }
        if (certificate.stop() == StopReason.EVALUATIONS_EXHAUSTED) {
            notes.add("the optimizer used up its " + EVALUATIONS + " evaluations");
        }
        if (certificate.starts() > 1 && certificate.agreeing() <= 1) {
            notes.add("only " + certificate.agreeing() + " of " + certificate.starts()
                    + " descents reached the best likelihood; another seed may find a better one");
        }
        return notes;
    }

    private static ComputationException noLikelihood(ModelProvider model, Likelihood likelihood) {
        String what = "no admissible parameters of " + model.id()
                + " were found that give the observations a finite likelihood";
        return likelihood
                .firstFault()
                .map(fault -> new ComputationException(what + "; the first failure was: " + words(fault), fault))
                .orElseGet(() -> new ComputationException(what));
    }

    private static String words(RuntimeException fault) {
        String kind = fault.getClass().getSimpleName();
        return fault.getMessage() == null ? kind : kind + ": " + fault.getMessage();
    }

    private record Maximum(
            Doubles values, double logLikelihood, Map<String, StandardError> errors, Certificate certificate) {}
}
