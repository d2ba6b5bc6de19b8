package org.potentia.app;

import java.util.List;
import java.util.stream.Collectors;
import org.potentia.app.report.Background;
import org.potentia.workbench.data.PriceSeries;

/** Tells the background of a comparison. */
final class Backgrounds {
    private Backgrounds() {}

    /**
     * Collects what is to be said besides the result.
     *
     * @param dataSource where the data come from; blank if that is not known
     * @param series the data
     * @param faults a sentence for each plugin that cannot be used
     */
    static Background of(String dataSource, PriceSeries series, List<String> faults) {
        List<String> remarks =
                faults.stream().map(fault -> "not in the ranking: " + fault).toList();
        return new Background(dataSource, dropped(series), remarks);
    }

    /** Counts the dropped rows by reason. */
    private static String dropped(PriceSeries series) {
        int total = series.dropped().total();
        if (total == 0) {
            return "";
        }
        String reasons = series.dropped().counts().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
        return total + " of " + series.rowsRead() + (series.rowsRead() == 1 ? " row" : " rows")
                + (total == 1 ? " was" : " were") + " dropped: " + reasons + "; see dropped.csv";
    }
}
