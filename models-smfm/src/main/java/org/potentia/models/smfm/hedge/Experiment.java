package org.potentia.models.smfm.hedge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.potentia.api.Doubles;

/**
 * One strike in one world.
 *
 * @param world what the prices are
 * @param moneyness the strike over the price at the start, less one
 * @param outcomes of each hedger along the same paths
 */
record Experiment(String world, double moneyness, Map<Hedger, Outcomes> outcomes) {
    Outcomes of(Hedger hedger) {
        Outcomes found = outcomes.get(hedger);
        if (found == null) {
            throw new IllegalStateException(hedger.id() + " does not take part");
        }
        return found;
    }

    Outcomes.Gain gain(Hedger hedger) {
        return of(hedger).over(of(Hedger.BLACK_SCHOLES));
    }

    /** Along made paths: everybody knows the law at the start, and sells at the price of the law. */
    static Experiment made(
            String world, HedgeLaw law, HedgeLaw belief, double moneyness, HedgeSettings settings, long seed) {
        int steps = settings.days() * settings.perDay();
        Terms terms = settings.terms(moneyness, steps);
        List<PricePath> paths = MadePaths.of(law, terms.carry() + settings.drift(), terms.interval(), steps)
                .draw(settings.paths(), seed);
        boolean lognormal = law.x() == 1 && !law.secondFactor();
        double premium = lognormal
                ? BlackScholesRule.fixed(terms, law.sigma()).premium()
                : new HedgeLattice(law, terms).premium();
        Map<Hedger, Outcomes> outcomes = new EnumMap<>(Hedger.class);
        for (Hedger hedger : Hedger.values()) {
            outcomes.put(hedger, Outcomes.of(paths, terms, hedger.rule(belief, terms), premium));
        }
        return new Experiment(world, moneyness, outcomes);
    }

    /**
     * An option sold on a day.
     *
     * @param premium what was received
     * @param outcomes what each hedger had in the end
     */
    record Sold(double premium, Map<Hedger, Double> outcomes) {}

    /** Along what came after a day. */
    static Sold historical(Belief belief, double moneyness, HedgeSettings settings) {
        Terms terms = settings.terms(moneyness, settings.days());
        double premium = BlackScholesRule.fixed(terms, belief.law().sigma()).premium();
        Map<Hedger, Double> outcomes = new EnumMap<>(Hedger.class);
        for (Hedger hedger : Hedger.values()) {
            outcomes.put(hedger, terms.outcome(belief.path(), hedger.rule(belief.law(), terms), premium));
        }
        return new Sold(premium, outcomes);
    }

    /** Collects the options of one strike. */
    static Experiment collected(String world, double moneyness, List<Sold> options) {
        double premium = options.stream().mapToDouble(Sold::premium).average().orElse(0);
        Map<Hedger, Outcomes> outcomes = new EnumMap<>(Hedger.class);
        for (Hedger hedger : Hedger.values()) {
            outcomes.put(
                    hedger,
                    new Outcomes(
                            Doubles.of(options.stream()
                                    .mapToDouble(sold -> sold.outcomes().getOrDefault(hedger, 0.0))),
                            premium));
        }
        return new Experiment(world, moneyness, outcomes);
    }
}
