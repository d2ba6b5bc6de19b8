package org.potentia.models.qgauss.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudySeries;

/**
 * The analysis of one series: heights over lags, their change-points, the bump and its edges, and the law of each regime.
 *
 * @param track the series made ready
 * @param lags what is known of each lag
 * @param breaks the change-points of the heights
 * @param breakTimes the lags at the change-points in each resample, strong end and weak begin; empty if there is one regime
 * @param edges the edge of the bump at the lags up to the weak regime; empty if there is one regime
 * @param edgeLaw the power law of the edges; a line of slope 0 if there is one regime
 * @param regimes strong and weak, or the single one
 * @param outside the fits beyond the bump at the lags before the weak regime
 * @param single the line of one exponent through all heights with equal weights
 * @param log what was done
 * @param warnings what a reader must know
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
record RegimeAnalysis(
        Track track,
        List<LagAnalysis> lags,
        Breaks breaks,
        double[][] breakTimes,
        List<BumpEdge> edges,
        Line edgeLaw,
        List<Regime> regimes,
        List<ZoneFit> outside,
        Line single,
        List<String> log,
        List<String> warnings) {
    private static final int LEAST_LAGS = 12;
    private static final double LEAST_ERROR = 2e-3;

    /** Analyses a series. */
    static RegimeAnalysis of(StudySeries series, RegimeSettings settings, StudyContext context) {
        List<String> log = new ArrayList<>(series.log());
        List<String> warnings = new ArrayList<>();
        Track track = ready(series, settings, log, warnings);
        int[] lags = usable(track, settings, warnings);
        Resamples resamples = Resamples.draw(settings.resamples(), track.blockCount(), context.seed());
        log.add(resamples.count() + " resamples of " + track.blockCount()
                + " blocks of whole sessions, each at least as long as the longest lag, make the errors");
        double tick = track.tick();
        double cut = settings.cut() > 0 ? settings.cut() : usualCut(track, lags[lags.length - 1]);
        List<Callable<LagAnalysis>> tasks = new ArrayList<>();
        for (int lag : lags) {
            tasks.add(() -> {
                LagAnalysis done =
                        LagAnalysis.of(track, lag, resamples, settings.bandwidth(), tick, cut, settings.power(), false);
                context.progress("lag " + lag, Math.log(1.0 + lag) / Math.log(2.0 + lags[lags.length - 1]));
                return done;
            });
        }
        List<LagAnalysis> analysed = context.all(tasks);
        note(analysed, tick, log, warnings);
        Breaks breaks = breaks(analysed, settings);
        return breaks.two()
                ? joined(track, analysed, breaks, settings, resamples, log, warnings, context)
                : one(track, analysed, breaks, log, warnings);
    }

    /** The change-points alone, without shapes: what null controls need. */
    static Breaks breaks(List<LagAnalysis> lags, RegimeSettings settings) {
        if (settings.strongUntil() > 0) {
            int end = lastUpTo(lags, settings.strongUntil());
            int begin = lastUpTo(lags, settings.weakFrom() - 1) + 1;
            if (end < 2 || begin > lags.size() - 3) {
                throw new IllegalArgumentException("strong-until = " + settings.strongUntil() + " and weak-from = "
                        + settings.weakFrom() + ", must leave three lags on either side");
            }
            return new Breaks(end, begin, 0, 0);
        }
        double[] weights = lags.stream()
                .mapToDouble(lag -> Math.pow(Math.max(LEAST_ERROR, lag.logHeightError()), -2))
                .toArray();
        return Breaks.find(
                logs(lags),
                lags.stream().mapToDouble(lag -> Math.log(lag.corrected())).toArray(),
                weights,
                settings.penalty());
    }

    static Track ready(StudySeries series, RegimeSettings settings, List<String> log, List<String> warnings) {
        if (series.step() == 0) {
            throw new IllegalArgumentException(
                    series.name() + " has unevenly spaced rows, must be last-price minutes or daily prices");
        }
        Track track =
                Track.of(series, settings.overnight(), settings.detrending(), settings.window(), settings.longest());
        if (track.zeroShare() == 1 || series.size() < 2) {
            throw new IllegalArgumentException(
                    series.name() + " has one price throughout, must have prices that change");
        }
        log.add(
                switch (settings.overnight()) {
                    case KEEP -> "the step from a session to the next is a return like any other";
                    case REMOVE -> "the jumps between sessions were taken out of prices";
                    case WITHIN -> "returns lie within sessions";
                });
        log.add(
                settings.detrending() == Detrending.NONE
                        ? "prices were not detrended"
                        : "the " + settings.detrending().name().toLowerCase(Locale.ROOT) + " mean over "
                                + settings.window() + " steps was subtracted from prices");
        warnings.addAll(track.remarks());
        if (track.blockCount() < 10) {
            warnings.add("there are only " + track.blockCount()
                    + " blocks of sessions as long as the longest lag, so that the errors are rough");
        }
        if (settings.detrending() != Detrending.NONE && settings.longest() > settings.window() / 4) {
            warnings.add(
                    "the longest lag is more than a quarter of the window of the detrending, which narrows long returns;"
                            + " compare with detrend=none");
        }
        return track;
    }

    static int[] usable(Track track, RegimeSettings settings, List<String> warnings) {
        int most = track.longestUsefulLag();
        int[] lags = most > settings.shortest() ? settings.lags(most) : new int[0];
        if (lags.length < LEAST_LAGS) {
            throw new IllegalArgumentException("the series is too short for " + LEAST_LAGS + " lags from "
                    + settings.shortest() + " on: the longest lag that it holds ten times"
                    + (track.within() ? " (or within a session)" : "") + " is " + most);
        }
        if (most < settings.longest()) {
            warnings.add("lags above " + most + " were left out: the series, or a session, is too short for them");
        }
        return lags;
    }

    private static double usualCut(Track track, int lag) {
        double[] distances = Arrays.stream(track.returns(lag).values())
                .map(Math::abs)
                .sorted()
                .toArray();
        return 10 * Math.max(distances[distances.length / 2], distances[distances.length - 1] / 100);
    }

    private static void note(List<LagAnalysis> lags, double tick, List<String> log, List<String> warnings) {
        LagAnalysis first = lags.get(0);
        log.add(String.format(
                Locale.ROOT,
                "%d lags from %d to %d steps, overlapping returns; bandwidth %.4g at the shortest and %.4g at the longest",
                lags.size(),
                first.lag(),
                lags.get(lags.size() - 1).lag(),
                first.bandwidth(),
                lags.get(lags.size() - 1).bandwidth()));
        if (tick > 0) {
            log.add(String.format(
                    Locale.ROOT,
                    "prices are whole multiples of a tick of %.6g; for shapes returns are spread evenly over it",
                    tick));
            if (first.bandwidth() < 0.75 * tick) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "the bandwidth %.4g resolves the tick %.4g: the height is that of a spike of the comb, not of a density",
                        first.bandwidth(),
                        tick));
            }
            long coarse = lags.stream().filter(lag -> lag.range() < 2 * tick).count();
            if (coarse > 0) {
                warnings.add(
                        "at " + coarse + " lags half of the returns lie within two ticks: their heights and shapes are"
                                + " those of the tick");
            }
        }
    }

    private static RegimeAnalysis one(
            Track track, List<LagAnalysis> lags, Breaks breaks, List<String> log, List<String> warnings) {
        log.add("one regime: no change of the slope of the heights is worth its parameters");
        List<ZoneFit> fits = lags.stream().map(ZoneFit::whole).toList();
        return new RegimeAnalysis(
                track,
                lags,
                breaks,
                new double[0][],
                List.of(),
                new Line(0, 0, 0, 0),
                List.of(Regime.of("single", lags, fits)),
                List.of(),
                single(lags),
                log,
                warnings);
    }

    private static RegimeAnalysis joined(
            Track track,
            List<LagAnalysis> lags,
            Breaks breaks,
            RegimeSettings settings,
            Resamples resamples,
            List<String> log,
            List<String> warnings,
            StudyContext context) {
        log.add("two regimes: the slope of the heights changes between lag "
                + lags.get(breaks.end()).lag() + " and lag "
                + lags.get(breaks.begin()).lag());
        List<LagAnalysis> before = lags.subList(0, breaks.end() + 1);
        List<LagAnalysis> crossing = lags.subList(0, Math.max(breaks.begin(), breaks.end() + 1));
        List<LagAnalysis> after = lags.subList(breaks.begin(), lags.size());
        List<BumpEdge> edges = crossing.stream().map(lag -> BumpEdge.of(lag, 1)).toList();
        if (before.stream()
                        .filter(lag -> BumpEdge.of(lag, 1).bend() > BumpEdge.CLEAR)
                        .count()
                < before.size() / 2.0) {
            edges = crossing.stream().map(lag -> BumpEdge.of(lag, -1)).toList();
            warnings.add(
                    "the density bends upwards at fewer than half of the short lags, so no second law is seen outside"
                            + " the bump: its edge is its strongest bend downwards, and the window of zone A is narrow");
        }
        List<BumpEdge> seen = edges;
        double[] found = IntStream.range(0, seen.size())
                .filter(i -> seen.get(i).distance() > 0)
                .mapToDouble(i -> i)
                .toArray();
        if (found.length < 3) {
            throw new IllegalArgumentException("the edge of the bump is found at " + found.length
                    + " lags, must be at three: the series is too short for zones, or resamples too few");
        }
        Line law = Line.robust(
                Arrays.stream(found)
                        .map(i -> Math.log(crossing.get((int) i).lag()))
                        .toArray(),
                Arrays.stream(found)
                        .map(i -> Math.log(seen.get((int) i).distance()))
                        .toArray());
        List<Callable<ZoneFit>> tasks = new ArrayList<>();
        for (LagAnalysis lag : before) {
            tasks.add(() -> {
                LogHistogram histogram = lag.histogram();
                return ZoneFit.of(lag, 0, Math.max(20, histogram.binFrom(edge(law, lag.lag()))), resamples);
            });
        }
        for (LagAnalysis lag : crossing) {
            tasks.add(() -> {
                LogHistogram histogram = lag.histogram();
                int from = Math.min(histogram.bins() - 10, histogram.binFrom(edge(law, lag.lag())));
                return ZoneFit.of(lag, from, histogram.bins(), resamples);
            });
        }
        List<ZoneFit> fits = context.all(tasks);
        Regime strong = Regime.of("strong", before, fits.subList(0, before.size()));
        Regime weak =
                Regime.of("weak", after, after.stream().map(ZoneFit::whole).toList());
        if (edge(law, before.get(before.size() / 2).lag()) < 2 * track.tick()) {
            warnings.add(
                    "the edge of the bump lies within two ticks of 0: what is fitted in zone A is the tick, not a law");
        }
        if (strong.q().value() > 2.9 || strong.q().value() < 0.3) {
            warnings.add("the index of the bump lies at the end of its range: the window of zone A does not tell it");
        }
        return new RegimeAnalysis(
                track,
                lags,
                breaks,
                breakTimes(lags, settings),
                seen,
                law,
                List.of(strong, weak),
                List.copyOf(fits.subList(before.size(), fits.size())),
                single(lags),
                log,
                warnings);
    }

    static double edge(Line law, double lag) {
        return Math.exp(law.intercept() + law.slope() * Math.log(lag));
    }

    /** Finds the change-points of every resample, those without a change left out. */
    private static double[][] breakTimes(List<LagAnalysis> lags, RegimeSettings settings) {
        double[] x = logs(lags);
        double[] weights = lags.stream()
                .mapToDouble(lag -> Math.pow(Math.max(LEAST_ERROR, lag.logHeightError()), -2))
                .toArray();
        List<double[]> times = new ArrayList<>();
        for (int b = 0; b < lags.get(0).heightResampled().length; b++) {
            int resample = b;
            Breaks again = Breaks.find(
                    x,
                    lags.stream()
                            .mapToDouble(
                                    lag -> Math.log(lag.heightResampled()[resample] * lag.corrected() / lag.height()))
                            .toArray(),
                    weights,
                    settings.penalty());
            if (again.two()) {
                times.add(new double[] {
                    lags.get(again.end()).lag(), lags.get(again.begin()).lag()
                });
            }
        }
        return times.toArray(double[][]::new);
    }

    static Line single(List<LagAnalysis> lags) {
        return Line.through(
                logs(lags),
                lags.stream().mapToDouble(lag -> Math.log(lag.corrected())).toArray());
    }

    private static double[] logs(List<LagAnalysis> lags) {
        return lags.stream().mapToDouble(lag -> Math.log(lag.lag())).toArray();
    }

    private static int lastUpTo(List<LagAnalysis> lags, int lag) {
        int last = -1;
        for (int i = 0; i < lags.size(); i++) {
            last = lags.get(i).lag() <= lag ? i : last;
        }
        return last;
    }

    /** The regime that holds at long lags. */
    Regime last() {
        return regimes.get(regimes.size() - 1);
    }

    /** The lags of the last regime. */
    List<LagAnalysis> lastLags() {
        return breaks.two() ? lags.subList(breaks.begin(), lags.size()) : lags;
    }

    /** The lags of the strong regime; empty if there is one regime. */
    List<LagAnalysis> strongLags() {
        return breaks.two() ? lags.subList(0, breaks.end() + 1) : List.of();
    }
}
