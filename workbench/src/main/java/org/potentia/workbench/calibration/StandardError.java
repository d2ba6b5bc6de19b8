package org.potentia.workbench.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.potentia.workbench.optimization.CertifiedOptimum;
import org.potentia.workbench.optimization.CoordinateError;

/** A standard error, or the reason why there is none. */
record StandardError(OptionalDouble value, String whyNot) {
    static StandardError none(String whyNot) {
        return new StandardError(OptionalDouble.empty(), whyNot);
    }

    /** The standard errors of all free parameters, by the delta method from scaled coordinates. */
    static Map<String, StandardError> all(SearchBox box, CertifiedOptimum optimum) {
        Map<String, StandardError> errors = new LinkedHashMap<>();
        double[] at = optimum.point().toArray();
        for (int i = 0; i < box.dimension(); i++) {
            errors.put(box.parameter(i).name(), of(optimum.errors().get(i), box.slope(i, at)));
        }
        return errors;
    }

    private static StandardError of(CoordinateError error, double slope) {
        if (error.whyNot().isPresent()) {
            return none(words(error.whyNot().get()));
        }
        double value = error.value().orElseThrow() * slope;
        return Double.isFinite(value)
                ? new StandardError(OptionalDouble.of(value), "")
                : none(words(CoordinateError.WhyNot.NOT_INVERTIBLE));
    }

    private static String words(CoordinateError.WhyNot why) {
        return switch (why) {
            case AT_LOWER_BOUND -> "at the lower bound of its search interval";
            case AT_UPPER_BOUND -> "at the upper bound of its search interval";
            case FIXED -> "its search interval is a single point";
            case NOT_DEFINED -> "the likelihood is not defined on all sides of the maximum";
            case SINGULAR -> "the Hessian of the likelihood is singular";
            case NOT_POSITIVE_DEFINITE -> "the Hessian of the likelihood is not positive definite";
            case NOT_INVERTIBLE, NO_LIKELIHOOD -> "the Hessian of the likelihood cannot be inverted";
        };
    }
}
