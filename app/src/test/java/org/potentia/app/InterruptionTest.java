package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.workbench.json.CanonicalJson;

class InterruptionTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatIsDoneAndSaysSo() throws IOException {
        Path plugins = ToyPlugin.in(folder);
        Path out = folder.resolve("run");
        // An interrupted thread is what a comparison sees of a process that is told to end.
        Thread.currentThread().interrupt();

        Shell shell;
        try {
            shell = Shell.compare(plugins, out, "--models", "narrow,wide");
        } finally {
            Thread.interrupted();
        }

        assertThat(shell.code()).isEqualTo(CompareCommand.INTERRUPTED);
        assertThat(shell.out()).contains("INTERRUPTED");
        assertThat(CanonicalJson.read(out.resolve("run.json")).text("status")).isEqualTo("interrupted");
        assertThat(out.resolve("report.html")).content().contains("This comparison was interrupted");
    }

    @Test
    void passesARequestOn() {
        Interruption interruption = new Interruption();

        try (Interruption.Watch watch = interruption.watch()) {
            assertThat(watch.requested()).isFalse();
            interruption.request();
            assertThat(watch.requested()).isTrue();
        }
    }
}
