package org.potentia.workbench.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Files that are there whole or not at all: written under another name, then moved into place. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file, over an earlier one if there is one.
     *
     * @param target the file
     * @param content its bytes
     * @throws IOException if it cannot be written; an earlier one is then still there
     */
    public static void write(Path target, byte[] content) throws IOException {
        Path beside = beside(target);
        try {
            Files.write(beside, content);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Writes a file so that it is on the disk when this returns, and survives the end of the program and of the machine.
     *
     * @param target the file
     * @param content its bytes
     * @throws IOException if it cannot be written; an earlier one is then still there
     */
    public static void writeDurably(Path target, byte[] content) throws IOException {
        Path beside = beside(target);
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Says why a file could not be written.
     *
     * @param failure what was thrown
     * @return the reason in a few words
     */
    public static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException e -> "no permission";
            case NoSuchFileException e -> "its folder does not exist";
            case FileAlreadyExistsException e -> "a file is in the way";
            case FileSystemException e -> ownWords(e);
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }

    /** The words of the system, without the name of the file beside. */
    private static String ownWords(FileSystemException failure) {
        return failure.getReason() == null
                ? failure.getClass().getSimpleName()
                : failure.getReason().toLowerCase(Locale.ROOT);
    }

    private static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".part");
    }

    private static void move(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // some network drives: the next best thing
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
