package org.potentia.workbench.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** A standard error, or the reason why there is none. */
record StandardError(OptionalDouble value, String whyNot) {
    static StandardError none(String whyNot) {
        return new StandardError(OptionalDouble.empty(), whyNot);
    }

    /** The standard errors of all free parameters, by the delta method from scaled coordinates. */
    static Map<String, StandardError> all(SearchBox box, Refinement refined) {
        Map<String, StandardError> errors = new LinkedHashMap<>();
        for (int i = 0; i < box.dimension(); i++) {
            errors.put(box.parameter(i).name(), of(box, refined, i));
        }
        return errors;
    }

    private static StandardError of(SearchBox box, Refinement refined, int i) {
        double[] at = refined.point();
        Curvature curvature = refined.curvature();
        if (Curvature.atBound(at[i])) {
            return none("at the " + (at[i] < 0.5 ? "lower" : "upper") + " bound of its search interval");
        }
        if (!curvature.defined()) {
            return none("the likelihood is not defined on all sides of the maximum");
        }
        if (curvature.singular()) {
            return none("the Hessian of the likelihood is singular");
        }
        if (!curvature.positiveDefinite()) {
            return none("the Hessian of the likelihood is not positive definite");
        }
        double error = Math.sqrt(curvature.variance(i)) * box.slope(i, at);
        return Double.isFinite(error)
                ? new StandardError(OptionalDouble.of(error), "")
                : none("the Hessian of the likelihood cannot be inverted");
    }
}
