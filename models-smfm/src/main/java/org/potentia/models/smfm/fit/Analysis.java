package org.potentia.models.smfm.fit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.potentia.api.study.StudyContext;

/**
 * The fits of all windows of a series, and what they come to.
 *
 * @param track the moves
 * @param windows the fits in order
 * @param total one exponent from all windows, by method
 * @param contexts one exponent from the windows that end in a contract or, without contracts, in a year, by method
 */
record Analysis(
        Track track,
        List<WindowFit> windows,
        Map<Method, Aggregate> total,
        Map<String, Map<Method, Aggregate>> contexts) {
    /** Windows a task: enough work for a thread, few enough for a fair share. */
    private static final int CHUNK = 20;

    static Analysis of(Track track, IndicatorSettings settings, StudyContext context) {
        ExponentSearch search = ExponentSearch.of(settings.optimizer(), settings.evaluations(), context.services());
        List<Integer> firsts = WindowFit.firsts(track, settings);
        AtomicInteger done = new AtomicInteger();
        List<Callable<List<WindowFit>>> tasks = new ArrayList<>();
        for (int from = 0; from < firsts.size(); from += CHUNK) {
            List<Integer> some = firsts.subList(from, Math.min(from + CHUNK, firsts.size()));
            tasks.add(() -> {
                List<WindowFit> fits = new ArrayList<>();
                for (int first : some) {
                    long seed = Seeds.of(context.seed(), first);
                    fits.add(WindowFit.of(track, first, first + settings.window(), settings, search, seed));
                }
                context.progress("windows", 0.9 * done.addAndGet(some.size()) / firsts.size());
                return fits;
            });
        }
        List<WindowFit> windows =
                context.all(tasks).stream().flatMap(List::stream).toList();
        Map<String, List<WindowFit>> groups = new TreeMap<>();
        for (WindowFit window : windows) {
            groups.computeIfAbsent(name(track, window), key -> new ArrayList<>())
                    .add(window);
        }
        Map<String, Map<Method, Aggregate>> contexts = new TreeMap<>();
        groups.forEach((name, members) -> contexts.put(name, aggregates(members)));
        return new Analysis(track, windows, aggregates(windows), contexts);
    }

    /** The contract, or the year, in which a window ends. */
    static String name(Track track, WindowFit window) {
        int last = window.end() - 1;
        int contract = (int) track.contracts().get(last);
        return String.valueOf(contract > 0 ? contract : track.day(last).getYear());
    }

    private static Map<Method, Aggregate> aggregates(List<WindowFit> windows) {
        Map<Method, Aggregate> all = new EnumMap<>(Method.class);
        for (Method method : Method.values()) {
            Aggregate.of(windows, method).ifPresent(found -> all.put(method, found));
        }
        return all;
    }

    Optional<Aggregate> total(Method method) {
        return Optional.ofNullable(total.get(method));
    }

    /** How many windows say something by a method. */
    int count(Method method) {
        return (int) windows.stream()
                .filter(window -> window.fit(method).isPresent())
                .count();
    }

    /** In how many searches Newton's method alone would have stopped at another exponent. */
    int surprises() {
        return (int) windows.stream()
                .flatMap(window -> window.fits().values().stream())
                .filter(result -> !result.local())
                .count();
    }
}
