package org.potentia.models.baseline;

import java.util.List;
import java.util.stream.DoubleStream;
import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.UnconditionalReturnModel;

/**
 * Log-returns with the truncated Levy law of Mantegna and Stanley in Koponen's smooth form, id {@code truncated-levy}: over n trading days, \( T = n/252 \) years, characteristic
 * exponent \( i\mu Tk - \frac{\sigma^\alpha n}{2\cos(\pi\alpha/2)}[(\lambda-ik)^\alpha + (\lambda+ik)^\alpha - 2\lambda^\alpha] \), so that
 * far out the density of the stable law is multiplied by \( e^{-\lambda|x|} \).
 *
 * <p>The sharp cut of the original paper gives a density of zero beyond it. Maximum likelihood then puts the cut at the largest return seen, and
 * one larger return afterwards makes the log score minus infinity, as on October 19th 1987; so it is not what is offered here.
 *
 * @since 0.1
 */
public final class TruncatedLevyProvider implements ModelProvider, ReturnEstimator {
    private static final ParameterSpace SPACE = ParameterSpace.of(
            ReturnParameters.rate("mu", "μ", "location, as a drift of the log-price", 0.05),
            new Parameter(
                    "sigma",
                    "σ",
                    "1",
                    "scale over a trading day, 1/252 year, of the stable law without the cut",
                    Interval.above(0),
                    Interval.closed(1e-6, 1),
                    Scale.LOG,
                    0.006),
            new Parameter(
                    "alpha",
                    "α",
                    "1",
                    "exponent of the stable law in the middle",
                    TemperedStable.EXPONENTS,
                    TemperedStable.EXPONENTS,
                    Scale.LINEAR,
                    1.5),
            new Parameter(
                    "lambda",
                    "λ",
                    "1",
                    "rate of the cut: over a return of 1/λ the tail loses a factor e",
                    Interval.above(0),
                    Interval.closed(0.1, 2e3),
                    Scale.LOG,
                    20));

    private static final double[] CANDIDATES = {0.8, 1.2, 1.6};

    /** The cut begins at so many deviations. */
    private static final double[] CUTS = {1, 3};

    /** Makes the provider. */
    public TruncatedLevyProvider() {}

    @Override
    public String id() {
        return "truncated-levy";
    }

    @Override
    public String title() {
        return "Truncated Levy returns";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "I. Koponen",
                1995,
                "Analytic approach to the problem of convergence of truncated Lévy flights towards the Gaussian stochastic process",
                "Phys. Rev. E 52, 1197, doi:10.1103/PhysRevE.52.1197; after R. N. Mantegna, H. E. Stanley, Phys. Rev. Lett. 73, 2946 (1994)");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "A log-return over T years is μT plus a Lévy process whose jumps have the density of a symmetric stable one, of scale σ over a day, times exp(-λ|x|).";
    }

    @Override
    public Class<? extends Model> modelType() {
        return UnconditionalReturnModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        Starts.check(parameters, SPACE, id());
        return new TruncatedLevyModel(parameters);
    }

    /** Not compared unless named: its fit takes seconds. */
    @Override
    public boolean comparedUnnamed() {
        return false;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Location by the median, scale by the quartiles for several exponents, the cut at some multiples of the deviation.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double years = sample.horizon().years();
        StableProvider.Quartiles quartiles = StableProvider.Quartiles.of(sample);
        double deviation = Math.sqrt(Starts.variance(sample.observations()));
        return Starts.bestFirst(
                this,
                sample,
                DoubleStream.of(CANDIDATES)
                        .boxed()
                        .flatMap(alpha -> DoubleStream.of(CUTS)
                                .mapToObj(cut -> Starts.clamped(
                                        SPACE,
                                        quartiles.median() / years,
                                        quartiles.scale(alpha)
                                                / Math.pow(sample.horizon().years() / Horizon.TRADING_DAY, 1 / alpha),
                                        alpha,
                                        1 / (cut * deviation)))));
    }
}
