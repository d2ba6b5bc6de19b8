package org.potentia.workbench.phases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.potentia.api.Doubles;

/**
 * Exponents of a transition of second order, measured from the equilibria on both sides of it at distances that shrink by a decade: the slope of
 * a logarithm between the two smallest distances that rounding leaves usable.
 *
 * <p>\( m \propto |x_c - x|^\beta \), \( \chi \propto |x - x_c|^{-\gamma} \) on either side, \( C \propto |x_c - x|^{-\alpha} \) of what the
 * second derivative of the free energy of the ground state differs by on both sides, and \( m \propto B^{1/\delta} \) in a field.
 *
 * @param at the transition \( x_c \)
 * @param distances the distances \( |x - x_c| \) at which it was measured, decreasing, at least three
 * @param order half the distance of the outermost equilibria at each distance, on the side with several
 * @param above the susceptibility at each distance on the side with one equilibrium
 * @param below the same on the side with several, of the ground state
 * @param alpha \( \alpha \), by the second derivative of the free energy; 0 for a finite jump
 * @param beta \( \beta \)
 * @param gamma \( \gamma \) on the side with one equilibrium
 * @param gammaBelow \( \gamma \) on the other side
 * @param ratio the susceptibility on the side with one equilibrium over that on the other at the same distance
 * @param heatAbove the second derivative of the free energy with respect to the parameter, on the side with one equilibrium
 * @param heatBelow the same on the other side
 * @param isotherm the mean in a field at the critical point; empty if the market has no parameter that is a field, or it is the one varied
 * @since 0.1
 */
public record CriticalExponents(
        double at,
        Doubles distances,
        Doubles order,
        Doubles above,
        Doubles below,
        double alpha,
        double beta,
        double gamma,
        double gammaBelow,
        double ratio,
        double heatAbove,
        double heatBelow,
        Optional<CriticalIsotherm> isotherm) {
    /** Distances by which exponents are read, as shares of that at which the slope of the equilibrium would have changed by one. */
    private static final double[] SHARES = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6};

    private static final int FEWEST = 3;

    /** Where the second derivatives are compared: a decade apart, so that alpha is read to about a thousandth. */
    private static final double[] HEAT_SHARES = {1e-3, 1e-4};

    /** The step of a second difference, as a share of the distance from the transition. */
    private static final double HEAT_STEP = 0.25;

    /**
     * Measures the exponents.
     *
     * @param market the market
     * @param axis the parameter
     * @param critical a transition of second order in it
     * @return the exponents; nothing if the equilibria around it cannot be told apart at three distances
     */
    public static Optional<CriticalExponents> of(Market market, Axis axis, Transition critical) {
        String name = axis.name();
        double at = critical.value();
        double unit = SlopeAround.of(market, axis, at).unit();
        double probe = SHARES[0] * unit;
        boolean manyBelow = market.at(name, at - probe).equilibria().size()
                > market.at(name, at + probe).equilibria().size();
        double side = manyBelow ? -1 : 1;
        List<Double> distances = new ArrayList<>();
        List<Double> order = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        for (double share : SHARES) {
            PhasePoint many = market.at(name, at + side * share * unit);
            PhasePoint one = market.at(name, at - side * share * unit);
            if (many.stable().size() > 1 && one.stable().size() == 1) {
                distances.add(share * unit);
                order.add(0.5 * many.spread());
                above.add(one.ground().susceptibility());
                below.add(many.ground().susceptibility());
            }
        }
        if (distances.size() < FEWEST) {
            return Optional.empty();
        }
        int place = distances.size() - 2;
        return Optional.of(new CriticalExponents(
                at,
                doubles(distances),
                doubles(order),
                doubles(above),
                doubles(below),
                alpha(market, name, at, side * unit),
                slope(distances, order, place),
                -slope(distances, above, place),
                -slope(distances, below, place),
                above.getLast() / below.getLast(),
                limit(market, name, at, -side * unit),
                limit(market, name, at, side * unit),
                CriticalIsotherm.of(
                        market, name, at, market.at(name, at - side * probe).ground())));
    }

    static Doubles doubles(List<Double> numbers) {
        return Doubles.of(numbers.stream().mapToDouble(Double::doubleValue));
    }

    /** The slope of a logarithm over another between a place and the one before. */
    static double slope(List<Double> x, List<Double> y, int place) {
        return Math.log(y.get(place) / y.get(place - 1)) / Math.log(x.get(place) / x.get(place - 1));
    }

    private static double alpha(Market market, String name, double at, double unit) {
        List<Double> jumps = new ArrayList<>();
        for (double share : HEAT_SHARES) {
            jumps.add(Math.abs(heat(market, name, at, share * unit) - heat(market, name, at, -share * unit)));
        }
        return -Math.log(jumps.get(1) / jumps.get(0)) / Math.log(HEAT_SHARES[1] / HEAT_SHARES[0]);
    }

    /** The second derivative at the transition from one side, by a straight line through two distances. */
    private static double limit(Market market, String name, double at, double unit) {
        double far = heat(market, name, at, HEAT_SHARES[0] * unit);
        double near = heat(market, name, at, HEAT_SHARES[1] * unit);
        return near - HEAT_SHARES[1] / (HEAT_SHARES[0] - HEAT_SHARES[1]) * (far - near);
    }

    /** The second derivative of the free energy of the ground state at a distance from the transition, by differences that do not reach it. */
    private static double heat(Market market, String name, double at, double distance) {
        double step = HEAT_STEP * distance;
        double less = market.at(name, at + distance - step).ground().freeEnergy();
        double here = market.at(name, at + distance).ground().freeEnergy();
        double more = market.at(name, at + distance + step).ground().freeEnergy();
        return (less - 2 * here + more) / (step * step);
    }
}
