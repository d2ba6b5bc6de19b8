package org.potentia.tck;

import java.util.concurrent.atomic.AtomicLong;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;

/** An objective that counts its calls and notes points outside the box. */
final class Watched implements Objective {
    private final Objective objective;
    private final Doubles lower;
    private final Doubles upper;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong outside = new AtomicLong();

    Watched(Objective objective, Doubles lower, Doubles upper) {
        this.objective = objective;
        this.lower = lower;
        this.upper = upper;
    }

    @Override
    public double value(double[] point) {
        calls.incrementAndGet();
        for (int i = 0; i < point.length; i++) {
            if (!(point[i] >= lower.get(i) && point[i] <= upper.get(i))) {
                outside.incrementAndGet();
                break;
            }
        }
        return objective.value(point);
    }

    OptimizationProblem problem() {
        return OptimizationProblem.over(this, lower, upper);
    }

    long calls() {
        return calls.get();
    }

    long outside() {
        return outside.get();
    }
}
