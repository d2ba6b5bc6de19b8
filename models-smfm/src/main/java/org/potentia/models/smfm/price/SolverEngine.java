package org.potentia.models.smfm.price;

import java.util.Optional;
import java.util.Set;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.ValueProfile;

/**
 * A propagator of another plugin, asked for the expectation of what is paid; European puts follow from calls.
 *
 * @param id its id
 * @param title what it does
 * @param follows whether its mesh follows the parameters, so that errors of European options are smooth in them
 * @param services where it is found
 */
record SolverEngine(String id, String title, boolean follows, Services services) implements Engine {
    /** A delta that leaves its bounds by more than this share of them is no rounding. */
    private static final double OUTSIDE = 1e-2;

    @Override
    public PricingEngine about() {
        return new PricingEngine(id, title, Set.of(id));
    }

    @Override
    public double bump() {
        return 0.05;
    }

    @Override
    public Optional<String> obstacle(Task task) {
        try {
            return services.propagator(id).supports(problem(task)).reason();
        } catch (IllegalArgumentException absent) {
            return Optional.of("the propagator " + id + " is not installed");
        }
    }

    @Override
    public boolean smoothErrors(Task task) {
        return follows && task.contract().exercise() == Exercise.EUROPEAN;
    }

    private static LinearDiffusion problem(Task task) {
        return new LinearDiffusion(
                task.diffusion(), Rate.constant(-task.underlying().rate()));
    }

    private Expectation expectation(Task task, Doubles prices, double tolerance) {
        PropagatorProvider provider = services.propagator(id);
        if (provider.create(provider.options().defaults()) instanceof BackwardPropagator solver) {
            return solver.expectation(
                    problem(task),
                    task.contract().payoff(),
                    task.contract().exercise(),
                    task.contract().years(),
                    prices,
                    tolerance);
        }
        throw new IllegalArgumentException("the propagator " + id + " does not compute expectations");
    }

    @Override
    public Point value(Task task, double tolerance) {
        if (Parity.applies(task)) {
            Parity parity = new Parity(task);
            return parity.of(value(parity.call(), tolerance));
        }
        double deviation = task.deviation();
        Expectation answer = expectation(task, Doubles.of(task.spot(), task.spot() + 1e-3 * deviation), tolerance);
        double error = answer.error();
        bounded(task, answer.slopes().values().get(0), error / deviation);
        return new Point(
                answer.values().values().get(0),
                answer.slopes().values().get(0),
                answer.curvatures().values().get(0),
                error,
                error / deviation,
                error / (deviation * deviation),
                answer.exerciseTimes(),
                answer.exerciseBoundary(),
                answer.shortfall(),
                answer.cost().steps(),
                answer.cost().points());
    }

    /** Under every noise the value of a European call grows with the price, and no faster than that of the forward. */
    private static void bounded(Task task, double slope, double error) {
        if (task.contract().exercise() == Exercise.EUROPEAN && task.contract().type() == OptionType.CALL) {
            double years = task.contract().years();
            double most =
                    task.underlying().at(1).forward(years) * task.underlying().discount(years);
            double excess = Math.max(-slope, slope - most);
            if (excess > error + OUTSIDE * most) {
                throw new ComputationException("delta = " + slope + " of a European call, must be between 0 and " + most
                        + ": the mesh does not follow the noise");
            }
        }
    }

    @Override
    public ValueProfile profile(Task task, Doubles prices, double tolerance) {
        if (Parity.applies(task)) {
            Parity parity = new Parity(task);
            return parity.of(profile(parity.call(), prices, tolerance));
        }
        Expectation answer = expectation(task, prices, tolerance);
        return new ValueProfile(
                prices,
                answer.values().values(),
                answer.slopes().values(),
                answer.curvatures().values(),
                answer.error(),
                id,
                Notes.of(answer.shortfall()));
    }
}
