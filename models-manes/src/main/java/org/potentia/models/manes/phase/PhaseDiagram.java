package org.potentia.models.manes.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.models.manes.market.HomogeneousMarket;

/**
 * The equilibria of a market over a grid of two of its parameters. Every cell is solved by itself with proof of completeness
 * ({@link MeanFieldRoots}), so that the diagram is the same for any number of threads.
 *
 * @param first the parameter along a row
 * @param firstValues its values
 * @param second the parameter from row to row
 * @param secondValues its values
 * @param cells the equilibria, row after row: cell \( (i, j) \) of the first and second value stands at \( j n + i \)
 */
public record PhaseDiagram(
        MarketParameter first,
        Doubles firstValues,
        MarketParameter second,
        Doubles secondValues,
        List<Equilibria> cells) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the parameters are the same, or the number of cells does not fit the grid
     */
    public PhaseDiagram {
        if (first == second) {
            throw new IllegalArgumentException("both parameters are " + first.symbol() + ", must be different ones");
        }
        cells = List.copyOf(cells);
        if (cells.size() != firstValues.size() * secondValues.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells given, must be " + firstValues.size() + " times " + secondValues.size());
        }
    }

    /**
     * Computes a diagram with all processors.
     *
     * @param market the market whose other parameters stay
     * @param first the parameter along a row
     * @param firstValues its values, at least one
     * @param second the parameter from row to row, another one
     * @param secondValues its values, at least one
     * @return the diagram
     * @throws IllegalArgumentException if a value is not admissible, or the parameters are the same
     */
    public static PhaseDiagram of(
            HomogeneousMarket market,
            MarketParameter first,
            Doubles firstValues,
            MarketParameter second,
            Doubles secondValues) {
        int n = firstValues.size();
        List<HomogeneousMarket> markets = new ArrayList<>();
        for (double y : secondValues.toArray()) {
            HomogeneousMarket row = second.in(market, y);
            for (int i = 0; i < n; i++) {
                markets.add(first.in(row, firstValues.get(i)));
            }
        }
        List<Equilibria> cells = IntStream.range(0, markets.size())
                .parallel()
                .mapToObj(k -> Equilibria.of(markets.get(k)))
                .toList();
        return new PhaseDiagram(first, firstValues, second, secondValues, cells);
    }

    /**
     * Returns the equilibria of a cell.
     *
     * @param i the place of the first value
     * @param j the place of the second value
     * @return the equilibria
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public Equilibria at(int i, int j) {
        return cells.get(j * firstValues.size() + i);
    }
}
