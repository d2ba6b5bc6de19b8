package org.potentia.models.smfm.price;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.valuation.Greek;

/**
 * The sensitivities of an option. Delta and gamma are those of the engine, theta follows from the equation of the value,
 * \( \Theta = rV - bS\Delta - \tfrac12\sigma^2F^2\Gamma \) (15) (erratum C3), the others are differences of valuations with a parameter moved
 * two steps to each side.
 *
 * @param engine who values
 * @param task the option
 * @param here what it is worth
 * @param tolerance the largest absolute error of a value wanted
 */
record Sensitivities(Engine engine, Task task, Point here, double tolerance) {
    /** The sensitivity to the exponent with \( \sigma F(S) \) where the price is now held. */
    static final String EXPONENT = "x";

    /** The sensitivity to the exponent with the parameter \( \sigma \) held. */
    static final String EXPONENT_AT_SIGMA = "xAtSigma";

    /** The derivative in the normal volatility \( \sigma F(S) \) where the price is now. */
    static final String NORMAL_VEGA = "normalVega";

    /** How far rates are moved beside an engine's own measure, 1/year. */
    private static final double RATE = 0.1;

    /** Those that cost nothing. */
    List<Greek> first() {
        double rate = task.underlying().rate();
        double pull = task.underlying().carry() * task.spot();
        double noise = task.normalVolatility() * task.normalVolatility();
        double theta = exercised() ? 0 : rate * here.price() - pull * here.delta() - 0.5 * noise * here.gamma();
        double error =
                Math.abs(rate) * here.error() + Math.abs(pull) * here.deltaError() + 0.5 * noise * here.gammaError();
        return List.of(
                new Greek(Greek.DELTA, "1", here.delta(), here.deltaError()),
                new Greek(Greek.GAMMA, "1/price", here.gamma(), here.gammaError()),
                new Greek(Greek.THETA, "price/year", theta, exercised() ? 0 : error));
    }

    private boolean exercised() {
        return exercisedNow(task, here);
    }

    /** Whether an American option is worth what exercise pays. */
    static boolean exercisedNow(Task task, Point point) {
        double intrinsic = task.contract().intrinsic(task.spot());
        return task.contract().exercise() == Exercise.AMERICAN
                && intrinsic > 0
                && point.price() <= intrinsic * (1 + 1e-12);
    }

    /** All of them. */
    List<Greek> all() {
        List<Greek> greeks = new ArrayList<>(first());
        volatility(greeks);
        rate(greeks);
        return greeks;
    }

    /** What errors add to a difference quotient: little where they are as smooth in the parameter, of a given size, as values are. */
    private double noise(double error, double step, double size) {
        return 2 * error / (engine.smoothErrors(task) ? size : step);
    }

    private Point[] moved(DoubleFunction<Task> where, double at, double step) {
        Point[] points = new Point[5];
        for (int i = 0; i < 5; i++) {
            points[i] = i == 2 ? here : engine.value(where.apply(at + (i - 2) * step), tolerance);
        }
        return points;
    }

    private static Stencil values(Point[] points, double step) {
        double[] values = new double[5];
        for (int i = 0; i < 5; i++) {
            values[i] = points[i].price();
        }
        return Stencil.of(values, step);
    }

    private static Stencil deltas(Point[] points, double step) {
        double[] values = new double[5];
        for (int i = 0; i < 5; i++) {
            values[i] = points[i].delta();
        }
        return Stencil.of(values, step);
    }

    private void volatility(List<Greek> greeks) {
        double sigma = task.sigma();
        double step = engine.bump() * sigma;
        Point[] points = moved(task::withSigma, sigma, step);
        Stencil value = values(points, step);
        Stencil delta = deltas(points, step);
        double vegaError = value.firstError() + noise(here.error(), step, sigma);
        greeks.add(new Greek(Greek.VEGA, "price/sigma", value.first(), vegaError));
        double perLocal = task.spot() / task.noise().value(task.spot());
        greeks.add(new Greek(
                Greek.LOCAL_VEGA,
                "price per lognormal volatility",
                value.first() * perLocal,
                vegaError * Math.abs(perLocal)));
        double perNormal = 1 / task.noise().value(task.spot());
        greeks.add(new Greek(
                NORMAL_VEGA, "price per normal volatility", value.first() * perNormal, vegaError * perNormal));
        greeks.add(new Greek(
                Greek.VANNA, "1/sigma", delta.first(), delta.firstError() + noise(here.deltaError(), step, sigma)));
        greeks.add(new Greek(
                Greek.VOLGA,
                "price/sigma²",
                value.second(),
                value.secondError() + 4 * noise(noise(here.error(), step, sigma), step, sigma)));
        if (engine.knowsExponents(task)) {
            exponent(greeks, value.first(), vegaError);
        }
    }

    private void exponent(List<Greek> greeks, double vega, double vegaError) {
        double x = Exponents.of(task.noise());
        double step = engine.bump();
        Stencil moved = values(moved(task::withExponent, x, step), step);
        double error = moved.firstError() + noise(here.error(), step, 1);
        greeks.add(new Greek(EXPONENT, "price", moved.first(), error));
        // how sigma moves with x to keep the noise where the price is
        Stencil sigma =
                Stencil.of(other -> Math.log(task.withExponent(other).sigma()), x, Math.log(task.sigma()), 1e-3);
        double along = task.sigma() * sigma.first();
        greeks.add(new Greek(
                EXPONENT_AT_SIGMA, "price", moved.first() - vega * along, error + vegaError * Math.abs(along)));
    }

    private void rate(List<Greek> greeks) {
        double step = engine.bump() * RATE;
        Stencil moved = values(moved(task::withRate, task.underlying().rate(), step), step);
        greeks.add(
                new Greek(Greek.RHO, "price·year", moved.first(), moved.firstError() + noise(here.error(), step, 1)));
    }
}
