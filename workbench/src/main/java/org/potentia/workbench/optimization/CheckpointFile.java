package org.potentia.workbench.optimization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.ComputationException;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.support.Sha256;
import org.potentia.workbench.support.WholeFile;

/**
 * A file with the state of a run: one line of JSON with a version of the format, the SHA-256 of the content, which run it belongs to, and the
 * state. It is written under another name, forced to the disk and moved into place, so there is always a whole state, even if the program is
 * killed or the machine goes down.
 *
 * <p>Reading refuses, in one sentence that says which, what is no checkpoint, was changed or cut off, or belongs to another run.
 *
 * @since 0.1
 */
public final class CheckpointFile {
    /** The version of the format; goes up when an older reader could not read it. */
    public static final int FORMAT = 1;

    private static final String MARK = "potentiaCheckpoint";
    private static final String HASH = "sha256";
    private static final String CONTENT = "content";
    private static final String STATE = "state";

    /** How a file of this kind begins, whatever its version: it is told by that from other files before anything is read. */
    private static final String BEGINNING = "{\"" + MARK + "\":";

    private final Path file;
    private final CheckpointHeader header;

    /**
     * Names the file of a run.
     *
     * @param file the file, which need not exist
     * @param header which run it is
     */
    public CheckpointFile(Path file, CheckpointHeader header) {
        this.file = file;
        this.header = header;
    }

    /**
     * Returns where it is.
     *
     * @return the path as it was given
     */
    public Path path() {
        return file;
    }

    /**
     * Writes a state in the place of the one before.
     *
     * @param state what the optimizer saved
     * @throws ComputationException if it cannot be written; the state before is then still there
     */
    public void write(Values state) {
        Values content = header.values().with(STATE, state);
        try {
            WholeFile.writeDurably(file, bytes(content));
        } catch (IOException e) {
            throw new ComputationException(
                    "the checkpoint " + file + " cannot be written (" + WholeFile.reason(e) + ")", e);
        }
    }

    /**
     * Reads the state that was written last, for this run to go on from.
     *
     * @return the state
     * @throws InputException if there is no such file, it is no checkpoint, damaged, of another format, or belongs to another run
     */
    public Values read() {
        Values content = content(file);
        Optional<String> difference = header(file, content).difference(header);
        if (difference.isPresent()) {
            throw new InputException(
                    "the checkpoint " + file + " " + difference.get() + ", must be of the run that goes on");
        }
        return state(file, content);
    }

    /**
     * Reads which run a file belongs to, so that the run can be set up again.
     *
     * @param file the file
     * @return optimizer, problem, starts, seed and budget
     * @throws InputException if there is no such file, it is no checkpoint, damaged, or of another format
     */
    public static CheckpointHeader headerOf(Path file) {
        return header(file, content(file));
    }

    private static byte[] bytes(Values content) {
        String text = CanonicalJson.write(content);
        String hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        Values whole = Values.EMPTY.with(MARK, FORMAT).with(HASH, hash).with(CONTENT, content);
        return (CanonicalJson.write(whole) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Values content(Path file) {
        byte[] bytes = readAll(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(BEGINNING)) {
            throw new InputException(file + " is no checkpoint, must begin with " + BEGINNING);
        }
        Values whole;
        try {
            whole = CanonicalJson.parse(text);
        } catch (InputException e) {
            throw damaged(file, text.endsWith("}\n") ? "it cannot be read" : "its end is missing", e);
        }
        if (!Double.valueOf(FORMAT).equals(whole.get(MARK))) {
            throw new InputException("the checkpoint " + file + " has the format " + whole.get(MARK)
                    + ", must be of format " + FORMAT + ": go on with the version of the program that wrote it");
        }
        // the same values have but one text: whatever byte was changed, it comes out here
        if (!(whole.get(CONTENT) instanceof Values content) || !Arrays.equals(bytes, bytes(content))) {
            throw damaged(file, "its content and its SHA-256 do not agree", null);
        }
        return content;
    }

    private static CheckpointHeader header(Path file, Values content) {
        try {
            return CheckpointHeader.of(content);
        } catch (IllegalArgumentException e) {
            // the hash is right, so this was written so: by some other program
            throw damaged(file, "it does not say which run it is of", e);
        }
    }

    private static Values state(Path file, Values content) {
        if (content.get(STATE) instanceof Values state) {
            return state;
        }
        throw damaged(file, "it holds no state", null);
    }

    private static byte[] readAll(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new InputException("no such checkpoint: " + file, e);
        } catch (IOException e) {
            throw new InputException(
                    "the checkpoint " + file + " cannot be read (" + WholeFile.reason(e) + "), must be a readable file",
                    e);
        }
    }

    private static InputException damaged(Path file, String how, @Nullable Exception cause) {
        String message = "the checkpoint " + file + " is damaged (" + how + "), must be as it was written";
        return cause == null ? new InputException(message) : new InputException(message, cause);
    }
}
