package org.potentia.models.baseline;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.JointConstraint;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Model;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionCalibrator;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/**
 * The raw SVI slice: total implied variance of the options of one expiry as a function of \( k = \ln(K/F) \),
 * \[ w(k) = \sigma_{imp}^2 T = a + b\left(\rho (k - m) + \sqrt{(k - m)^2 + s^2}\right). \]
 *
 * <p>It is a curve through a smile and no law: two conditions are required that any law needs, a variance that is nowhere negative,
 * \( a + b s \sqrt{1 - \rho^2} \ge 0 \), and wings no steeper than Lee's moment formula allows, \( b (1 + |\rho|) \le 2 \). They do not
 * suffice. The density is negative where
 * \[ g(k) = \left(1 - \frac{k w'}{2 w}\right)^2 - \frac{w'^2}{4}\left(\frac1w + \frac14\right) + \frac{w''}{2} \lt 0 \]
 * (Gatheral and Jacquier 2014, equation 2.1), which mostly happens in the wings, one to several deviations from the forward, where the
 * curve is steep while \( w \) is small, and is not forbidden. For several expiries the same total variance is used for each, so only a
 * fit to one expiry makes sense.
 *
 * @since 0.1
 */
public final class SviProvider implements OptionCalibrator {
    /** Lee 2004, The moment formula for implied volatility at extreme strikes, Mathematical Finance 14(3), 469-480. */
    private static final double STEEPEST_WING = 2;

    private static final ParameterSpace SPACE = new ParameterSpace(
            List.of(
                    new Parameter(
                            "a",
                            "a",
                            "1",
                            "level of the total variance",
                            Interval.REALS,
                            Interval.closed(-1, 1),
                            Scale.LINEAR,
                            0.01),
                    new Parameter(
                            "b",
                            "b",
                            "1",
                            "mean slope of the wings",
                            Interval.above(0),
                            Interval.closed(1e-5, 2),
                            Scale.LOG,
                            0.1),
                    new Parameter(
                            "rho",
                            "ρ",
                            "1",
                            "difference of the slopes of the wings, relative to their sum",
                            Interval.open(-1, 1),
                            Interval.closed(-0.999, 0.999),
                            Scale.LINEAR,
                            -0.5),
                    new Parameter(
                            "m",
                            "m",
                            "1",
                            "log-moneyness of the bend",
                            Interval.REALS,
                            Interval.closed(-2, 2),
                            Scale.LINEAR,
                            0),
                    new Parameter(
                            "s",
                            "σ",
                            "1",
                            "width of the bend",
                            Interval.above(0),
                            Interval.closed(1e-4, 4),
                            Scale.LOG,
                            0.1)),
            List.of(
                    new JointConstraint(
                            "a + b s sqrt(1 - rho^2) must be at least 0, so that no variance is negative",
                            values -> values.get(0)
                                            + values.get(1)
                                                    * values.get(4)
                                                    * Math.sqrt(1 - values.get(2) * values.get(2))
                                    >= 0),
                    new JointConstraint(
                            "b (1 + |rho|) must be at most 2, the steepest wing that a law can have",
                            values -> values.get(1) * (1 + Math.abs(values.get(2))) <= STEEPEST_WING)));

    /** Makes the provider. */
    public SviProvider() {}

    @Override
    public String id() {
        return "svi";
    }

    @Override
    public String title() {
        return "SVI slice";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "J. Gatheral, A. Jacquier",
                2014,
                "Arbitrage-free SVI volatility surfaces",
                "Quantitative Finance 14(1), 59-71, doi:10.1080/14697688.2013.819986");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "The total implied variance at k = ln(K/F) is w(k) = a + b (ρ (k - m) + √((k - m)² + σ²)).";
    }

    @Override
    public Class<? extends Model> modelType() {
        return OptionModel.class;
    }

    @Override
    public OptionSpace calibrationOptions() {
        return OptionSpace.EMPTY;
    }

    @Override
    public OptionCalibration calibration(
            List<OptionStrip> strips, Doubles quotes, Settings settings, Optional<ReturnSample> history) {
        settings.requireOf(OptionSpace.EMPTY, id());
        return new SviCalibration(this, strips, quotes);
    }

    @Override
    public Model create(ParameterVector parameters) {
        Starts.check(parameters, SPACE, id());
        return new SviModel(parameters);
    }
}
