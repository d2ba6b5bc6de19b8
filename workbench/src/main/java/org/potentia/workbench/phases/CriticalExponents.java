package org.potentia.workbench.phases;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;

/**
 * Exponents of a transition of second order, measured from the equilibria on both sides of it at distances that shrink by a decade: the slope of
 * a logarithm between the two smallest distances that rounding leaves usable, and the same one decade further out as a check.
 *
 * <p>\( m \propto |x_c - x|^\beta \), \( \chi \propto |x - x_c|^{-\gamma} \) on either side, and the second difference of the free energy of the
 * ground state on either side, whose finite jump means \( \alpha = 0 \).
 *
 * @param at the transition \( x_c \)
 * @param distances the distances \( |x - x_c| \) at which it was measured, decreasing
 * @param order half the distance of the outermost equilibria at each distance, on the side with several
 * @param above the susceptibility at each distance on the side with one equilibrium
 * @param below the same on the side with several, of the ground state
 * @param beta \( \beta \)
 * @param gamma \( \gamma \) on the side with one equilibrium
 * @param gammaBelow \( \gamma \) on the other side
 * @param ratio the susceptibility on the side with one equilibrium over that on the other at the same distance
 * @param heatAbove the second derivative of the free energy with respect to the parameter, on the side with one equilibrium
 * @param heatBelow the same on the other side
 * @since 0.1
 */
public record CriticalExponents(
        double at,
        Doubles distances,
        Doubles order,
        Doubles above,
        Doubles below,
        double beta,
        double gamma,
        double gammaBelow,
        double ratio,
        double heatAbove,
        double heatBelow) {
    /** Distances by which exponents are read: shares of the critical value, or of the range if that is smaller. */
    private static final double[] SHARES = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6};

    /** Where the second differences are taken: the error of the limit and that of the difference are about a thousandth each. */
    private static final double HEAT_SHARE = 1e-3;

    /**
     * Measures the exponents.
     *
     * @param market the market
     * @param axis the parameter
     * @param critical a transition of second order in it
     * @return the exponents
     */
    public static CriticalExponents of(Market market, Axis axis, Transition critical) {
        double at = critical.value();
        double scale = Math.min(Math.abs(at) > 0 ? Math.abs(at) : axis.to() - axis.from(), axis.to() - axis.from());
        double probe = SHARES[0] * scale;
        boolean manyBelow = point(market, axis, at - probe).equilibria().size()
                > point(market, axis, at + probe).equilibria().size();
        double side = manyBelow ? -1 : 1;
        List<Double> distances = new ArrayList<>();
        List<Double> order = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        for (double share : SHARES) {
            PhasePoint many = point(market, axis, at + side * share * scale);
            PhasePoint one = point(market, axis, at - side * share * scale);
            if (many.equilibria().size() > 1) {
                Equilibrium ground = many.ground();
                distances.add(share * scale);
                order.add(0.5 * many.spread());
                above.add(one.ground().susceptibility());
                below.add(ground.susceptibility());
            }
        }
        double step = HEAT_SHARE * scale;
        return new CriticalExponents(
                at,
                doubles(distances),
                doubles(order),
                doubles(above),
                doubles(below),
                slope(distances, order),
                -slope(distances, above),
                -slope(distances, below),
                above.getLast() / below.getLast(),
                heat(market, axis, at, -side * step),
                heat(market, axis, at, side * step));
    }

    private static PhasePoint point(Market market, Axis axis, double value) {
        return new PhasePoint(value, market.with(axis.name(), value).equilibria());
    }

    private static Doubles doubles(List<Double> numbers) {
        return Doubles.of(numbers.stream().mapToDouble(Double::doubleValue));
    }

    /** Between the last two but one distances, where neither the correction to the power nor rounding counts. */
    private static double slope(List<Double> distances, List<Double> values) {
        int last = distances.size() - 2;
        return Math.log(values.get(last) / values.get(last - 1))
                / Math.log(distances.get(last) / distances.get(last - 1));
    }

    /** One-sided: the three values are a step, two and three away from the transition. */
    private static double heat(Market market, Axis axis, double at, double step) {
        double one = point(market, axis, at + step).ground().freeEnergy();
        double two = point(market, axis, at + 2 * step).ground().freeEnergy();
        double three = point(market, axis, at + 3 * step).ground().freeEnergy();
        return (one - 2 * two + three) / (step * step);
    }
}
