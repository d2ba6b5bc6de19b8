package org.potentia.workbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.workbench.InputException;
import org.potentia.workbench.registry.Registry;

class StudyMemoryTest {
    @TempDir
    Path folder;

    private final StudySeries series =
            StudySeries.of("x", "hash", new long[] {1, 2}, new int[] {0, 0}, 0, Doubles.of(1, 2));

    /** Counts how often it computes. */
    private static final class Counting implements StudyProvider {
        private int computed;

        @Override
        public String id() {
            return "counting";
        }

        @Override
        public String title() {
            return "Counting";
        }

        @Override
        public Citation citation() {
            return new Citation("A. Author", 2020, "A title", "A source");
        }

        @Override
        public OptionSpace options() {
            return OptionSpace.of();
        }

        @Override
        public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
            String value = context.recall("part").orElseGet(() -> {
                computed++;
                context.remember("part", "0.1");
                return "0.1";
            });
            return new StudyResult(
                    Values.of("value", Double.parseDouble(value)), List.of(), List.of(), List.of(), List.of());
        }
    }

    private static StudyRun run(StudyProvider provider, long seed) {
        return new StudyRun(provider, provider.options().defaults(), seed, 1);
    }

    private final Services none = Registry.load(List.of());

    @Test
    void finishedPartsAreNotComputedAgain() throws IOException {
        Counting study = new Counting();
        Path file = folder.resolve("state.txt");
        List<StudySeries> data = List.of(series);
        for (int i = 0; i < 2; i++) {
            StudyMemory memory = StudyMemory.open(file, run(study, 1), data);
            StudyResult result = run(study, 1).of(data, none, (what, share) -> {}, Optional.of(memory));
            assertThat(result.values()).isEqualTo(Values.of("value", 0.1));
        }
        assertThat(study.computed).isEqualTo(1);
        assertThat(Files.readString(file)).endsWith("part\t0.1\n");
        run(study, 1).of(data, none, (what, share) -> {});
        assertThat(study.computed).isEqualTo(2);
    }

    @Test
    void lineThatWasCutOffIsForgotten() throws IOException {
        Path file = folder.resolve("state.txt");
        StudyRun run = run(new Counting(), 1);
        StudyMemory.open(file, run, List.of(series)).remember("a", "1");
        Files.writeString(file, "b\t0.0000", StandardOpenOption.APPEND);

        StudyMemory again = StudyMemory.open(file, run, List.of(series));
        again.remember("c", "3");

        assertThat(again.recall("a")).contains("1");
        assertThat(again.recall("b")).isEmpty();
        assertThat(StudyMemory.open(file, run, List.of(series)).recall("c")).contains("3");
        Files.writeString(file, "potentia stu");
        assertThat(StudyMemory.open(file, run, List.of(series)).recall("a")).isEmpty();
    }

    @Test
    void stateOfAnotherQuestionIsRefused() {
        Path file = folder.resolve("state.txt");
        StudyMemory memory = StudyMemory.open(file, run(new Counting(), 1), List.of(series));

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyMemory.open(file, run(new Counting(), 2), List.of(series)))
                .withMessageContaining("belongs to another study");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyMemory.open(folder, run(new Counting(), 1), List.of(series)))
                .withMessageContaining("cannot be read and written");
        assertThatIllegalArgumentException().isThrownBy(() -> memory.remember("two\nlines", "1"));
        assertThat(memory.recall("two\nlines")).isEmpty();
    }
}
