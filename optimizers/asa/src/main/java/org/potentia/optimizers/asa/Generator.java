package org.potentia.optimizers.asa;

import org.jspecify.annotations.Nullable;

/** Draws states from the last accepted one at the temperatures of the moment. */
final class Generator {
    /** How often a value outside the box is drawn again: ASA's own are inside at least every second time. */
    private static final int TRIES = 1_000_000;

    private final Box box;
    private final AsaState state;
    private final @Nullable GeneratingFunction function;
    private final double[] temperature;

    Generator(Box box, AsaState state, @Nullable GeneratingFunction function) {
        this.box = box;
        this.state = state;
        this.function = function;
        this.temperature = new double[box.free()];
        for (int k = 0; k < temperature.length; k++) {
            temperature[k] = Exponential.exp(state.logTemperature[k]);
        }
    }

    /** Sets the temperature of a free coordinate from its logarithm, and returns it. */
    double cool(int k, double logTemperature) {
        state.logTemperature[k] = logTemperature;
        temperature[k] = Exponential.exp(logTemperature);
        return temperature[k];
    }

    /** Draws a state in which all coordinates differ from the last one. */
    void drawAll(double[] into) {
        System.arraycopy(state.last, 0, into, 0, into.length);
        for (int k = 0; k < temperature.length; k++) {
            into[box.coordinate(k)] = draw(k);
        }
    }

    /** Draws a state in which one coordinate differs, and moves on to the next. */
    void drawOne(double[] into) {
        System.arraycopy(state.last, 0, into, 0, into.length);
        int k = state.sequence;
        into[box.coordinate(k)] = draw(k);
        state.sequence = k + 1 == temperature.length ? 0 : k + 1;
    }

    private double draw(int k) {
        double value = state.last[box.coordinate(k)];
        double lower = box.lower(k);
        double upper = box.upper(k);
        if (function != null) {
            return box.settled(k, asked(function, k, value, lower, upper));
        }
        double t = temperature[k];
        double logSpan = GeneratingDistribution.logSpan(t, state.logTemperature[k]);
        double half = box.half(k);
        double x;
        do {
            double step = half * GeneratingDistribution.step(state.random.nextDouble(), t, logSpan);
            // in two halves, because the width of the box may overflow
            x = value + step + step;
        } while (!(x >= lower && x <= upper));
        return box.settled(k, x);
    }

    private double asked(GeneratingFunction source, int k, double value, double lower, double upper) {
        for (int i = 0; i < TRIES; i++) {
            double x = source.next(state.random, box.coordinate(k), temperature[k], value, lower, upper);
            if (x >= lower && x <= upper) {
                return x;
            }
        }
        throw new IllegalArgumentException("the generating function gave no value in [" + lower + ", " + upper
                + "] for coordinate " + box.coordinate(k) + " in " + TRIES + " draws, must give some");
    }
}
