package org.potentia.workbench.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.workbench.InputException;

class ChainsTest {
    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("options.csv"), String.join("\n", lines));
    }

    @Test
    void opensBuiltInChainsAndFiles() throws IOException {
        assertThat(Chains.open("tsla-581d", ChainSettings.NONE).size()).isEqualTo(61);
        Path file = file("# forward=100 rate=0 years=1", "strike,implied_vol", "100,0.2");
        OptionChain chain = Chains.open(file.toString(), ChainSettings.NONE);
        assertThat(chain.name()).isEqualTo("options.csv");
        assertThat(chain.size()).isEqualTo(1);
    }

    @Test
    void asksWhichDayIsMeant() throws IOException {
        String file = file(
                        "# forward=100 rate=0",
                        "date,expiry,strike,type,price",
                        "2020-03-16,2020-09-18,110,C,4",
                        "2020-03-17,2020-09-18,110,C,3")
                .toString();
        assertThat(Chains.openAll(file, ChainSettings.NONE)).hasSize(2);
        assertThatThrownBy(() -> Chains.open(file, ChainSettings.NONE))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        file + " has the chains of 2 days (2020-03-16, 2020-03-17), must be told which day is meant");
        assertThat(Chains.open(file, ChainSettings.NONE.withAsOf(LocalDate.of(2020, 3, 17)))
                        .asOf())
                .contains(LocalDate.of(2020, 3, 17));
    }

    @Test
    void saysThatThereIsNoSuchChain() {
        assertThatThrownBy(() -> Chains.open("tsla-58d", ChainSettings.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("unknown option chain 'tsla-58d'; did you mean tsla-581d?");
        assertThatThrownBy(() -> Chains.open("nowhere/chain.csv", ChainSettings.NONE))
                .isInstanceOf(InputException.class)
                .hasMessage("no such file: " + Path.of("nowhere/chain.csv"));
    }

    @Test
    void tellsChainsFromPrices() throws IOException {
        assertThat(Chains.isChain("dax-2002-07-05")).isTrue();
        assertThat(Chains.isChain("sp500")).isFalse();
        assertThat(Chains.isChain(file("strike,price", "1,2").toString())).isTrue();
        assertThat(Chains.isChain(file("date,close", "2020-03-16,2").toString()))
                .isFalse();
        assertThat(Chains.isChain(file("").toString())).isFalse();
        assertThat(Chains.isChain("no\0file")).isFalse();
    }
}
