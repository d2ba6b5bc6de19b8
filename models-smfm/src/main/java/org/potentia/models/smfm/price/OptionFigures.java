package org.potentia.models.smfm.price;

import java.util.List;
import java.util.Set;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;

/** Offers figures of options under the power law. */
public final class OptionFigures implements FigureProvider {
    private static final Set<String> NEEDS = Set.of("pathint");

    private static final String SETTING =
            " Futures at 5, S0 = 1, Sinf = 20, y = 0, r = 5 %, and for every exponent a noise of 20 % of the"
                    + " price where that is now, σF(5) = 1.";

    /** Makes the provider. */
    public OptionFigures() {}

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "smfm-smile",
                        "The smile that each exponent produces",
                        "Implied volatility under (16) with x from -1 to 2; x = 1 is Black and Scholes." + SETTING,
                        NEEDS,
                        services -> new OptionDrawings(services).smiles()),
                new Figure(
                        "smfm-greeks",
                        "Prices and Greeks beside those of Black and Scholes",
                        "European calls of half a year over moneyness: price, delta, gamma and the vega per lognormal volatility, less those at"
                                + " x = 1." + SETTING,
                        NEEDS,
                        services -> new OptionDrawings(services).differences()),
                new Figure(
                        "smfm-exercise",
                        "Where an American put is exercised",
                        "The boundary on two lattices and by the integral equation of Kim (reference case sm-021): S = 36, K = 40, one year,"
                                + " r = 6 %, σ = 20 %.",
                        NEEDS,
                        services -> new OptionDrawings(services).boundary()),
                new Figure(
                        "smfm-convergence",
                        "How the path integral converges in steps and mesh",
                        "European call struck at 5.2, half a year, by the Ito prepoint kernel (24) at points with an analytic last step, beside"
                                + " the formula: without extrapolation, and with one." + SETTING,
                        NEEDS,
                        services -> new OptionDrawings(services).convergence()),
                new Figure(
                        "smfm-trees",
                        "A naive tree beside one that recombines for every noise",
                        "Error of a European put struck at 4.5, half a year. The nodes of Cox, Ross and Rubinstein with probabilities that keep"
                                + " mean and variance, and nodes that are equally spaced in y = ∫dS/F." + SETTING,
                        NEEDS,
                        services -> new OptionDrawings(services).trees()));
    }
}
