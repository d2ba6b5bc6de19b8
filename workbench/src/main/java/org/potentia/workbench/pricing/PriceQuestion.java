package org.potentia.workbench.pricing;

import java.util.List;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.OptionValuer;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.ValuationAim;

/**
 * Options to be valued.
 *
 * @param id the model's id
 * @param title the model's title
 * @param valuer the model
 * @param underlying what the options are written on
 * @param contracts the options, at least one
 * @param engines the methods asked for; empty for the first that values an option, each for itself
 * @param aim what is wanted of each valuation
 * @since 0.1
 */
public record PriceQuestion(
        String id,
        String title,
        OptionValuer valuer,
        Underlying underlying,
        List<Contract> contracts,
        List<String> engines,
        ValuationAim aim) {
    /** Copies the lists. */
    public PriceQuestion {
        contracts = List.copyOf(contracts);
        engines = List.copyOf(engines);
    }
}
