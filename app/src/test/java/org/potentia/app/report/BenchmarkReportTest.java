package org.potentia.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Table;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.optimization.BenchmarkListener;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.Ecdf;

class BenchmarkReportTest {
    private static final BenchmarkResult RESULT = SampleBenchmark.result();
    private static final String PAGE = BenchmarkReport.html(RESULT, "0.1", List.of("no <pictures>"));
    private static final BenchmarkListener AT_ONCE = new BenchmarkListener() {
        @Override
        public boolean cancelled() {
            return true;
        }
    };

    @Test
    void needsNothingElse() {
        assertThat(Pattern.compile("(src|href)\\s*=\\s*[\"']")
                        .matcher(ours(PAGE))
                        .find())
                .isFalse();
        assertThat(ours(PAGE)).doesNotContain("{{").contains("Apache ECharts 5.3.1");
    }

    @Test
    void escapesNames() {
        assertThat(ours(PAGE))
                .contains("seer&lt;/script&gt;", "no &lt;pictures&gt;")
                .doesNotContain("seer</script>");
        assertThat(data().get("styles")).asString().contains("seer</script>");
    }

    @Test
    void saysWhoIsBestAndWhatNobodySolved() {
        assertThat(PAGE)
                .contains(
                        "3 optimizers on 3 problems",
                        "solves most in least evaluations: its ECDF has the largest area",
                        "Nobody solved nowhere.",
                        "4 of each optimizer on each problem, seeds 1 to 4",
                        "f ≤ 0.02; budget 2000 evaluations",
                        "was shown gradients");
    }

    @Test
    void ranksByArea() {
        List<Double> areas = BenchmarkTables.standings(RESULT).rows().stream()
                .map(row -> row.get(1).sortKey())
                .toList();

        assertThat(areas).hasSize(3).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void showsWhatASuccessCosts() {
        Table table = BenchmarkTables.standings(RESULT);
        Cell line = table.rows().getFirst().get(3);
        Cell nowhere = table.rows().getFirst().get(5);

        assertThat(line.sortKey())
                .isEqualTo(RESULT.cell(table.rows().getFirst().getFirst().text(), "line")
                        .ert()
                        .orElseThrow());
        assertThat(nowhere.text()).isEqualTo("–");
        assertThat(nowhere.sortKey()).isInfinite();
    }

    @Test
    void marksTheBestWithAndWithoutGradients() {
        long best = BenchmarkTables.problem(RESULT, "line").rows().stream()
                .filter(row -> row.get(2).mark() == Cell.Mark.BEST)
                .count();

        assertThat(best).isEqualTo(2);
    }

    @Test
    void shortensLongCounts() {
        assertThat(List.of(12.4, 99_999.0, 123_456.0, 999_499.0, 999_600.0, 1_234_567.0))
                .extracting(BenchmarkTables::evaluations)
                .containsExactly("12", "99999", "123k", "999k", "1.00M", "1.23M");
    }

    @Test
    void writesTheStandingsInMarkdown() {
        List<String> lines = BenchmarkTables.markdown(RESULT);

        assertThat(lines)
                .hasSize(5)
                .startsWith("| optimizer | area | solved | line | plane | nowhere |", "|---|---:|---:|---:|---:|---:|");
        assertThat(lines.get(2)).contains("**");
    }

    @Test
    void drawsStaircasesByTheirCorners() {
        EcdfPlot.Curve curve = EcdfPlot.Curve.of(new Ecdf(Doubles.of(20, 300), Doubles.of(0.25, 0.5), 4), 10, 1000);

        assertThat(curve.evaluations()).isEqualTo(Doubles.of(10, 20, 20, 300, 300, 1000));
        assertThat(curve.percent()).isEqualTo(Doubles.of(0, 0, 25, 25, 50, 50));
        assertThat(curve.at(19.9)).isZero();
        assertThat(curve.at(20)).isEqualTo(25);
        assertThat(curve.at(1e9)).isEqualTo(50);
    }

    @Test
    void setsThoseWithoutSuccessBeyondTheEnd() {
        Values costs = (Values) data().get("costs");
        Doubles points = ((Values) costs.get("points")).numbers("guess-close");

        assertThat(points.get(0)).isLessThan(costs.number("to"));
        assertThat(points.get(2)).isCloseTo(costs.number("unsolved"), withinPercentage(0.01));
        assertThat(costs.number("unsolved")).isGreaterThan(costs.number("to"));
    }

    @Test
    void canBeWrittenWithoutAnyRun() {
        BenchmarkResult nothing = SampleBenchmark.result(AT_ONCE);

        String page = BenchmarkReport.html(nothing, "0.1", List.of());

        assertThat(page).contains("This experiment was interrupted", "No run reached its optimum", "not run");
        assertThat(BenchmarkPictures.draw(nothing, (name, bytes) -> {})).isEmpty();
    }

    @Test
    void drawsEveryPicture() throws IOException {
        Map<String, byte[]> pictures = new LinkedHashMap<>();

        assertThat(BenchmarkPictures.draw(RESULT, pictures::put)).isEmpty();

        assertThat(pictures).containsOnlyKeys("ecdf.png", "ert.png", "ecdf-problems.png");
        for (byte[] bytes : pictures.values()) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(image.getWidth()).isGreaterThan(1500);
        }
    }

    private static Values data() {
        Matcher matcher =
                Pattern.compile("id=\"potentia-data\">([^<]*)</script>").matcher(PAGE);
        assertThat(matcher.find()).isTrue();
        return CanonicalJson.parse(matcher.group(1));
    }

    /** The chart library is long, and not ours. */
    private static String ours(String page) {
        int start = page.indexOf("<script>\n");
        int end = page.indexOf("</script>", start);
        return page.substring(0, start) + page.substring(end);
    }
}
