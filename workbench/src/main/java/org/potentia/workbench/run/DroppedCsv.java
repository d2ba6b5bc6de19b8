package org.potentia.workbench.run;

import org.potentia.workbench.data.DroppedRow;
import org.potentia.workbench.data.DroppedRows;

/**
 * The content of {@code dropped.csv}: a row for each dropped row of the data with its line, the name of the reason and what was found. If
 * there were more than the log keeps, the last row has no line and says how many more.
 */
final class DroppedCsv {
    private DroppedCsv() {}

    static String text(DroppedRows dropped) {
        StringBuilder out = new StringBuilder("line,reason,detail\n");
        for (DroppedRow row : dropped.first()) {
            out.append(row.line()).append(',').append(row.reason().name()).append(',');
            out.append(Csv.quoted(row.detail())).append('\n');
        }
        int more = dropped.total() - dropped.first().size();
        if (more > 0) {
            out.append(",,").append(Csv.quoted(more + (more == 1 ? " more row was" : " more rows were") + " dropped"));
            out.append('\n');
        }
        return out.toString();
    }
}
