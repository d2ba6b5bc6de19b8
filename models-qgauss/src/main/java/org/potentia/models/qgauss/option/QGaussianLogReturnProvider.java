package org.potentia.models.qgauss.option;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
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
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.models.qgauss.QGaussianProvider;

/**
 * Options on a price whose log-return is q-Gaussian within a cut, id {@code qgauss-log-return}: without a cut the mean of the price is infinite
 * for every q above 1. The density is renormalised within the cut and shifted until the mean is the forward. At q = 1 with a cut far out it
 * is the model of Black and Scholes.
 *
 * @since 0.1
 */
public final class QGaussianLogReturnProvider implements OptionCalibrator {
    static final String ID = "qgauss-log-return";

    private static final ParameterSpace SPACE = ParameterSpace.of(
            OptionParameters.index(2.9, "index of the log-return"),
            OptionParameters.SIGMA,
            OptionParameters.ALPHA,
            new Parameter(
                    "cut",
                    "L",
                    "1",
                    "largest distance of the log-return from its centre",
                    Interval.above(0),
                    Interval.closed(0.01, 20),
                    Scale.LOG,
                    1));

    private static final OptionSpace OPTIONS = new OptionSpace(
            List.of(
                    QGaussianCalibration.OPTIONS.options().getFirst(),
                    Option.number(
                            "cut",
                            Interval.closed(0, 20),
                            0,
                            "the cut of the log-return; 0 searches it beyond the outermost strikes, as prices depend on it")),
            List.of());

    /** Makes the provider. */
    public QGaussianLogReturnProvider() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "q-Gaussian log-return within a cut, options";
    }

    @Override
    public Citation citation() {
        return new QGaussianProvider().citation();
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "Under the pricing measure ln(S_T/F) = m + X, X q-Gaussian of width √2 σ T^(1/α) with |X| at most the cut, renormalised,"
                + " m such that the mean of S_T is the forward F.";
    }

    @Override
    public Class<? extends Model> modelType() {
        return OptionModel.class;
    }

    static CutLogLaw law(ParameterVector parameters, double years) {
        return new CutLogLaw(parameters.get("q"), QGaussianOptionModel.width(parameters, years), parameters.get("cut"));
    }

    @Override
    public Model create(ParameterVector parameters) {
        return new QGaussianOptionModel(OptionParameters.check(parameters, SPACE, ID), QGaussianLogReturnProvider::law);
    }

    @Override
    public OptionSpace calibrationOptions() {
        return OPTIONS;
    }

    @Override
    public OptionCalibration calibration(
            List<OptionStrip> strips, Doubles quotes, Settings settings, Optional<ReturnSample> history) {
        settings.requireOf(OPTIONS, ID);
        return new QGaussianCalibration(this, strips, quotes, settings, settings.number("cut"));
    }
}
