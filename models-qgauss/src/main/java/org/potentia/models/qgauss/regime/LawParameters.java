package org.potentia.models.qgauss.regime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.potentia.api.Values;
import org.potentia.api.study.StudySeries;
import org.potentia.models.qgauss.diffusion.QGaussianRegimesLawProvider;

/**
 * What the analysis found, in the units of the model {@code qgauss-regimes-law}: prices become returns by division by the mean price, steps
 * become years of 252 sessions. With n steps a year and the price \( P_0 \), \( D \to nD/P_0^\alpha \), \( a \to an^v/P_0 \), \( t \to t/n \);
 * alpha is that of beta, with which D belongs.
 *
 * @param analysis of the series
 * @param priceLevel \( P_0 \), in the unit of prices
 * @param stepsPerYear n
 */
record LawParameters(RegimeAnalysis analysis, double priceLevel, double stepsPerYear) {
    private static final QGaussianRegimesLawProvider MODEL = new QGaussianRegimesLawProvider();
    private static final int SESSIONS = 252;
    private static final long DAY = 86_400_000_000_000L;

    /** Finds the units of a series; none if its prices are not positive in the mean. */
    static Optional<LawParameters> of(RegimeAnalysis analysis, StudySeries series) {
        double level = series.prices().stream().sum() / series.size();
        int sessions = 1;
        for (int i = 1; i < series.size(); i++) {
            sessions += series.session(i) == series.session(i - 1) ? 0 : 1;
        }
        double perSession = series.step() >= DAY ? 1 : series.size() / (double) sessions;
        return level > 0 ? Optional.of(new LawParameters(analysis, level, SESSIONS * perSession)) : Optional.empty();
    }

    /** The parameters by name. */
    Map<String, Double> parameters() {
        Map<String, Double> found = new LinkedHashMap<>();
        Regime weak = analysis.last();
        double alpha = weak.alphaOfWidths().value();
        found.put("q", weak.q().value());
        found.put("alpha", alpha);
        found.put("D", inYears(weak, alpha));
        if (!analysis.breaks().two()) {
            found.put("strongUntil", 0.0);
            found.put("weakFrom", 0.0);
            return found;
        }
        Regime strong = analysis.regimes().get(0);
        double steep = strong.alphaOfWidths().value();
        found.put("strongQ", strong.q().value());
        found.put("strongAlpha", steep);
        found.put("strongD", inYears(strong, steep));
        found.put("amplitude", strong.amplitude().value());
        double power = analysis.edgeLaw().slope();
        found.put("edge", RegimeAnalysis.edge(analysis.edgeLaw(), stepsPerYear) / priceLevel);
        found.put("edgePower", power);
        found.put("strongUntil", strong.to() / stepsPerYear);
        found.put("weakFrom", weak.from() / stepsPerYear);
        return found;
    }

    private double inYears(Regime regime, double alpha) {
        return regime.scale().value() * stepsPerYear * Math.pow(priceLevel, -alpha);
    }

    /** What the study writes: the model, its parameters, and the units. */
    Values values() {
        return Values.EMPTY
                .with("model", MODEL.id())
                .with("parameters", Values.of(parameters()))
                .with("priceLevel", priceLevel)
                .with("stepsPerYear", stepsPerYear);
    }
}
