package org.potentia.workbench.data;

import org.potentia.workbench.InputException;
import org.potentia.workbench.support.NameOrPath;

/**
 * Opens data by what a user types: the name of a built-in set or a file.
 *
 * @since 0.1
 */
public final class Datasets {
    private Datasets() {}

    /**
     * Opens a series. A text with a path separator, or the name of an existing file, is a file; every other one is the name of a built-in
     * set. So a file called {@code sp500} goes before the built-in set; {@code ./sp500} says the same without doubt.
     *
     * @param nameOrPath a built-in name, or a file
     * @return the series
     * @throws InputException if there is neither, or the file is no readable table of dates and prices
     */
    public static PriceSeries open(String nameOrPath) {
        return NameOrPath.file("data", nameOrPath, BuiltInData.names())
                .map(PriceSeriesReader::read)
                .orElseGet(() -> BuiltInData.open(nameOrPath));
    }
}
