package org.potentia.workbench.run;

/** How texts stand in the tables of a run. */
final class Csv {
    private Csv() {}

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
