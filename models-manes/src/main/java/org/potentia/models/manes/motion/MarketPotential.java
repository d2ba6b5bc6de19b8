package org.potentia.models.manes.motion;

import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.evolve.Interaction;
import org.potentia.api.model.Potential;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.GaussianMixturePotential;

/**
 * What one asset of a market feels but for the others: its own potential in the external field, \( V(y) - By \). For particles the slope is looked
 * up in a table instead of being computed with exponentials and a logarithm; between nodes it is a cubic with the exact slopes and curvatures, and
 * outside of the table it is exact.
 *
 * @since 0.1
 */
public final class MarketPotential implements Potential {
    /** Nodes of the table in the standard deviation of the narrowest component: the cubic is good to eight digits, and the table fits the nearest cache. */
    private static final double NODES_PER_DEVIATION = 32;

    /** How far the table goes beyond the outermost component, in its standard deviations. */
    private static final double REACH = 10;

    private static final int MOST_NODES = 65_536;

    private final GaussianMixturePotential own;
    private final double field;
    private final double lower;
    private final double perWidth;
    private final double last;
    private final double[] cubics;

    private MarketPotential(GaussianMixturePotential own, double field) {
        this.own = own;
        this.field = field;
        GaussianMixture state = own.groundState();
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        double narrowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < state.size(); k++) {
            double deviation = Math.sqrt(state.variances().get(k));
            from = Math.min(from, state.means().get(k) - REACH * deviation);
            to = Math.max(to, state.means().get(k) + REACH * deviation);
            narrowest = Math.min(narrowest, deviation);
        }
        int nodes = (int) Math.min(MOST_NODES, Math.ceil((to - from) / narrowest * NODES_PER_DEVIATION));
        double width = (to - from) / nodes;
        lower = from;
        perWidth = 1 / width;
        last = nodes;
        cubics = new double[4 * nodes];
        for (int j = 0; j < nodes; j++) {
            double left = own.gradient(from + j * width) - field;
            double right = own.gradient(from + (j + 1) * width) - field;
            double first = width * own.curvature(from + j * width);
            double second = width * own.curvature(from + (j + 1) * width);
            cubics[4 * j] = left;
            cubics[4 * j + 1] = first;
            cubics[4 * j + 2] = 3 * (right - left) - 2 * first - second;
            cubics[4 * j + 3] = 2 * (left - right) + first + second;
        }
    }

    /**
     * Takes the potential of an asset out of a market.
     *
     * @param market the market
     * @return the potential, with the noise of the market
     */
    public static MarketPotential of(HomogeneousMarket market) {
        double odds = market.asset().logOdds();
        // log-odds, so that a weight that rounds to one keeps the other
        double[] logWeights = {-softPlus(odds), -softPlus(-odds)};
        double years = market.years();
        var shape = market.asset().shape();
        return new MarketPotential(
                new GaussianMixturePotential(
                        GaussianMixture.ofLogWeights(
                                logWeights, new double[] {shape.mu1() * years, shape.mu2() * years}, new double[] {
                                    shape.sigma1() * shape.sigma1() * years, shape.sigma2() * shape.sigma2() * years
                                }),
                        market.noise()),
                market.field());
    }

    /**
     * Makes the mean-field equation of a market, MANES (40), in its external field.
     *
     * @param market the market
     * @return the problem, for any propagator
     */
    public static McKeanVlasov problem(HomogeneousMarket market) {
        return new McKeanVlasov(of(market), new Interaction.Attraction(market.coupling()));
    }

    @Override
    public double value(double y) {
        return own.value(y) - field * y;
    }

    @Override
    public double gradient(double y) {
        double place = (y - lower) * perWidth;
        if (!(place >= 0 && place < last)) {
            return own.gradient(y) - field;
        }
        int j = (int) place;
        double u = place - j;
        int at = 4 * j;
        return cubics[at] + u * (cubics[at + 1] + u * (cubics[at + 2] + u * cubics[at + 3]));
    }

    @Override
    public void gradients(double[] y, double[] out) {
        double[] table = cubics;
        double from = lower;
        double scale = perWidth;
        double end = last;
        for (int i = 0; i < y.length; i++) {
            double place = (y[i] - from) * scale;
            if (place >= 0 && place < end) {
                int j = (int) place;
                double u = place - j;
                int at = 4 * j;
                out[i] = table[at] + u * (table[at + 1] + u * (table[at + 2] + u * table[at + 3]));
            } else {
                out[i] = own.gradient(y[i]) - field;
            }
        }
    }

    @Override
    public double curvature(double y) {
        return own.curvature(y);
    }

    @Override
    public double noise() {
        return own.noise();
    }

    private static double softPlus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}
