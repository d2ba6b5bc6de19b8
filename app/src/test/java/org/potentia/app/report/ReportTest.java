package org.potentia.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.json.CanonicalJson;

class ReportTest {
    private static final ComparisonResult RESULT = SampleComparison.result();
    private static final String PAGE = Report.html(
            RESULT,
            "0.1",
            new Background("made up", "2 of 9 rows were dropped: 2 no price", List.of("a plugin is broken")),
            List.of("no <pictures>"));

    @Test
    void refersToNothingOutside() {
        Matcher reference = Pattern.compile("(src|href)\\s*=\\s*[\"']", Pattern.CASE_INSENSITIVE)
                .matcher(withoutLibrary());

        assertThat(reference.find()).isFalse();
        assertThat(PAGE).doesNotContain("@import").doesNotContain("<link");
    }

    @Test
    void fillsEveryPlace() {
        assertThat(withoutLibrary()).doesNotContain("{{");
    }

    @Test
    void holdsValidDataThatCannotEndTheirElement() {
        Values data = data();

        assertThat(data.get("models")).asString().contains("toy-</script>", "student-t", "mixture", "normal");
        assertThat(((Values) data.get("density")).numbers("range").size()).isEqualTo(2);
        assertThat(((Values) data.get("scores")).text("baseline")).isEqualTo("normal");
        assertThat(((Values) data.get("scores")).get("crises")).asString().contains("-12.0%");
    }

    @Test
    void escapesNames() {
        assertThat(withoutLibrary())
                .contains("toy-&lt;/script&gt;", "no &lt;pictures&gt;")
                .doesNotContain("toy-</script>");
    }

    @Test
    void saysWhatWasComparedAndHow() {
        assertThat(PAGE)
                .contains(
                        "toy prices, one-day returns",
                        "700 returns,<br>2017-04-03",
                        "made up",
                        "2 of 9 rows were dropped: 2 no price",
                        "a plugin is broken",
                        "toy prices: days come before months",
                        "multistart (version 1.0, starts 8)",
                        "same law as student-t",
                        "is not in the ranking: it gives no law of returns",
                        "no significant difference from",
                        "7 of 8 ended at the same maximum",
                        "log-likelihood lower by");
    }

    @Test
    void givesEachModelOneColour() {
        List<Style> styles = Plots.of(RESULT).styles();

        assertThat(styles).extracting(Style::id).containsExactly("student-t", "toy-</script>", "mixture", "normal");
        assertThat(styles).extracting(Style::color).doesNotHaveDuplicates();
    }

    @Test
    void canBeWrittenWithoutAnyModel() {
        String page = Report.html(without(RESULT), "0.1", Background.NONE, List.of());

        assertThat(page).contains("No model could be judged", "This comparison was interrupted");
    }

    private static ComparisonResult without(ComparisonResult result) {
        return new ComparisonResult(
                result.data(),
                result.split(),
                result.horizon(),
                result.overlapping(),
                result.optimizer(),
                result.seed(),
                List.of(),
                result.notApplicable(),
                List.of(),
                result.fitReturns(),
                result.testReturns(),
                true);
    }

    private static Values data() {
        Matcher matcher =
                Pattern.compile("id=\"potentia-data\">([^<]*)</script>").matcher(PAGE);
        assertThat(matcher.find()).isTrue();
        return CanonicalJson.parse(matcher.group(1));
    }

    /** The chart library is long, and not ours. */
    private static String withoutLibrary() {
        int start = PAGE.indexOf("<script>\n");
        int end = PAGE.indexOf("</script>", start);
        return PAGE.substring(0, start) + PAGE.substring(end);
    }

    @Test
    void countsWhatLiesOutsideInTheOutermostBars() {
        Histogram histogram = Histogram.of(Doubles.of(-2, 0.1, 0.2, 0.9, 7), 0, 1, 4);

        assertThat(histogram.centres()).isEqualTo(Doubles.of(0.125, 0.375, 0.625, 0.875));
        assertThat(histogram.heights().stream().sum() * 0.25).isCloseTo(1, within(1e-15));
        assertThat(histogram.heights().get(0)).isCloseTo(3 / (5 * 0.25), within(1e-15));
    }

    @Test
    void templatesNeedAllTheirValues() {
        Map<String, String> values = Map.of("a", "$1 {{b}}");

        assertThat(Template.fill("x {{a}} y", values)).isEqualTo("x $1 {{b}} y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.fill("{{missing}}", values))
                .withMessage("nothing is given for the place {{missing}}");
    }
}
