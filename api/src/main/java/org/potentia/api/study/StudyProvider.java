package org.potentia.api.study;

import java.util.List;
import org.potentia.api.Provider;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/**
 * The service that analyses data by the protocol of a paper.
 *
 * <p>The same data, settings and seed give the same result, for any number of threads of the context.
 *
 * @since 0.1
 */
public interface StudyProvider extends Provider {
    /**
     * Returns the options, each with the reason for its default in its meaning.
     *
     * @return their space
     */
    OptionSpace options();

    /**
     * Tells whether prices may be zero or negative, as rates are. Where a study does not say so, rows of a file with such prices are dropped, and the
     * log of the series tells how many.
     *
     * @return whether {@link #run} is to be given them; it refuses those that it cannot use
     */
    default boolean takesAnyPrice() {
        return false;
    }

    /**
     * Analyses data.
     *
     * @param data the series, one or several; none for a study that makes its own
     * @param settings settings of {@link #options()}
     * @param context threads, seed, services and who is told of the progress
     * @return what was found
     * @throws IllegalArgumentException if the settings belong to another space, or the data cannot be analysed; one sentence says why
     */
    StudyResult run(List<StudySeries> data, Settings settings, StudyContext context);
}
