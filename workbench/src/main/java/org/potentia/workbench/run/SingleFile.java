package org.potentia.workbench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.potentia.workbench.InputException;
import org.potentia.workbench.support.WholeFile;

/**
 * Writes a file that a user named: whole or not at all.
 *
 * @since 0.1
 */
public final class SingleFile {
    private SingleFile() {}

    /**
     * Writes a text.
     *
     * @param file where to
     * @param text what, in UTF-8
     * @throws InputException if it cannot be written; the message says why
     */
    public static void write(Path file, String text) {
        try {
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InputException("cannot write " + file + ": " + WholeFile.reason(e), e);
        }
    }
}
