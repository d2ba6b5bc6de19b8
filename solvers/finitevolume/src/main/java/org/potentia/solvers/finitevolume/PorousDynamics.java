package org.potentia.solvers.finitevolume;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.PorousMedium;
import org.potentia.api.model.Boundaries;

/** A porous medium. */
record PorousDynamics(PorousMedium problem) implements Dynamics {
    /** The mass in the tails of a fast diffusion that may be left out. */
    private static final double TAIL = 1e-8;

    /** The least density to begin with, as a share of the highest. */
    private static final double LEAST = 1e-12;

    @Override
    public Interval domain() {
        return problem.domain();
    }

    @Override
    public Boundaries boundaries() {
        return problem.boundaries();
    }

    @Override
    public Track track(double origin, double reach, double horizon) {
        return Track.straight(origin, 1, domain());
    }

    @Override
    public double reach(double horizon) {
        double m = problem.exponent();
        double width = new Barenblatt(m, horizon).width();
        return m < 1 ? Math.min(width * Math.pow(TAIL, -(1 - m) / (1 + m)), 1e120) : 4 * width;
    }

    @Override
    public Scheme scheme(Mesh mesh) {
        return new PorousScheme(problem.exponent(), mesh);
    }

    @Override
    public double growth(double time) {
        return 1;
    }

    @Override
    public boolean corners() {
        return problem.exponent() > 1;
    }

    @Override
    public int moments() {
        if (domain().bounded() || problem.exponent() > 1.0 / 3) {
            return 2;
        }
        return problem.exponent() > 0 ? 1 : 0;
    }

    @Override
    public boolean heavy() {
        return problem.exponent() < 1;
    }

    /**
     * Continues the density of a fast diffusion: its tails are there at once, and where nothing was the flow would have no bounds. They fall
     * like the self-similar solution's, from the ends of the support, and carry next to no mass.
     */
    @Override
    public Beginning prepared(Beginning beginning) {
        double m = problem.exponent();
        if (m >= 1) {
            return beginning;
        }
        DoubleUnaryOperator given = beginning.density();
        double origin = beginning.origin();
        double least = LEAST * given.applyAsDouble(origin);
        double width = beginning.width();
        double power = -1 / (1 - m);
        double below = given.applyAsDouble(beginning.lower());
        double above = given.applyAsDouble(beginning.upper());
        DoubleUnaryOperator continued = x -> {
            double far = (x - origin) / width;
            double tail = least * Math.pow(1 + far * far, power);
            if (x < beginning.lower()) {
                return Math.max(tail, below * Math.pow((x - origin) / (beginning.lower() - origin), 2 * power));
            }
            if (x > beginning.upper()) {
                return Math.max(tail, above * Math.pow((x - origin) / (beginning.upper() - origin), 2 * power));
            }
            return Math.max(tail, given.applyAsDouble(x));
        };
        return new Beginning(origin, domain().lower(), domain().upper(), continued, beginning.age());
    }

    @Override
    public Beginning soon(double position, double early) {
        double age = SOON * early;
        Barenblatt kernel = new Barenblatt(problem.exponent(), age);
        double reach = problem.exponent() < 1
                ? Double.POSITIVE_INFINITY
                : 2 * kernel.width() * (problem.exponent() < 1 + 1e-7 ? 4 : 1);
        return new Beginning(
                position,
                Math.max(position - reach, domain().lower()),
                Math.min(position + reach, domain().upper()),
                x -> kernel.density(x - position),
                age);
    }
}
