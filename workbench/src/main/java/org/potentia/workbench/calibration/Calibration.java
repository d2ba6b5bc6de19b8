package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.potentia.api.Arguments;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;
import org.potentia.workbench.optimization.Certificate;
import org.potentia.workbench.optimization.CertifiedOptimum;
import org.potentia.workbench.optimization.Certifier;
import org.potentia.workbench.optimization.ParallelObjective;
import org.potentia.workbench.optimization.Polish;
import org.potentia.workbench.optimization.PolishedOptimizer;

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
    private final Optional<Polish> polish;
    private final int threads;

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
        this(optimizer, settings, Optional.empty(), 1);
    }

    private Calibration(OptimizerProvider optimizer, Settings settings, Optional<Polish> polish, int threads) {
        this.optimizer = optimizer;
        this.settings = settings.requireOf(optimizer.options(), optimizer.id());
        this.polish = polish;
        this.threads = threads;
    }

    /**
     * Returns a copy with a local polish behind the optimizer.
     *
     * @param newPolish the polish
     * @return the changed calibration
     */
    public Calibration withPolish(Polish newPolish) {
        return new Calibration(optimizer, settings, Optional.of(newPolish), threads);
    }

    /**
     * Returns a copy that evaluates likelihoods side by side where the optimizer asks for several at once. The fit is the same for any number
     * of threads.
     *
     * @param newThreads how many threads, at least 1
     * @return the changed calibration
     * @throws IllegalArgumentException if there is no thread
     */
    public Calibration withThreads(int newThreads) {
        return new Calibration(optimizer, settings, polish, Arguments.atLeast(newThreads, 1, "threads"));
    }

    /**
     * Returns the optimizer with its version and options, and its polish if there is one.
     *
     * @return who looks for the maximum
     */
    public Provenance optimizer() {
        Provenance bare = Provenance.of(optimizer, settings);
        return polish.map(local -> PolishedOptimizer.provenance(bare, local)).orElse(bare);
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
        LikelihoodSearch search = LikelihoodSearch.of(model, sample);
        Maximum maximum = search.box().dimension() == 0 ? nothingToSearch(search, seed) : search(search, seed, monitor);
        ParameterSpace space = model.parameters();
        ParameterVector parameters = space.vector(maximum.values().toArray());
        Optional<String> fittedTo =
                model instanceof ReturnEstimator estimator ? estimator.fittedTo(sample) : Optional.empty();
        return new Fit(
                model.id(),
                model.title(),
                model.version(),
                parameters,
                estimates(space, maximum, search.notIdentified()),
                sample.count(),
                maximum.logLikelihood(),
                search.box().dimension(),
                fittedTo,
                maximum.certificate(),
                notes(maximum.certificate()),
                maximum.found());
    }

    private Maximum nothingToSearch(LikelihoodSearch search, long seed) {
        Doubles values = search.starts().getFirst();
        double negative = search.likelihood().at(values);
        if (Double.isNaN(negative)) {
            throw search.noLikelihood();
        }
        Certificate certificate = new Certificate(
                optimizer(),
                seed,
                StopReason.CONVERGED,
                1,
                1,
                0,
                0,
                0,
                0,
                0,
                OptionalDouble.empty(),
                0,
                OptionalDouble.empty(),
                List.of(),
                OptionalDouble.of(1));
        return new Maximum(values, -negative, Map.of(), certificate, Optional.empty());
    }

    private Maximum search(LikelihoodSearch search, long seed, RunMonitor monitor) {
        Optimum optimum = minimized(search, seed, monitor);
        if (optimum.stop() == StopReason.CANCELLED || monitor.cancelled()) {
            throw new CancellationException("the fit of " + search.model().id() + " was cancelled");
        }
        if (!Double.isFinite(optimum.value())) {
            throw search.noLikelihood();
        }
        CertifiedOptimum certified = Certifier.LIKELIHOOD.certify(
                search.problem(search.likelihood()), search.names(), optimum, EVALUATIONS, seed);
        return new Maximum(
                search.box().values(certified.point().toArray()),
                -certified.value(),
                StandardError.all(search.box(), certified),
                certified.certificate(),
                Optional.of(optimum));
    }

    private Optimum minimized(LikelihoodSearch search, long seed, RunMonitor monitor) {
        Optimizer bare = optimizer.create(settings);
        Optimizer whole = polish.<Optimizer>map(local -> new PolishedOptimizer(bare, local))
                .orElse(bare);
        RandomGenerator random = new SplittableRandom(seed);
        if (threads == 1) {
            return whole.minimize(search.problem(search.likelihood()), Budget.of(EVALUATIONS), random, monitor);
        }
        try (ParallelObjective parallel = ParallelObjective.of(search.likelihood(), threads)) {
            return whole.minimize(search.problem(parallel), Budget.of(EVALUATIONS), random, monitor);
        }
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

    private record Maximum(
            Doubles values,
            double logLikelihood,
            Map<String, StandardError> errors,
            Certificate certificate,
            Optional<Optimum> found) {}
}
