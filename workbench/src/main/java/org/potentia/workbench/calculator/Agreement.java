package org.potentia.workbench.calculator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;

/** Compares the output of a quantity with what is expected, leaf by leaf. */
final class Agreement {
    private final Tolerance tolerance;
    private final Map<String, Tolerance> special;
    private double digits = Tolerance.MOST_DIGITS;
    private String fault = "";

    private Agreement(ReferenceCase reference) {
        this.tolerance = reference.tolerance();
        this.special = reference.tolerances();
    }

    static Agreement of(ReferenceCase reference, Values output) {
        Agreement agreement = new Agreement(reference);
        agreement.compareObjects("", agreement.tolerance, reference.expected(), output);
        return agreement;
    }

    /** The digits of the worst leaf; 0 if a leaf is missing or of another kind. */
    double digits() {
        return digits;
    }

    /** The first leaf that fails, with what it is and what is expected; empty if all agree. */
    String fault() {
        return fault;
    }

    private void compareObjects(String path, Tolerance inherited, Values expected, Values found) {
        for (Map.Entry<String, @Nullable Object> entry : expected.asMap().entrySet()) {
            String name = entry.getKey();
            String inside = Leaves.inside(path, name);
            Tolerance own = special.getOrDefault(name, inherited);
            if (found.asMap().containsKey(name)) {
                compare(inside, own, entry.getValue(), found.get(name));
            } else {
                fail(inside + " is missing, expected " + entry.getValue());
            }
        }
    }

    private void compare(String path, Tolerance own, @Nullable Object expected, @Nullable Object found) {
        if (expected instanceof Double reference && found instanceof Double number) {
            compareNumbers(path, own, reference, number);
        } else if (expected instanceof Values reference && found instanceof Values values) {
            compareObjects(path, own, reference, values);
        } else if (expected != null && found != null && Leaves.isList(expected) && Leaves.isList(found)) {
            compareLists(path, own, Leaves.listOf(expected), Leaves.listOf(found));
        } else if (!Objects.equals(expected, found)) {
            fail(path + " = " + found + ", expected " + expected);
        }
    }

    private void compareLists(String path, Tolerance own, List<?> expected, List<?> found) {
        if (expected.size() != found.size()) {
            fail(path + " has " + found.size() + " elements, expected " + expected.size());
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(path + "[" + i + "]", own, expected.get(i), found.get(i));
        }
    }

    private void compareNumbers(String path, Tolerance own, double expected, double found) {
        if (Double.isNaN(expected) || !own.admits(found, expected)) {
            note(path + " = " + found + ", expected " + expected + " within " + own);
        }
        digits = Math.min(digits, own.digits(found, expected));
    }

    private void fail(String words) {
        digits = 0;
        note(words);
    }

    private void note(String words) {
        if (fault.isEmpty()) {
            fault = words;
        }
    }
}
