package org.potentia.models.qgauss.regime;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Values;

/** What the protocol of the study finds in the exact densities of a {@link JoinedSeries}, at the lags and in the windows of an analysis. */
final class JoinedTruth {
    /** States of the midpoint rule; twice as many change the fifth digit. */
    private static final int STATES = 2000;

    private JoinedTruth() {}

    /** The exact alpha, q, D and amplitude of each regime of an analysis. */
    static List<Values> of(JoinedSeries series, RegimeAnalysis analysis) {
        JoinedSeries.States states = series.states(STATES);
        List<Values> regimes = new ArrayList<>();
        for (Regime regime : analysis.regimes()) {
            int n = regime.fits().size();
            double[] t = new double[n];
            double[] heights = new double[n];
            double[] betas = new double[n];
            double q = 0;
            double weights = 0;
            double amplitude = 0;
            for (int i = 0; i < n; i++) {
                ZoneFit fit = regime.fits().get(i);
                LagAnalysis lag = analysis.lags().stream()
                        .filter(each -> each.lag() == fit.lag())
                        .findFirst()
                        .orElseThrow();
                LogHistogram histogram = lag.histogram();
                double[] exact = new double[histogram.bins()];
                double below = 0.5;
                for (int k = 0; k < exact.length; k++) {
                    double next =
                            k + 1 == exact.length ? 1 : states.cdf(histogram.edges()[k + 1], fit.lag());
                    exact[k] = 2 * (next - below) * lag.count();
                    below = next;
                }
                int to = Double.isInfinite(fit.to()) ? histogram.bins() : histogram.binFrom(fit.to());
                ShapeFit shape = ShapeFit.of(
                        histogram, exact, 0, to, fit.shape().q(), fit.shape().beta());
                t[i] = Math.log(fit.lag());
                heights[i] = Math.log(states.density(0, fit.lag()));
                betas[i] = Math.log(shape.beta());
                double weight = Regime.weightOfIndex(fit);
                weights += weight;
                q += weight * shape.q();
                double inside = 0;
                for (int k = 0; k < to; k++) {
                    inside += exact[k] / lag.count();
                }
                amplitude += inside / shape.inside() / n;
            }
            Line height = Line.through(t, heights);
            Line beta = Line.through(t, betas);
            regimes.add(Values.EMPTY
                    .with("name", regime.name())
                    .with("alpha", -1 / height.slope())
                    .with("alphaFromBeta", -2 / beta.slope())
                    .with("q", q / weights)
                    .with("D", Math.exp(beta.intercept() / beta.slope()))
                    .with("amplitude", amplitude));
        }
        return regimes;
    }
}
