package org.potentia.models.smfm.price;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.Underlying;
import org.potentia.models.smfm.factor.PriceNoise;
import org.potentia.models.smfm.factor.ShiftedNoise;
import org.potentia.models.smfm.factor.SmoothNoise;
import org.potentia.models.smfm.factor.ThreeRegions;

/**
 * Formulas: those of constant elasticity of variance for one power, Black's for x = 1, the integral equation of the boundary for American
 * options on lognormal prices. They know nothing of \( S_0 \) and \( S_\infty \), so the probability to get there bounds their error.
 */
final class ClosedForm implements Engine {
    /** Relative to the price of the underlying, its forward and the strike, what the formulas lose in rounding. */
    private static final double ROUNDING = 1e-13;

    /** The largest error from the ends that is called a formula, relative to the price. */
    private static final double REACHED = 1e-6;

    /** Relative to the strike, what the boundary of an American option is good for. */
    private static final double BOUNDARY = 1e-8;

    @Override
    public PricingEngine about() {
        return new PricingEngine("closed-form", "formula", Set.of());
    }

    @Override
    public double bump() {
        return 0.01;
    }

    @Override
    public boolean knowsExponents(Task task) {
        return !smooth(task.noise()) && (task.contract().exercise() == Exercise.EUROPEAN || neverEarly(task));
    }

    private static boolean smooth(PriceNoise noise) {
        return noise instanceof SmoothNoise || (noise instanceof ShiftedNoise shifted && smooth(shifted.base()));
    }

    @Override
    public boolean smoothErrors(Task task) {
        return true;
    }

    /** The power law without ends, and how far it is moved. */
    private record Power(double x, double scale, double low, double high, double y, double shift) {
        /** Black's world, in which there are no ends below \( S_\infty \). */
        boolean lognormal() {
            return x == 1;
        }
    }

    private static Optional<Power> power(PriceNoise noise, double shift) {
        return switch (noise) {
            case ThreeRegions r -> Optional.of(new Power(r.x(), r.low(), r.low(), r.high(), r.y(), shift));
            case SmoothNoise s ->
                s.x() == 1
                        ? Optional.of(new Power(1, s.low(), s.low(), Double.POSITIVE_INFINITY, 1, shift))
                        : Optional.empty();
            case ShiftedNoise s -> power(s.base(), shift + s.shift());
        };
    }

    @Override
    public Optional<String> obstacle(Task task) {
        Optional<Power> power = power(task.noise(), 0);
        if (power.isEmpty()) {
            return Optional.of("there is no formula for the smooth noise but at x = 1");
        }
        Power law = power.orElseThrow();
        double moved = task.spot() + law.shift();
        if (moved <= law.low() && !law.lognormal()) {
            return Optional.of("the price " + task.spot() + " is not above S0, below which F is another power");
        }
        if (moved >= law.high() && law.x() != law.y()) {
            return Optional.of("the price " + task.spot() + " is not below Sinf, above which F is another power");
        }
        if (!(task.contract().strike() + law.shift() > 0)) {
            return Optional.of("the strike is not above the origin");
        }
        double ends = ends(law, task);
        if (!(ends <= REACHED * moved)) {
            return Optional.of(
                    "paths reach S0 or Sinf, where F is another power: a formula would be wrong by up to " + ends);
        }
        return task.contract().exercise() == Exercise.AMERICAN ? american(law, task) : Optional.empty();
    }

    private static Optional<String> american(Power law, Task task) {
        Underlying u = task.underlying();
        boolean call = task.contract().type() == OptionType.CALL;
        if (neverEarly(task)) {
            return Optional.empty();
        }
        if (!law.lognormal() || law.shift() > 0) {
            return Optional.of("American options have a formula for lognormal prices only, x = 1");
        }
        double paid = call ? u.rate() - u.carry() : u.rate();
        double lost = call ? u.rate() : u.rate() - u.carry();
        return paid > 0 && lost >= 0
                ? Optional.empty()
                : Optional.of("the integral equation of early exercise needs a rate and a yield that are not negative");
    }

    /** Whether waiting costs nothing: a call whose price does not yield, a put on money that bears no interest. */
    private static boolean neverEarly(Task task) {
        Underlying u = task.underlying();
        return task.contract().type() == OptionType.CALL
                ? u.carry() >= u.rate() && u.rate() >= 0
                : u.rate() <= 0 && u.carry() >= u.rate();
    }

    private static ElasticityLaw law(Power power, Task task) {
        double years = task.contract().years();
        double forward = forward(power, task);
        double e = 1 - power.x();
        double growth = 2 * task.underlying().carry() * e * years;
        double stretched = growth == 0 ? 1 : Math.expm1(growth) / growth;
        double local = task.sigma() * Math.pow(forward / power.scale(), power.x() - 1);
        return new ElasticityLaw(power.x(), forward, local * local * years * stretched);
    }

    private static double forward(Power power, Task task) {
        return (task.spot() + power.shift())
                * Math.exp(task.underlying().carry() * task.contract().years());
    }

    /**
     * A bound of what the ends change: there a put differs by no more than S0, or the strike, and a path gets there about twice as often as
     * it ends there.
     */
    private static double ends(Power power, Task task) {
        double years = task.contract().years();
        double growth = Math.exp(task.underlying().carry() * years);
        ElasticityLaw law = law(power, task);
        double below = 0;
        if (!power.lognormal()) {
            double low = power.low() * Math.max(1, growth);
            below = low < law.forward() ? 2 * power.low() * Math.max(0, 1 - law.above(low)) : Double.POSITIVE_INFINITY;
        }
        double above = 0;
        if (power.x() != power.y()) {
            double high = power.high() * Math.min(1, growth);
            double strike = task.contract().strike() + power.shift();
            above = high > law.forward() ? 2 * strike * law.above(high) : Double.POSITIVE_INFINITY;
        }
        return task.underlying().discount(years) * (below + above);
    }

    /** Whether the option is one of Black and Scholes, whose sensitivities are formulas too. */
    boolean isBlack(Task task) {
        boolean lognormal = power(task.noise(), 0)
                .filter(power -> power.lognormal() && power.shift() == 0)
                .isPresent();
        return lognormal && (task.contract().exercise() == Exercise.EUROPEAN || neverEarly(task));
    }

    @Override
    public Point value(Task task, double tolerance) {
        Power power = power(task.noise(), 0).orElseThrow();
        double ends = ends(power, task) + rounding(power, task);
        if (task.contract().exercise() == Exercise.AMERICAN && !neverEarly(task)) {
            return early(task, ends);
        }
        if (power.lognormal() && power.shift() == 0) {
            Lognormal formula = new Lognormal(task.contract(), task.underlying(), task.sigma());
            double per = ends / task.deviation();
            return Point.exact(formula.price(), formula.delta(), formula.gamma(), ends, per, per / task.deviation());
        }
        double price = price(power, task);
        double step = 0.02 * Math.min(task.deviation(), 0.3 * (task.spot() + power.shift()));
        Stencil slopes = Stencil.of(s -> price(power, task.at(s)), task.spot(), price, step);
        return Point.exact(
                price,
                slopes.first(),
                slopes.second(),
                ends,
                slopes.firstError() + ends / task.deviation() + 1e-15 * forward(power, task) / step,
                slopes.secondError()
                        + ends / (task.deviation() * task.deviation())
                        + 4e-15 * forward(power, task) / (step * step));
    }

    /** What rounding loses of the largest number that is added or subtracted. */
    private static double rounding(Power power, Task task) {
        double discount = task.underlying().discount(task.contract().years());
        double moved = task.spot() + power.shift();
        double strike = task.contract().strike() + power.shift();
        return ROUNDING * Math.max(moved, discount * Math.max(forward(power, task), strike));
    }

    /** The price of a European option that the formula knows. */
    double price(Task task) {
        return price(power(task.noise(), 0).orElseThrow(), task);
    }

    private static double price(Power power, Task task) {
        Contract contract = task.contract();
        return task.underlying().discount(contract.years())
                * law(power, task).price(contract.type(), contract.strike() + power.shift());
    }

    private static Point early(Task task, double ends) {
        Boundary boundary = Boundary.of(task);
        double price = boundary.price(task.spot());
        double error = ends + BOUNDARY * task.contract().strike();
        double now = boundary.now();
        OptionalDouble exercised = boundary.exercised(task.spot())
                ? OptionalDouble.of(task.contract().type() == OptionType.CALL ? 1 : -1)
                : OptionalDouble.empty();
        // the second derivative jumps at the boundary, so that no difference may reach across it
        double step = Math.min(0.05 * task.deviation(), 0.4 * Math.abs(task.spot() - now));
        Stencil slopes = step > 0
                ? Stencil.of(boundary::price, task.spot(), price, step)
                : new Stencil(task.contract().type() == OptionType.CALL ? 1 : -1, 0, 0, 0);
        return new Point(
                price,
                exercised.orElse(slopes.first()),
                exercised.isPresent() ? 0 : slopes.second(),
                error,
                slopes.firstError() + error / task.deviation(),
                slopes.secondError() + error / (task.deviation() * task.deviation()),
                Doubles.of(0),
                Doubles.of(now),
                "",
                0,
                0);
    }

    /**
     * An American option as a put: a call on S struck at K is a put on K struck at S with rate and yield exchanged.
     *
     * @param put the put struck at K
     * @param task the option
     * @param call whether the option is a call
     */
    private record Boundary(LognormalPut put, Task task, boolean call) {
        static Boundary of(Task task) {
            boolean call = task.contract().type() == OptionType.CALL;
            Underlying u = task.underlying();
            double yield = u.rate() - u.carry();
            return new Boundary(
                    new LognormalPut(
                            task.contract().strike(),
                            task.contract().years(),
                            call ? yield : u.rate(),
                            call ? u.rate() : yield,
                            task.sigma()),
                    task,
                    call);
        }

        /** By homogeneity the put on K struck at S is S/K times the put struck at K on K²/S. */
        double price(double spot) {
            double strike = task.contract().strike();
            if (!call) {
                return put.european(spot) + put.premium(spot);
            }
            double mirror = strike * strike / spot;
            return spot / strike * (put.european(mirror) + put.premium(mirror));
        }

        double now() {
            double strike = task.contract().strike();
            return call ? strike * strike / put.boundary() : put.boundary();
        }

        boolean exercised(double spot) {
            return call ? spot >= now() : spot <= now();
        }
    }
}
