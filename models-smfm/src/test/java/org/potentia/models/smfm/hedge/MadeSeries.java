package org.potentia.models.smfm.hedge;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;

/** Daily prices made by a law. */
final class MadeSeries {
    private static final long DAY = 86_400_000_000_000L;

    private MadeSeries() {}

    static StudySeries of(String name, int days) {
        HedgeLaw law = HedgeLaw.oneFactor(0, 0.2);
        return of(
                name,
                MadePaths.of(law, 0, 1 / HedgeSettings.YEAR, days - 1)
                        .draw(1, 8)
                        .get(0)
                        .prices()
                        .map(price -> 100 * price));
    }

    static StudySeries of(String name, Doubles prices) {
        long[] times = new long[prices.size()];
        Arrays.setAll(times, i -> i * DAY);
        return StudySeries.of(name, "", times, IntStream.range(0, times.length).toArray(), DAY, prices);
    }
}
