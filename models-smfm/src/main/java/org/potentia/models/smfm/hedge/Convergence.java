package org.potentia.models.smfm.hedge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * How the error falls with the number of changes where Black and Scholes are right: its deviation is about
 * \( \sqrt{\pi/4}\,\Upsilon\,\sigma/\sqrt n \) for an option at the money. Source: M. Kamal, E. Derman (1999), When you cannot hedge continuously,
 * Risk 12(1), 82-85.
 */
final class Convergence {
    private static final int[] TIMES = {1, 2, 4, 8, 16};

    private Convergence() {}

    /**
     * One number of changes.
     *
     * @param changes how often the hedge is changed
     * @param outcomes along the made paths
     * @param expected deviation
     */
    record Row(int changes, Outcomes outcomes, double expected) {}

    static List<Callable<Row>> tasks(HedgeSettings settings, long seed) {
        List<Callable<Row>> tasks = new ArrayList<>();
        for (int times : TIMES) {
            tasks.add(() -> row(settings, settings.days() * times, seed + 4));
        }
        return tasks;
    }

    static Row row(HedgeSettings settings, int changes, long seed) {
        Terms terms = settings.terms(0, changes);
        double sigma = settings.world().sigma();
        BlackScholesRule rule = BlackScholesRule.fixed(terms, sigma);
        List<PricePath> paths = MadePaths.of(
                        HedgeLaw.blackScholes(sigma), terms.carry() + settings.drift(), terms.interval(), changes)
                .draw(settings.paths(), seed);
        double vega = rule.vega();
        return new Row(
                changes,
                Outcomes.of(paths, terms, rule, rule.premium()),
                Math.sqrt(Math.PI / 4) * vega * sigma / Math.sqrt(changes));
    }
}
