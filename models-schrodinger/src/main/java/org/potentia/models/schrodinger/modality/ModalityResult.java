package org.potentia.models.schrodinger.modality;

import java.util.Locale;

/**
 * What a test by resampling found.
 *
 * @param observations how many observations were given
 * @param tested how many of them were tested; fewer if the sample was thinned
 * @param statistic the statistic: a critical bandwidth in the unit of the observations, or the dip
 * @param exceedances in how many replicates the statistic was exceeded
 * @param replicates how many replicates were drawn
 * @param planned how many were asked for; more than drawn if the decision was settled before
 * @param level the level of the decision
 * @param rejected whether one mode (or k modes) is rejected at that level
 * @since 0.1
 */
public record ModalityResult(
        int observations,
        int tested,
        double statistic,
        int exceedances,
        int replicates,
        int planned,
        double level,
        boolean rejected) {
    /**
     * Returns the share of the replicates that exceeded the statistic, or one replicate's share if none did: no number of replicates can
     * show a probability of zero. After an early stop it is an estimate from the replicates drawn.
     *
     * @return the p-value, above 0
     */
    public double pValue() {
        return Math.max(1, exceedances) / (double) replicates;
    }

    /**
     * Tells whether the p-value is only known to be below {@link #pValue()}.
     *
     * @return whether no replicate exceeded the statistic
     */
    public boolean below() {
        return exceedances == 0;
    }

    /**
     * Returns the p-value in words.
     *
     * @return like {@code 0.04} or {@code < 0.002}
     */
    public String p() {
        String number = String.format(Locale.ROOT, "%.4g", pValue());
        return below() ? "< " + number : number;
    }

    /**
     * Returns what was left out, in one sentence.
     *
     * @return the sentence; empty if all observations and all replicates were used
     */
    public String remark() {
        String thinned = tested < observations
                ? "tested on a random sample of " + tested + " of " + observations + " observations"
                : "";
        String stopped = replicates < planned
                ? "stopped after " + replicates + " of " + planned + " replicates, the decision at " + level
                        + " being settled"
                : "";
        return thinned.isEmpty() || stopped.isEmpty() ? thinned + stopped : thinned + "; " + stopped;
    }
}
