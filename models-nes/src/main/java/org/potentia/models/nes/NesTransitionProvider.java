package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.JointConstraint;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.smile.LogGaussianParameters;
import org.potentia.numerics.smile.ShapeGrid;

/**
 * Provides the NES model with its exact transition density: the law of a return over \( T \) years given the last return \( y_0 \) of the same
 * length, which ended a time \( T \) before it,
 *
 * <p>\[ p(y \mid y_0) = p_s(y)\Bigl[1 + \sum_{n \ge 1} e^{-\lambda_n T}\varphi_n(y)\varphi_n(y_0)\Bigr], \qquad
 * \varphi_n = \Psi_n/\Psi_0, \]
 *
 * <p>equation 11 of the paper at \( t = T \), with the exact rates and eigenfunctions of whatever propagator {@code spectral} is installed. As long
 * as fewer steps than the horizon have been observed, the law is the stationary one. Parameters: \( \mu_1, \mu_2 \) (1/year),
 * \( \sigma_1 \le \sigma_2 \) (per square root of year), \( a \) in [0, 1], \( h \) (per square root of year), which sets how fast the last return is
 * forgotten: far from the wells \( e^{-h^2/\sigma_2^2} \) of a deviation is left.
 *
 * <p><b>Range.</b> \( h \ge \tfrac12\sigma_2 \): some hundred modes then suffice. A smaller noise means that a return hardly differs from the one
 * before it (a memory above 0.78 of the deviation), which no series of returns shows that do not overlap. An earlier return beyond the \( 10^{-13} \)
 * quantiles of the stationary law counts as that quantile.
 *
 * <p><b>Overlapping returns.</b> The density of each is taken given the return of the window that ended where its own begins, so that both share no
 * step; the sum over overlapping windows is a composite likelihood, as it is for all models of returns, and standard errors from its curvature are
 * too small by up to the root of the number of steps.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065.
 *
 * @since 0.1
 */
public final class NesTransitionProvider implements ModelProvider, ReturnEstimator {
    private static final String SOLVER = "spectral";

    private static final double LEAST_NOISE = 0.5;

    private static final JointConstraint MEMORY = new JointConstraint(
            "h must be at least half of sigma2: with less noise a return would hardly differ from the one before it",
            values -> values.get(5) >= LEAST_NOISE * values.get(3));

    private static final ParameterSpace SPACE = LogGaussianParameters.space(
            List.of(MEMORY),
            new Parameter(
                    "h",
                    "h",
                    "1/√year",
                    "noise: sets how fast the last return is forgotten",
                    Interval.above(0),
                    Interval.closed(1e-3, 10),
                    Scale.LOG,
                    0.5));

    /** Of the deviation of a return so much is remembered at the starts of a fit, beside what the series shows itself. */
    private static final double LEAST_MEMORY = 0.02;

    private static final double MOST_MEMORY = 0.7;

    /** A start at which the law is as good as stationary, in case that is the best one can do. */
    private static final double NO_MEMORY = 1e-3;

    private final @Nullable Services services;

    /** Makes a provider that tells of the model; it makes models after {@link #with}. */
    public NesTransitionProvider() {
        this(null);
    }

    private NesTransitionProvider(@Nullable Services services) {
        this.services = services;
    }

    @Override
    public Set<String> needs() {
        return Set.of(SOLVER);
    }

    @Override
    public NesTransitionProvider with(Services others) {
        return new NesTransitionProvider(others);
    }

    @Override
    public String id() {
        return "nes-transition";
    }

    @Override
    public String title() {
        return "NES given the last return, exactly";
    }

    @Override
    public Citation citation() {
        return NesPaper.CITATION;
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "p(y | y₀) = p_s(y) (1 + Σ exp(-λₙT) φₙ(y) φₙ(y₀)) with the exact rates λₙ and modes φₙ = Ψₙ/Ψ₀ of dy = -V'(y) dt + h dW,"
                + " p_s = Ψ₀² the stationary NES law, y₀ the last return over T years";
    }

    @Override
    public Class<? extends Model> modelType() {
        return NesTransitionModel.class;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException also if there are no services, or the propagator does not compute spectra
     */
    @Override
    public Model create(ParameterVector parameters) {
        ParameterVector own = LogGaussianParameters.ofSpace(parameters, SPACE, id());
        if (services == null) {
            throw new IllegalArgumentException(id() + " is not offered: needs " + SOLVER);
        }
        PropagatorProvider provider = services.propagator(SOLVER);
        if (provider.create(provider.options().defaults()) instanceof SpectrumSolver solver) {
            return new NesTransitionModel(own, LogGaussianParameters.shape(own), solver);
        }
        throw new IllegalArgumentException("the propagator " + SOLVER + " does not compute spectra");
    }

    /**
     * {@inheritDoc} The shapes are those of the stationary model; the noise is that at which the wider component remembers as much as neighbouring
     * returns are correlated.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double memory = Math.clamp(NesConditionalProvider.correlation(sample), LEAST_MEMORY, MOST_MEMORY);
        List<LogGaussianMixture> shapes = ShapeGrid.starts(sample, SPACE);
        List<ParameterVector> starts = new ArrayList<>();
        for (LogGaussianMixture shape : shapes) {
            starts.add(start(shape, memory));
        }
        starts.add(start(shapes.get(0), NO_MEMORY));
        return List.copyOf(starts);
    }

    private static ParameterVector start(LogGaussianMixture shape, double memory) {
        // what is left of a deviation of the wider component is exp(-h^2/sigma2^2)
        Interval searched = SPACE.parameters().get(5).search();
        double noise = Math.clamp(
                shape.sigma2() * Math.sqrt(-Math.log(memory)),
                Math.max(searched.lower(), LEAST_NOISE * shape.sigma2()),
                searched.upper());
        return SPACE.vector(shape.mu1(), shape.mu2(), shape.sigma1(), shape.sigma2(), shape.a(), noise);
    }
}
