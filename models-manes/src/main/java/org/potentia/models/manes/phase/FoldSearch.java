package org.potentia.models.manes.phase;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;
import org.potentia.models.manes.market.Cumulants;
import org.potentia.models.manes.market.HomogeneousMarket;

/**
 * Where, along a parameter, equilibria merge and where they exchange the lowest free energy. The number of equilibria is proven at every
 * value of a scan, so that two spinodals are missed only if both lie between two values of it. A change of the number is closed in by halving
 * and solved by Newton's method on \( M(m) = m \), \( M'(m) = 1 \).
 *
 * <p>Source: equations 50, 60 and 61; the spinodals and the coexistence line are not in the paper.
 */
public final class FoldSearch {
    private static final int HALVINGS = 26;

    private static final int NEWTON_STEPS = 50;

    private static final double ACCURATE = 1e-14;

    private final HomogeneousMarket market;
    private final MarketParameter parameter;
    private final Doubles values;
    private final List<Equilibria> scan;

    /**
     * Scans a parameter.
     *
     * @param market the market whose other parameters stay
     * @param parameter what is varied
     * @param low the least value
     * @param high the greatest value, above the least
     * @param points how many values are scanned, at least 2
     * @throws IllegalArgumentException if the values are not in order or one is not admissible
     */
    public FoldSearch(HomogeneousMarket market, MarketParameter parameter, double low, double high, int points) {
        if (!(low < high)) {
            throw new IllegalArgumentException(parameter.symbol() + " from " + low + " to " + high
                    + ", must go from the smaller to the larger value");
        }
        this.market = market;
        this.parameter = parameter;
        this.values = Doubles.grid(low, high, points);
        this.scan = values.stream()
                .mapToObj(v -> Equilibria.of(parameter.in(market, v)))
                .toList();
    }

    /**
     * Returns the scanned values.
     *
     * @return the values in increasing order
     */
    public Doubles values() {
        return values;
    }

    /**
     * Returns the equilibria at the scanned values.
     *
     * @return as many as there are values
     */
    public List<Equilibria> equilibria() {
        return scan;
    }

    /**
     * Finds the spinodals.
     *
     * @return where two equilibria merge, in the order of the values; where three merge at once, as they do at the critical point of a
     *     symmetric market, is no spinodal and not listed
     */
    public List<Fold> spinodals() {
        return mergings().stream()
                .filter(merging -> !merging.three())
                .map(Merging::place)
                .toList();
    }

    /**
     * Finds where three equilibria merge at once, so that one phase turns into two without a jump: transitions of second order.
     *
     * @return the places in the order of the values, to 1e-7 of a step of the scan
     */
    public List<Fold> continuous() {
        return mergings().stream().filter(Merging::three).map(Merging::place).toList();
    }

    private List<Merging> mergings() {
        List<Merging> found = new ArrayList<>();
        for (int i = 1; i < scan.size(); i++) {
            if (count(scan.get(i)) != count(scan.get(i - 1))) {
                found.add(between(values.get(i - 1), scan.get(i - 1), values.get(i), scan.get(i)));
            }
        }
        return found;
    }

    /** Equilibria that merge: a pair, or three at once. */
    private record Merging(Fold place, boolean three) {}

    /**
     * Finds where the ground state changes from one phase to another of the same free energy: a transition of first order.
     *
     * @return the values in increasing order; none where the phases are equal throughout, as those of a symmetric market are
     */
    public Doubles coexistence() {
        List<Double> found = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < scan.size(); i++) {
            double gap = gap(scan.get(i));
            if (Double.isNaN(gap)) {
                last = -1;
            } else if (Math.abs(gap) > scan.get(i).tie()) {
                if (last >= 0 && gap > 0 != gap(scan.get(last)) > 0) {
                    found.add(exchange(values.get(last), values.get(i)));
                }
                last = i;
            }
        }
        return Doubles.of(found.stream().mapToDouble(Double::doubleValue));
    }

    private double exchange(double low, double high) {
        return Crossing.between(v -> gap(Equilibria.of(parameter.in(market, v))), low, high);
    }

    /** Free energy of the upper phase less that of the lower; NaN with one phase. */
    private static double gap(Equilibria equilibria) {
        List<Equilibrium> stable = equilibria.stable();
        return stable.size() < 2
                ? Double.NaN
                : stable.get(stable.size() - 1).freeEnergy() - stable.get(0).freeEnergy();
    }

    private Merging between(double low, Equilibria left, double high, Equilibria right) {
        double a = low;
        double b = high;
        boolean fewLeft = count(left) < count(right);
        Equilibria many = fewLeft ? right : left;
        int target = count(fewLeft ? left : right);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (a + b);
            Equilibria here = Equilibria.of(parameter.in(market, middle));
            boolean isFew = count(here) <= target;
            if (isFew == fewLeft) {
                a = middle;
            } else {
                b = middle;
            }
            if (!isFew) {
                many = here;
            }
        }
        double start = fewLeft ? b : a;
        return pairs(many, start);
    }

    /** The two neighbours among many that are closest to each other, if they merge here. */
    private Merging pairs(Equilibria many, double start) {
        List<Equilibrium> all = many.all();
        int best = 0;
        for (int k = 1; k + 1 < all.size(); k++) {
            if (distance(all, k) < distance(all, best)) {
                best = k;
            }
        }
        double mean = 0.5 * (all.get(best).mean() + all.get(best + 1).mean());
        // three at once: the next pair is as close, and the equations for a pair are singular
        boolean nextAsClose = best + 2 < all.size() && distance(all, best + 1) < 3 * distance(all, best);
        boolean lastAsClose = best > 0 && distance(all, best - 1) < 3 * distance(all, best);
        boolean three = nextAsClose || lastAsClose;
        if (three) {
            return new Merging(new Fold(start, mean), true);
        }
        Fold solved = newton(start, mean);
        // halving has closed it in already: what leads away from there is another fold, or none
        double away = Math.abs(solved.value() - start);
        return new Merging(away <= values.get(1) - values.get(0) ? solved : new Fold(start, mean), false);
    }

    private Fold newton(double startValue, double startMean) {
        double p = startValue;
        double m = startMean;
        double span = values.get(values.size() - 1) - values.get(0);
        double step = 1e-6 * span;
        for (int i = 0; i < NEWTON_STEPS; i++) {
            HomogeneousMarket here = parameter.in(market, p);
            Cumulants c = here.dressed(m).cumulants();
            double tilt = 2 * here.coupling() / (here.noise() * here.noise());
            double excess = c.mean() - m;
            double slope = tilt * c.variance() - 1;
            Cumulants left = parameter.in(market, p - step).dressed(m).cumulants();
            Cumulants right = parameter.in(market, p + step).dressed(m).cumulants();
            double excessByP = (right.mean() - left.mean()) / (2 * step);
            double slopeByP = (slope(p + step, right) - slope(p - step, left)) / (2 * step);
            double slopeByM = tilt * tilt * c.third();
            double determinant = slope * slopeByP - excessByP * slopeByM;
            double dm = (excess * slopeByP - excessByP * slope) / determinant;
            double dp = (slope * slope - slopeByM * excess) / determinant;
            if (!Double.isFinite(dm) || !Double.isFinite(dp)) {
                break;
            }
            m -= dm;
            p -= dp;
            if (Math.abs(dp) <= ACCURATE * Math.max(Math.abs(p), span)
                    && Math.abs(dm) <= 1e-10 * Math.max(1, Math.abs(m))) {
                break;
            }
        }
        return new Fold(p, m);
    }

    private double slope(double p, Cumulants cumulants) {
        HomogeneousMarket there = parameter.in(market, p);
        return 2 * there.coupling() / (there.noise() * there.noise()) * cumulants.variance();
    }

    private static double distance(List<Equilibrium> all, int k) {
        return all.get(k + 1).mean() - all.get(k).mean();
    }

    private static int count(Equilibria equilibria) {
        return (int)
                equilibria.all().stream().filter(e -> e.multiplicity() == 1).count();
    }
}
