package org.potentia.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.GridFunction;
import org.potentia.workbench.InputException;

class FunctionTableTest {
    @TempDir
    private Path folder;

    private GridFunction read(String text) throws IOException {
        return FunctionTable.read(Files.writeString(folder.resolve("table.csv"), text));
    }

    @Test
    void readsTwoColumnsWithOrWithoutAHead() throws IOException {
        GridFunction expected = new GridFunction(Doubles.of(-1, 0.5, 2), Doubles.of(0.25, 0, 1e-3));

        assertThat(read("state,value\n-1,0.25\n0.5,0\n2,1e-3\n")).isEqualTo(expected);
        assertThat(read("# mine\n-1;0.25\n\n0.5;0\n2;1e-3")).isEqualTo(expected);
        assertThat(read("-1\t0.25\r\n0.5\t0\r\n2\t1e-3")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,y;0,1 | has 1 rows of numbers, must have at least two",
                "0,1;1,b;2,3 | line 2: 'b', must be a finite number",
                "0,1;1,NaN | line 2: 'NaN', must be a finite number",
                "0,1;0,2 | line 2: state 0.0 after 0.0, must increase",
                "0,1;1,2,3 | line 2 has 3 cells, must have two",
                "x,y;z,1 | line 2: 'z', must be a finite number",
            })
    void saysInWhichLineATableIsWrong(String rows, String sentence) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(rows.replace(';', '\n')))
                .withMessageContaining(sentence)
                .withMessageContaining("table.csv");
    }

    @Test
    void saysThatThereIsNoFile() {
        Path nowhere = folder.resolve("nowhere.csv");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> FunctionTable.read(nowhere))
                .withMessage("no such file: " + nowhere);
    }
}
