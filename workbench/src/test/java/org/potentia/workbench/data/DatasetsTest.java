package org.potentia.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.workbench.InputException;

class DatasetsTest {
    @Test
    void opensTheBuiltInSeries() {
        PriceSeries series = Datasets.open("sp500");

        // First and last row of data/sp500-2000.csv in vega-datasets 2.11.0 and 3.2.1 (SHA-256 of that file begins
        // 9409e934).
        assertThat(series.name()).isEqualTo("sp500");
        assertThat(series.size()).isEqualTo(5105);
        assertThat(series.date(0)).isEqualTo(LocalDate.of(2000, 1, 3));
        assertThat(series.close().get(0)).isEqualTo(1455.219971);
        assertThat(series.date(5104)).isEqualTo(LocalDate.of(2020, 4, 17));
        assertThat(series.close().get(5104)).isEqualTo(2874.560059);
        assertThat(series.open().orElseThrow().get(5104)).isEqualTo(2842.429932);
        assertThat(series.volume().orElseThrow().get(5104)).isEqualTo(5_792_140_000.0);
        assertThat(series.dropped().total()).isZero();
        assertThat(series.priceColumn()).isEqualTo("close");
        assertThat(series.requireUsable().logReturns().stream().min().orElseThrow())
                .isLessThan(-0.12);
    }

    @Test
    void holdsAsManyEqualOpensAsItsHeadSays() {
        PriceSeries series = BuiltInData.open("sp500");
        int equal = 0;
        for (int i = 1; i < series.size(); i++) {
            equal += series.open().orElseThrow().get(i) == series.close().get(i - 1) ? 1 : 0;
        }

        assertThat(equal).isEqualTo(1760);
        assertThat(BuiltInData.describe("sp500").provenance()).contains("1760 days");
    }

    @Test
    void describesTheBuiltInSeries() {
        DataSet set = BuiltInData.describe("sp500");

        assertThat(BuiltInData.names()).containsExactly("sp500");
        assertThat(set.title()).isEqualTo("S&P 500, daily, 2000 to April 2020");
        assertThat(set.rows()).isEqualTo(5105);
        assertThat(set.first()).isEqualTo(LocalDate.of(2000, 1, 3));
        assertThat(set.last()).isEqualTo(LocalDate.of(2020, 4, 17));
        assertThat(set.units()).contains("index points");
        assertThat(set.sha256()).isEqualTo(Datasets.open("sp500").sha256());
        assertThat(set.provenance())
                .startsWith("S&P 500 index, daily")
                .contains("vega-datasets", "Yahoo Finance", "no licence");
    }

    @Test
    void refusesUnknownNames() {
        assertThatThrownBy(() -> BuiltInData.describe("sp50"))
                .isInstanceOf(InputException.class)
                .hasMessage("unknown built-in data 'sp50'; did you mean sp500? There are: sp500");
        assertThatThrownBy(() -> Datasets.open("sp400"))
                .isInstanceOf(InputException.class)
                .hasMessage("unknown data 'sp400'; did you mean sp500? There are: sp500");
        assertThatThrownBy(() -> Datasets.open("nowhere.csv"))
                .isInstanceOf(InputException.class)
                .hasMessage("no such file: nowhere.csv (and no built-in data of that name; there are: sp500)");
        assertThatThrownBy(() -> Datasets.open(" "))
                .isInstanceOf(InputException.class)
                .hasMessage("no data named, must be a built-in name (sp500) or a file");
        assertThatThrownBy(() -> Datasets.open("a\0b"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("is no possible file name, must be a built-in name (sp500) or a file");
    }

    @Test
    void takesATextWithASeparatorAsAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sp500");
        Files.writeString(file, "date,close\n2020-03-13,10\n2020-03-16,9\n");

        assertThat(Datasets.open(file.toString()).size()).isEqualTo(2);
        assertThatThrownBy(() -> Datasets.open("./sp500"))
                .isInstanceOf(InputException.class)
                .hasMessage("no such file: ./sp500");
        assertThatThrownBy(() -> Datasets.open(folder.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + " is a folder, must be a file of prices");
    }

    @Test
    void saysThatAFolderHereIsNoFile() {
        // Tests run in the folder of their module, which has a folder of this name.
        assertThatThrownBy(() -> Datasets.open("src"))
                .isInstanceOf(InputException.class)
                .hasMessage("src is a folder, must be a file of prices");
    }
}
