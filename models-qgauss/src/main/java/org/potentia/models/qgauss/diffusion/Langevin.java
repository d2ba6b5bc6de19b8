package org.potentia.models.qgauss.diffusion;

import java.util.SplittableRandom;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;

/**
 * Paths whose law at every lag is the self-similar one.
 *
 * <p>With \( y = x/(Dt)^{1/\alpha} \), \( \theta = \ln t \) and the Lamperti variable \( z = \operatorname{asinh}(\sqrt{q-1}\,y) \) (the arc sine
 * for q below 1) both readings are
 * \[ dz = -\frac{r(3-q)}{2\alpha}\tanh z\,d\theta + \sqrt{\frac{r|q-1|}{\alpha}}\,dW_\theta, \]
 * with \( r = 1 \) for Fick's and \( r = 1/(2-q) \) for Ito's (q below 2): the second is the first run faster. So the densities at single
 * lags do not tell them apart; what a path remembers does. Steps are of equal length in \( \theta \) and split: half a step of the drift, whose flow
 * is exact (\( \sinh z \) decays exponentially), the noise, half a step of the drift. Paths start from exact draws.
 *
 * @param law the law
 * @param reading which of the two
 * @param step the longest step in \( \theta \), positive
 */
record Langevin(SelfSimilarLaw law, Reading reading, double step) {
    /** Which equation the coefficient belongs to. */
    enum Reading {
        FICK,
        ITO
    }

    /** Beyond it sinh(z) and exp(z)/2 are the same number. */
    private static final double LARGE = 20;

    Langevin {
        Arguments.positive(step, "step");
        if (reading == Reading.ITO) {
            Arguments.within(law.q(), Interval.below(2), "q in Ito's reading");
        }
    }

    /**
     * Where paths are at the first and at the last lag.
     *
     * @param first y at the beginning
     * @param last y at the end
     */
    record Ends(Doubles first, Doubles last) {}

    /** Runs paths. The same seed gives the same paths. */
    Ends run(double begin, double end, int paths, long seed) {
        double duration =
                Math.log(Arguments.within(end, Interval.above(Arguments.positive(begin, "t0")), "t1") / begin);
        Arguments.atLeast(paths, 1, "paths");
        int steps = (int) Math.ceil(duration / step);
        double length = duration / steps;
        double faster = reading == Reading.FICK ? 1 : 1 / (2 - law.q());
        double decay = Math.exp(-0.5 * length * faster * (3 - law.q()) / (2 * law.alpha()));
        double bend = Math.sqrt(Math.abs(law.q() - 1));
        // at q = 1 the variable is y itself, and sinh(z)/bend becomes z
        double noise = Math.sqrt(faster * length / law.alpha()) * (law.q() == 1 ? 1 : bend);
        SplittableRandom seeds = new SplittableRandom(seed);
        double[] first = new double[paths];
        double[] last = new double[paths];
        org.potentia.models.qgauss.QGaussian start = new SelfSimilarLaw(law.q(), law.alpha(), 1).at(1);
        for (int i = 0; i < paths; i++) {
            SplittableRandom random = seeds.split();
            first[i] = start.sample(random);
            double z = toNoise(first[i], bend);
            for (int k = 0; k < steps; k++) {
                z = drift(z, decay);
                z = reflected(z + noise * random.nextGaussian());
                z = drift(z, decay);
            }
            last[i] = fromNoise(z, bend);
        }
        return new Ends(Doubles.of(first), Doubles.of(last));
    }

    private double toNoise(double y, double bend) {
        double u = bend * y;
        if (law.q() == 1) {
            return y;
        }
        return law.q() < 1 ? Math.asin(Math.max(-1, Math.min(1, u))) : Math.copySign(asinh(Math.abs(u)), u);
    }

    private double fromNoise(double z, double bend) {
        if (law.q() == 1) {
            return z;
        }
        return (law.q() < 1 ? Math.sin(z) : Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, Math.sinh(z))))
                / bend;
    }

    private double drift(double z, double decay) {
        if (law.q() == 1) {
            return z * decay;
        }
        if (law.q() < 1) {
            return Math.asin(Math.sin(z) * decay);
        }
        double distance = Math.abs(z);
        double moved = distance > LARGE ? distance + Math.log(decay) : asinh(Math.sinh(distance) * decay);
        return Math.copySign(moved, z);
    }

    private double reflected(double z) {
        // sine and arc sine fold the circle onto the interval between the ends of the support
        return law.q() < 1 ? Math.asin(Math.sin(z)) : z;
    }

    private static double asinh(double x) {
        return x > 1e100 ? Math.log(x) + Math.log(2) : Math.log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
    }
}
