package org.potentia.models.schrodinger.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;

/**
 * The days of an asset by the protocol of section 5.2: the return from open to close of the day, and its turnover, or its volume in shares where
 * there is no turnover. What cannot be used is left out with a line.
 *
 * @param name of the asset
 * @param days the dates that were kept
 * @param returns \( \ln(\text{close}) - \ln(\text{open}) \) of each
 * @param volumes of each
 * @param unit of the volumes
 * @param log what was done
 * @param warnings what to know
 * @param refusal why the asset cannot be analysed; empty if it can
 */
record TradingDays(
        String name,
        List<LocalDate> days,
        Doubles returns,
        Doubles volumes,
        String unit,
        List<String> log,
        List<String> warnings,
        Optional<String> refusal) {
    private static final long DAY = 86_400_000_000_000L;
    private static final double YEAR = 365.25;

    /** Above this share of days a peculiarity of the data is worth a warning. */
    private static final double MANY = 0.1;

    static TradingDays of(StudySeries series, ThresholdSettings settings, long seed) {
        Optional<Doubles> open = series.column(StudySeries.Column.OPEN);
        Optional<Doubles> turnover = series.column(StudySeries.Column.TURNOVER);
        Optional<Doubles> volume = turnover.or(() -> series.column(StudySeries.Column.VOLUME));
        if (open.isEmpty() || volume.isEmpty()) {
            String lacking = open.isEmpty() ? "opening prices" : "volumes";
            return refused(series.name(), "has no " + lacking + ", must have open, close and volume of each day");
        }
        Reading reading = new Reading(series, settings, open.get(), volume.get());
        reading.read(new SplittableRandom(seed));
        return reading.result(turnover.isPresent() ? "money" : "shares");
    }

    private static TradingDays refused(String name, String why) {
        return new TradingDays(
                name, List.of(), Doubles.of(), Doubles.of(), "shares", List.of(), List.of(), Optional.of(why));
    }

    double meanVolume() {
        return volumes.stream().average().orElse(0);
    }

    double largestVolume() {
        return volumes.stream().max().orElse(0);
    }

    /** One walk through the rows of a series. */
    private static final class Reading {
        private final StudySeries series;
        private final ThresholdSettings settings;
        private final Doubles open;
        private final Doubles volume;
        private final PriceLimit limit;
        private final List<LocalDate> days = new ArrayList<>();
        private final List<Double> returns = new ArrayList<>();
        private final List<Double> volumes = new ArrayList<>();
        private int outside;
        private int withoutPrice;
        private int withoutVolume;
        private int suspended;
        private int atLimit;
        private int openIsLastClose;

        Reading(StudySeries series, ThresholdSettings settings, Doubles open, Doubles volume) {
            this.series = series;
            this.settings = settings;
            this.open = open;
            this.volume = volume;
            this.limit = PriceLimit.of(settings.board(), series.name());
        }

        void read(SplittableRandom random) {
            double before = Double.NaN;
            for (int row = 0; row < series.size(); row++) {
                LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(series.time(row), DAY));
                double close = series.prices().get(row);
                double last = before;
                if (close > 0 && volume.get(row) != 0) {
                    before = close;
                }
                if (outside(day)) {
                    outside++;
                } else if (!(close > 0) || !(open.get(row) > 0) || !Double.isFinite(open.get(row))) {
                    withoutPrice++;
                } else if (!(volume.get(row) >= 0) || !Double.isFinite(volume.get(row))) {
                    withoutVolume++;
                } else if (volume.get(row) == 0) {
                    suspended++;
                } else {
                    boolean hit = last > 0 && limit.hit(last, close, day);
                    atLimit += hit ? 1 : 0;
                    if (!hit || !settings.dropLimitDays()) {
                        openIsLastClose += open.get(row) == last ? 1 : 0;
                        double moved = settings.priceTick() * (random.nextDouble() - 0.5) / close;
                        days.add(day);
                        returns.add(Math.log(close) - Math.log(open.get(row)) + moved);
                        volumes.add(volume.get(row));
                    }
                }
            }
        }

        private boolean outside(LocalDate day) {
            int number = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
            return number < settings.from() || (settings.to() > 0 && number > settings.to());
        }

        TradingDays result(String unit) {
            List<String> log = new ArrayList<>();
            note(log, outside, "outside the dates asked for");
            note(log, withoutPrice, "without open or close");
            note(log, withoutVolume, "without volume");
            note(log, suspended, "with volume 0, suspended");
            if (limit != PriceLimit.NONE) {
                log.add(line(atLimit + " days closed at the price limit"
                        + (settings.dropLimitDays() ? " and were left out" : " and were kept")));
            }
            log.add(line(days.size() + " days are used, their volume is in " + unit));
            double[] kept = returns.stream().mapToDouble(Double::doubleValue).toArray();
            double[] traded = volumes.stream().mapToDouble(Double::doubleValue).toArray();
            return new TradingDays(
                    series.name(),
                    List.copyOf(days),
                    Doubles.of(kept),
                    Doubles.of(traded),
                    unit,
                    log,
                    warnings(kept, traded),
                    refusal(kept, traded));
        }

        private void note(List<String> log, int count, String what) {
            if (count > 0) {
                log.add(line(count + " days " + what + " were left out"));
            }
        }

        private String line(String text) {
            return series.name() + ": " + text;
        }

        private Optional<String> refusal(double[] kept, double[] traded) {
            if (kept.length < settings.fewest()) {
                boolean none = kept.length == 0 && withoutVolume > 0;
                return Optional.of("has " + kept.length + " days" + (none ? " with a volume" : "")
                        + ", must have at least " + settings.fewest());
            }
            double years = (days.getLast().toEpochDay() - days.getFirst().toEpochDay()) / YEAR;
            if (years < settings.years()) {
                return Optional.of("has data over " + Math.round(100 * years) / 100.0 + " years, must be at least "
                        + settings.years() + " (option years)");
            }
            if (Arrays.stream(traded).distinct().count() == 1) {
                return Optional.of("has the volume " + traded[0] + " on all days, must have different ones");
            }
            if (Arrays.stream(kept).distinct().count() < 3) {
                return Optional.of("has fewer than three different returns, must have more for a test of modes");
            }
            return Optional.empty();
        }

        private List<String> warnings(double[] kept, double[] traded) {
            List<String> warnings = new ArrayList<>();
            int n = kept.length;
            if (n == 0) {
                return warnings;
            }
            long ties = n - Arrays.stream(kept).distinct().count();
            if (ties > MANY * n) {
                warnings.add(line(ties + " of " + n + " returns repeat another one: ties can look like modes (option"
                        + " price-tick spreads them)"));
            }
            if (atLimit > 0 && !settings.dropLimitDays()) {
                warnings.add(
                        line(
                                atLimit + " of " + n
                                        + " days closed at the price limit, an atom that can look like a mode (option limit-days = drop)"));
            }
            if (openIsLastClose > MANY * n) {
                warnings.add(
                        line(
                                "on " + openIsLastClose + " of " + n
                                        + " days the open is the close of the day before: returns of these days are from close to close"));
            }
            double[] sorted = traded.clone();
            Arrays.sort(sorted);
            double first = sorted[0] + (sorted[n - 1] - sorted[0]) / settings.steps();
            int above = (int) Arrays.stream(sorted).filter(v -> v >= first).count();
            if (!settings.quantiles() && above < MANY * n) {
                warnings.add(line("the largest volume is " + Math.round(sorted[n - 1] / sorted[n / 2])
                        + " times the middle one, so that the range rule selects only " + above + " of " + n
                        + " days at its first look (option rule = quantile)"));
            }
            return warnings;
        }
    }
}
