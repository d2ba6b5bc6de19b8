package org.potentia.problems;

import java.util.function.DoubleBinaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Calculus;
import org.potentia.api.model.Diffusion;

/** A diffusion from its coefficients. */
record Coefficients(
        DoubleBinaryOperator a,
        DoubleBinaryOperator b,
        Calculus calculus,
        Interval domain,
        Boundaries boundaries,
        boolean timeHomogeneous)
        implements Diffusion {
    static Coefficients of(DoubleBinaryOperator a, DoubleBinaryOperator b) {
        return new Coefficients(a, b, Calculus.ITO, Interval.REALS, Boundaries.NATURAL, true);
    }

    Coefficients on(Interval where, Boundaries ends) {
        return new Coefficients(a, b, calculus, where, ends, timeHomogeneous);
    }

    Coefficients read(Calculus as) {
        return new Coefficients(a, b, as, domain, boundaries, timeHomogeneous);
    }

    Coefficients changingInTime() {
        return new Coefficients(a, b, calculus, domain, boundaries, false);
    }

    @Override
    public double drift(double x, double t) {
        return a.applyAsDouble(x, t);
    }

    @Override
    public double volatility(double x, double t) {
        return b.applyAsDouble(x, t);
    }

    @Override
    public Boundary lowerBoundary() {
        return boundaries.lower();
    }

    @Override
    public Boundary upperBoundary() {
        return boundaries.upper();
    }
}
