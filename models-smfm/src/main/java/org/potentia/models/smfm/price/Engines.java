package org.potentia.models.smfm.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.potentia.api.Arguments;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.api.valuation.ValueProfile;
import org.potentia.models.smfm.factor.PriceNoise;

/**
 * The methods by which options on one price are valued: formulas, two trees, two solvers of the equation. They share nothing but the noise, so
 * that they check each other.
 */
public final class Engines {
    private final PriceNoise noise;
    private final double sigma;
    private final List<Engine> engines;

    /**
     * Makes the methods for one law.
     *
     * @param noise \( F \)
     * @param sigma \( \sigma \), positive
     * @param services where propagators are found
     */
    public Engines(PriceNoise noise, double sigma, Services services) {
        this.noise = noise;
        this.sigma = Arguments.positive(sigma, "sigma");
        engines = List.of(
                new ClosedForm(),
                new SolverEngine("pathint", "path integral", true, services),
                new SolverEngine("finitevolume", "finite volumes", false, services),
                new TreeEngine(),
                new CoxRossRubinsteinEngine());
    }

    /**
     * Lists the methods.
     *
     * @return them all
     */
    public List<PricingEngine> about() {
        return engines.stream().map(Engine::about).toList();
    }

    private Engine engine(String id) {
        return engines.stream()
                .filter(engine -> engine.about().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("engine " + id + " is unknown, must be one of "
                        + about().stream().map(PricingEngine::id).toList()));
    }

    /**
     * Says whether a method values an option.
     *
     * @param id the method
     * @param contract the option
     * @param underlying what it is written on
     * @return yes, or no with the reason
     * @throws IllegalArgumentException if there is no such method, or the price is outside the domain of the noise
     */
    public Support supports(String id, Contract contract, Underlying underlying) {
        Optional<String> obstacle = obstacle(engine(id), observed(contract, underlying));
        return obstacle.map(Support::no).orElse(Support.YES);
    }

    /** Numbers that an engine cannot take are a reason not to ask it, and no mistake: another one may take them. */
    private static Optional<String> obstacle(Engine engine, Task task) {
        try {
            return engine.obstacle(task);
        } catch (IllegalArgumentException | ComputationException failure) {
            return Optional.of(Extremes.reason(task, String.valueOf(failure.getMessage())));
        }
    }

    private static <T> T computed(Task task, Supplier<T> values) {
        try {
            return values.get();
        } catch (IllegalArgumentException | ComputationException failure) {
            throw new ComputationException(Extremes.reason(task, String.valueOf(failure.getMessage())), failure);
        }
    }

    private Task task(Contract contract, Underlying underlying) {
        double origin = noise.origin();
        above(underlying.price(), "price of the underlying", origin);
        above(contract.strike(), "strike", origin);
        if (origin < 0 && underlying.carry() != 0) {
            throw new IllegalArgumentException(
                    "carry = " + underlying.carry()
                            + ", must be 0 where the origin is shifted: the drift of a price below zero would lead below the origin");
        }
        noise.value(underlying.price());
        Extremes.dated(underlying, contract.years());
        return new Task(noise, sigma, contract, underlying);
    }

    /** Where the price now is above Sinf, x says nothing of the option. */
    private Task observed(Contract contract, Underlying underlying) {
        Task task = task(contract, underlying);
        noise.observed(underlying.price(), "price of the underlying");
        return task;
    }

    private static void above(double value, String name, double origin) {
        if (!(value > origin)) {
            throw new IllegalArgumentException(name + " = " + value + ", must be above the origin, " + origin);
        }
    }

    private Engine able(String id, Task task) {
        Engine engine = engine(id);
        obstacle(engine, task).ifPresent(reason -> {
            throw new IllegalArgumentException("engine " + id + " does not value this option: " + reason);
        });
        return engine;
    }

    /**
     * Values an option.
     *
     * @param id the method
     * @param contract the option
     * @param underlying what it is written on
     * @param aim what is wanted
     * @return the value
     * @throws IllegalArgumentException if there is no such method, or it does not value this option
     * @throws ComputationException if the method fails at numbers that it takes
     */
    public Valuation value(String id, Contract contract, Underlying underlying, ValuationAim aim) {
        long begin = System.nanoTime();
        Task task = observed(contract, underlying);
        Engine engine = able(id, task);
        return computed(task, () -> valued(engine, task, aim, begin));
    }

    private static Valuation valued(Engine engine, Task task, ValuationAim aim, long begin) {
        Point point = settled(task, engine.value(task, aim.tolerance()));
        Sensitivities sensitivities = new Sensitivities(engine, task, point, aim.tolerance());
        List<Greek> greeks = aim.everyGreek() ? exact(engine, task, sensitivities.all()) : sensitivities.first();
        return new Valuation(
                task.contract(),
                point.price(),
                point.error(),
                greeks,
                point.times(),
                point.boundary(),
                engine.about().id(),
                Notes.of(point.shortfall()),
                new Cost(point.steps(), point.points(), 1e-9 * (System.nanoTime() - begin)));
    }

    /** Where there are formulas for all sensitivities, they take the place of differences. */
    private static List<Greek> exact(Engine engine, Task task, List<Greek> greeks) {
        if (!(engine instanceof ClosedForm closed) || !closed.isBlack(task)) {
            return greeks;
        }
        Lognormal formula = new Lognormal(task.contract(), task.underlying(), task.sigma());
        List<Greek> better = new ArrayList<>();
        for (Greek greek : greeks) {
            double value = switch (greek.name()) {
                case Greek.THETA -> formula.theta();
                case Greek.VEGA -> formula.vega();
                case Greek.RHO -> formula.rho();
                case Greek.VANNA -> formula.vanna();
                case Greek.VOLGA -> formula.volga();
                default -> greek.value();
            };
            better.add(new Greek(greek.name(), greek.unit(), value, greek.error()));
        }
        return better;
    }

    /** In the region of exercise the value is what is paid, and nothing else moves. */
    private static Point settled(Task task, Point point) {
        if (!Sensitivities.exercisedNow(task, point)) {
            return point;
        }
        double side = task.contract().type() == OptionType.CALL ? 1 : -1;
        return new Point(
                task.contract().intrinsic(task.spot()),
                side,
                0,
                point.error(),
                0,
                0,
                point.times(),
                point.boundary(),
                point.shortfall(),
                point.steps(),
                point.points());
    }

    /**
     * Values an option at many prices of the underlying.
     *
     * @param id the method
     * @param contract the option
     * @param underlying what it is written on; its price is not used
     * @param prices the prices, increasing, at least two
     * @param tolerance the largest absolute error wanted, positive
     * @return values, deltas and gammas
     * @throws IllegalArgumentException if there is no such method, or it does not value this option
     * @throws ComputationException if the method fails at numbers that it takes
     */
    public ValueProfile profile(String id, Contract contract, Underlying underlying, Doubles prices, double tolerance) {
        Arguments.atLeast(prices.size(), 2, "number of prices");
        Arguments.positive(tolerance, "tolerance");
        task(contract, underlying.at(prices.get(0)));
        task(contract, underlying.at(prices.get(prices.size() - 1)));
        Task middle = task(contract, underlying.at(prices.get(prices.size() / 2)));
        Engine engine = able(id, middle);
        return computed(middle, () -> engine.profile(middle, prices, tolerance));
    }
}
