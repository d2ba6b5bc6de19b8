package org.potentia.optimizers.asa;

/**
 * The sensitivities (38) of the best state: one-sided differences of one evaluation each, or the gradient of the objective. Serves one run.
 */
final class Tangents {
    private final Plan plan;
    private final Box box;
    private final AsaState state;
    private final double[] point;

    Tangents(Plan plan, AsaState state) {
        this.plan = plan;
        this.box = plan.box();
        this.state = state;
        this.point = new double[box.dimension()];
    }

    /**
     * Makes the next evaluation.
     *
     * @return false if there is none to make any more, for all tangents are known
     */
    boolean next() {
        if (plan.options().userTangents()) {
            return state.step == 0 && gradient();
        }
        while (state.step < box.free()) {
            int k = state.step++;
            state.tangents[k] = 0;
            double offset = box.reannealed(k) ? offset(k) : 0;
            if (offset != 0) {
                difference(k, offset);
                return true;
            }
        }
        return false;
    }

    /**
     * The step: Delta_X relative to the coordinate, reversed if it leads out of the box, of one unit if it is an integer. A coordinate that is 0 has
     * none, as in the C program, and is left alone; near 0 the step is so small that rounding may decide the tangent. So a run depends on where
     * the origin is, also with tangents scaled by the width of the box, which make it independent of units alone.
     */
    private double offset(int k) {
        double x = state.best[box.coordinate(k)];
        double step = box.integer(k) ? 1 : plan.delta(k) * x;
        if (inside(k, x + step)) {
            return step;
        }
        return inside(k, x - step) ? -step : 0;
    }

    private boolean inside(int k, double x) {
        return x >= box.least(k) && x <= box.most(k);
    }

    private void difference(int k, double offset) {
        int i = box.coordinate(k);
        System.arraycopy(state.best, 0, point, 0, point.length);
        point[i] += offset;
        double cost = state.evaluate(point);
        // an invalid neighbour says nothing: the coordinate is left alone
        if (cost < Double.POSITIVE_INFINITY && point[i] != state.best[i]) {
            state.tangents[k] = scaled(k, (cost - state.bestCost) / (point[i] - state.best[i]));
        }
    }

    private boolean gradient() {
        state.step = 1;
        double[] gradient = new double[box.dimension()];
        System.arraycopy(state.best, 0, point, 0, point.length);
        boolean valid = state.evaluateGradient(point, gradient) < Double.POSITIVE_INFINITY;
        for (int k = 0; k < box.free(); k++) {
            double slope = gradient[box.coordinate(k)];
            state.tangents[k] = valid && box.reannealed(k) && Double.isFinite(slope) ? scaled(k, slope) : 0;
        }
        return true;
    }

    /** The tangent as it is used: times the width of the box if the options say so; finite. */
    private double scaled(int k, double slope) {
        double tangent = plan.options().rangeScaledTangents() ? slope * box.half(k) * 2 : slope;
        return Math.copySign(Math.min(Math.abs(tangent), Double.MAX_VALUE), tangent);
    }
}
