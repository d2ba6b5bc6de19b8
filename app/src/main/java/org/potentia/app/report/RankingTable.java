package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Cell.Mark;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Table;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.InSampleScores;
import org.potentia.workbench.comparison.ModelResult;
import org.potentia.workbench.comparison.OutOfSampleScores;
import org.potentia.workbench.comparison.PairwiseTest;
import org.potentia.workbench.comparison.TailCoverage;
import org.potentia.workbench.comparison.TestStatistic;

/** The ranking of a comparison: one row for each model, best first. */
public final class RankingTable {
    /** Stands behind a log-likelihood that is of something else than the other ones. */
    static final String NOT_COMPARABLE = "*";

    private static final double SIGNIFICANCE = PairwiseTest.SIGNIFICANCE;
    private static final double PERCENT = 100;

    private static final List<Column> COLUMNS = List.of(
            Column.words("model", "The id of the model."),
            Column.numbers("k", "How many parameters were fitted."),
            Column.numbers("log L", "Log-likelihood of the fitted returns, natural logarithm."),
            Column.numbers("AIC", "Akaike's criterion on the fitted returns, smaller is better."),
            Column.numbers("BIC", "Schwarz's criterion on the fitted returns, smaller is better."),
            Column.numbers("log score", "Mean log predictive density of the judged returns in nats, larger is better."),
            Column.numbers(
                    "CRPS %",
                    "Mean continuous ranked probability score of the judged returns in percent of return, smaller is better."),
            Column.numbers("KS p", "Kolmogorov-Smirnov test: are the probability integral transforms (PIT) uniform?"),
            Column.numbers("LB p", "Ljung-Box test, 10 lags: is the PIT free of autocorrelation?"),
            Column.numbers(
                    "LB² p",
                    "Ljung-Box test, 10 lags, on (PIT - 1/2)²: does the width of the forecasts follow the market?"),
            Column.numbers("Bk p", "Berkowitz test: are the normal scores of the PIT independent and standard normal?"),
            Column.numbers("1%", "Share of judged returns below the 1 % quantile; marked if Kupiec's test rejects it."),
            Column.numbers("5%", "Share of judged returns below the 5 % quantile; marked if Kupiec's test rejects it."),
            Column.words("against the best", "Diebold-Mariano test on the log scores against the best model."));

    private RankingTable() {}

    /**
     * Makes the table.
     *
     * @param result the comparison
     * @return the table
     */
    public static Table of(ComparisonResult result) {
        List<ModelResult> models = result.models();
        // A likelihood of something else takes no part in the contest of likelihoods.
        List<ModelResult> comparable = models.stream()
                .filter(model -> model.fit().fittedTo().isEmpty())
                .toList();
        double bestAic = least(comparable, model -> model.inSample().aic());
        double bestBic = least(comparable, model -> model.inSample().bic());
        double bestScore = -least(models, model -> -model.outOfSample().meanLogScore());
        double bestCrps = least(models, model -> model.outOfSample().meanCrps());
        List<List<Cell>> rows = new ArrayList<>();
        for (ModelResult model : models) {
            InSampleScores in = model.inSample();
            OutOfSampleScores out = model.outOfSample();
            boolean other = model.fit().fittedTo().isPresent();
            rows.add(List.of(
                    Cell.of(model.id()),
                    Cell.of(String.valueOf(in.freeParameters()), in.freeParameters()),
                    likelihood(in.logLikelihood(), other),
                    likelihood(in.aic(), other).markedIf(!other && in.aic() == bestAic, Mark.BEST),
                    likelihood(in.bic(), other).markedIf(!other && in.bic() == bestBic, Mark.BEST),
                    Cell.of(Numbers.fixed(out.meanLogScore(), 4), out.meanLogScore())
                            .markedIf(out.meanLogScore() == bestScore, Mark.BEST),
                    Cell.of(Numbers.fixed(PERCENT * out.meanCrps(), 4), out.meanCrps())
                            .markedIf(out.meanCrps() == bestCrps, Mark.BEST),
                    probability(out.kolmogorovSmirnov()),
                    probability(out.ljungBox()),
                    probability(out.ljungBoxSquared()),
                    probability(out.berkowitz()),
                    coverage(out.coverage1()),
                    coverage(out.coverage5()),
                    Cell.of(result.against(model.id())
                            .map(RankingTable::verdict)
                            .orElse("–"))));
        }
        return new Table(COLUMNS, rows);
    }

    private static double least(List<ModelResult> models, ToDoubleFunction<ModelResult> score) {
        return models.stream().mapToDouble(score).filter(Double::isFinite).min().orElse(Double.NaN);
    }

    private static Cell likelihood(double value, boolean other) {
        return Cell.of(Numbers.fixed(value, 1) + (other ? NOT_COMPARABLE : ""), value);
    }

    private static Cell probability(TestStatistic test) {
        return Cell.of(Numbers.probability(test.pValue()), test.pValue())
                .markedIf(test.pValue() < SIGNIFICANCE, Mark.WARNING);
    }

    private static Cell coverage(TailCoverage coverage) {
        return Cell.of(Numbers.percent(coverage.rate(), 1), coverage.rate())
                .markedIf(coverage.kupiec().pValue() < SIGNIFICANCE, Mark.WARNING);
    }

    private static String verdict(PairwiseTest test) {
        return switch (test.verdict()) {
            case BEST, IDENTICAL -> test.verdict().toString();
            case WORSE -> "worse, p " + probability(test.pValue());
            case NOT_DISTINGUISHABLE -> "no difference, p " + probability(test.pValue());
        };
    }

    private static String probability(double p) {
        String text = Numbers.probability(p);
        return text.startsWith("<") ? text : "= " + text;
    }
}
