package org.potentia.models.manes.market;

/** Weights of the second component as log-odds \( \log(a/(1-a)) \), which keep the digits of a weight near one. */
final class LogOdds {
    private LogOdds() {}

    /** Returns \( \log(a/(1-a)) \), infinite at the ends. */
    static double of(double a) {
        return Math.log(a) - Math.log1p(-a);
    }

    /** Returns \( \log a \). */
    static double logWeight(double logOdds) {
        return -softplus(-logOdds);
    }

    /** Returns \( \log(1-a) \). */
    static double logComplement(double logOdds) {
        return -softplus(logOdds);
    }

    /** Returns \( a \). */
    static double weight(double logOdds) {
        return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));
    }

    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}
