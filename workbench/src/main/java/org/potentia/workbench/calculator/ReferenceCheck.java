package org.potentia.workbench.calculator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calculator.CaseOutcome.Verdict;

/**
 * Compares quantities with a file of reference cases.
 *
 * <p>A case agrees if every field of {@code expected} comes out (more may): numbers within {@code abs + rel·|expected|} of the case's
 * {@code tolerance}, or of that which its {@code tolerances} give for the field; lists of equal length, element by element; flags, texts,
 * null and infinite numbers if they are equal. NaN never agrees. Where the rows of {@code expected} carry the points at which they stand, under
 * the name of a list that the quantity may be given and the case does not give, the quantity is asked at these points.
 *
 * @since 0.1
 */
public final class ReferenceCheck {
    private final Calculator calculator;
    private final Map<String, QuantityOffer> offers;

    /**
     * Makes a check.
     *
     * @param calculator what computes the quantities
     */
    public ReferenceCheck(Calculator calculator) {
        this.calculator = calculator;
        this.offers = calculator.list().stream()
                .collect(Collectors.toMap(offer -> offer.quantity().name(), Function.identity()));
    }

    /**
     * Runs the cases of a file.
     *
     * @param file the file
     * @param only names of quantities, with or without what stands before the dot, whose cases are run; all cases if it is empty
     * @param each is told of every outcome as soon as it is there, in the order of the file
     * @return all outcomes
     * @throws InputException if the file is no reference file, or no case of it is about a quantity in {@code only}
     */
    public CheckReport run(Path file, Collection<String> only, Consumer<CaseOutcome> each) {
        List<CaseOutcome> outcomes = new ArrayList<>();
        for (ReferenceCase reference : ReferenceFile.read(file).only(only)) {
            CaseOutcome outcome = outcome(reference);
            each.accept(outcome);
            outcomes.add(outcome);
        }
        return new CheckReport(outcomes);
    }

    private CaseOutcome outcome(ReferenceCase reference) {
        QuantityOffer offer = offers.get(reference.quantity());
        if (offer == null) {
            return without(reference, Verdict.NOT_OFFERED, "no plugin offers " + reference.quantity());
        }
        if (!offer.offered()) {
            return without(reference, Verdict.NOT_OFFERED, "not offered: needs " + String.join(", ", offer.missing()));
        }
        Values output;
        try {
            output = calculator.evaluate(reference.quantity(), Abscissae.inputs(reference, offer.quantity()));
        } catch (RuntimeException e) {
            return without(reference, Verdict.FAILED, Calculator.sentence(e));
        }
        Agreement agreement = Agreement.of(reference, output);
        Verdict verdict = agreement.fault().isEmpty() ? Verdict.AGREED : Verdict.FAILED;
        return new CaseOutcome(reference.id(), reference.quantity(), verdict, agreement.digits(), agreement.fault());
    }

    private static CaseOutcome without(ReferenceCase reference, Verdict verdict, String reason) {
        return new CaseOutcome(reference.id(), reference.quantity(), verdict, 0, reason);
    }
}
