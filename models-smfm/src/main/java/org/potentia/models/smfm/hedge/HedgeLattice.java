package org.potentia.models.smfm.hedge;

import java.util.Arrays;
import org.potentia.api.model.OptionType;

/**
 * The hedge ratios of a law at all times of a hedge, by one sweep back from expiry of
 * \( V_t + \tfrac12 v^2 V_{zz} + (b - \tfrac12 v^2) V_z + \rho\epsilon v V_{z\sigma} + \tfrac12 \epsilon^2 V_{\sigma\sigma} + \nu V_\sigma = r V \),
 * \( z = \ln s \), \( v = \sigma s^{x-1} \), on a grid in \( z \) and, for two factors, in \( \sigma \): implicit in each direction in turn, after Douglas.
 * The ratio is that which leaves least variance, \( V_s + \rho\epsilon V_\sigma / (\sigma s^x) \); with one factor it is the delta.
 * A {@link org.potentia.api.valuation.ValueProfile} is one sweep for one time to expiry; here one sweep serves all. Second order in the steps, but first in time where \( \rho\epsilon \ne 0 \). Source of the scheme: J. Douglas, H. H. Rachford (1956); K. J. in 't Hout,
 * B. D. Welfert (2007), doi:10.1016/j.apnum.2005.11.011, for its stability with a mixed derivative.
 */
final class HedgeLattice implements HedgeRule {
    /** Deviations to each side of the price, and beyond the strike. */
    private static final double WIDTH = 5;

    private static final double BEYOND_STRIKE = 3;

    /** Grid steps in a deviation over one interval: the last interval has the sharpest delta. */
    private static final double RESOLUTION = 4;

    /** The same with two factors, where every node costs a column of volatilities. */
    private static final double COARSE_RESOLUTION = 2;

    private static final int FEWEST_POINTS = 100;
    private static final int MOST_POINTS = 1600;

    /** Nodes of the volatility on each side of that at the start. */
    private static final int VOLATILITIES = 8;

    private static final double VOLATILITY_WIDTH = 4;

    /** Time steps altogether, at least. */
    private static final int FEWEST_STEPS = 60;

    /** Parts of the first time step, after Rannacher. */
    private static final int DAMPED = 4;

    private final HedgeLaw law;
    private final Terms terms;
    private final int below;
    private final int points;
    private final double dz;
    private final int lower;
    private final int levels;
    private final double dv;
    private final boolean reflecting;
    private final double[] price;
    private final double[] sigma;
    private final double[][] ratios;
    private final double premium;

    HedgeLattice(HedgeLaw law, Terms terms) {
        this.law = law;
        this.terms = terms;
        double root = Math.sqrt(terms.years());
        double spread = law.epsilon() * root;
        double deviation = (law.sigma() + spread) * root;
        double strike = Math.log(terms.strike());
        double down = Math.max(WIDTH * deviation, BEYOND_STRIKE * deviation - strike);
        double up = Math.max(WIDTH * deviation, BEYOND_STRIKE * deviation + strike);
        double finest =
                law.sigma() * Math.sqrt(terms.interval()) / (law.secondFactor() ? COARSE_RESOLUTION : RESOLUTION);
        dz = (down + up) / Math.clamp((down + up) / finest, FEWEST_POINTS, MOST_POINTS);
        below = (int) Math.ceil(down / dz);
        points = below + (int) Math.ceil(up / dz) + 1;
        if (law.secondFactor()) {
            double room = law.sigma() - law.floor();
            reflecting = VOLATILITY_WIDTH * spread >= room;
            dv = (reflecting ? room : VOLATILITY_WIDTH * spread) / VOLATILITIES;
            lower = VOLATILITIES;
            levels = lower + (int) Math.ceil(VOLATILITY_WIDTH * spread / dv) + 1;
        } else {
            reflecting = false;
            dv = 0;
            lower = 0;
            levels = 1;
        }
        price = new double[points];
        Arrays.setAll(price, i -> Math.exp((i - below) * dz));
        sigma = new double[levels];
        Arrays.setAll(sigma, j -> law.sigma() + (j - lower) * dv);
        ratios = new double[terms.steps()][];
        double[] value = sweep();
        premium = value[lower * points + below];
    }

    /** The price of the option at the start. */
    double premium() {
        return premium;
    }

    @Override
    public double ratio(int step, double at, double volatility) {
        double across = Math.clamp(Math.log(at) / dz + below, 0, points - 1 - 1e-9);
        int i = (int) across;
        double share = across - i;
        double[] now = ratios[step];
        if (levels == 1) {
            return now[i] + share * (now[i + 1] - now[i]);
        }
        double up = Math.clamp((volatility - sigma[0]) / dv, 0, levels - 1 - 1e-9);
        int j = (int) up;
        int k = j * points + i;
        double first = now[k] + share * (now[k + 1] - now[k]);
        double second = now[k + points] + share * (now[k + points + 1] - now[k + points]);
        return first + (up - j) * (second - first);
    }

    private double[] sweep() {
        double[] value = new double[levels * points];
        for (int j = 0; j < levels; j++) {
            for (int i = 0; i < points; i++) {
                value[j * points + i] = paid(i);
            }
        }
        int parts = Math.max(2, (FEWEST_STEPS + terms.steps() - 1) / terms.steps());
        double left = 0;
        Sweep sweep = new Sweep(terms.interval() / parts, 0.5);
        Sweep damping = new Sweep(terms.interval() / parts / DAMPED, 1);
        for (int step = terms.steps() - 1; step >= 0; step--) {
            double dt = terms.interval() / parts;
            for (int part = 0; part < parts; part++) {
                if (left == 0) {
                    // the corner of the payoff is damped by short steps that are fully implicit
                    for (int i = 1; i <= DAMPED; i++) {
                        damping.back(value, dt * i / DAMPED);
                    }
                } else {
                    sweep.back(value, left + dt);
                }
                left += dt;
            }
            ratios[step] = ratios(value);
        }
        return value;
    }

    /** The payoff, averaged where its corner is. */
    private double paid(int i) {
        double log = (i - below) * dz;
        double strike = Math.log(terms.strike());
        if (Math.abs(log - strike) >= 0.5 * dz) {
            return terms.payoff(price[i]);
        }
        double end = log + (terms.type() == OptionType.CALL ? 0.5 : -0.5) * dz;
        double paid = Math.exp(end) - terms.strike() - terms.strike() * (end - strike);
        return Math.abs(paid) / dz;
    }

    private double[] ratios(double[] value) {
        double[] result = new double[value.length];
        for (int j = 0; j < levels; j++) {
            int row = j * points;
            for (int i = 1; i < points - 1; i++) {
                double slope = (value[row + i + 1] - value[row + i - 1]) / (2 * dz);
                double mixed = levels == 1
                        ? 0
                        : law.rho() * law.epsilon() * rise(value, j, i) / law.lognormal(price[i], sigma[j]);
                result[row + i] = (slope + mixed) / price[i];
            }
            result[row] = result[row + 1];
            result[row + points - 1] = result[row + points - 2];
        }
        return result;
    }

    /** The derivative in the volatility. */
    private double rise(double[] value, int j, int i) {
        if (j == 0) {
            return reflecting ? 0 : (value[points + i] - value[i]) / dv;
        }
        if (j == levels - 1) {
            return (value[j * points + i] - value[(j - 1) * points + i]) / dv;
        }
        return (value[(j + 1) * points + i] - value[(j - 1) * points + i]) / (2 * dv);
    }

    /** Steps of one length. */
    private final class Sweep {
        private final double dt;
        private final double implicit;
        private final double[] down = new double[levels * points];
        private final double[] up = new double[levels * points];
        private final double[] fall = new double[levels];
        private final double[] lift = new double[levels];
        private final double[] mixed = new double[levels * points];
        private final double[] next = new double[levels * points];
        private final double[] factor;

        Sweep(double dt, double implicit) {
            this.dt = dt;
            this.implicit = implicit;
            factor = new double[Math.max(points, levels)];
            for (int j = 0; j < levels; j++) {
                for (int i = 0; i < points; i++) {
                    double volatility = law.lognormal(price[i], sigma[j]);
                    double spread = 0.5 * volatility * volatility / (dz * dz);
                    double drift = (terms.carry() - 0.5 * volatility * volatility) / (2 * dz);
                    down[j * points + i] = dt * (spread - drift);
                    up[j * points + i] = dt * (spread + drift);
                    if (levels > 1 && !(j == 0 && reflecting)) {
                        double apart = j == 0 || j == levels - 1 ? dv : 2 * dv;
                        mixed[j * points + i] = dt * law.rho() * law.epsilon() * volatility / (2 * dz * apart);
                    }
                }
                double spread = levels == 1 ? 0 : dt * 0.5 * law.epsilon() * law.epsilon() / (dv * dv);
                double drift = levels == 1 ? 0 : dt * law.nu() / dv;
                boolean inner = j > 0 && j < levels - 1;
                if (inner) {
                    fall[j] = spread - 0.5 * drift;
                    lift[j] = spread + 0.5 * drift;
                } else if (j == 0) {
                    lift[j] = reflecting ? 2 * spread : drift;
                } else {
                    fall[j] = -drift;
                }
            }
        }

        private double alongPrice(double[] value, int k) {
            return down[k] * (value[k - 1] - value[k])
                    + up[k] * (value[k + 1] - value[k])
                    - terms.rate() * dt * value[k];
        }

        private double alongVolatility(double[] value, int j, int k) {
            return (j > 0 ? fall[j] * (value[k - points] - value[k]) : 0)
                    + (j < levels - 1 ? lift[j] * (value[k + points] - value[k]) : 0);
        }

        private double mixed(double[] value, int j, int k) {
            int first = j == 0 ? 0 : points;
            int last = j == levels - 1 ? 0 : points;
            return mixed[k] * (value[k + last + 1] - value[k - first + 1] - value[k + last - 1] + value[k - first - 1]);
        }

        void back(double[] value, double left) {
            double first = terms.certain(price[0], left);
            double last = terms.certain(price[points - 1], left);
            for (int j = 0; j < levels; j++) {
                int row = j * points;
                next[row] = first;
                next[row + points - 1] = last;
                for (int i = 1; i < points - 1; i++) {
                    int k = row + i;
                    double change = (1 - implicit) * alongPrice(value, k);
                    if (levels > 1) {
                        change += alongVolatility(value, j, k) + mixed(value, j, k);
                    }
                    next[k] = value[k] + change;
                }
                solveAlongPrice(row);
            }
            if (levels > 1) {
                for (int i = 1; i < points - 1; i++) {
                    solveAlongVolatility(value, i);
                }
            }
            System.arraycopy(next, 0, value, 0, next.length);
        }

        private void solveAlongPrice(int row) {
            double before = 0;
            for (int i = 1; i < points - 1; i++) {
                int k = row + i;
                double a = -implicit * down[k];
                double b = 1 + implicit * (down[k] + up[k] + terms.rate() * dt);
                double pivot = b - a * before;
                // before is zero at first, where the neighbour is given
                next[k] = (next[k] - a * next[k - 1]) / pivot;
                before = -implicit * up[k] / pivot;
                factor[i] = before;
            }
            for (int i = points - 2; i > 0; i--) {
                next[row + i] -= factor[i] * next[row + i + 1];
            }
        }

        private void solveAlongVolatility(double[] value, int i) {
            double before = 0;
            for (int j = 0; j < levels; j++) {
                int k = j * points + i;
                double a = -implicit * fall[j];
                double b = 1 + implicit * (fall[j] + lift[j]);
                double right = next[k] - implicit * alongVolatility(value, j, k);
                double pivot = b - a * before;
                next[k] = (right - (j > 0 ? a * next[k - points] : 0)) / pivot;
                before = -implicit * lift[j] / pivot;
                factor[j] = before;
            }
            for (int j = levels - 2; j >= 0; j--) {
                next[j * points + i] -= factor[j] * next[(j + 1) * points + i];
            }
        }
    }
}
