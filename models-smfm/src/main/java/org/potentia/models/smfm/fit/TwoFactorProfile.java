package org.potentia.models.smfm.fit;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The profile of the two-factor likelihood (28) over the exponent.
 *
 * <p>With \( u_i = (\Delta S_i - \mu S_i\Delta t)/(\sigma_i F_i\sqrt{\Delta t}) \), the change of the volatility is
 * \( \Delta\sigma_i/\sqrt{\Delta t} = \nu\sqrt{\Delta t} + \rho\epsilon u_i + \epsilon\sqrt{1-\rho^2}\,p_i \), a regression on \( u \): at any \( x \)
 * and \( \mu \) the best \( \nu, \epsilon, \rho \) are those of least squares, and the likelihood is that of the price alone with
 * \( \frac n2 \ln \) of the mean square of the rest. The drift is eliminated by Newton's method.
 */
final class TwoFactorProfile implements ExponentProfile {
    private static final int MOST_STEPS = 40;

    /** Newton's method has arrived when a step would lower the value by less: then the drift is within some 1e-8 of its error. */
    private static final double CLOSE = 1e-16;

    private final Moves moves;
    private final double[] rate;
    private final double[] a;
    private final double[] l;
    private final boolean freeScale;
    private final OptionalDouble drift;
    private final double reach;
    private final double offset;
    private final double centre;
    private final double sumOfA;
    private final double sumOfL;

    /**
     * Makes the profile.
     *
     * @param volatilityChange what the volatility does in each move
     * @param constants \( c_i + \ln\sigma_i \)
     * @param slopes \( l_i \)
     * @param freeScale whether the volatility is known but for a factor, which is eliminated
     * @param drift a given \( \mu \); eliminated if empty
     * @param limit the largest exponent of interest
     */
    TwoFactorProfile(
            Moves moves,
            double[] volatilityChange,
            double[] constants,
            double[] slopes,
            boolean freeScale,
            OptionalDouble drift,
            double limit) {
        this.moves = moves;
        this.freeScale = freeScale;
        this.drift = drift;
        double root = Math.sqrt(moves.step());
        double mean = mean(volatilityChange);
        this.rate = Arrays.stream(volatilityChange).map(c -> (c - mean) / root).toArray();
        this.offset = freeScale ? mean(constants) : 0;
        this.centre = freeScale ? mean(slopes) : 0;
        this.a = Arrays.stream(constants).map(c -> c - offset).toArray();
        this.l = Arrays.stream(slopes).map(s -> s - centre).toArray();
        this.sumOfA = Arrays.stream(a).sum();
        this.sumOfL = Arrays.stream(l).sum();
        this.reach = OneFactorProfile.reach(l, limit);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    @Override
    public double reach() {
        return reach;
    }

    @Override
    public double value(double x) {
        return best(x).value;
    }

    @Override
    public Spot at(double x) {
        Sums sums = best(x);
        double curvature = sums.xx - (drift.isEmpty() ? sums.xm * sums.xm / sums.mm : 0);
        return new Spot(sums.value, sums.x, curvature, sums.drift, logScale(sums, x));
    }

    private double logScale(Sums sums, double x) {
        return freeScale ? 0.5 * Math.log(sums.squares / moves.size()) - offset - x * centre : 0;
    }

    /** The best point as {@link TwoFactorLikelihood} takes it, given the mean rate of the volatility. */
    double[] point(double x, double meanChange) {
        Sums sums = best(x);
        double scale = freeScale ? sums.squares / moves.size() : 1;
        double beta = sums.uv / sums.uu;
        double rest = sums.rest / moves.size();
        double epsilon = Math.sqrt(beta * beta * scale + rest);
        double root = Math.sqrt(moves.step());
        double nu = (meanChange / root - beta * sums.meanU) / root;
        return new double[] {x, logScale(sums, x), sums.drift, nu, epsilon, beta * Math.sqrt(scale) / epsilon};
    }

    /** The likelihood at the best drift. */
    private Sums best(double x) {
        double[] noise = new double[moves.size()];
        double root = Math.sqrt(moves.step());
        double products = 0;
        double squares = 0;
        for (int i = 0; i < noise.length; i++) {
            noise[i] = Math.exp(-(a[i] + x * l[i])) / root;
            double b = noise[i] * moves.from(i);
            products += noise[i] * moves.change(i) * b;
            squares += b * b;
        }
        double mu = drift.orElse(products / (moves.step() * squares));
        Sums sums = new Sums(noise, x, mu);
        for (int step = 0; drift.isEmpty() && step < MOST_STEPS; step++) {
            double slope = sums.m;
            double newton = -slope / (sums.mm > 0 ? sums.mm : sums.mmOfPrice);
            if (Math.abs(newton * slope) < CLOSE) {
                break;
            }
            Sums next = new Sums(noise, x, mu + newton);
            for (int half = 0; half < MOST_STEPS && next.value > sums.value + 1e-13 * Math.abs(sums.value); half++) {
                newton *= 0.5;
                next = new Sums(noise, x, mu + newton);
            }
            mu += newton;
            sums = next;
        }
        return sums;
    }

    /** Value, slopes and second derivatives by exponent (x) and drift (m), at the best of the rest. */
    private final class Sums {
        final double drift;
        final double value;
        final double x;
        final double m;
        final double xx;
        final double xm;
        final double mm;
        final double mmOfPrice;
        final double squares;
        final double meanU;
        final double uu;
        final double uv;
        final double rest;

        Sums(double[] noise, double exponent, double mu) {
            drift = mu;
            int n = noise.length;
            double step = moves.step();
            // sums of u, b = -du/dmu, and of their products with powers of l
            double sU = 0;
            double sLu = 0;
            double sLlu = 0;
            double sB = 0;
            double sLb = 0;
            double sUu = 0;
            double sLuu = 0;
            double sLluu = 0;
            double sUb = 0;
            double sLub = 0;
            double sBb = 0;
            double sV = 0;
            double sLuv = 0;
            double sLluv = 0;
            double sBv = 0;
            double sLbv = 0;
            double sUv = 0;
            for (int i = 0; i < n; i++) {
                double u = (moves.change(i) - mu * moves.from(i) * step) * noise[i];
                double b = moves.from(i) * step * noise[i];
                double v = rate[i];
                double lu = l[i] * u;
                double lb = l[i] * b;
                sU += u;
                sLu += lu;
                sLlu += l[i] * lu;
                sB += b;
                sLb += lb;
                sUu += u * u;
                sLuu += lu * u;
                sLluu += lu * lu;
                sUb += u * b;
                sLub += lu * b;
                sBb += b * b;
                sV += v * v;
                sLuv += lu * v;
                sLluv += l[i] * lu * v;
                sBv += b * v;
                sLbv += lb * v;
                sUv += u * v;
            }
            squares = sUu;
            meanU = sU / n;
            uv = sUv;
            uu = sUu - sU * sU / n;
            // p = sum u v, q = centred sum u u, and their derivatives; v is centred
            double pX = -sLuv;
            double pM = -sBv;
            double pXx = sLluv;
            double pXm = sLbv;
            double qX = -2 * (sLuu - sU * sLu / n);
            double qM = -2 * (sUb - sU * sB / n);
            double qXx = 2 * (sLluu - sLu * sLu / n) + 2 * (sLluu - sU * sLlu / n);
            double qXm = 2 * (sLub - sLu * sB / n) + 2 * (sLub - sU * sLb / n);
            double qMm = 2 * (sBb - sB * sB / n);
            rest = Math.max(sV - uv * uv / uu, Double.MIN_NORMAL);
            double beta = uv / uu;
            double rX = -2 * beta * pX + beta * beta * qX;
            double rM = -2 * beta * pM + beta * beta * qM;
            double rXx = second(beta, pX, pX, qX, qX, pXx, qXx);
            double rXm = second(beta, pX, pM, qX, qM, pXm, qXm);
            double rMm = second(beta, pM, pM, qM, qM, 0, qMm);
            double half = 0.5 * n;
            double factor = freeScale ? half / sUu : 0.5;
            double bend = freeScale ? -half / (sUu * sUu) : 0;
            value = n * Math.log(2 * Math.PI * step)
                    + (freeScale ? half * (Math.log(sUu / n) + 1) : 0.5 * sUu)
                    + half * (Math.log(rest / n) + 1)
                    + sumOfA
                    + exponent * sumOfL;
            x = -2 * factor * sLuu + sumOfL + half * rX / rest;
            m = -2 * factor * sUb + half * rM / rest;
            xx = 4 * factor * sLluu + 4 * bend * sLuu * sLuu + half * (rXx / rest - rX * rX / (rest * rest));
            xm = 4 * factor * sLub + 4 * bend * sLuu * sUb + half * (rXm / rest - rX * rM / (rest * rest));
            mmOfPrice = 2 * factor * sBb;
            mm = mmOfPrice + 4 * bend * sUb * sUb + half * (rMm / rest - rM * rM / (rest * rest));
        }

        /** The second derivative of \( -p^2/q \). */
        private double second(double beta, double pI, double pJ, double qI, double qJ, double pIj, double qIj) {
            return (-2 * pI * pJ + 2 * beta * (pI * qJ + pJ * qI) - 2 * beta * beta * qI * qJ) / uu
                    - 2 * beta * pIj
                    + beta * beta * qIj;
        }
    }
}
