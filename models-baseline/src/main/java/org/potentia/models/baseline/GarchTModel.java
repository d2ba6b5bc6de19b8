package org.potentia.models.baseline;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.StudentT;

/** GARCH(1,1) with Student-t innovations; the equations are in {@link GarchTProvider}. */
record GarchTModel(ParameterVector parameters) implements ReturnModel {
    @Override
    public ReturnForecaster forecaster(Horizon horizon, long seed) {
        Coefficients c = coefficients(horizon.stepYears());
        return horizon.steps() == 1
                ? new Forecaster(c, (variance, index) -> new StudentT(c.drift(), c.scale(variance), c.nu()))
                : new Forecaster(c, new GarchSimulation(c, horizon.steps(), seed)::law);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The likelihood of the single steps that belong to an observation; the steps before the first one, and between observations if there
     * are such, only drive the variance. Written out as one loop, for a fit calls it some thousand times.
     */
    @Override
    public double logLikelihood(ReturnSample sample) {
        Coefficients c = coefficients(sample.horizon().stepYears());
        Doubles steps = sample.steps();
        double nu = parameters.get("nu");
        double exponent = 0.5 * (nu + 1);
        double h = c.longRun();
        double sum = 0;
        int counted = 0;
        int t = 0;
        for (int i = 0; i < sample.count(); i++) {
            int start = sample.start(i);
            int end = start + sample.horizon().steps();
            for (; t < end; t++) {
                double e = steps.get(t) - c.drift();
                if (t >= start) {
                    sum -= 0.5 * Math.log(h) + exponent * Math.log1p(e * e / (h * (nu - 2)));
                    counted++;
                }
                h = c.next(h, e);
            }
        }
        return sum + counted * unitLaw().logDensity(0);
    }

    /** The innovations, of unit variance. */
    private StudentT unitLaw() {
        double nu = parameters.get("nu");
        return new StudentT(0, Math.sqrt((nu - 2) / nu), nu);
    }

    private Coefficients coefficients(double stepYears) {
        double sigma = parameters.get("sigma");
        double alpha = parameters.get("alpha");
        double persistence = parameters.get("persistence");
        double longRun = sigma * sigma * stepYears;
        return new Coefficients(
                parameters.get("mu") * stepYears,
                longRun,
                longRun * (1 - persistence),
                alpha,
                persistence - alpha,
                parameters.get("nu"));
    }

    /**
     * The recursion for a given length of step.
     *
     * @param drift mean return of a step
     * @param longRun variance of a step without knowledge of the past
     * @param omega \( \omega \)
     * @param alpha \( \alpha \)
     * @param beta \( \beta \)
     * @param nu \( \nu \)
     */
    record Coefficients(double drift, double longRun, double omega, double alpha, double beta, double nu) {
        double next(double h, double e) {
            return omega + alpha * e * e + beta * h;
        }

        /** The scale of a Student-t law of a given variance. */
        double scale(double variance) {
            return Math.sqrt(variance * ((nu - 2) / nu));
        }
    }

    /** The law of the sum of the next steps. */
    @FunctionalInterface
    private interface LawOfSum {
        /**
         * Gives the law.
         *
         * @param variance of the next step
         * @param index how many steps were observed before
         */
        ReturnDistribution given(double variance, long index);
    }

    /** Walks along a series from the long-run variance. */
    private static final class Forecaster implements ReturnForecaster {
        private final Coefficients coefficients;
        private final LawOfSum law;
        private double variance;
        private long observed;

        Forecaster(Coefficients coefficients, LawOfSum law) {
            this.coefficients = coefficients;
            this.law = law;
            this.variance = coefficients.longRun();
        }

        @Override
        public ReturnDistribution forecast() {
            return law.given(variance, observed);
        }

        @Override
        public void observe(double step) {
            variance = coefficients.next(variance, Arguments.finite(step, "step") - coefficients.drift());
            observed++;
        }
    }
}
