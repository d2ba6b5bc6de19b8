package org.potentia.app.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.numerics.Normals;
import org.potentia.workbench.comparison.ComparisonResult;

/**
 * The ordered normal scores of the judged returns against those of a perfect model.
 *
 * @param expected the normal scores of a perfect model
 * @param observed those of each model
 * @param width how far the horizontal axis reaches on both sides
 * @param limit how far the vertical axis reaches on both sides
 */
record QqPlot(Doubles expected, List<Doubles> observed, double width, double limit) {
    /** All points of the tails are shown, and a few hundred of the body, where they overlap anyway. */
    private static final int TAIL = 50;

    private static final int BODY = 150;
    /** Beyond this a score only says that the model thought the return impossible. */
    private static final double LARGEST_SCORE = 12;

    static QqPlot of(ComparisonResult result) {
        int count = result.testReturns().size();
        int[] shown = shown(count);
        Doubles expected = Doubles.of(Arrays.stream(shown).mapToDouble(i -> Normals.quantile((i + 0.5) / count)));
        List<Doubles> observed = result.models().stream()
                .map(model -> {
                    double[] sorted = model.track().normalScores().toArray();
                    Arrays.sort(sorted);
                    return Doubles.of(Arrays.stream(shown).mapToDouble(i -> sorted[i]));
                })
                .toList();
        double width = Math.ceil(Math.abs(expected.get(0)) + 0.2);
        double farthest = observed.stream()
                .flatMapToDouble(Doubles::stream)
                .map(Math::abs)
                .filter(score -> score <= LARGEST_SCORE)
                .max()
                .orElse(width);
        return new QqPlot(expected, observed, width, Math.ceil(Math.max(width, farthest)));
    }

    private static int[] shown(int count) {
        if (count <= 2 * TAIL + BODY) {
            return IntStream.range(0, count).toArray();
        }
        int body = count - 2 * TAIL;
        return IntStream.concat(
                        IntStream.concat(
                                IntStream.range(0, TAIL),
                                IntStream.range(0, BODY).map(i -> TAIL + (int) ((long) i * body / BODY))),
                        IntStream.range(count - TAIL, count))
                .toArray();
    }
}
