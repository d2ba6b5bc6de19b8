package org.potentia.api.model;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;

/**
 * A model on its way to quotes: the coordinates in which it is searched, and the prices at every point. The coordinates need not be the
 * parameters of the model; where quotes cannot tell between parameters, they run across those that give the same prices, never along.
 * Immutable and safe for any number of threads.
 *
 * @since 0.1
 */
public interface OptionCalibration {
    /**
     * Returns what is searched.
     *
     * @return the coordinates, with bounds, scales and a first guess as defaults
     */
    ParameterSpace coordinates();

    /**
     * Draws guesses to start from. Each is near something that quotes may look like, and none depends on the others, so that descents that end
     * in the same place say something about it.
     *
     * @param random where the guesses are drawn from
     * @return points of the coordinates; may be empty
     */
    List<ParameterVector> starts(RandomGenerator random);

    /**
     * Returns how many rows there are: one for each option of all strips in their order, then those of penalties.
     *
     * @return the number of rows
     */
    int rows();

    /**
     * Prices all options.
     *
     * @param coordinates the point, {@code coordinates[n]}, inside its space
     * @param rows receives the prices in currency, then the penalties, {@code rows[m]}; NaN where the model has none
     */
    void price(double[] coordinates, double[] rows);

    /**
     * Prices all options and says how prices move with the coordinates.
     *
     * @param coordinates the point, {@code coordinates[n]}, inside its space
     * @param rows receives the prices in currency, then the penalties, {@code rows[m]}
     * @param slopes receives the derivatives, {@code slopes[m][n]}
     */
    void priceAndSlopes(double[] coordinates, double[] rows, double[][] slopes);

    /**
     * Returns the parameters of the model at a point.
     *
     * @param coordinates a point of {@link #coordinates()}
     * @return the parameters
     */
    ParameterVector parameters(ParameterVector coordinates);

    /**
     * Returns the model at a point: the same prices as {@link #price}.
     *
     * @param coordinates a point of {@link #coordinates()}
     * @return the model
     */
    OptionModel model(ParameterVector coordinates);

    /**
     * Returns what quotes leave open at a point.
     *
     * @param coordinates a point of {@link #coordinates()}
     * @return the parameters that give the same prices; empty if quotes fix them all
     */
    Optional<Orbit> orbit(ParameterVector coordinates);

    /**
     * Returns what a reader should know about a result.
     *
     * @param coordinates a point of {@link #coordinates()}
     * @return sentences, such as what is not identified and why; may be empty
     */
    List<String> remarks(ParameterVector coordinates);

    /**
     * Returns what the model makes of a result beyond prices.
     *
     * @param coordinates a point of {@link #coordinates()}
     * @return derived numbers and pictures of them; {@link Findings#NONE} by default
     */
    default Findings findings(ParameterVector coordinates) {
        return Findings.NONE;
    }
}
