package org.potentia.workbench.calculator;

import java.util.Map;
import org.potentia.api.Values;

/**
 * One case of a reference file.
 *
 * @param id its id
 * @param quantity the quantity it is about
 * @param inputs what the quantity is given
 * @param expected what must come out; more may
 * @param tolerance how near numbers must come
 * @param tolerances the same for single fields
 */
record ReferenceCase(
        String id,
        String quantity,
        Values inputs,
        Values expected,
        Tolerance tolerance,
        Map<String, Tolerance> tolerances) {}
