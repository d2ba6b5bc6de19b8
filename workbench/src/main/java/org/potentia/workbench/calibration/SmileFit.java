package org.potentia.workbench.calibration;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.Values;
import org.potentia.api.model.Findings;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.Orbit;
import org.potentia.api.optimize.Optimum;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.optimization.Certificate;

/**
 * One set of parameters fitted to the quotes of one expiry, or of several together.
 *
 * @param modelId the id of the model
 * @param title its title
 * @param version its version
 * @param expiries the expiries it is fitted to
 * @param choices the options of the calibration
 * @param loss what was made small
 * @param model the fitted model
 * @param parameters its parameters
 * @param estimates its parameters with standard errors
 * @param coordinates the point that was found, in the coordinates of the search
 * @param free how many coordinates were searched
 * @param lossValue half the sum of squares of the weighted errors
 * @param quotes every quote beside the model's price
 * @param scores how near it comes
 * @param leftOut how near it comes to quotes that a refit did not see; empty if that was not asked for
 * @param remarks what a reader should know, a sentence each
 * @param orbit the parameters that give the same prices; empty if quotes fix them all
 * @param findings what the model makes of its parameters beyond prices
 * @param certificate what was tried, and how far the minimum can be believed
 * @param found what the optimizer found
 * @param profiles the least loss along each coordinate; empty if that was not asked for
 * @since 0.1
 */
public record SmileFit(
        String modelId,
        String title,
        String version,
        List<Expiry> expiries,
        Values choices,
        OptionLoss loss,
        OptionModel model,
        ParameterVector parameters,
        List<ParameterEstimate> estimates,
        ParameterVector coordinates,
        int free,
        double lossValue,
        List<QuoteFit> quotes,
        SmileScores scores,
        Optional<SmileScores> leftOut,
        List<String> remarks,
        Optional<Orbit> orbit,
        Findings findings,
        Certificate certificate,
        Optimum found,
        List<SmileProfile> profiles) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no expiry or no quote, or the loss is not finite
     */
    public SmileFit {
        expiries = List.copyOf(expiries);
        estimates = List.copyOf(estimates);
        quotes = List.copyOf(quotes);
        remarks = List.copyOf(remarks);
        profiles = List.copyOf(profiles);
        Arguments.atLeast(expiries.size(), 1, "number of expiries");
        Arguments.atLeast(quotes.size(), 1, "number of quotes");
        Arguments.nonNegative(lossValue, "lossValue");
    }

    SmileFit withLeftOut(SmileScores scoresOfTheRest) {
        return with(Optional.of(scoresOfTheRest), remarks, profiles);
    }

    SmileFit withProfiles(List<SmileProfile> newProfiles, List<String> newRemarks) {
        return with(leftOut, newRemarks, newProfiles);
    }

    private SmileFit with(Optional<SmileScores> newLeftOut, List<String> newRemarks, List<SmileProfile> newProfiles) {
        return new SmileFit(
                modelId,
                title,
                version,
                expiries,
                choices,
                loss,
                model,
                parameters,
                estimates,
                coordinates,
                free,
                lossValue,
                quotes,
                scores,
                newLeftOut,
                newRemarks,
                orbit,
                findings,
                certificate,
                found,
                newProfiles);
    }
}
