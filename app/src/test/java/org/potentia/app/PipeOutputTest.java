package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class PipeOutputTest {
    private int attempts;

    private OutputStream failingWith(String message) {
        return new PipeOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                attempts++;
                throw new IOException(message);
            }
        });
    }

    @Test
    void dropsWhatNobodyReadsAnyMore() throws IOException {
        OutputStream output = failingWith("Broken pipe");

        output.write('a');
        output.write('b');

        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void passesOnAnyOtherFailure() {
        OutputStream output = failingWith("No space left on device");

        assertThatThrownBy(() -> output.write('a'))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }
}
