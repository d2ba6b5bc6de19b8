package org.potentia.models.qgauss.diffusion;

import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.models.qgauss.QGaussian;

/** The law of the regime in which a horizon lies: the bump with the weak law outside it, or the weak law alone. */
record QGaussianRegimesLawModel(ParameterVector parameters) implements UnconditionalReturnModel {
    @Override
    public ReturnDistribution returns(double years) {
        double centre = parameters.get("mu") * Arguments.positive(years, "years");
        QGaussian weak = law("q", "alpha", "D", years);
        if (!strong(years)) {
            return new QGaussian(centre, weak.q(), weak.beta());
        }
        double edge = parameters.get("edge") * Math.pow(years, parameters.get("edgePower"));
        return new SplicedLaw(
                centre, law("strongQ", "strongAlpha", "strongD", years), weak, edge, parameters.get("amplitude"));
    }

    /** Between the regimes, where the paper has no law, the nearer one is taken, in the logarithm of time. */
    private boolean strong(double years) {
        return years <= Math.sqrt(parameters.get("strongUntil") * parameters.get("weakFrom"));
    }

    private QGaussian law(String q, String alpha, String d, double years) {
        return new SelfSimilarLaw(parameters.get(q), parameters.get(alpha), parameters.get(d)).at(years);
    }
}
