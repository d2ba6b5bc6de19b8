package org.potentia.models.smfm.hedge;

/** Who hedges. All begin with the same volatility and sell at the same price. */
enum Hedger {
    BLACK_SCHOLES("black-scholes", "the delta of Black and Scholes with the volatility of the start"),
    UPDATED("black-scholes-updated", "the delta of Black and Scholes with the volatility of the day"),
    ONE_FACTOR("one-factor", "the delta of the one-factor model with the exponent x and the sigma of the start"),
    TWO_FACTOR("two-factor", "the ratio of least variance of the two-factor model with the sigma of the day");

    private final String id;
    private final String meaning;

    Hedger(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    String id() {
        return id;
    }

    String meaning() {
        return meaning;
    }

    /** Makes the rule for an option, given what is believed of the price. */
    HedgeRule rule(HedgeLaw belief, Terms terms) {
        return switch (this) {
            case BLACK_SCHOLES -> BlackScholesRule.fixed(terms, belief.sigma());
            case UPDATED -> new BlackScholesRule(terms, belief.sigma(), true, belief.x());
            case ONE_FACTOR -> new HedgeLattice(HedgeLaw.oneFactor(belief.x(), belief.sigma()), terms);
            case TWO_FACTOR -> new HedgeLattice(belief, terms);
        };
    }
}
