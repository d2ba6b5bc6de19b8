package org.potentia.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Settings;
import org.potentia.workbench.InputException;
import org.potentia.workbench.optimization.OptionFile;
import org.potentia.workbench.optimization.RunConfiguration;

/**
 * Options of optimizers as a user gave them: files, and words {@code name=value} or {@code id.name=value}.
 *
 * @param first the id of the optimizer that words and files without an id are for; empty if they must have one
 * @param ids the ids of all that take part
 * @param files what stood in files
 * @param words the words
 */
record OptionWords(Optional<String> first, Set<String> ids, List<OptionFile> files, List<String> words) {
    /**
     * Reads the files and checks for whom everything is.
     *
     * @throws InputException if that is not clear, or nobody has such an id
     */
    static OptionWords read(Optional<String> first, Set<String> ids, List<Path> files, List<String> words) {
        OptionWords all =
                new OptionWords(first, ids, files.stream().map(OptionFile::read).toList(), words);
        words.forEach(all::idOf);
        List<String> seen = new ArrayList<>();
        for (OptionFile file : all.files()) {
            String id = file.optimizer()
                    .or(() -> first)
                    .orElseThrow(() ->
                            new InputException(file.source() + " does not say for which optimizer it is, must have "
                                    + OptionFile.OPTIMIZER + ", one of " + String.join(", ", ids)));
            if (!ids.contains(id)) {
                throw new InputException(file.source() + ": the options are for the optimizer " + id
                        + ", which does not take part, must be for " + String.join(" or ", ids));
            }
            if (seen.contains(id)) {
                throw new InputException(
                        file.source() + ": the options of " + id + " are in another file, too, must be in one");
            }
            seen.add(id);
        }
        return all;
    }

    /**
     * Completes the options of one of them.
     *
     * @param provider the optimizer
     * @param more words that its place demands
     * @throws InputException if an option is unknown, given twice, or has no admissible value
     */
    Settings settings(OptimizerProvider provider, List<String> more) {
        List<String> own = new ArrayList<>(more);
        for (String word : words) {
            if (idOf(word).equals(provider.id())) {
                own.add(word.substring(prefix(word).map(id -> id.length() + 1).orElse(0)));
            }
        }
        Optional<OptionFile> file = files.stream()
                .filter(one -> one.optimizer()
                        .or(() -> first)
                        .filter(provider.id()::equals)
                        .isPresent())
                .findFirst();
        try {
            return RunConfiguration.settings(provider, file, own);
        } catch (InputException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        }
    }

    private String idOf(String word) {
        Optional<String> id = prefix(word);
        if (id.isEmpty() && first.isEmpty()) {
            throw new InputException("'" + word + "' does not say for which optimizer it is, must be <id>." + word
                    + " with one of " + String.join(", ", ids));
        }
        return id.or(() -> first).orElseThrow();
    }

    /** Finds the id before the first point, which must be of one that takes part. */
    private Optional<String> prefix(String word) {
        int equals = word.indexOf('=');
        int point = word.indexOf('.');
        if (point < 0 || (equals >= 0 && equals < point)) {
            return Optional.empty();
        }
        String id = word.substring(0, point);
        if (!ids.contains(id)) {
            throw new InputException("'" + word + "' is for the optimizer " + id
                    + ", which does not take part, must be for " + String.join(" or ", ids));
        }
        return Optional.of(id);
    }
}
