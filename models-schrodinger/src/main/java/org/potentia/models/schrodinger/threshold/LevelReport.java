package org.potentia.models.schrodinger.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.study.StudyTable;
import org.potentia.api.study.StudyTable.Column;
import org.potentia.models.schrodinger.mixture.LevelFit;
import org.potentia.models.schrodinger.mixture.LevelLaw;

/**
 * The mixtures of levels of one asset: how many levels the returns ask for, the level of each day, and the risk given the class of volume.
 */
final class LevelReport {
    private final TradingDays days;
    private final List<LevelFit> fits;
    private final LevelFit best;
    private final int[] classes;
    private final int classCount;
    private final VolumeReport volume;

    private LevelReport(TradingDays days, List<LevelFit> fits, LevelFit best, int[] classes, int classCount) {
        this.days = days;
        this.fits = fits;
        this.best = best;
        this.classes = classes;
        this.classCount = classCount;
        this.volume = VolumeReport.of(days, best);
    }

    /** Fits one to that many levels; the criterion of Schwarz chooses. */
    static LevelReport of(TradingDays days, int mostLevels, int classCount) {
        List<LevelFit> fits = LevelFit.upTo(days.returns(), mostLevels);
        int n = days.days().size();
        LevelFit best = fits.stream()
                .min(java.util.Comparator.comparingDouble(fit -> fit.bic(n)))
                .orElseThrow();
        double[] sorted = days.volumes().stream().sorted().toArray();
        double[] edges = IntStream.range(1, classCount)
                .mapToDouble(k -> sorted[(int) Math.ceil((n - 1) * (k / (double) classCount))])
                .toArray();
        int[] classes = days.volumes().stream()
                .mapToInt(volume -> (int)
                        Arrays.stream(edges).filter(edge -> volume >= edge).count())
                .toArray();
        return new LevelReport(days, fits, best, classes, classCount);
    }

    List<StudyTable> tables() {
        List<StudyTable> tables = new ArrayList<>(List.of(criteria(), posteriors(), risk()));
        tables.addAll(volume.tables());
        return tables;
    }

    Values values() {
        return volume.values().with("levels", best.weights().size());
    }

    List<String> log() {
        return List.of(chosen(), volume.log());
    }

    private String chosen() {
        return days.name() + ": the criterion of Schwarz takes "
                + best.weights().size() + (best.weights().size() == 1 ? " level, the normal law" : " levels");
    }

    private StudyTable criteria() {
        int n = days.days().size();
        return StudyTable.of(
                "level-criteria",
                numbers(
                        "levels",
                        fits.stream().mapToDouble(fit -> fit.weights().size()).toArray()),
                numbers("length", fits.stream().mapToDouble(LevelFit::length).toArray()),
                numbers(
                        "log_likelihood",
                        fits.stream().mapToDouble(LevelFit::logLikelihood).toArray()),
                numbers("aic", fits.stream().mapToDouble(LevelFit::aic).toArray()),
                numbers("bic", fits.stream().mapToDouble(fit -> fit.bic(n)).toArray()));
    }

    private StudyTable posteriors() {
        int n = days.days().size();
        double[] likely = new double[n];
        double[] posterior = new double[n];
        double[] mean = new double[n];
        for (int i = 0; i < n; i++) {
            Doubles weights = best.posterior(days.returns().get(i));
            for (int level = 0; level < weights.size(); level++) {
                mean[i] += level * weights.get(level);
                if (weights.get(level) > posterior[i]) {
                    posterior[i] = weights.get(level);
                    likely[i] = level;
                }
            }
        }
        return StudyTable.of(
                "level-of-day",
                Column.texts("day", days.days().stream().map(Object::toString).toList()),
                numbers("return", days.returns().toArray()),
                numbers("volume", days.volumes().toArray()),
                numbers("most_probable_level", likely),
                numbers("its_probability", posterior),
                numbers("mean_level", mean));
    }

    private StudyTable risk() {
        List<double[]> rows = new ArrayList<>();
        List<String> today = new ArrayList<>();
        for (int k = 0; k < classCount; k++) {
            int wanted = k;
            int[] members = IntStream.range(0, classes.length)
                    .filter(i -> classes[i] == wanted)
                    .toArray();
            if (members.length > 0) {
                Doubles returns = Doubles.of(
                        Arrays.stream(members).mapToDouble(i -> days.returns().get(i)));
                LevelFit part = best.ofPart(returns);
                LevelLaw law = part.law();
                double[] volumes = Arrays.stream(members)
                        .mapToDouble(i -> days.volumes().get(i))
                        .sorted()
                        .toArray();
                rows.add(new double[] {
                    k + 1.0,
                    volumes[0],
                    volumes[volumes.length - 1],
                    members.length,
                    part.weights().get(0),
                    -law.quantile(0.05),
                    law.expectedShortfall(0.05),
                    -law.quantile(0.01),
                    law.expectedShortfall(0.01)
                });
                today.add(classes[classes.length - 1] == k ? "today" : "");
            }
        }
        String[] names = {
            "volume_class", "volume_from", "volume_to", "days", "weight_of_level_0", "var_5", "es_5", "var_1", "es_1"
        };
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.length; c++) {
            int column = c;
            columns.add(numbers(
                    names[c], rows.stream().mapToDouble(row -> row[column]).toArray()));
        }
        columns.add(Column.texts("last_day", today));
        return new StudyTable("level-risk", columns);
    }

    private static Column numbers(String name, double... values) {
        return Column.numbers(name, "1", values);
    }
}
