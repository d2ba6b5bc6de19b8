package org.potentia.models.schrodinger;

import java.util.List;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.SchroedingerOperator;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;

/**
 * Offers the quantities {@code schrodinger.*} of the trading equation in its dimensionless form
 *
 * <p>\[ -\varphi'' + (\xi^2 + \lambda \xi^4)\,\varphi = \Omega\,\varphi, \qquad \lambda = \frac{\delta}{2\alpha}\sqrt{\frac h\alpha}. \]
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, equation 16. Levels are exact, not those of the cubic equation 19.
 *
 * @since 0.1
 */
public final class SchroedingerQuantities implements QuantityProvider {
    private static final String SOLVER = "spectral";

    /** More levels than anybody fits; their number only bounds the work. */
    private static final int HIGHEST = 2000;

    /** Makes the provider. */
    public SchroedingerQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity(
                "schrodinger.eigenvalues",
                "Levels of the anharmonic oscillator",
                "16",
                List.of(
                        QuantityInput.number("lambda", "1", "anharmonicity, at least 0"),
                        QuantityInput.numbers("n", "1", "numbers of the levels, from 0")),
                Set.of(SOLVER),
                SchroedingerQuantities::eigenvalues));
    }

    private static Values eigenvalues(Values inputs, Services services) {
        double lambda = inputs.number("lambda");
        if (!(lambda >= 0) || lambda == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("lambda = " + lambda
                    + ", must be finite and >= 0: below zero there are resonances instead of levels");
        }
        Doubles numbers = inputs.numbers("n");
        int highest = 0;
        for (int i = 0; i < numbers.size(); i++) {
            double n = Arguments.within(numbers.get(i), Interval.closed(0, HIGHEST), "n");
            if (n != Math.rint(n)) {
                throw new IllegalArgumentException("n = " + n + ", must be a whole number");
            }
            highest = Math.max(highest, (int) n);
        }
        SchroedingerOperator operator =
                new SchroedingerOperator(1, xi -> xi * xi * (1 + lambda * xi * xi), Interval.REALS);
        Spectrum spectrum = solver(services).levels(operator, highest + 1);
        return Values.EMPTY
                .with("value", numbers.map(n -> spectrum.eigenvalues().get((int) n)))
                .with(
                        "relativeError",
                        numbers.map(n -> spectrum.relativeErrors().get((int) n)));
    }

    private static SpectrumSolver solver(Services services) {
        PropagatorProvider provider = services.propagator(SOLVER);
        if (provider.create(provider.options().defaults()) instanceof SpectrumSolver solver) {
            return solver;
        }
        throw new IllegalArgumentException("the propagator " + SOLVER + " does not compute spectra");
    }
}
