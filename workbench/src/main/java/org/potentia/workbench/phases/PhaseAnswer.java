package org.potentia.workbench.phases;

import java.util.Optional;

/**
 * What is known of the phases of a market.
 *
 * @param question what was asked
 * @param here the equilibria at the parameters as they were given
 * @param sweep the equilibria over the first parameter
 * @param hysteresis the loop, if it was asked for
 * @param exponents the exponents, if they were asked for and the sweep has a transition of second order
 * @param noExponents why there are none, if they were asked for; empty otherwise
 * @param map the map, if there is a second parameter
 * @since 0.1
 */
public record PhaseAnswer(
        PhaseQuestion question,
        PhasePoint here,
        Sweep sweep,
        Optional<Hysteresis> hysteresis,
        Optional<CriticalExponents> exponents,
        String noExponents,
        Optional<PhaseMap> map) {
    /**
     * Answers a question.
     *
     * @param question what is asked
     * @return the answer
     */
    public static PhaseAnswer of(PhaseQuestion question) {
        Market market = question.market();
        Axis over = question.over();
        PhasePoint here = new PhasePoint(market.parameters().get(over.name()), market.equilibria());
        Sweep sweep = Sweep.of(market, over);
        Optional<Transition> critical = sweep.transitions().stream()
                .filter(each -> each.kind() == Transition.Kind.SECOND_ORDER)
                .findFirst();
        Optional<CriticalExponents> exponents = question.exponents()
                ? critical.flatMap(each -> CriticalExponents.of(market, over, each))
                : Optional.empty();
        return new PhaseAnswer(
                question,
                here,
                sweep,
                question.hysteresis() ? Optional.of(Hysteresis.of(sweep)) : Optional.empty(),
                exponents,
                question.exponents() && exponents.isEmpty() ? whyNot(over, critical.isPresent()) : "",
                question.and().map(and -> PhaseMap.of(market, over, and)));
    }

    private static String whyNot(Axis over, boolean critical) {
        return critical
                ? "equilibria around the transition of second order cannot be told apart"
                : "the sweep over " + over.name() + " has no transition of second order";
    }
}
