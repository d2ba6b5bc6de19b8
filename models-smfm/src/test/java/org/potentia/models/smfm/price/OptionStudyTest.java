package org.potentia.models.smfm.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Underlying;
import org.potentia.models.smfm.Alone;
import org.potentia.models.smfm.Solvers;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.solvers.pathint.PathintProvider;

class OptionStudyTest {
    private final StudyProvider study = new OptionStudy();

    private StudyResult run() {
        return study.run(
                List.of(),
                study.options().settings(Values.EMPTY.with("tolerance", 1e-6)),
                new Alone(Solvers.of(new PathintProvider())));
    }

    private static double number(StudyResult result, String row, String column) {
        Values values = (Values) result.values().get(row);
        return values.number(column);
    }

    /** Cases sm-019 (tree) and sm-023 (integral equation); the European price is sm-023's too. */
    @Test
    void tableOneStandsInItsLayoutWithErrorsAgainstExactValues() {
        StudyResult result = run();
        assertThat(number(result, "american put price", "BS")).isCloseTo(0.40378636312212296, within(1e-7));
        assertThat(number(result, "american put price", "CRR")).isCloseTo(0.40378547967072076, within(1e-11));
        assertThat(number(result, "american put price", "PATHINT")).isCloseTo(0.40378636312212296, within(1e-5));
        assertThat(number(result, "european put price", "BS")).isCloseTo(0.4005906732449671, within(1e-12));
        assertThat(number(result, "european call volga", "PATHINT"))
                .isCloseTo(number(result, "european call volga", "BS"), within(1e-3));
        assertThat(number(result, "american call vega", "CRR"))
                .isCloseTo(number(result, "american call vega", "BS"), within(1e-2));
        StudyTable table = result.tables().get(0);
        assertThat(table.rows()).isEqualTo(4 * 8);
        StudyTable convergence = result.tables().get(1);
        List<Object> orders = convergence.columns().get(2).values();
        // the prepoint kernel is of first order, and one extrapolation of second
        assertThat((Double) orders.getLast()).isCloseTo(1, within(0.1));
        assertThat((Double) convergence.columns().get(8).values().getLast()).isCloseTo(2, within(0.3));
    }

    @Test
    void theNaiveTreeIsTheRightOneForLognormalPricesAndBreaksDownForOthers() {
        Contract put = new Contract(OptionType.PUT, Exercise.EUROPEAN, 4.5, 0.5);
        Underlying futures = Underlying.futures(5, 0.05);
        Task lognormal = new Task(new ThreeRegions(0.5, 20, 1, 0), 0.2, put, futures);
        double exact = new Lognormal(put, futures, 0.2).price();
        assertThat(NaiveTree.value(lognormal, 400)).isCloseTo(exact, within(1e-3));
        double sigma = 1 / new ThreeRegions(0.5, 20, -1, 0).value(5);
        Task inverse = new Task(new ThreeRegions(0.5, 20, -1, 0), sigma, put, futures);
        double tree = new TransformedTree(inverse, 100).value();
        assertThat(Math.abs(NaiveTree.value(inverse, 100) - tree)).isGreaterThan(1);
        assertThat(new TransformedTree(inverse, 200).value()).isCloseTo(tree, within(1e-3));
        Contract early = put.exercised(Exercise.AMERICAN);
        assertThat(NaiveTree.value(new Task(new ThreeRegions(0.5, 20, 1, 0), 0.2, early, futures), 50))
                .isGreaterThan(exact - 1e-3);
    }

    @Test
    void refusesData() {
        Services services = Solvers.of();
        StudySeries series = StudySeries.of("one", "", new long[] {1}, new int[] {0}, 0, Doubles.of(1));
        Settings settings = study.options().defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study.run(List.of(series), settings, new Alone(services)))
                .withMessageContaining("must be none");
    }
}
