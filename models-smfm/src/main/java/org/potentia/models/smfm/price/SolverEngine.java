package org.potentia.models.smfm.price;

import java.util.Optional;
import java.util.Set;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Rate;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.ValueProfile;

/**
 * A propagator of another plugin, asked for the expectation of what is paid.
 *
 * @param id its id
 * @param title what it does
 * @param follows whether its mesh follows the parameters, so that errors of European options are smooth in them
 * @param services where it is found
 */
record SolverEngine(String id, String title, boolean follows, Services services) implements Engine {
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
        double deviation = task.deviation();
        Expectation answer = expectation(task, Doubles.of(task.spot(), task.spot() + 1e-3 * deviation), tolerance);
        double error = answer.error();
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

    @Override
    public ValueProfile profile(Task task, Doubles prices, double tolerance) {
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
