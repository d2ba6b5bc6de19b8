package org.potentia.workbench.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Finds models that turned out to be the same law: log-likelihoods equal within \( 10^{-6} (1 + |L|) \), and log scores equal within
 * \( 10^{-6} \) in every single observation.
 *
 * <p>The law is named after the model with fewer free parameters, then after the one that was published first, then after the smaller id: so
 * the q-Gaussian (1988) is said to be the same law as Student's t (1908) and not the other way round.
 */
final class SameLaws {
    private static final double EQUAL_MAXIMA = 1e-6;

    private SameLaws() {}

    static List<ModelResult> marked(List<ModelResult> results, ToIntFunction<String> yearOf) {
        List<ModelResult> byPrecedence = new ArrayList<>(results);
        byPrecedence.sort(Comparator.comparingInt((ModelResult r) -> r.fit().freeParameters())
                .thenComparingInt(r -> yearOf.applyAsInt(r.id()))
                .thenComparing(ModelResult::id));
        List<ModelResult> distinct = new ArrayList<>();
        Map<String, String> sameAs = new HashMap<>();
        for (ModelResult result : byPrecedence) {
            distinct.stream()
                    .filter(earlier -> same(earlier, result))
                    .findFirst()
                    .ifPresentOrElse(earlier -> sameAs.put(result.id(), earlier.id()), () -> distinct.add(result));
        }
        return results.stream()
                .map(result -> {
                    String other = sameAs.get(result.id());
                    return other == null ? result : result.withSameLawAs(other);
                })
                .toList();
    }

    private static boolean same(ModelResult one, ModelResult other) {
        double likelihood = one.fit().logLikelihood();
        return Math.abs(likelihood - other.fit().logLikelihood()) <= EQUAL_MAXIMA * (1 + Math.abs(likelihood))
                && DieboldMariano.identical(
                        one.track().logScores(), other.track().logScores());
    }
}
