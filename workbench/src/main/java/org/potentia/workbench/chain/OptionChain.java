package org.potentia.workbench.chain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.potentia.api.Arguments;
import org.potentia.workbench.data.DroppedRows;

/**
 * All options of one underlying on one day, by expiry.
 *
 * @param name what to call it
 * @param asOf the day of the quotes; empty if not known
 * @param expiries the expiries, the nearest first; at least one
 * @param dropped the rows that could not be used, and why
 * @param sha256 the hash of the file it was read from
 * @param notes what a reader should know, a sentence each: where the data come from, how they were read
 * @since 0.1
 */
public record OptionChain(
        String name,
        Optional<LocalDate> asOf,
        List<Expiry> expiries,
        DroppedRows dropped,
        String sha256,
        List<String> notes) {
    /**
     * Sorts the expiries.
     *
     * @throws IllegalArgumentException if there is no expiry or the name is blank
     */
    public OptionChain {
        Arguments.notBlank(name, "name");
        Arguments.atLeast(expiries.size(), 1, "number of expiries");
        expiries = expiries.stream()
                .sorted(Comparator.comparingDouble(Expiry::years))
                .toList();
        notes = List.copyOf(notes);
    }

    /**
     * Counts the quotes of all expiries.
     *
     * @return how many there are
     */
    public int size() {
        return expiries.stream().mapToInt(expiry -> expiry.quotes().size()).sum();
    }
}
