package org.potentia.problems;

import java.util.function.DoubleBinaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.model.PlanarDiffusion;

/** A diffusion in the plane by its coefficients. */
record PlanarCoefficients(
        DoubleBinaryOperator ax,
        DoubleBinaryOperator ay,
        DoubleBinaryOperator bx,
        DoubleBinaryOperator by,
        double correlation,
        Interval domainX,
        Interval domainY)
        implements PlanarDiffusion {
    PlanarCoefficients(
            DoubleBinaryOperator ax,
            DoubleBinaryOperator ay,
            DoubleBinaryOperator bx,
            DoubleBinaryOperator by,
            double correlation) {
        this(ax, ay, bx, by, correlation, Interval.REALS, Interval.REALS);
    }

    PlanarCoefficients on(Interval x, Interval y) {
        return new PlanarCoefficients(ax, ay, bx, by, correlation, x, y);
    }

    @Override
    public double driftX(double x, double y, double t) {
        return ax.applyAsDouble(x, y);
    }

    @Override
    public double driftY(double x, double y, double t) {
        return ay.applyAsDouble(x, y);
    }

    @Override
    public double volatilityX(double x, double y, double t) {
        return bx.applyAsDouble(x, y);
    }

    @Override
    public double volatilityY(double x, double y, double t) {
        return by.applyAsDouble(x, y);
    }
}
