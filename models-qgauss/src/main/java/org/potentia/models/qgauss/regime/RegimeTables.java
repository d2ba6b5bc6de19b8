package org.potentia.models.qgauss.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.potentia.api.study.StudyTable;
import org.potentia.api.study.StudyTable.Column;

/** Every intermediate of the analysis as a table. */
final class RegimeTables {
    private final RegimeAnalysis analysis;
    private final List<LagAnalysis> lags;

    RegimeTables(RegimeAnalysis analysis) {
        this.analysis = analysis;
        this.lags = analysis.lags();
    }

    List<StudyTable> all(List<Collapse> collapses, List<RivalShapes.Fitted> rivals) {
        List<StudyTable> tables = new ArrayList<>();
        tables.add(lags());
        tables.add(densities());
        if (analysis.breaks().two()) {
            tables.add(edges());
            tables.add(zone("zone-a", analysis.regimes().get(0).fits()));
            tables.add(zone("zone-c", analysis.outside()));
        }
        for (int i = 0; i < collapses.size(); i++) {
            tables.add(collapse("collapse-" + analysis.regimes().get(i).name(), collapses.get(i)));
        }
        tables.add(rivals(rivals));
        tables.add(autocorrelation());
        return tables;
    }

    private StudyTable lags() {
        return StudyTable.of(
                "lags",
                column("lag", "step", LagAnalysis::lag),
                column("returns", "1", LagAnalysis::count),
                column("bandwidth", "price", LagAnalysis::bandwidth),
                column("mode", "price", LagAnalysis::mode),
                column("height", "1/price", LagAnalysis::height),
                column("height_error", "1/price", lag -> Resamples.deviation(lag.heightResampled())),
                column("height_corrected", "1/price", LagAnalysis::corrected),
                column("zero_share", "1", LagAnalysis::zeros),
                column("q", "1", lag -> lag.shape().q()),
                column("q_error", "1", lag -> Resamples.deviation(lag.qResampled())),
                column("beta", "1/price^2", lag -> lag.shape().beta()),
                column("beta_error", "1/price^2", lag -> Resamples.deviation(lag.betaResampled())),
                column("cut_second_moment", "price^2", LagAnalysis::cutMoment),
                column("cut_second_moment_error", "price^2", lag -> Resamples.deviation(lag.cutResampled())),
                column("fractional_moment", "price^p", LagAnalysis::fractional),
                column("fractional_moment_error", "price^p", lag -> Resamples.deviation(lag.fractionalResampled())),
                column("half_width", "price", LagAnalysis::range),
                column("half_width_error", "price", lag -> Resamples.deviation(lag.rangeResampled())));
    }

    private Column column(String name, String unit, ToDoubleFunction<LagAnalysis> value) {
        return Column.numbers(name, unit, lags.stream().mapToDouble(value).toArray());
    }

    private StudyTable densities() {
        List<double[]> rows = new ArrayList<>();
        for (LagAnalysis lag : lags) {
            double[] density = lag.density();
            double[] total =
                    lag.histogram().total(Resamples.once(lag.histogram().counts().length));
            for (int k = 0; k < density.length; k++) {
                if (total[k] > 0) {
                    rows.add(new double[] {lag.lag(), lag.histogram().centres()[k], density[k], total[k]});
                }
            }
        }
        return table("densities", rows, new String[] {"lag", "distance", "density", "returns"}, new String[] {
            "step", "price", "1/price", "1"
        });
    }

    private StudyTable edges() {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < analysis.edges().size(); i++) {
            BumpEdge edge = analysis.edges().get(i);
            double lag = lags.get(i).lag();
            double zone = lag <= analysis.regimes().get(0).to() ? 1 : 2;
            rows.add(new double[] {lag, edge.distance(), edge.bend(), RegimeAnalysis.edge(analysis.edgeLaw(), lag), zone
            });
        }
        return table(
                "bump-edges", rows, new String[] {"lag", "edge", "bend", "power_law", "zone_a_1_or_b_2"}, new String[] {
                    "step", "price", "1", "price", "1"
                });
    }

    private static StudyTable zone(String name, List<ZoneFit> fits) {
        List<double[]> rows = fits.stream()
                .map(fit -> new double[] {
                    fit.lag(),
                    fit.from(),
                    Double.isInfinite(fit.to()) ? Double.NaN : fit.to(),
                    fit.shape().q(),
                    Resamples.deviation(fit.qs()),
                    fit.shape().beta(),
                    Resamples.deviation(fit.betas()),
                    fit.amplitude(),
                    Resamples.deviation(fit.amplitudes())
                })
                .toList();
        return table(
                name,
                rows,
                new String[] {"lag", "from", "to", "q", "q_error", "beta", "beta_error", "amplitude", "amplitude_error"
                },
                new String[] {"step", "price", "price", "1", "1", "1/price^2", "1/price^2", "1", "1"});
    }

    private static StudyTable collapse(String name, Collapse collapse) {
        List<double[]> rows = collapse.points().stream()
                .map(point -> new double[] {point.lag(), point.xi(), point.density(), point.residual(), point.count()})
                .toList();
        return table(name, rows, new String[] {"lag", "xi", "scaled_density", "log_residual", "returns"}, new String[] {
            "step", "1", "1", "1", "1"
        });
    }

    private static StudyTable rivals(List<RivalShapes.Fitted> rivals) {
        return StudyTable.of(
                "rivals",
                Column.texts(
                        "shape", rivals.stream().map(RivalShapes.Fitted::name).toList()),
                Column.numbers(
                        "mean_log_likelihood",
                        "1",
                        rivals.stream()
                                .mapToDouble(RivalShapes.Fitted::logLikelihood)
                                .toArray()),
                Column.numbers(
                        "fitted_parameters",
                        "1",
                        rivals.stream().mapToDouble(RivalShapes.Fitted::free).toArray()),
                Column.texts(
                        "parameters",
                        rivals.stream()
                                .map(rival -> String.join(", ", rival.parameters()))
                                .toList()));
    }

    /** Of returns over the shortest lag, at distances up to sixty of them. */
    private StudyTable autocorrelation() {
        double[] prices = analysis.track().prices();
        int shortest = lags.get(0).lag();
        int n = (prices.length - 1) / shortest;
        double[] steps = new double[n];
        for (int i = 0; i < n; i++) {
            steps[i] = prices[(i + 1) * shortest] - prices[i * shortest];
        }
        double mean = java.util.Arrays.stream(steps).average().orElse(0);
        double variance = 0;
        for (double step : steps) {
            variance += (step - mean) * (step - mean);
        }
        List<double[]> rows = new ArrayList<>();
        for (int lag = 1; lag <= Math.min(60, n / 4); lag++) {
            double sum = 0;
            for (int i = 0; i + lag < n; i++) {
                sum += (steps[i] - mean) * (steps[i + lag] - mean);
            }
            rows.add(new double[] {lag * (double) shortest, sum / variance, 1 / Math.sqrt(n)});
        }
        return table(
                "autocorrelation", rows, new String[] {"lag", "autocorrelation", "error_if_independent"}, new String[] {
                    "step", "1", "1"
                });
    }

    private static StudyTable table(String name, List<double[]> rows, String[] names, String[] units) {
        return new StudyTable(
                name,
                IntStream.range(0, names.length)
                        .mapToObj(k -> Column.numbers(
                                names[k],
                                units[k],
                                rows.stream().mapToDouble(row -> row[k]).toArray()))
                        .toList());
    }
}
