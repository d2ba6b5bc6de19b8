package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import org.potentia.api.Arguments;
import org.potentia.api.ComputationException;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionCalibrator;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.optimization.Certificate;
import org.potentia.workbench.optimization.CertifiedOptimum;
import org.potentia.workbench.optimization.Certifier;
import org.potentia.workbench.optimization.Contestant;

/**
 * Fits option models to quotes with one optimizer and one loss.
 *
 * @since 0.1
 */
public final class SmileCalibration {
    /** The most evaluations of all prices a fit may ask for. */
    public static final long EVALUATIONS = 60_000;

    private final Contestant optimizer;
    private final OptionLoss loss;
    private final List<CrashTarget> crashes;

    /**
     * Makes a calibration.
     *
     * @param optimizer finds the minimum
     * @param loss what is made small
     */
    public SmileCalibration(Contestant optimizer, OptionLoss loss) {
        this(optimizer, loss, List.of());
    }

    private SmileCalibration(Contestant optimizer, OptionLoss loss, List<CrashTarget> crashes) {
        this.optimizer = optimizer;
        this.loss = loss;
        this.crashes = List.copyOf(crashes);
    }

    /**
     * Returns a copy that meets probabilities of a crash as well, each at every expiry it is asked to fit.
     *
     * @param newCrashes the targets
     * @return the changed calibration
     */
    public SmileCalibration withCrashes(List<CrashTarget> newCrashes) {
        return new SmileCalibration(optimizer, loss, newCrashes);
    }

    /**
     * Returns the choices a model offers when it is fitted to quotes.
     *
     * @param provider the model
     * @return its options; empty if it has none
     */
    public static OptionSpace choices(ModelProvider provider) {
        return provider instanceof OptionCalibrator calibrator ? calibrator.calibrationOptions() : OptionSpace.EMPTY;
    }

    /**
     * Fits one set of parameters to the quotes of all expiries given.
     *
     * @param provider the model
     * @param choices its choices, of {@link #choices}
     * @param expiries the expiries, at least one
     * @param history returns of the underlying over about the time to expiry, for what quotes leave open
     * @param earlier the fit of an earlier day to start from; empty if there is none
     * @param seed fixes the random numbers
     * @param monitor watches, and may stop the fit
     * @return the fit
     * @throws org.potentia.workbench.InputException if the quotes do not suffice, or lack what the loss needs
     * @throws ComputationException if no parameters were found at which the model has prices
     * @throws CancellationException if the fit was stopped
     */
    public SmileFit fit(
            ModelProvider provider,
            Settings choices,
            List<Expiry> expiries,
            Optional<ReturnSample> history,
            Optional<SmileFit> earlier,
            long seed,
            RunMonitor monitor) {
        Arguments.atLeast(expiries.size(), 1, "number of expiries");
        SmileSearch search = SmileSearch.of(provider, choices, loss, expiries, history, crashes, i -> true);
        return found(provider, choices, expiries, search, starts(search, earlier), seed, monitor);
    }

    /**
     * Scores prices of quotes that the fit did not see: the quotes are dealt in turn to so many groups, and each group is priced by a refit to
     * the others.
     *
     * @param fit a fit to all quotes, from which the refits start
     * @param provider its model
     * @param groups how many groups, at least 2
     * @param history as given to the fit
     * @param seed fixes the random numbers
     * @param monitor watches, and may stop the fits
     * @return the fit with the scores of its refits
     * @throws org.potentia.workbench.InputException if too few quotes are left for a refit
     */
    public SmileFit scoreLeftOut(
            SmileFit fit,
            ModelProvider provider,
            int groups,
            Optional<ReturnSample> history,
            long seed,
            RunMonitor monitor) {
        Arguments.atLeast(groups, 2, "groups");
        Settings choices = choices(provider).settings(fit.choices());
        List<QuoteFit> unseen = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int unseenGroup = group;
            IntPredicate fitted = i -> i % groups != unseenGroup;
            SmileSearch search = SmileSearch.of(provider, choices, loss, fit.expiries(), history, crashes, fitted);
            SmileFit refit =
                    found(provider, choices, fit.expiries(), search, List.of(fit.coordinates()), seed, monitor);
            refit.quotes().stream().filter(quote -> !quote.fitted()).forEach(unseen::add);
        }
        return fit.withLeftOut(SmileScores.of(unseen));
    }

    /**
     * Profiles a fit: the least loss along each coordinate that was searched, as far as three standard errors to either side. Coordinates run
     * across the parameters that give the same prices, so no profile is flat for that reason. Where a profile finds a lower loss than the fit, a
     * remark says so.
     *
     * @param fit the fit
     * @param provider its model
     * @param history as given to the fit
     * @param seed fixes the random numbers
     * @param monitor watches, and may stop the fits
     * @return the fit with its profiles
     * @throws CancellationException if it was stopped
     */
    public SmileFit profile(
            SmileFit fit, ModelProvider provider, Optional<ReturnSample> history, long seed, RunMonitor monitor) {
        Settings choices = choices(provider).settings(fit.choices());
        SmileSearch search = SmileSearch.of(provider, choices, loss, fit.expiries(), history, crashes, i -> true);
        double[] best = search.box().point(fit.coordinates().values()).toArray();
        List<SmileProfile> profiles =
                new SmileProfiles(search, optimizer.optimizer(), best, fit.lossValue(), seed, monitor).all();
        List<String> remarks = new ArrayList<>(fit.remarks());
        for (SmileProfile profile : profiles) {
            if (profile.least() < fit.lossValue() - Certificate.AGREEMENT * (1 + fit.lossValue())) {
                remarks.add(String.format(
                        Locale.ROOT,
                        "the profile of %s goes down to a loss of %.6g, below that of the fit, %.6g: another seed, or more"
                                + " starts, may find a better fit",
                        profile.coordinate(),
                        profile.least(),
                        fit.lossValue()));
            }
        }
        return fit.withProfiles(profiles, remarks);
    }

    private static List<ParameterVector> starts(SmileSearch search, Optional<SmileFit> earlier) {
        ParameterSpace space = search.calibration().coordinates();
        return earlier.filter(fit -> fit.coordinates().space().names().equals(space.names()))
                .filter(fit -> space.admits(fit.coordinates().values()))
                .map(fit -> List.of(new ParameterVector(space, fit.coordinates().values())))
                .orElse(List.of());
    }

    private SmileFit found(
            ModelProvider provider,
            Settings choices,
            List<Expiry> expiries,
            SmileSearch search,
            List<ParameterVector> starts,
            long seed,
            RunMonitor monitor) {
        SplittableRandom random = new SplittableRandom(seed);
        OptimizationProblem problem = search.problem(starts, random);
        Optimum optimum = optimizer.optimizer().minimize(problem, Budget.of(EVALUATIONS), random, monitor);
        if (optimum.stop() == StopReason.CANCELLED || monitor.cancelled()) {
            throw new CancellationException("the fit of " + provider.id() + " was cancelled");
        }
        if (!Double.isFinite(optimum.value())) {
            throw new ComputationException(
                    "no parameters of " + provider.id() + " were found at which it prices all of the options");
        }
        CertifiedOptimum certified = Certifier.FUNCTION.certify(problem, search.names(), optimum, EVALUATIONS, seed);
        double[] point = certified.point().toArray();
        ParameterVector coordinates = new ParameterVector(
                search.calibration().coordinates(), search.box().values(point));
        ParameterVector parameters = search.calibration().parameters(coordinates);
        List<QuoteFit> quotes = search.fits(coordinates);
        return new SmileFit(
                provider.id(),
                provider.title(),
                provider.version(),
                expiries,
                choices.values(),
                loss,
                search.calibration().model(coordinates),
                parameters,
                SmileErrors.estimates(search, point, parameters),
                coordinates,
                search.box().dimension(),
                certified.value(),
                quotes,
                SmileScores.of(quotes),
                Optional.empty(),
                search.calibration().remarks(coordinates),
                search.calibration().orbit(coordinates),
                search.calibration().findings(coordinates),
                certified.certificate(),
                optimum,
                List.of());
    }
}
