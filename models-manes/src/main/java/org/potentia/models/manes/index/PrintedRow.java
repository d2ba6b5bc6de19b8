package org.potentia.models.manes.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.models.manes.market.IndexShape;
import org.potentia.numerics.LogGaussianMixture;

/**
 * A row of tables 1 to 3 of the paper, each number with the digits in which it is printed.
 *
 * @param name such as {@code T1-puts}
 * @param shape \( \bar\mu_1, \bar\mu_2, \bar\sigma_1, \bar\sigma_2, \bar a \)
 * @param noise \( h \)
 * @param coupling \( g \)
 * @param mean \( m \)
 * @param days calendar days between the printed dates
 * @param growth rate less dividend yield on the day, 1/year: assumed, as in the chains made of these rows, not from the paper
 */
public record PrintedRow(
        String name,
        List<BigDecimal> shape,
        BigDecimal noise,
        BigDecimal coupling,
        BigDecimal mean,
        int days,
        double growth) {
    private static final double DAYS_OF_YEAR = 365;

    /** The six rows. */
    public static final List<PrintedRow> ALL = List.of(
            row("T1-puts", "0.190 0.118 0.449 0.093 0.525 0.159 1.23 0.01", 28, 0.0005 - 0.0133),
            row("T1-calls", "0.136 -0.592 0.089 0.669 0.342 0.163 0.63 0.01", 28, 0.0005 - 0.0133),
            row("T2-puts", "1.200 0.269 0.906 0.303 0.438 0.198 0.05 0.455", 319, 0.0012 - 0.0165),
            row("T2-calls", "0.047 -1.866 0.168 1.423 0.467 0.221 0.03 -0.085", 319, 0.0012 - 0.0165),
            row("T3-puts", "0.234 -0.585 0.229 1.10 0.757 0.630 0.57 -0.07", 186, 0.0029 - 0.0215),
            row("T3-calls", "0.487 -0.864 0.146 0.700 0.624 0.831 2.28 0.04", 186, 0.0029 - 0.0215));

    private static final int SHAPE = 5;

    /** Copies the list. */
    public PrintedRow {
        shape = List.copyOf(shape);
    }

    private static PrintedRow row(String name, String numbers, int days, double growth) {
        List<BigDecimal> all =
                List.of(numbers.split(" ")).stream().map(BigDecimal::new).toList();
        return new PrintedRow(
                name, all.subList(0, SHAPE), all.get(SHAPE), all.get(SHAPE + 1), all.get(SHAPE + 2), days, growth);
    }

    /**
     * Finds a row.
     *
     * @param name its name
     * @return the row; empty if there is none of that name
     */
    public static Optional<PrintedRow> of(String name) {
        return ALL.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /**
     * Returns the time to expiry.
     *
     * @return calendar days over 365, years
     */
    public double years() {
        return days / DAYS_OF_YEAR;
    }

    /**
     * Returns the shape as it is printed.
     *
     * @return the shape, with its noise and length
     */
    public IndexShape index() {
        Doubles numbers = Doubles.of(shape.stream().mapToDouble(BigDecimal::doubleValue));
        return new IndexShape(shape(numbers), years(), noise.doubleValue());
    }

    private Doubles halfUnits() {
        return Doubles.of(shape.stream().mapToDouble(PrintedRow::halfUnit));
    }

    /**
     * Returns half a unit of the last digit of a printed number.
     *
     * @param printed the number
     * @return half a unit
     */
    public static double halfUnit(BigDecimal printed) {
        return 0.5 * printed.ulp().doubleValue();
    }

    /**
     * Returns how far rounding of what is printed may move the coupling of equation 127.
     *
     * @param margin \( \Delta\sigma^2 \), 1/year
     * @return the half-width of the coupling
     */
    public double roundingOfTheCoupling(double margin) {
        LogGaussianMixture shape = index().dressed();
        Doubles half = halfUnits();
        LogGaussianMixture narrower = new LogGaussianMixture(
                shape.mu1(), shape.mu2(), shape.sigma1() - half.get(2), shape.sigma2() - half.get(3), shape.a());
        double noisier = index().noise() + halfUnit(noise);
        return new IndexShape(narrower, years(), noisier).coupling(margin) - index().coupling(margin);
    }

    private static LogGaussianMixture shape(Doubles values) {
        return new LogGaussianMixture(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
    }

    /**
     * Returns how far rounding of the printed shape may move the mean: the sum over its numbers of how far each alone moves it when it grows by
     * half a unit.
     *
     * @return the half-width of the mean
     */
    public double roundingOfTheMean() {
        Doubles half = halfUnits();
        double mean = index().mean();
        double sum = 0;
        for (int i = 0; i < SHAPE; i++) {
            double[] moved = shape.stream().mapToDouble(BigDecimal::doubleValue).toArray();
            moved[i] += half.get(i);
            sum += Math.abs(shape(Doubles.of(moved)).stationary(years()).mean() - mean);
        }
        return sum;
    }
}
