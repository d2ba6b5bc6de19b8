package org.potentia.workbench.comparison;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.potentia.api.ComputationException;
import org.potentia.api.model.ClosedFormCrps;
import org.potentia.api.model.ReturnDistribution;

/**
 * The continuous ranked probability score of one law: its closed form if it has one, otherwise
 * \( \int_{-\infty}^x F^2 + \int_x^\infty (1 - F)^2 \).
 *
 * <p>The integrals run over panels between quantiles, one for each power of ten of probability, so that they follow the scale and the tails
 * of the law; each panel is halved until two Gauss-Legendre rules agree. What lies beyond the quantiles at \( 10^{-10} \) is left out: for
 * a law with a mean that is less than \( 10^{-10} \) of its scale.
 */
abstract sealed class Crps {
    /** Returns the score of one observation; not negative, {@code +Infinity} for laws without a mean. */
    abstract double at(double x);

    static Crps of(ReturnDistribution law) {
        if (law instanceof ClosedFormCrps closed) {
            return new Closed(closed);
        }
        return law.mean() == Double.POSITIVE_INFINITY ? new Closed(x -> Double.POSITIVE_INFINITY) : new Quadrature(law);
    }

    private static final class Closed extends Crps {
        private final ClosedFormCrps law;

        Closed(ClosedFormCrps law) {
            this.law = law;
        }

        @Override
        double at(double x) {
            return law.crps(x);
        }
    }

    private static final class Quadrature extends Crps {
        private final DoubleUnaryOperator below;
        private final DoubleUnaryOperator above;
        private final double[] breaks;
        private final double[] belowUpTo;
        private final double[] aboveFrom;

        Quadrature(ReturnDistribution law) {
            below = x -> square(law.cdf(x));
            above = x -> square(law.survival(x));
            breaks = breaks(law);
            int panels = breaks.length - 1;
            belowUpTo = new double[panels + 1];
            aboveFrom = new double[panels + 1];
            for (int i = 0; i < panels; i++) {
                belowUpTo[i + 1] = belowUpTo[i] + Panels.integrate(below, breaks[i], breaks[i + 1]);
            }
            for (int i = panels - 1; i >= 0; i--) {
                aboveFrom[i] = aboveFrom[i + 1] + Panels.integrate(above, breaks[i], breaks[i + 1]);
            }
        }

        @Override
        double at(double x) {
            int last = breaks.length - 1;
            if (x <= breaks[0]) {
                return aboveFrom[0] + Panels.integrate(above, x, breaks[0]);
            }
            if (x >= breaks[last]) {
                return belowUpTo[last] + Panels.integrate(below, breaks[last], x);
            }
            int found = Arrays.binarySearch(breaks, x);
            int panel = found >= 0 ? found : -found - 2;
            return belowUpTo[panel]
                    + Panels.integrate(below, breaks[panel], x)
                    + Panels.integrate(above, x, breaks[panel + 1])
                    + aboveFrom[panel + 1];
        }

        private static double[] breaks(ReturnDistribution law) {
            DoubleStream tails = IntStream.rangeClosed(1, 10).mapToDouble(k -> Math.pow(10, -k));
            double[] small = tails.toArray();
            double[] middle = {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
            double[] points = DoubleStream.concat(
                            Arrays.stream(middle), Arrays.stream(small).flatMap(p -> DoubleStream.of(p, 1 - p)))
                    .map(law::quantile)
                    .filter(Double::isFinite)
                    .sorted()
                    .distinct()
                    .toArray();
            if (points.length == 0) {
                throw new ComputationException("the law has no finite quantile, so its CRPS cannot be integrated");
            }
            return points;
        }

        private static double square(double probability) {
            return probability * probability;
        }
    }
}
