package org.potentia.workbench.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.potentia.workbench.InputException;

/** Small files that a user wrote. */
public final class TextFile {
    private TextFile() {}

    /**
     * Reads a file in UTF-8, with or without a byte order mark.
     *
     * @param file the file
     * @param content what should be in it, for messages
     * @return its text
     * @throws InputException if there is no such file, it cannot be read, or is not text
     */
    public static String read(Path file, String content) {
        if (!Files.exists(file)) {
            throw new InputException("no such file: " + file);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InputException(file + " is not text in UTF-8, must be a file with " + content, e);
        } catch (IOException e) {
            throw new InputException(
                    file + " cannot be read (" + WholeFile.reason(e) + "), must be a readable file with " + content, e);
        }
    }
}
