package org.potentia.models.qgauss.option;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.JointConstraint;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Model;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionCalibrator;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.models.qgauss.QGaussianProvider;

/**
 * Options on a price that moves by a q-Gaussian amount, as in equation 1 of the paper, id {@code qgauss-price-return}. The price ends at zero
 * where it would be negative, and the centre is such that its mean is the forward: \( S_T = \max(0, mF + X) \). Exists for q below 2; at q = 1
 * far above zero it is Bachelier's.
 *
 * @since 0.1
 */
public final class QGaussianPriceReturnProvider implements OptionCalibrator {
    static final String ID = "qgauss-price-return";

    private static final ParameterSpace SPACE = new ParameterSpace(
            List.of(
                    OptionParameters.index(1.98, "index of the change of the price, below 2 for its mean to exist"),
                    OptionParameters.SIGMA,
                    OptionParameters.ALPHA),
            List.of(new JointConstraint(
                    "q must be below 2 in the price-return form: from 2 on the change of the price has no mean, and no option a price",
                    values -> values.get(0) < 2)));

    /** Makes the provider. */
    public QGaussianPriceReturnProvider() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "q-Gaussian change of the price, options";
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
        return "Under the pricing measure S_T = max(0, mF + FX), X q-Gaussian of width √2 σ T^(1/α), m such that the mean is the forward F;"
                + " q below 2.";
    }

    @Override
    public Class<? extends Model> modelType() {
        return OptionModel.class;
    }

    static FlooredPriceLaw law(ParameterVector parameters, double years) {
        return new FlooredPriceLaw(parameters.get("q"), QGaussianOptionModel.width(parameters, years));
    }

    @Override
    public Model create(ParameterVector parameters) {
        return new QGaussianOptionModel(
                OptionParameters.check(parameters, SPACE, ID), QGaussianPriceReturnProvider::law);
    }

    @Override
    public OptionSpace calibrationOptions() {
        return QGaussianCalibration.OPTIONS;
    }

    @Override
    public OptionCalibration calibration(
            List<OptionStrip> strips, Doubles quotes, Settings settings, Optional<ReturnSample> history) {
        settings.requireOf(QGaussianCalibration.OPTIONS, ID);
        return new QGaussianCalibration(this, strips, quotes, settings, 0);
    }
}
