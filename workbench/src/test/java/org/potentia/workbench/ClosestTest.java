package org.potentia.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestTest {
    private static final List<String> MODELS =
            List.of("garch-t", "gaussian-mixture", "nes", "nes-conditional", "normal", "q-gaussian", "student-t");

    @ParameterizedTest
    @CsvSource({
        "nes, nes, 0",
        "nse, nes, 1",
        "'', nes, 3",
        "nes, '', 3",
        "kitten, sitting, 3",
        "ab, ba, 1",
        "normal, norml, 1",
        "ca, abc, 3",
    })
    void countsEditsWithSwapsOfNeighboursAsOne(String a, String b, int edits) {
        assertThat(Closest.distance(a, b)).isEqualTo(edits);
        assertThat(Closest.distance(b, a)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource({
        "nse, nes",
        "Student-T, student-t",
        "studentt, student-t",
        "q-gausian, q-gaussian",
        "gaussian-mix, gaussian-mixture",
        "norm, normal",
    })
    void guessesWhatWasMeant(String given, String meant) {
        assertThat(Closest.to(given, MODELS)).startsWith(meant);
    }

    @Test
    void guessesNothingWhenNothingIsNear() {
        assertThat(Closest.to("heston", MODELS)).isEmpty();
        assertThat(Closest.to("", MODELS)).isEmpty();
    }

    @Test
    void makesThreeGuessesAtMostNearestFirst() {
        assertThat(Closest.to("aab", List.of("aax", "aay", "aaz", "aaw", "aab")))
                .containsExactly("aab", "aaw", "aax");
    }
}
