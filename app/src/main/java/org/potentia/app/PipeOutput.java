package org.potentia.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Drops what nobody reads any more. A reader that has seen enough, such as {@code head}, closes the pipe; that is no failure, and a
 * command that also writes files goes on to write them.
 */
final class PipeOutput extends FilterOutputStream {
    private boolean closedByReader;

    PipeOutput(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (closedByReader) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            // the system's text is the only sign by which Java tells a closed pipe from a full disk
            if (!"Broken pipe".equals(e.getMessage())) {
                throw e;
            }
            closedByReader = true;
        }
    }
}
