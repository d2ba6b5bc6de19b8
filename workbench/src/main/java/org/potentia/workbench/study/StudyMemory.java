package org.potentia.workbench.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.potentia.api.Values;
import org.potentia.api.study.StudySeries;
import org.potentia.workbench.InputException;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.support.Sha256;

/**
 * A file with the finished parts of a study, one a line, written as they come: a run that was stopped goes on from there. The first line is the
 * hash of study, options, seed and data, without which parts of two questions could be mixed.
 *
 * @since 0.1
 */
public final class StudyMemory {
    private static final String HEAD = "potentia study state ";

    private final Path file;
    private final Map<String, String> parts;

    private StudyMemory(Path file, Map<String, String> parts) {
        this.file = file;
        this.parts = parts;
    }

    /**
     * Opens the memory of a run, or begins it.
     *
     * @param file where; made if it does not exist
     * @param run the study with its settings and seed
     * @param data the series
     * @return the memory, with what an earlier run left; a last line that was cut off is forgotten
     * @throws InputException if the file belongs to another study, other data, options or another seed, or cannot be written
     */
    public static StudyMemory open(Path file, StudyRun run, List<StudySeries> data) {
        String head = HEAD + question(run, data);
        try {
            Map<String, String> parts = new ConcurrentHashMap<>();
            if (Files.exists(file)) {
                String text = Files.readString(file);
                List<String> lines =
                        text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
                if (lines.isEmpty() ? !head.startsWith(text) : !lines.get(0).equals(head)) {
                    throw new InputException(
                            "the state file " + file
                                    + " belongs to another study, other data, options or seed, must be of the same run or a new name");
                }
                for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                    int tab = line.indexOf('\t');
                    if (tab > 0) {
                        parts.put(line.substring(0, tab), line.substring(tab + 1));
                    }
                }
            }
            StringBuilder whole = new StringBuilder(head).append('\n');
            parts.forEach(
                    (key, value) -> whole.append(key).append('\t').append(value).append('\n'));
            // written anew, so that the next line does not follow half of one
            Files.writeString(file, whole);
            return new StudyMemory(file, parts);
        } catch (IOException e) {
            throw new InputException(
                    "the state file " + file + " cannot be read and written, must be a file in a folder"
                            + " that exists and may be written",
                    e);
        }
    }

    private static String question(StudyRun run, List<StudySeries> data) {
        String text = CanonicalJson.writePretty(Values.EMPTY
                .with("study", run.provider().id())
                .with("options", run.settings().values())
                .with("seed", String.valueOf(run.seed())));
        StringBuilder all = new StringBuilder(text);
        for (StudySeries series : data) {
            all.append(series.name())
                    .append(' ')
                    .append(series.provenance())
                    .append(' ')
                    .append(series.hashCode());
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    Optional<String> recall(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    synchronized void remember(String key, String value) {
        if (key.isEmpty() || key.matches("(?s).*[\t\n\r].*") || value.matches("(?s).*[\n\r].*")) {
            throw new IllegalArgumentException("key and value must be one line each, the key without tabs");
        }
        try {
            Files.writeString(file, key + "\t" + value + "\n", StandardOpenOption.APPEND);
            parts.put(key, value);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written", e);
        }
    }
}
