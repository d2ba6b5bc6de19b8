package org.potentia.models.smfm.fit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudySeries;

/** Daily series for the study, and a context that works on one thread. */
final class MadeSeries {
    private static final long DAY = 86_400_000_000_000L;

    private MadeSeries() {}

    static StudySeries daily(String name, LocalDate first, double... prices) {
        long[] times = new long[prices.length];
        Arrays.setAll(times, i -> (first.toEpochDay() + i) * DAY);
        return StudySeries.of(name, "", times, IntStream.range(0, prices.length).toArray(), DAY, Doubles.of(prices));
    }

    static StudySeries daily(double... prices) {
        return daily("made", LocalDate.of(1996, 1, 2), prices);
    }

    /** Two factors with the volatility in a column. */
    static StudySeries observed(MadePrices made) {
        return daily(made.prices()).with(StudySeries.Column.VOLATILITY, Doubles.of(made.volatilities()));
    }

    record Alone(long seed) implements StudyContext {
        @Override
        public Services services() {
            return new OneOptimizer();
        }

        @Override
        public <T> List<T> all(List<? extends Callable<T>> tasks) {
            return tasks.stream().<T>map(Alone::call).toList();
        }

        private static <T> T call(Callable<T> task) {
            try {
                return task.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError("a task failed", e);
            }
        }

        @Override
        public void progress(String what, double share) {
            // the tests look at results only
        }
    }
}
