package org.potentia.workbench.optimization;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** What the eigenvalues of a Hessian tell. Immutable. */
final class Spectrum {
    private final boolean defined;
    private final OptionalDouble conditionNumber;
    private final boolean positiveDefinite;
    private final double[][] covariance;

    private Spectrum(boolean defined, OptionalDouble conditionNumber, boolean positiveDefinite, double[][] covariance) {
        this.defined = defined;
        this.conditionNumber = conditionNumber;
        this.positiveDefinite = positiveDefinite;
        this.covariance = covariance;
    }

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

    /** Whether there are eigenvalues. */
    boolean defined() {
        return defined;
    }

    /** The ratio of the largest eigenvalue to the smallest; infinite if the matrix is singular, empty if it is not defined. */
    OptionalDouble conditionNumber() {
        return conditionNumber;
    }

    boolean positiveDefinite() {
        return positiveDefinite;
    }

    /** Whether the Hessian can be inverted, and the inverse is a covariance. */
    boolean invertible() {
        return covariance.length > 0;
    }

    /** An element of the inverse, where there is one. */
    double covariance(int i, int j) {
        return covariance[i][j];
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
