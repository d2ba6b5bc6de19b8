package org.potentia.models.qgauss;

import static org.potentia.api.quantity.QuantityInput.number;
import static org.potentia.api.quantity.QuantityInput.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.PorousMedium;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.Boundaries;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.numerics.Barenblatt;

/**
 * Offers the porous-medium equation of the paper of {@link QGaussianProvider}, whose self-similar solutions are q-Gaussians with \( q = 2 - m \):
 * the solutions, their constants, and evolutions by the propagator {@code finitevolume}. The equation is \( u_t = (u^m)_{xx} \) (5), or in the
 * normalised form, which holds down to \( m = -1 \), \( u_t = (u^{m-1} u_x)_x \) (5').
 *
 * @since 0.1
 */
public final class PorousMediumQuantities implements QuantityProvider {
    private static final String SOLVER = "finitevolume";

    /** The largest error wanted of an evolved density, relative to the highest. */
    private static final double TOLERANCE = 1e-5;

    /** The mass left out in the tails of the beginning. */
    private static final double TAIL = 1e-9;

    private static final QuantityInput M = number("m", "1", "exponent, 2 - q");
    private static final QuantityInput T = number("t", "year", "age of the solution, positive");
    private static final QuantityInput X = numbers("x", "[x]", "place, one or a list");
    private static final QuantityInput HEIGHT = number("C", "1", "constant in the bracket, positive");
    private static final QuantityInput FORM = new QuantityInput(
            "normalised_equation", "1", "true for the form (5'), false for (5)", QuantityInput.Kind.FLAG, false);

    /** Makes the provider. */
    public PorousMediumQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "qgauss.barenblatt",
                        "self-similar solution of the porous-medium equation (5), m > 0, and its mass",
                        "5, 6",
                        List.of(X, T, M, HEIGHT),
                        in -> solution(in, false)),
                Quantity.closedForm(
                        "qgauss.barenblattNormalised",
                        "self-similar solution of the normalised equation (5'), m > -1, and its mass",
                        "5, 6",
                        List.of(X, T, M, HEIGHT),
                        in -> solution(in, true)),
                Quantity.closedForm(
                        "qgauss.barenblattConstant",
                        "constant C with which the self-similar solution has mass 1",
                        "6",
                        List.of(M, FORM),
                        in -> Values.of(
                                "value",
                                Math.exp(Barenblatt.unit(in.number("m"), in.flag("normalised_equation", false))
                                        .logHeight()))),
                new Quantity(
                        "qgauss.porousMediumEvolution",
                        "self-similar solution of age t0, and what the equation makes of it until t1",
                        "5",
                        List.of(
                                numbers("x", "[x]", "places, one or an increasing list"),
                                number("t0", "year", "age at the beginning, positive"),
                                number("t1", "year", "age at the end, larger"),
                                M,
                                HEIGHT,
                                FORM),
                        Set.of(SOLVER),
                        PorousMediumQuantities::evolution));
    }

    private static Barenblatt barenblatt(Values in, boolean normalised) {
        return new Barenblatt(in.number("m"), Math.log(Arguments.positive(in.number("C"), "C")), normalised);
    }

    private static Object each(Values in, DoubleUnaryOperator function) {
        return in.get("x") instanceof Double number
                ? (Object) function.applyAsDouble(number)
                : in.numbers("x").map(function);
    }

    private static Values solution(Values in, boolean normalised) {
        Barenblatt solution = barenblatt(in, normalised);
        double t = Arguments.positive(in.number("t"), "t");
        return Values.EMPTY.with("u", each(in, x -> solution.density(x, t))).with("mass", solution.mass());
    }

    private static Values evolution(Values in, Services services) {
        boolean normalised = in.flag("normalised_equation", false);
        Barenblatt solution = barenblatt(in, normalised);
        double begin = Arguments.positive(in.number("t0"), "t0");
        double end = Arguments.within(in.number("t1"), Interval.above(begin), "t1");
        double m = in.number("m");
        // (5) is (5') with a time that runs m times as fast
        double duration = (normalised ? 1 : m) * (end - begin);
        double reach = solution.width(begin) * (m < 1 ? Math.pow(TAIL, -(1 - m) / (1 + m)) : m > 1 + 1e-7 ? 1 : 6);
        InitialLaw initial = new InitialLaw.Profile(
                x -> solution.density(x, begin), Interval.closed(-Math.min(reach, 1e100), Math.min(reach, 1e100)));
        double[] wanted = in.get("x") instanceof Double number
                ? new double[] {number}
                : in.numbers("x").toArray();
        // in between and aside, so that there are two points at least
        double[] points = DoubleStream.concat(
                        Arrays.stream(wanted), DoubleStream.of(2 * solution.width(end), 3 * solution.width(end)))
                .sorted()
                .distinct()
                .toArray();
        PropagatorProvider provider = services.propagator(SOLVER);
        Evolution evolution = provider.create(provider.options().defaults())
                .evolve(
                        new PorousMedium(m, Interval.REALS, Boundaries.NATURAL),
                        new EvolutionRequest(
                                initial,
                                Doubles.of(duration),
                                Doubles.of(points),
                                TOLERANCE * solution.density(0, end)));
        GridFunction density = evolution.snapshots().get(0).density();
        return Values.EMPTY
                .with("u_t0", each(in, x -> solution.density(x, begin)))
                .with("u_t1", each(in, x -> density.values().get(Arrays.binarySearch(points, x))));
    }
}
