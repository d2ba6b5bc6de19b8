package org.potentia.models.qgauss.regime;

import java.util.List;
import org.potentia.api.Values;

/**
 * Power laws of moments over the lags of the last regime.
 *
 * @param power the order of the fractional moment
 * @param second the mean square within the cut
 * @param fractional the moment of that order
 * @param range the half width
 */
record Moments(double power, Scaling second, Scaling fractional, Scaling range) {
    static Moments of(RegimeAnalysis analysis, double power) {
        List<LagAnalysis> lags = analysis.lastLags();
        double[] t = lags.stream().mapToDouble(LagAnalysis::lag).toArray();
        return new Moments(
                power,
                Scaling.of(
                        t,
                        lags.stream().mapToDouble(LagAnalysis::cutMoment).toArray(),
                        lags.stream().map(LagAnalysis::cutResampled).toArray(double[][]::new)),
                Scaling.of(
                        t,
                        lags.stream().mapToDouble(LagAnalysis::fractional).toArray(),
                        lags.stream().map(LagAnalysis::fractionalResampled).toArray(double[][]::new)),
                Scaling.of(
                        t,
                        lags.stream().mapToDouble(LagAnalysis::range).toArray(),
                        lags.stream().map(LagAnalysis::rangeResampled).toArray(double[][]::new)));
    }

    Values values() {
        return Values.EMPTY
                .with("cutSecondMomentSlope", second.ofSlope(slope -> slope).values())
                .with("fractionalOrder", power)
                .with(
                        "alphaOfFractionalMoment",
                        fractional.ofSlope(slope -> power / slope).values())
                .with("alphaOfHalfWidth", range.ofSlope(slope -> 1 / slope).values());
    }
}
