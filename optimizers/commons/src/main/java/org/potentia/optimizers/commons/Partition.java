package org.potentia.optimizers.commons;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The unit cube, divided into boxes whose sides are powers of one third, each with the value at its centre. Together they fill the cube; no
 * two overlap.
 */
final class Partition {
    private static final double THIRD = 1.0 / 3;

    private final UnitObjective objective;
    private final int finestLevel;
    /** For each level the boxes whose longest side is \( 3^{-level} \), the lowest value first, the older one of two equals. */
    private final List<PriorityQueue<Cell>> levels = new ArrayList<>();

    private Cell best;
    private double worst;
    private long made;

    /**
     * Begins with the whole cube, evaluated at its centre.
     *
     * @param finest boxes whose longest side is at most this share of the cube are divided no further
     */
    Partition(UnitObjective objective, double finest) {
        this.objective = objective;
        this.finestLevel = (int) Math.ceil(Math.log(finest) / Math.log(THIRD));
        this.worst = objective.best();
        double[] centre = new double[objective.dimension()];
        Arrays.fill(centre, 0.5);
        this.best = new Cell(centre, new byte[centre.length], evaluated(centre), made++);
        add(best);
    }

    /** The lowest value at a centre, {@code +Infinity} before there is a valid one. */
    double least() {
        return best.value;
    }

    /** Whether the box with the lowest value is divided no further. */
    boolean bestIsFinest() {
        return best.level() >= finestLevel;
    }

    /** How many boxes there are. */
    long size() {
        return made;
    }

    /** All boxes, in no order. */
    List<Cell> cells() {
        return levels.stream().flatMap(PriorityQueue::stream).toList();
    }

    /**
     * Finds the boxes that hold the optimum for some Lipschitz constant, the largest first: of each size only the one with the lowest value,
     * and of those the lower right part of the convex hull of (size, value).
     *
     * @param bias only boxes that could improve on the lowest value by this times its amount
     */
    List<Cell> candidates(double bias) {
        Deque<Cell> hull = new ArrayDeque<>();
        for (int level = Math.min(levels.size(), finestLevel) - 1; level >= 0; level--) {
            Cell cell = levels.get(level).peek();
            if (cell != null) {
                while (!hull.isEmpty() && isSuperfluous(hull, cell)) {
                    hull.pop();
                }
                hull.push(cell);
            }
        }
        List<Cell> chosen = new ArrayList<>();
        double promise = best.value - bias * Math.abs(best.value);
        for (Cell cell : hull) {
            if (!chosen.isEmpty() && rank(cell) - slope(cell, chosen.get(chosen.size() - 1)) * cell.size() > promise) {
                break;
            }
            chosen.add(cell);
        }
        return chosen;
    }

    /** Whether the smaller box on top of the hull lies above the line to a larger one, or is worse than that. */
    private boolean isSuperfluous(Deque<Cell> hull, Cell larger) {
        Iterator<Cell> cells = hull.iterator();
        Cell top = cells.next();
        if (rank(top) >= rank(larger)) {
            return true;
        }
        if (!cells.hasNext()) {
            return false;
        }
        Cell before = cells.next();
        return slope(before, top) >= slope(before, larger);
    }

    private double slope(Cell smaller, Cell larger) {
        return (rank(larger) - rank(smaller)) / (larger.size() - smaller.size());
    }

    /** Its value; an invalid box counts like the worst valid one, so that what lies around its centre is not forgotten. */
    private double rank(Cell cell) {
        return Math.min(cell.value, worst);
    }

    /**
     * Divides a box into thirds along some of its longest sides, one after the other: first along that with the lowest value at the centre of
     * a new box, so that the best values get the largest boxes.
     *
     * @param cell a box of this partition
     * @param sides some of its longest sides
     */
    void divide(Cell cell, List<Integer> sides) {
        levels.get(cell.level()).remove(cell);
        double step = Math.pow(THIRD, cell.level() + 1.0);
        List<Cut> cuts = new ArrayList<>();
        for (int side : sides) {
            double[] below = cell.moved(side, -step);
            double[] above = cell.moved(side, step);
            cuts.add(new Cut(side, below, evaluated(below), above, evaluated(above)));
        }
        cuts.sort(Comparator.comparingDouble(Cut::least));
        byte[] remaining = cell.levels.clone();
        for (Cut cut : cuts) {
            remaining[cut.side]++;
            add(new Cell(cut.below, remaining.clone(), cut.valueBelow, made++));
            add(new Cell(cut.above, remaining.clone(), cut.valueAbove, made++));
        }
        Cell middle = new Cell(cell.centre, remaining, cell.value, cell.order);
        add(middle);
        if (cell == best) {
            best = middle;
        }
    }

    private double evaluated(double[] centre) {
        double value = objective.value(centre);
        if (value < Double.POSITIVE_INFINITY) {
            worst = Math.max(worst, value);
        }
        return value;
    }

    private void add(Cell cell) {
        int level = cell.level();
        while (levels.size() <= level) {
            levels.add(new PriorityQueue<>(
                    Comparator.comparingDouble((Cell each) -> each.value).thenComparingLong(each -> each.order)));
        }
        levels.get(level).add(cell);
        if (cell.value < best.value) {
            best = cell;
        }
    }

    /** The centres of the two new boxes of a division along one side, with their values. */
    private static final class Cut {
        private final int side;
        private final double[] below;
        private final double valueBelow;
        private final double[] above;
        private final double valueAbove;

        Cut(int side, double[] below, double valueBelow, double[] above, double valueAbove) {
            this.side = side;
            this.below = below;
            this.valueBelow = valueBelow;
            this.above = above;
            this.valueAbove = valueAbove;
        }

        double least() {
            return Math.min(valueBelow, valueAbove);
        }
    }

    /** A box, with how often each of its sides was divided. */
    static final class Cell {
        private final double[] centre;
        private final byte[] levels;
        private final double value;
        private final long order;

        private Cell(double[] centre, byte[] levels, double value, long order) {
            this.centre = centre;
            this.levels = levels;
            this.value = value;
            this.order = order;
        }

        double[] centre() {
            return centre.clone();
        }

        /** The lengths of its sides. */
        double[] sides() {
            double[] sides = new double[levels.length];
            for (int i = 0; i < sides.length; i++) {
                sides[i] = Math.pow(THIRD, levels[i]);
            }
            return sides;
        }

        double value() {
            return value;
        }

        /** How often its longest side was divided. */
        int level() {
            int level = Integer.MAX_VALUE;
            for (byte each : levels) {
                level = Math.min(level, each);
            }
            return level;
        }

        /** Its longest side, the measure of Gablonsky and Kelley. */
        private double size() {
            return Math.pow(THIRD, level());
        }

        List<Integer> longestSides() {
            int level = level();
            List<Integer> longest = new ArrayList<>();
            for (int i = 0; i < levels.length; i++) {
                if (levels[i] == level) {
                    longest.add(i);
                }
            }
            return longest;
        }

        private double[] moved(int side, double by) {
            double[] point = centre.clone();
            point[side] += by;
            return point;
        }
    }
}
