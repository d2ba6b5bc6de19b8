/**
 * Market data: price series, the reader that makes them from files as people really have them, and the sets that come with the program.
 *
 * <p>{@code Datasets.open("sp500")} gives a built-in set, {@code Datasets.open("prices.csv")} a file. What was dropped on the way, and why,
 * stands in {@link org.potentia.workbench.data.PriceSeries#dropped()}.
 */
@NullMarked
package org.potentia.workbench.data;

import org.jspecify.annotations.NullMarked;
