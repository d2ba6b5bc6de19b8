package org.potentia.models.schrodinger.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.study.StudyTable;
import org.potentia.api.study.StudyTable.Column;
import org.potentia.models.schrodinger.modality.ModalityResult;
import org.potentia.models.schrodinger.threshold.Searches.Asset;

/** What the searches found, as numbers, tables and sentences. */
final class ThresholdReport {
    /** The share of assets with a threshold that the paper reports: 114 of 234. */
    private static final double PAPER = 114.0 / 234;

    private static final double DISCOVERY = 0.05;

    private final Searches searches;
    private final ThresholdSettings settings;
    private final double[] permutation;
    private final double[] q;

    ThresholdReport(Searches searches, ThresholdSettings settings) {
        this.searches = searches;
        this.settings = settings;
        this.permutation = searches.permutationP();
        this.q = FalseDiscovery.qValues(permutation);
    }

    private boolean tested() {
        return searches.shuffles() > 0;
    }

    private long found() {
        return searches.assets().stream()
                .filter(asset -> asset.search().found())
                .count();
    }

    private double share() {
        return found() / (double) searches.assets().size();
    }

    Values values() {
        int assets = searches.assets().size();
        Values values = Values.EMPTY
                .with("assets", assets)
                .with("assetsWithThreshold", (int) found())
                .with("share", share())
                .with("shareInThePaper", PAPER)
                .with("replicates", searches.replicates());
        for (Searches.Made made : searches.synthetic()) {
            if (made.etas().size() > 0) {
                double[] interval = wilson(made.found(), made.etas().size());
                values = values.with(
                        made.law() == Unimodal.NORMAL ? "falseThresholdsNormal" : "falseThresholdsStudent4",
                        Values.of("rate", made.found() / (double) made.etas().size())
                                .with("from", interval[0])
                                .with("to", interval[1])
                                .with("series", made.etas().size()));
            }
        }
        if (tested()) {
            double[] shares = searches.sharesOfShuffles();
            double mean = Doubles.of(shares).stream().average().orElse(0);
            long asMany = Doubles.of(shares).stream().filter(s -> s >= share()).count();
            values = values.with(
                    "permutation",
                    Values.of("shareOfShuffles", mean)
                            .with(
                                    "largestShareOfARound",
                                    Doubles.of(shares).stream().max().orElse(0))
                            .with("p", (1.0 + asMany) / (1.0 + shares.length))
                            .with("rounds", shares.length)
                            .with("searches", searches.pooled().length)
                            .with("assetsWithPBelow5Percent", (int) Doubles.of(permutation).stream()
                                    .filter(p -> p <= DISCOVERY)
                                    .count())
                            .with("assetsWithQBelow5Percent", (int) Doubles.of(q).stream()
                                    .filter(p -> p <= DISCOVERY)
                                    .count()));
        }
        if (assets == 1) {
            Asset only = searches.assets().get(0);
            values = values.with("eta", only.eta());
            if (only.search().threshold().isPresent()) {
                values =
                        values.with("volumeThreshold", only.search().threshold().get());
            }
            if (tested()) {
                values = values.with("permutationP", permutation[0]);
            }
        }
        return values;
    }

    /** The interval of Wilson (1927) for a share, at 95 %. */
    static double[] wilson(long count, int of) {
        double z = 1.959963984540054;
        double p = count / (double) of;
        double centre = (p + z * z / (2.0 * of)) / (1 + z * z / of);
        double half = z / (1 + z * z / of) * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of));
        return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
    }

    List<StudyTable> tables() {
        return List.of(assets(), looks(), watched(), synthetic());
    }

    private StudyTable assets() {
        List<Asset> all = searches.assets();
        return StudyTable.of(
                "thresholds",
                Column.texts(
                        "asset", all.stream().map(asset -> asset.days().name()).toList()),
                Column.texts(
                        "volume_unit",
                        all.stream().map(asset -> asset.days().unit()).toList()),
                numbers("days", asset -> asset.days().days().size()),
                numbers("mean_volume", asset -> asset.days().meanVolume()),
                numbers("largest_volume", asset -> asset.days().largestVolume()),
                numbers("looks_possible", asset -> asset.ladder().rungs().size()),
                numbers("looks", asset -> asset.search().looks().size()),
                numbers("threshold", asset -> asset.search().threshold().orElse(Double.NaN)),
                numbers(
                        "days_above",
                        asset -> asset.search().found()
                                ? asset.search().looks().getLast().rung().days()
                                : Double.NaN),
                numbers("eta", Asset::eta),
                Column.texts(
                        "p_of_the_look",
                        all.stream()
                                .map(asset -> asset.search()
                                        .smallest()
                                        .map(ModalityResult::p)
                                        .orElse(""))
                                .toList()),
                Column.numbers("permutation_p", "1", tested() ? permutation : none()),
                Column.numbers("q_value", "1", tested() ? q : none()));
    }

    private double[] none() {
        double[] none = new double[searches.assets().size()];
        java.util.Arrays.fill(none, Double.NaN);
        return none;
    }

    private Column numbers(String name, ToDoubleFunction<Asset> value) {
        return Column.numbers(
                name, "1", searches.assets().stream().mapToDouble(value).toArray());
    }

    private StudyTable looks() {
        List<String> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (Asset asset : searches.assets()) {
            for (ThresholdSearch.Look look : asset.search().looks()) {
                names.add(asset.days().name());
                rows.add(new double[] {
                    look.rung().number(),
                    look.rung().threshold(),
                    look.rung().days(),
                    look.test().map(ModalityResult::statistic).orElse(Double.NaN),
                    look.test().map(test -> (double) test.exceedances()).orElse(Double.NaN),
                    look.test().map(test -> (double) test.replicates()).orElse(Double.NaN)
                });
            }
        }
        String[] columns = {"look", "threshold", "days_above", "critical_bandwidth", "exceedances", "replicates_drawn"};
        List<Column> all = new ArrayList<>(List.of(Column.texts("asset", names)));
        for (int k = 0; k < columns.length; k++) {
            int column = k;
            all.add(Column.numbers(
                    columns[k],
                    "1",
                    rows.stream().mapToDouble(row -> row[column]).toArray()));
        }
        return new StudyTable("looks", all);
    }

    private StudyTable watched() {
        List<Integer> above = new ArrayList<>();
        for (int i = 0; i < searches.assets().size(); i++) {
            Asset asset = searches.assets().get(i);
            if (asset.search().threshold().filter(v -> today(asset) >= v).isPresent()) {
                above.add(i);
            }
        }
        List<Asset> assets = above.stream().map(searches.assets()::get).toList();
        return StudyTable.of(
                "watch-list",
                Column.texts(
                        "asset",
                        assets.stream().map(asset -> asset.days().name()).toList()),
                Column.texts(
                        "day",
                        assets.stream()
                                .map(asset -> asset.days().days().getLast().toString())
                                .toList()),
                Column.numbers(
                        "volume",
                        "1",
                        assets.stream().mapToDouble(ThresholdReport::today).toArray()),
                Column.numbers(
                        "threshold",
                        "1",
                        assets.stream()
                                .mapToDouble(asset -> asset.search().threshold().orElseThrow())
                                .toArray()),
                Column.numbers(
                        "q_value",
                        "1",
                        above.stream()
                                .mapToDouble(i -> tested() ? q[i] : Double.NaN)
                                .toArray()));
    }

    private static double today(Asset asset) {
        return asset.days().volumes().get(asset.days().volumes().size() - 1);
    }

    private StudyTable synthetic() {
        List<String> laws = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (Searches.Made made : searches.synthetic()) {
            int n = made.etas().size();
            if (n > 0) {
                double[] interval = wilson(made.found(), n);
                laws.add(made.law().id());
                rows.add(new double[] {searches.madeDays(), n, made.found() / (double) n, interval[0], interval[1]});
            }
        }
        String[] names = {"days", "series", "rate_of_false_thresholds", "from", "to"};
        List<Column> columns = new ArrayList<>(List.of(Column.texts("law", laws)));
        for (int k = 0; k < names.length; k++) {
            int column = k;
            columns.add(Column.numbers(
                    names[k], "1", rows.stream().mapToDouble(row -> row[column]).toArray()));
        }
        return new StudyTable("false-thresholds", columns);
    }

    List<String> log() {
        List<String> log = new ArrayList<>();
        log.add("thresholds at " + (settings.quantiles() ? "quantiles" : "steps of the range") + " of volume, 1/"
                + settings.steps() + " each, so at most " + (settings.steps() - 1) + " looks; a look rejects at p < "
                + settings.level() + " of " + searches.replicates()
                + " replicates and ends as soon as this is settled; the search stops below " + settings.fewest()
                + " days");
        log.add(found() + " of " + searches.assets().size() + " assets have a threshold, " + percent(share())
                + " (the paper: 114 of 234, 49 %)");
        for (Searches.Made made : searches.synthetic()) {
            int n = made.etas().size();
            if (n > 0) {
                double[] interval = wilson(made.found(), n);
                log.add("of " + n + " made series of one mode (" + made.law().id() + ", " + searches.madeDays()
                        + " days) the same search finds a threshold in " + percent(made.found() / (double) n)
                        + " (95 %: "
                        + percent(interval[0]) + " to " + percent(interval[1]) + ")");
            }
        }
        if (tested()) {
            double[] shares = searches.sharesOfShuffles();
            double mean = Doubles.of(shares).stream().average().orElse(0);
            log.add("after shuffling returns against volumes, " + searches.shuffles() + " times each asset, "
                    + percent(mean) + " of the searches find a threshold; permutation p-values are against "
                    + searches.pooled().length + " searches, q-values by Benjamini and Hochberg");
        }
        int watched = watched().rows();
        log.add(watched + (watched == 1 ? " asset is" : " assets are") + " above the threshold on the last day");
        return log;
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!tested()) {
            warnings.add("without shuffles (option shuffles) nothing says whether a threshold is more than chance");
        } else {
            double[] shares = searches.sharesOfShuffles();
            long asMany = Doubles.of(shares).stream().filter(s -> s >= share()).count();
            double p = (1.0 + asMany) / (1.0 + shares.length);
            if (found() > 0 && p > DISCOVERY) {
                warnings.add("the share of assets with a threshold is not above that of shuffled data (p = "
                        + String.format(Locale.ROOT, "%.3g", p)
                        + "): it is no evidence that volume makes returns multimodal");
            }
        }
        return warnings;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
