package org.potentia.app.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Model;
import org.potentia.workbench.calibration.SmileStudy;

/**
 * Fits to the chains of one or several days, with what is needed to show them.
 *
 * @param studies the fits, a study for each day
 * @param makers makes a model of each id from its parameters, for what it can do beyond pricing
 * @param today the return over the past period of the length of an expiry, by the years to that expiry; empty if not known
 */
public record Smiles(List<SmileStudy> studies, Map<String, Maker> makers, Past today) {
    /** Copies the collections. */
    public Smiles {
        studies = List.copyOf(studies);
        makers = Map.copyOf(makers);
    }

    /** Makes a model. */
    @FunctionalInterface
    public interface Maker {
        /**
         * Makes it.
         *
         * @param parameters those of a fit, or others that price alike
         * @return the model
         */
        Model of(ParameterVector parameters);
    }

    /** Knows the past. */
    @FunctionalInterface
    public interface Past {
        /**
         * Returns the return over the last so many years.
         *
         * @param years how long
         * @return the log-return; empty if not known
         */
        OptionalDouble over(double years);
    }

    /**
     * Tells whether somebody wanted to stop.
     *
     * @return whether a study is interrupted
     */
    public boolean interrupted() {
        return studies.stream().anyMatch(SmileStudy::interrupted);
    }

    /** What changes from day to day; nothing for a single day. */
    List<CurvePanel> days() {
        return SmileDays.of(studies);
    }

    List<CurvePanel> panels(SmileStudy.Slice slice) {
        return SmilePlot.of(
                slice, makers, today.over(slice.expiries().getFirst().years()));
    }
}
