package org.potentia.workbench.optimization;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Optimum;

/**
 * An optimum with its certificate.
 *
 * @param found what the optimizer found, with trace, history and time
 * @param point the point after Newton steps, or the optimizer's if there were none
 * @param value the value there
 * @param errors the standard error of each coordinate, or why there is none
 * @param certificate what was tried, and how far it can be believed
 * @since 0.1
 */
public record CertifiedOptimum(
        Optimum found, Doubles point, double value, List<CoordinateError> errors, Certificate certificate) {
    /** Copies the list. */
    public CertifiedOptimum {
        errors = List.copyOf(errors);
    }
}
