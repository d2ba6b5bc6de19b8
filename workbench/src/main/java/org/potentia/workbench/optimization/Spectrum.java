package org.potentia.workbench.optimization;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * What the eigenvalues of a Hessian tell.
 *
 * @param defined whether there are eigenvalues
 * @param conditionNumber the ratio of the largest eigenvalue to the smallest; infinite if the matrix is singular, empty if it is not defined
 * @param positiveDefinite whether all eigenvalues are positive
 * @param covariance the inverse; empty if it is none of a positive definite matrix that can be inverted
 */
record Spectrum(boolean defined, OptionalDouble conditionNumber, boolean positiveDefinite, double[][] covariance) {
    /**
     * Looks at a Hessian.
     *
     * @param finite whether its elements are numbers
     */
    static Spectrum of(double[][] hessian, boolean finite) {
        boolean empty = hessian.length == 0;
        Optional<EigenDecomposition> eigen = finite && !empty ? decompose(hessian) : Optional.empty();
        double[] values = eigen.map(EigenDecomposition::getRealEigenvalues).orElseGet(() -> new double[] {});
        boolean positive = eigen.isPresent() && Arrays.stream(values).allMatch(x -> x > 0);
        boolean defined = finite && (empty || eigen.isPresent());
        OptionalDouble condition = OptionalDouble.empty();
        if (empty) {
            condition = OptionalDouble.of(1);
        } else if (defined) {
            double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
            double smallest = Arrays.stream(values).map(Math::abs).min().orElse(0);
            double ratio = smallest > 0 ? largest / smallest : Double.POSITIVE_INFINITY;
            condition = OptionalDouble.of(ratio <= Certificate.SINGULAR ? ratio : Double.POSITIVE_INFINITY);
        }
        double[][] covariance = positive && condition.orElse(Double.POSITIVE_INFINITY) < Double.POSITIVE_INFINITY
                ? eigen.orElseThrow().getSolver().getInverse().getData()
                : new double[0][0];
        return new Spectrum(defined, condition, positive, covariance);
    }

    boolean singular() {
        return conditionNumber.isPresent() && Double.isInfinite(conditionNumber.getAsDouble());
    }

    private static Optional<EigenDecomposition> decompose(double[][] hessian) {
        try {
            return Optional.of(new EigenDecomposition(new Array2DRowRealMatrix(hessian)));
        } catch (MaxCountExceededException e) {
            // the eigenvalues did not converge: the condition number is not defined, and the certificate says so
            return Optional.empty();
        }
    }
}
