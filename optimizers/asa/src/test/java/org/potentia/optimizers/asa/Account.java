package org.potentia.optimizers.asa;

import java.util.function.ToDoubleFunction;

/** Evaluates a function on an account of so many evaluations. */
final class Account implements Probe {
    private final ToDoubleFunction<double[]> function;
    private final long budget;
    private long spent;

    Account(ToDoubleFunction<double[]> function, long budget) {
        this.function = function;
        this.budget = budget;
    }

    @Override
    public double value(double[] point) {
        spent++;
        return function.applyAsDouble(point);
    }

    @Override
    public boolean allows(long evaluations) {
        return spent + evaluations <= budget;
    }

    long spent() {
        return spent;
    }
}
