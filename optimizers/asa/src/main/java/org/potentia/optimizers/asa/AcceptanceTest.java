package org.potentia.optimizers.asa;

/** Whether a state is accepted. */
final class AcceptanceTest {
    private AcceptanceTest() {}

    /** Boltzmann's probability \( \min(1, e^{-\Delta C/T}) \). */
    static double probability(double difference, double temperature) {
        return difference <= 0 ? 1 : Exponential.exp(-difference / temperature);
    }

    /**
     * The probability \( \min(1, (1 - (1 - q) \Delta C/T)^{1/(1 - q)}) \), Boltzmann's for \( q = 1 \). Where the base is not positive the C
     * program falls back to Boltzmann's, and so does this.
     */
    static double probability(double difference, double temperature, double q) {
        double base = 1 - (1 - q) * (difference / temperature);
        if (q == 1 || difference <= 0 || !(base > 0)) {
            return probability(difference, temperature);
        }
        return Math.min(1, StrictMath.pow(base, 1 / (1 - q)));
    }
}
