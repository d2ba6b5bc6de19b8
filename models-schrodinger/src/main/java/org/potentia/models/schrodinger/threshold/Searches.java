package org.potentia.models.schrodinger.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudyContext;
import org.potentia.models.schrodinger.modality.Resampling;

/**
 * The searches of all assets, of their shuffles, and of made series. Each shuffle and each made series is a piece of work that is remembered
 * when it is done.
 *
 * @param assets what was found, in the order of the data
 * @param synthetic the eta of the made series of each law
 * @param madeDays how long these are
 * @param replicates of each test
 * @param shuffles of each asset
 */
record Searches(List<Asset> assets, List<Made> synthetic, int madeDays, int replicates, int shuffles) {
    /** The paper rejects if p is less than the level; the tests do so if it is at most their level. Far below what the calibration notices. */
    private static final double STRICT = 1e-9;

    /**
     * An asset.
     *
     * @param days its days
     * @param ladder its thresholds
     * @param search what was found
     * @param shuffledEtas the eta of each shuffle
     */
    record Asset(TradingDays days, Ladder ladder, ThresholdSearch search, Doubles shuffledEtas) {
        double eta() {
            return search.eta(days.largestVolume());
        }
    }

    /**
     * Made series of one law.
     *
     * @param law which
     * @param etas of each
     */
    record Made(Unimodal law, Doubles etas) {
        long found() {
            return etas.stream().filter(eta -> eta < 1).count();
        }
    }

    static Searches run(List<TradingDays> usable, ThresholdSettings settings, StudyContext context) {
        int replicates = settings.replicates(usable.size());
        int shuffles = settings.shuffles(usable.size());
        Resampling resampling =
                Resampling.of(replicates, 0).atLevel(settings.level() - STRICT).stoppingEarly();
        int middle = middle(usable);
        Work work = new Work(context, usable.size() * (1 + shuffles) + Unimodal.values().length * settings.synthetic());
        List<Ladder> ladders = usable.stream()
                .map(days -> Ladder.of(days.volumes(), settings.quantiles(), settings.steps(), settings.fewest()))
                .toList();
        List<Callable<ThresholdSearch>> real = new ArrayList<>();
        List<Callable<Double>> chance = new ArrayList<>();
        for (int i = 0; i < usable.size(); i++) {
            TradingDays days = usable.get(i);
            Ladder ladder = ladders.get(i);
            double[] ordered = ladder.inOrder(days.returns());
            real.add(() -> {
                ThresholdSearch found =
                        ThresholdSearch.of(ordered, ladder, resampling, Seeds.of(context.seed(), days.name(), 0));
                work.done(days.name());
                return found;
            });
            for (int s = 1; s <= shuffles; s++) {
                long seed = Seeds.of(context.seed(), days.name(), s);
                chance.add(work.remembered(
                        days.name() + " shuffle " + s,
                        () -> ThresholdSearch.shuffled(ordered, ladder, days.largestVolume(), resampling, seed)));
            }
        }
        for (Unimodal law : Unimodal.values()) {
            for (int m = 0; m < settings.synthetic(); m++) {
                long seed = Seeds.of(context.seed(), law.id(), m);
                chance.add(
                        work.remembered(law.id() + " made " + m, () -> made(law, middle, settings, resampling, seed)));
            }
        }
        List<ThresholdSearch> found = context.all(real);
        double[] etas =
                context.all(chance).stream().mapToDouble(Double::doubleValue).toArray();
        List<Asset> assets = new ArrayList<>();
        for (int i = 0; i < usable.size(); i++) {
            Doubles own = Doubles.of(Arrays.copyOfRange(etas, i * shuffles, (i + 1) * shuffles));
            assets.add(new Asset(usable.get(i), ladders.get(i), found.get(i), own));
        }
        List<Made> synthetic = new ArrayList<>();
        int from = usable.size() * shuffles;
        for (Unimodal law : Unimodal.values()) {
            synthetic.add(new Made(law, Doubles.of(Arrays.copyOfRange(etas, from, from + settings.synthetic()))));
            from += settings.synthetic();
        }
        return new Searches(assets, synthetic, middle, replicates, shuffles);
    }

    private static int middle(List<TradingDays> usable) {
        int[] sizes =
                usable.stream().mapToInt(days -> days.days().size()).sorted().toArray();
        return sizes[sizes.length / 2];
    }

    private static double made(Unimodal law, int days, ThresholdSettings settings, Resampling resampling, long seed) {
        Doubles[] series = law.make(days, seed);
        Ladder ladder = Ladder.of(series[0], settings.quantiles(), settings.steps(), settings.fewest());
        return ThresholdSearch.of(ladder.inOrder(series[1]), ladder, resampling, seed)
                .eta(series[0].stream().max().orElseThrow());
    }

    /** The eta of all shuffles of all assets. */
    double[] pooled() {
        return assets.stream()
                .flatMapToDouble(asset -> asset.shuffledEtas().stream())
                .toArray();
    }

    /** The share of assets with a threshold in each round of shuffles: what the whole panel finds where volume says nothing. */
    double[] sharesOfShuffles() {
        double[] shares = new double[shuffles];
        for (int s = 0; s < shuffles; s++) {
            int round = s;
            shares[s] = assets.stream()
                            .filter(asset -> asset.shuffledEtas().get(round) < 1)
                            .count()
                    / (double) assets.size();
        }
        return shares;
    }

    /** The p-value of each asset: against its own shuffles if it is alone, else against those of all. */
    double[] permutationP() {
        double[] pool = pooled();
        return assets.stream()
                .flatMapToDouble(asset -> DoubleStream.of(FalseDiscovery.permutation(asset.eta(), pool)))
                .toArray();
    }

    /** Counts what is done and keeps what can be kept. */
    private static final class Work {
        private final StudyContext context;
        private final int pieces;
        private final AtomicInteger done = new AtomicInteger();

        Work(StudyContext context, int pieces) {
            this.context = context;
            this.pieces = pieces;
        }

        void done(String what) {
            context.progress(what, Math.min(0.999, done.incrementAndGet() / (double) pieces));
        }

        Callable<Double> remembered(String key, DoubleSupplier computed) {
            return () -> {
                double value = context.recall(key).map(Double::parseDouble).orElseGet(() -> {
                    double fresh = computed.getAsDouble();
                    // the shortest text from which the same number is read again
                    context.remember(key, Double.toString(fresh));
                    return fresh;
                });
                done(key);
                return value;
            };
        }
    }
}
