package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.option.Option;

/** The page docs/optimizers/asa.md has a row for every option, word for word what the program says of it. */
class OptionsPageTest {
    /** Tests run in the folder of their module. */
    private static final Path PAGE = Path.of("..", "..", "docs", "optimizers", "asa.md");

    @Test
    void hasARowForEveryOption() throws IOException {
        String page = Files.readString(PAGE);
        for (Option option : new AsaProvider().options().options()) {
            assertThat(page).contains(row(option));
        }
    }

    @Test
    void hasNoRowForWhatIsNoOption() throws IOException {
        long rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `")
                        && line.replace("\\|", "").chars().filter(c -> c == '|').count() == 5)
                .count();
        assertThat(rows).isEqualTo(new AsaProvider().options().options().size());
    }

    /** A row of the table, as it stands in the page. */
    static String row(Option option) {
        return "| `" + option.name() + "` | " + (option.alias().isEmpty() ? "" : "`" + option.alias() + "`") + " | "
                + text(option.defaultValue()) + " | " + option.meaning().replace("|", "\\|") + " |\n";
    }

    private static String text(Object value) {
        if (value instanceof Doubles numbers) {
            return numbers.size() == 0
                    ? "none"
                    : numbers.stream().mapToObj(OptionsPageTest::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return Long.toString(number.longValue());
        }
        return value.toString().replace(".0E", "e");
    }
}
