package org.potentia.solvers.finitevolume;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.PorousMedium;
import org.potentia.api.model.Boundaries;
import org.potentia.numerics.Barenblatt;

/** A porous medium. */
record PorousDynamics(PorousMedium problem) implements Dynamics {
    /** The mass in the tails of a fast diffusion that may be left out. */
    private static final double TAIL = 1e-8;

    /** The width, as a share of the distance to the nearest wall, with which a fast diffusion begins. */
    private static final double NARROW = 1e-3;

    private static final double NEARLY_ONE = 1e-7;

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
        double width = kernel().width(horizon);
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
        return new Beginning(origin, domain().lower(), domain().upper(), continued, null, beginning.age());
    }

    private Barenblatt kernel() {
        return Barenblatt.unit(problem.exponent(), true);
    }

    private double room(double position) {
        return Math.min(position - domain().lower(), domain().upper() - position);
    }

    /** As old as the beginning may be: half the first time, or until it comes to a wall. */
    private double age(double position, double early) {
        double m = problem.exponent();
        double share = (m > 1 + NEARLY_ONE ? 0.5 : NARROW) * room(position) / kernel().width(0.5 * early);
        return 0.5 * early * (share < 1 ? Math.pow(share, m + 1) : 1);
    }

    @Override
    public Beginning soon(double position, double early) {
        double m = problem.exponent();
        Barenblatt kernel = kernel();
        double age = age(position, early);
        double reach = m < 1 ? Double.POSITIVE_INFINITY : (m > 1 + NEARLY_ONE ? 1 : 10) * kernel.width(age);
        return new Beginning(
                position,
                Math.max(position - reach, domain().lower()),
                Math.min(position + reach, domain().upper()),
                x -> kernel.density(x - position, age),
                null,
                age);
    }

    @Override
    public double doubt(double position, double early) {
        double m = problem.exponent();
        return m >= 1 ? 0 : Math.pow(room(position) / kernel().width(age(position, early)), -(1 + m) / (1 - m));
    }

    @Override
    public int repeats() {
        return 5;
    }
}
