package org.potentia.solvers.pathint;

import org.apache.commons.numbers.gamma.Erfcx;
import org.potentia.numerics.Normals;

/**
 * A step with the coefficients of where it begins: the Ito prepoint kernel of equation (24), with \( g^G \) the Ito drift. Away from the
 * ends of the domain it is a Gaussian. Near a finite end it is the exact law of Brownian motion with the same drift that is absorbed or
 * reflected there, so that a step knows of crossings between its two times.
 */
record PrepointHop(double from, double mean, double deviation, double growth, double end, int side, boolean absorbing)
        implements Hop {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double ROOT_TWO = Math.sqrt(2);

    /** A step that reaches no end of the domain. */
    static PrepointHop free(double from, double mean, double deviation, double growth) {
        return new PrepointHop(from, mean, deviation, growth, Double.NaN, 0, false);
    }

    @Override
    public boolean gaussian() {
        return side == 0;
    }

    @Override
    public double lowest() {
        double reach = mean - WIDTH * deviation;
        return side > 0 ? Math.max(end, Math.min(reach, from - WIDTH * deviation)) : reach;
    }

    @Override
    public double highest() {
        double reach = mean + WIDTH * deviation;
        return side < 0 ? Math.min(end, Math.max(reach, from + WIDTH * deviation)) : reach;
    }

    @Override
    public double density(double target) {
        double z = (target - mean) / deviation;
        double gauss = Math.exp(-0.5 * z * z) / (ROOT_TWO_PI * deviation);
        if (side == 0) {
            return gauss;
        }
        double d = side * (from - end);
        double e = side * (target - end);
        double variance = deviation * deviation;
        double image = -2 * d * e / variance;
        if (absorbing) {
            // the probability that the bridge between the two does not touch the end
            return -gauss * Math.expm1(image);
        }
        double drift = side * (mean - from);
        double scaled = (e + d + drift) / deviation;
        double mirrored = gauss * Math.exp(image);
        // e^{2 m e / s^2} Phi(-z), written with the scaled function where it would be infinity times zero
        double push = scaled >= 0
                ? drift / deviation * ROOT_TWO_PI * Erfcx.value(scaled / ROOT_TWO) * mirrored
                : 2 * drift / variance * Math.exp(2 * drift * e / variance) * Normals.survival(scaled);
        return gauss + mirrored - push;
    }

    @Override
    public double mass() {
        if (side == 0 || !absorbing) {
            return 1;
        }
        double d = side * (from - end);
        double drift = side * (mean - from);
        double back = Math.exp(-2 * drift * d / (deviation * deviation) + Normals.logCdf((drift - d) / deviation));
        return Math.min(1, Math.max(0, Normals.cdf((d + drift) / deviation) - back));
    }

    @Override
    public double absorbingEnd() {
        return absorbing ? end : Double.NaN;
    }
}
