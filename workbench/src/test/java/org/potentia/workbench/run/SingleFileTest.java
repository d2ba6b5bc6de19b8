package org.potentia.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.workbench.InputException;

class SingleFileTest {
    @TempDir
    private Path folder;

    @Test
    void writesATextOverWhatWasThere() {
        Path file = folder.resolve("prices.csv");
        SingleFile.write(file, "before");
        SingleFile.write(file, "σ = 0.2\n");

        assertThat(file).hasContent("σ = 0.2\n");
    }

    @Test
    void saysWhyAFileCannotBeWritten() {
        Path file = folder.resolve("nowhere").resolve("prices.csv");

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> SingleFile.write(file, "text"))
                .withMessageStartingWith("cannot write " + file + ": its folder does not exist");
    }
}
