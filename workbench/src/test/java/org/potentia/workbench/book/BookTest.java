package org.potentia.workbench.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.Underlying;
import org.potentia.workbench.InputException;
import org.potentia.workbench.fixtures.Models;

class BookTest {
    private static final Underlying STOCK = Underlying.stock(100, 0.03, 0);

    private static Position position(int line, double quantity, OptionType type, Exercise exercise) {
        return new Position(line, "position " + line, quantity, 10, new Contract(type, exercise, 100, 0.5), STOCK);
    }

    private static final Position CALL = position(2, 3, OptionType.CALL, Exercise.EUROPEAN);
    private static final Position PUT = position(3, -3, OptionType.PUT, Exercise.EUROPEAN);
    private static final Position EARLY = position(4, 1, OptionType.PUT, Exercise.AMERICAN);

    private static Book book(Position... positions) {
        return book(Optional.empty(), positions);
    }

    private static Book book(Optional<String> engine, Position... positions) {
        ModelProvider provider = new BlackValuer();
        return new Book(provider, provider.parameters().defaults(), "sigma", List.of(positions), engine, 1e-6);
    }

    /** Put-call parity for a book: calls less puts are forwards. */
    @Test
    void addsUpValuesGreeksAndErrors() {
        BookValue value = book(CALL, PUT).value();

        assertThat(value.value()).isCloseTo(30 * (100 - 100 * Math.exp(-0.015)), within(1e-9));
        assertThat(value.greek(Greek.DELTA).orElseThrow().value()).isCloseTo(30, within(1e-9));
        assertThat(value.greek(Greek.VEGA).orElseThrow().value()).isCloseTo(0, within(1e-9));
        // the valuer says 1e-3 an option, 60 options without regard to sign
        assertThat(value.error()).isCloseTo(0.06, within(1e-12));
        assertThat(value.greek(Greek.DELTA).orElseThrow().error()).isCloseTo(0.06, within(1e-12));
        assertThat(value.greeks()).containsExactly(Map.entry("delta", "1"), Map.entry("vega", "price/sigma"));
    }

    @Test
    void takesTheFirstMethodThatValuesAnOptionAndSaysWhatIsMissing() {
        BookValue value = book(CALL, EARLY).value();

        assertThat(value.positions().get(0).valuation().engine()).isEqualTo("formula");
        assertThat(value.positions().get(1).valuation().engine()).isEqualTo("rough");
        assertThat(value.greek(Greek.VEGA)).isEmpty();
        assertThat(value.notes())
                .containsExactly("line 4: only what it pays now", "there is no vega of the book, for line 4 has none");
    }

    @Test
    void scenariosAreValuesOfTheChangedWorld() {
        ScenarioGrid grid = new ScenarioGrid(Doubles.of(-0.1, 0, 0.1), Doubles.of(-0.5, 0), Doubles.of(0, 73));
        List<Scenario> scenarios = book(CALL).scenarios(grid);

        assertThat(scenarios).hasSize(grid.size());
        Scenario today = scenarios.get(7);
        assertThat(today.spot()).isZero();
        assertThat(today.volatility()).isZero();
        assertThat(today.days()).isZero();
        // by a profile the value is another number, within its error
        assertThat(today.gain()).isEqualTo(0);
        assertThat(today.value()).isEqualTo(book(CALL).value().value());
        assertThat(today.error()).isCloseTo(0.03, within(1e-12));
        Scenario other = scenarios.get(3);
        assertThat(other.spot()).isEqualTo(-0.1);
        assertThat(other.volatility()).isEqualTo(-0.5);
        assertThat(other.days()).isEqualTo(73);
        ModelProvider provider = new BlackValuer();
        Position later = new Position(2, "", 3, 10, CALL.contract().expiringIn(0.3), STOCK.at(90));
        Book changed =
                new Book(provider, provider.parameters().vector(0.1), "sigma", List.of(later), Optional.empty(), 1e-6);
        assertThat(other.value()).isCloseTo(changed.value().value(), within(1e-9));
    }

    @Test
    void anOptionThatHasExpiredPaysAtThePriceOfTheScenario() {
        ScenarioGrid grid = new ScenarioGrid(Doubles.of(0.2), Doubles.of(0), Doubles.of(200));

        assertThat(book(CALL).scenarios(grid).getFirst().value()).isCloseTo(30 * 20, within(1e-9));
    }

    @Test
    void oneSpotAloneIsValuedToo() {
        ScenarioGrid grid = new ScenarioGrid(Doubles.of(0), Doubles.of(0), Doubles.of(0));

        assertThat(book(CALL).scenarios(grid).getFirst().gain()).isCloseTo(0, within(1e-9));
    }

    @Test
    void refusesWhatCannotBeValued() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> book(Optional.of("tea-leaves"), CALL))
                .withMessageContaining("tea-leaves")
                .withMessageContaining("formula");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> book(Optional.of("formula"), CALL, EARLY).value())
                .withMessage("line 4 (position 4): black: nothing values it; formula: Europeans only");
        ModelProvider normal = Models.normal("normal");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new Book(
                        normal, normal.parameters().defaults(), "sigma", List.of(CALL), Optional.empty(), 1e-6))
                .withMessageContaining("model 'normal' values no single options");
        ModelProvider provider = new BlackValuer();
        Book unnamed =
                new Book(provider, provider.parameters().defaults(), "vol", List.of(CALL), Optional.empty(), 1e-6);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> unnamed.scenarios(new ScenarioGrid(Doubles.of(0), Doubles.of(0.1), Doubles.of(0))))
                .withMessageContaining("has no parameter 'vol'");
    }

    @Test
    void refusesGridsThatAreNone() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new ScenarioGrid(Doubles.of(-1, 0), Doubles.of(0), Doubles.of(0)))
                .withMessage("change of the spot = -1, must be finite and > -1");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new ScenarioGrid(Doubles.of(0), Doubles.of(0.1, 0.1), Doubles.of(0)))
                .withMessage("change of the volatility = 0.1 after 0.1, must increase");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new ScenarioGrid(Doubles.of(0), Doubles.of(0), Doubles.of(-1)))
                .withMessage("days ahead = -1, must be finite and >= 0");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new ScenarioGrid(Doubles.of(), Doubles.of(0), Doubles.of(0)))
                .withMessage("no change of the spot, must be at least one");
    }

    @Test
    void tellsOfEveryLineThatCannotBeValued() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> book(
                                Optional.of("formula"),
                                EARLY,
                                CALL,
                                new Position(7, "last", 1, 1, EARLY.contract(), STOCK))
                        .value())
                .withMessageContaining("line 4 (position 4): black: nothing values it")
                .withMessageContaining("\nline 7 (last): black: nothing values it");
    }

    @Test
    void aFinerGridKeepsTheChangesThatWereAskedFor() {
        ScenarioGrid grid = new ScenarioGrid(Doubles.of(-0.2, 0.01, 0.2), Doubles.of(0), Doubles.of(0, 10));
        ScenarioGrid finer = grid.finer(41);

        // 0 and 0.02 are as far from 0.01 as half a step
        assertThat(finer.spots().size()).isBetween(41, 42);
        assertThat(finer.spots().stream()).contains(-0.2, 0.01, 0.2);
        assertThat(finer.days()).isEqualTo(grid.days());
        ScenarioGrid single = new ScenarioGrid(Doubles.of(0.1), Doubles.of(0), Doubles.of(0));
        assertThat(single.finer(41)).isEqualTo(single);
    }

    @Test
    void writesTables() {
        Book book = book(CALL, EARLY);
        BookValue value = book.value();
        List<Scenario> scenarios = book.scenarios(new ScenarioGrid(Doubles.of(0), Doubles.of(0), Doubles.of(0)));
        String positions = BookFiles.positions(value);

        assertThat(positions.lines()).hasSize(4);
        assertThat(positions).startsWith("line,name,quantity,multiplier,type,exercise,strike,years,spot,engine,");
        long commas = positions
                .lines()
                .findFirst()
                .orElseThrow()
                .chars()
                .filter(c -> c == ',')
                .count();
        assertThat(positions.lines())
                .allSatisfy(line ->
                        assertThat(line.chars().filter(c -> c == ',').count()).isEqualTo(commas));
        assertThat(BookFiles.scenarios(scenarios).lines()).hasSize(2);
        assertThat(BookFiles.json(book, value, scenarios))
                .contains("\"schemaVersion\": 1", "\"model\": \"black\"", "\"scenarios\": [");
    }
}
