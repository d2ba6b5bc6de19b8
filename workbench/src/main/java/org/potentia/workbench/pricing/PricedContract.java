package org.potentia.workbench.pricing;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Valuation;

/**
 * An option with what the methods say of it.
 *
 * @param contract the option
 * @param answers one for each method asked
 * @since 0.1
 */
public record PricedContract(Contract contract, List<EngineAnswer> answers) {
    /** Errors are estimates: methods disagree if their values are farther apart than so many times both together. */
    private static final double DISAGREEMENT = 3;

    /** What rounding may do, relative to the strike. */
    private static final double ROUNDING = 1e-11;

    /** Copies the list. */
    public PricedContract {
        answers = List.copyOf(answers);
    }

    /**
     * Returns the values there are.
     *
     * @return them, in the order of the methods
     */
    public List<Valuation> valuations() {
        return answers.stream().flatMap(answer -> answer.valuation().stream()).toList();
    }

    /**
     * Tells which methods disagree.
     *
     * @return a sentence for each pair whose values are farther apart than three times their errors
     */
    public List<String> disagreements() {
        List<Valuation> all = valuations();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Valuation one = all.get(i);
                Valuation other = all.get(j);
                double apart = Math.abs(one.price() - other.price());
                double errors = one.error() + other.error();
                if (apart > DISAGREEMENT * errors + ROUNDING * Math.abs(contract.strike())) {
                    found.add(one.engine() + " and " + other.engine() + " disagree: " + apart
                            + " apart, with errors of " + one.error() + " and " + other.error());
                }
            }
        }
        return found;
    }
}
