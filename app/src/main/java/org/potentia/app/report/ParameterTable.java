package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Table;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.calibration.ParameterEstimate;

/** Fitted parameters with their standard errors. */
public final class ParameterTable {
    private static final int DIGITS = 5;
    private static final int ERROR_DIGITS = 2;

    private static final List<Column> COLUMNS = List.of(
            Column.words("parameter", "The name of the parameter."),
            Column.words("symbol", "Its symbol in the source of the model."),
            Column.numbers("estimate", "The maximum-likelihood estimate."),
            Column.numbers("std. error", "The standard error, from the curvature of the log-likelihood."),
            Column.words("unit", "The unit, 1 if it has none."),
            Column.words("meaning", "What it is."));

    private ParameterTable() {}

    /**
     * Makes the table of one model.
     *
     * @param fit its fit
     * @return the table
     */
    public static Table of(Fit fit) {
        return new Table(COLUMNS, rows(fit));
    }

    /**
     * Makes one table of several models, whose ids stand in a first column.
     *
     * @param fits their fits
     * @param meanings whether it says what the parameters mean
     * @return the table
     */
    public static Table of(List<Fit> fits, boolean meanings) {
        int width = meanings ? COLUMNS.size() : COLUMNS.size() - 1;
        List<Column> columns = new ArrayList<>(COLUMNS.subList(0, width));
        columns.add(0, Column.words("model", "The id of the model."));
        List<List<Cell>> rows = new ArrayList<>();
        for (Fit fit : fits) {
            String id = fit.modelId();
            for (List<Cell> row : rows(fit)) {
                List<Cell> extended = new ArrayList<>(row.subList(0, width));
                extended.add(0, Cell.of(id));
                rows.add(extended);
                id = "";
            }
        }
        return new Table(columns, rows);
    }

    private static List<List<Cell>> rows(Fit fit) {
        return fit.estimates().stream().map(ParameterTable::row).toList();
    }

    private static List<Cell> row(ParameterEstimate estimate) {
        Cell error = estimate.standardError().isPresent()
                ? Cell.of(
                        Numbers.significant(estimate.standardError().getAsDouble(), ERROR_DIGITS),
                        estimate.standardError().getAsDouble())
                : Cell.missing("none");
        return List.of(
                Cell.of(estimate.name()),
                Cell.of(estimate.symbol()),
                Cell.of(Numbers.significant(estimate.value(), DIGITS), estimate.value()),
                error,
                Cell.of(estimate.unit()),
                Cell.of(estimate.meaning()));
    }

    /**
     * Says why parameters have no standard error.
     *
     * @param fit the fit
     * @return a sentence for each of them
     */
    public static List<String> reasons(Fit fit) {
        return fit.estimates().stream()
                .filter(estimate -> estimate.standardError().isEmpty())
                .map(estimate -> estimate.name() + " has no standard error: " + estimate.whyNoStandardError())
                .toList();
    }
}
