package org.potentia.workbench.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calculator.CaseOutcome.Verdict;
import org.potentia.workbench.json.CanonicalJson;

class ReferenceCheckTest {
    @TempDir
    Path folder;

    private final ReferenceCheck check = new ReferenceCheck(Toys.calculator());

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("cases.json"), text.replace('\'', '"'));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String one(String id, String quantity, String expected, String tolerance) {
        return "{'id': '" + id + "', 'quantity': '" + quantity + "', 'inputs': {'x': 3}, 'expected': " + expected
                + ", 'tolerance': " + tolerance + "}";
    }

    private CheckReport run(String cases, String... only) {
        return check.run(file("{'about': ['toys'], 'cases': [" + cases + "]}"), List.of(only), outcome -> {});
    }

    private CaseOutcome outcome(String quantity, String expected, String tolerance) {
        return run(one("t-1", quantity, expected, tolerance)).outcomes().get(0);
    }

    static Object[][] agreements() {
        String tight = "{'rel': 0, 'abs': 0}";
        return new Object[][] {
            {"{'value': 9}", tight, 16.0},
            {"{}", tight, 16.0},
            {"{'value': 9.0009}", "{'rel': 1e-3, 'abs': 0}", 4.0},
            {"{'value': 9.0009}", "{'rel': 0, 'abs': 1e-3}", 4.0},
            {"{'value': 0}", "{'rel': 0, 'abs': 10}", 0.0},
            {"{'value': 1e-9}", "{'rel': 1e-3, 'abs': 10}", 3.05},
        };
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void agreesWithinTheToleranceAndCountsDigits(String expected, String tolerance, double digits) {
        CaseOutcome outcome = outcome("toy.square", expected, tolerance);

        assertThat(outcome.verdict()).isEqualTo(Verdict.AGREED);
        assertThat(outcome.agreed()).isTrue();
        assertThat(outcome.reason()).isEmpty();
        assertThat(outcome.digits()).isCloseTo(digits, within(0.01));
    }

    @Test
    void agreesOnAllShapes() {
        CaseOutcome outcome = outcome(
                "toy.shapes",
                "{'list': [3, 6], 'mixed': [3, null], 'none': null, 'flag': true, 'text': 'up', 'infinite': 'Infinity', 'inner': {'deep': 9}}",
                "{'rel': 0, 'abs': 0}");

        assertThat(outcome.reason()).isEmpty();
        assertThat(outcome.digits()).isEqualTo(16);
    }

    static Object[][] disagreements() {
        return new Object[][] {
            {"{'list': [3, 7]}", 0.845, "list[1] = 6.0, expected 7.0 within rel 1.0E-9, abs 0.0"},
            {"{'list': [3]}", 0.0, "list has 2 elements, expected 1"},
            {"{'list': 3}", 0.0, "list = [3.0, 6.0], expected 3.0"},
            {"{'extra': [1]}", 0.0, "extra = 1.0, expected [1.0]"},
            {"{'mixed': [3, 0]}", 0.0, "mixed[1] = null, expected 0.0"},
            {"{'none': 0}", 0.0, "none = null, expected 0.0"},
            {"{'extra': null}", 0.0, "extra = 1.0, expected null"},
            {"{'absent': null}", 0.0, "absent is missing, expected null"},
            {"{'inner': {'deeper': 1}}", 0.0, "inner.deeper is missing, expected 1.0"},
            {"{'inner': 9}", 0.0, "inner = {deep=9.0}, expected 9.0"},
            {"{'flag': false}", 0.0, "flag = true, expected false"},
            {"{'text': 'down'}", 0.0, "text = up, expected down"},
            {"{'infinite': '-Infinity'}", 0.0, "infinite = Infinity, expected -Infinity within rel 1.0E-9, abs 0.0"},
            {"{'infinite': 1e300}", 0.0, "infinite = Infinity, expected 1.0E300 within rel 1.0E-9, abs 0.0"},
            {"{'extra': 'Infinity'}", 0.0, "extra = 1.0, expected Infinity within rel 1.0E-9, abs 0.0"},
            {"{'extra': 'NaN'}", 0.0, "extra = 1.0, expected NaN within rel 1.0E-9, abs 0.0"},
            {"{'extra': 2, 'text': 'x'}", 0.0, "extra = 1.0, expected 2.0 within rel 1.0E-9, abs 0.0"},
        };
    }

    @ParameterizedTest
    @MethodSource("disagreements")
    void namesTheFirstFieldThatFails(String expected, double digits, String reason) {
        CaseOutcome outcome = outcome("toy.shapes", expected, "{'rel': 1e-9, 'abs': 0}");

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.reason()).isEqualTo(reason);
        assertThat(outcome.digits()).isCloseTo(digits, within(0.001));
    }

    @Test
    void usesTheTolerancesOfSingleFieldsAndOfWhatLiesInThem() {
        String wide = ", 'tolerances': {'list': {'rel': 0.2, 'abs': 0}, 'deep': {'rel': 0, 'abs': 1}}}";
        String loose = one("a", "toy.shapes", "{'list': [3, 7], 'inner': {'deep': 10}}", "{'rel': 0, 'abs': 0}");

        assertThat(run(loose.substring(0, loose.length() - 1) + wide).passed()).isTrue();
        assertThat(run(loose).passed()).isFalse();
    }

    @Test
    void saysWhyNothingCameOut() {
        String tolerance = "{'rel': 0, 'abs': 0}";
        assertThat(outcome("toy.cube", "{}", tolerance))
                .isEqualTo(new CaseOutcome("t-1", "toy.cube", Verdict.NOT_OFFERED, 0, "no plugin offers toy.cube"));
        assertThat(outcome("toy.solved", "{}", tolerance))
                .isEqualTo(new CaseOutcome("t-1", "toy.solved", Verdict.NOT_OFFERED, 0, "not offered: needs spectral"));
        assertThat(outcome("toy.optimized", "{}", tolerance))
                .isEqualTo(new CaseOutcome(
                        "t-1",
                        "toy.optimized",
                        Verdict.FAILED,
                        0,
                        "unknown input x of toy.optimized, must be one of []"));
        assertThat(outcome("toy.buggy", "{}", tolerance).reason())
                .isEqualTo("failure inside (IllegalStateException: index 7)");
        assertThat(outcome("toy.undefined", "{}", tolerance).reason())
                .isEqualTo("toy.undefined gave NaN for wells[1].depth, which is a fault of the plugin");
    }

    private static final String SEVERAL = String.join(
            ",",
            one("a", "toy.square", "{'value': 9}", "{'rel': 0, 'abs': 0}"),
            one("b", "toy.square", "{'value': 8}", "{'rel': 0, 'abs': 0}"),
            one("c", "toy.cube", "{'value': 27}", "{'rel': 0, 'abs': 0}"),
            one("d", "toy.shapes", "{'extra': 1}", "{'rel': 0, 'abs': 0}"));

    @Test
    void sumsUpWhatCameOut() {
        CheckReport report = run(SEVERAL);

        assertThat(report.outcomes()).map(CaseOutcome::id).containsExactly("a", "b", "c", "d");
        assertThat(report.count(Verdict.AGREED)).isEqualTo(2);
        assertThat(report.count(Verdict.FAILED)).isEqualTo(1);
        assertThat(report.notOffered()).containsExactly("toy.cube");
        assertThat(report.passed()).isFalse();
        assertThat(CanonicalJson.write(report.toValues()))
                .startsWith(
                        "{\"cases\":4,\"agreed\":2,\"failed\":1,\"notOffered\":[\"toy.cube\"],\"passed\":false,\"outcomes\":["
                                + "{\"id\":\"a\",\"quantity\":\"toy.square\",\"verdict\":\"agreed\",\"digits\":16,\"reason\":\"\"},"
                                + "{\"id\":\"b\",\"quantity\":\"toy.square\",\"verdict\":\"failed\",\"digits\":0.9,\"reason\":\"value = 9.0, ")
                .contains("\"verdict\":\"not offered\"");
    }

    @Test
    void runsOnlyTheQuantitiesNamedWithOrWithoutTheirPrefix() {
        assertThat(run(SEVERAL, "toy.square").outcomes()).hasSize(2);
        assertThat(run(SEVERAL, "shapes", "toy.cube").outcomes())
                .map(CaseOutcome::id)
                .containsExactly("c", "d");
        assertThat(run(SEVERAL, "shapes").passed()).isTrue();
    }

    @Test
    void refusesANameThatNoCaseHas() {
        assertThatThrownBy(() -> run(SEVERAL, "toy.square", "shape"))
                .isInstanceOf(InputException.class)
                .hasMessage("unknown quantity of cases.json 'shape'; there are: toy.cube, toy.shapes, toy.square");
        assertThatThrownBy(() -> run(SEVERAL, "quare")).isInstanceOf(InputException.class);
    }

    @Test
    void tellsEachOutcomeAtOnce() {
        List<String> seen = new ArrayList<>();

        check.run(file("{'cases': [" + SEVERAL + "]}"), List.of(), outcome -> seen.add(outcome.id()));

        assertThat(seen).containsExactly("a", "b", "c", "d");
    }

    static String[][] badFiles() {
        return new String[][] {
            {"{}", " has no list of cases, must be like {\"cases\": [{\"id\": …}]}"},
            {"{'cases': 5}", " has no list of cases, must be like {\"cases\": [{\"id\": …}]}"},
            {"{'cases': []}", " has no cases, must have one or more"},
            {"{'cases': [1]}", ", case 1 is no object, must be like {\"id\": …, \"quantity\": …}"},
            {"{'cases': [{'quantity': 'a.b'}]}", ", case 1: id is missing, must be a text"},
            {"{'cases': [{'id': 'a'}]}", ", case a: quantity is missing, must be a text"},
            {"{'cases': [{'id': 'a', 'quantity': 'a.b'}]}", ", case a: inputs is missing, must be an object"},
            {
                "{'cases': [{'id': 'a', 'quantity': 'a.b', 'inputs': 1}]}",
                ", case a: inputs is no object, must be an object"
            },
            {"{'cases': [" + one("a", "a.b", "{}", "{'rel': 1}") + "]}", ", case a: abs is missing, must be a number"},
            {
                "{'cases': [" + one("a", "a.b", "{}", "{'rel': -1, 'abs': 0}") + "]}",
                ", case a: rel = -1.0, must be finite and >= 0"
            },
            {"{'cases': [{]}", ": not valid JSON at line 1, column 13: Unexpected close marker ']': expected '}'"},
        };
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void refusesWhatIsNoReferenceFile(String text, String message) {
        Path file = file(text);

        assertThatThrownBy(() -> check.run(file, List.of(), outcome -> {}))
                .isInstanceOf(InputException.class)
                .hasMessage(file + message);
    }

    @Test
    void refusesAMissingFile() {
        assertThatThrownBy(() -> check.run(folder.resolve("none.json"), List.of(), outcome -> {}))
                .isInstanceOf(InputException.class)
                .hasMessage("no such file: " + folder.resolve("none.json"));
    }

    @Test
    void asksWhereTheExpectedRowsStand() {
        String rows =
                "{'id': 't-1', 'quantity': 'toy.rows', 'inputs': {}, 'expected': {'points': [{'m': 2, 'square': 4}, {'m': -3, 'square': 9}]},"
                        + " 'tolerance': {'rel': 0, 'abs': 0}}";

        assertThat(run(rows).outcomes().get(0).verdict()).isEqualTo(Verdict.AGREED);
    }

    @Test
    void asksNowhereElseWhereTheCaseSaysIt() {
        String rows =
                "{'id': 't-1', 'quantity': 'toy.rows', 'inputs': {'m': [1]}, 'expected': {'points': [{'m': 2, 'square': 4}]},"
                        + " 'tolerance': {'rel': 0, 'abs': 0}}";

        assertThat(run(rows).outcomes().get(0).verdict()).isEqualTo(Verdict.FAILED);
    }
}
