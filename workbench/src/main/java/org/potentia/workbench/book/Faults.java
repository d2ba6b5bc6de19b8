package org.potentia.workbench.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.potentia.workbench.InputException;

/** What is wrong with the lines of a file, all told at once; a file in which everything is wrong is told by its first faults. */
final class Faults {
    private static final int MOST = 10;

    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    /**
     * Refuses the file if there are faults.
     *
     * @throws InputException with a sentence for each
     */
    void refuse() {
        if (sentences.isEmpty()) {
            return;
        }
        int more = sentences.size() - MOST;
        throw new InputException(Stream.concat(
                        sentences.stream().limit(MOST),
                        more > 0 ? Stream.of("and " + more + " more lines with faults") : Stream.empty())
                .collect(Collectors.joining("\n")));
    }
}
