package org.potentia.optimizers.asa;

import static org.potentia.api.quantity.QuantityInput.number;
import static org.potentia.api.quantity.QuantityInput.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;

/**
 * Offers the quantities {@code asa.*}: the formulas by which the optimizer draws, cools and reanneals, one by one. Equation numbers are
 * those of L. Ingber (2001), "Statistical Mechanics of Financial Markets (SMFM): Applications to Trading Indicators and Options",
 * section 5. Where k, T, u or y may be a list, the outputs are lists in the same order.
 *
 * @since 0.1
 */
public final class AsaQuantities implements QuantityProvider {
    private static final QuantityInput D = number("D", "1", "number of free parameters, a whole number from 1");
    private static final QuantityInput Q = number("Q", "1", "quenching factor, positive; 1 is no quenching");
    private static final QuantityInput C = number("c", "1", "control coefficient, positive");
    private static final QuantityInput T0 = number("T0", "1", "initial temperature, positive");
    private static final Interval STEPS = Interval.closed(-1, 1);
    private static final Interval OPEN_UNIT = Interval.open(0, 1);

    /** The least temperature of the C program, its SMALL_FLOAT. */
    private static final double SMALL_FLOAT = 1e-18;

    /** The quantities are the formulas alone, without MAXIMUM_REANNEAL_INDEX. */
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /** Makes the provider. */
    public AsaQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "asa.control",
                        "control coefficient c = m exp(-n Q/D) of a temperature schedule",
                        "37,40",
                        List.of(
                                number("temperature_ratio_scale", "1", "exp(-m), between 0 and 1"),
                                number("temperature_anneal_scale", "1", "exp(n), positive"),
                                D,
                                Q),
                        AsaQuantities::control),
                Quantity.closedForm(
                        "asa.temperature",
                        "temperature T0 exp(-c k^(Q/D)) at an index of the schedule",
                        "35,40",
                        List.of(T0, C, D, Q, numbers("k", "1", "index, one or a list, at least 0")),
                        AsaQuantities::temperature),
                Quantity.closedForm(
                        "asa.indexAtTemperature",
                        "real index at which the schedule reaches a temperature, the inverse of asa.temperature",
                        "35,40",
                        List.of(T0, C, D, Q, numbers("T", "1", "temperature, one or a list, positive, at most T0")),
                        AsaQuantities::indexAtTemperature),
                Quantity.closedForm(
                        "asa.generate",
                        "jump in widths of the box for a uniform number, the inverse of G_T",
                        "34",
                        List.of(
                                number("T", "1", "parameter temperature, positive"),
                                numbers("u", "1", "uniform number, one or a list, 0 to 1")),
                        AsaQuantities::generate),
                Quantity.closedForm(
                        "asa.generatingDensity",
                        "density g_T and distribution function G_T of a jump in widths of the box",
                        "32,33",
                        List.of(
                                number("T", "1", "parameter temperature, positive"),
                                numbers("y", "1", "jump, one or a list, -1 to 1")),
                        AsaQuantities::generatingDensity),
                Quantity.closedForm(
                        "asa.longJump",
                        "probability of a jump longer than delta widths of the box, before jumps that leave the box are redrawn",
                        "33",
                        List.of(
                                number("delta", "1", "length of the jump, 0 to 1"),
                                numbers("T", "1", "parameter temperature, one or a list, positive")),
                        AsaQuantities::longJump),
                Quantity.closedForm(
                        "asa.reanneal",
                        "temperatures and real indices after reannealing by the sensitivities; index 1 where T_new >= T0, and T_new not"
                                + " clipped there",
                        "39",
                        List.of(
                                numbers("T0", "1", "initial temperatures, positive"),
                                numbers("T_k", "1", "current temperatures, positive"),
                                numbers("s", "1", "sensitivities of the cost, in one unit, not zero"),
                                numbers("c", "1", "control coefficients, positive"),
                                D,
                                Q),
                        AsaQuantities::reanneal),
                Quantity.closedForm(
                        "asa.costReanneal",
                        "initial acceptance temperature and real index after reannealing by the last and the best cost",
                        "cost",
                        List.of(
                                number("C_best", "[cost]", "lowest cost so far"),
                                number("C_last", "[cost]", "cost of the last accepted state"),
                                number("T_init", "[cost]", "initial acceptance temperature, positive"),
                                number("T_cur", "[cost]", "current acceptance temperature, positive"),
                                C,
                                D,
                                Q),
                        AsaQuantities::costReanneal),
                Quantity.closedForm(
                        "asa.acceptance",
                        "probability min[1, exp(-dC/T)] of accepting a state",
                        "acceptance",
                        List.of(
                                numbers(
                                        "dC",
                                        "[cost]",
                                        "its cost above that of the last accepted state, one or a list"),
                                number("T", "[cost]", "acceptance temperature, positive")),
                        AsaQuantities::acceptance),
                Quantity.closedForm(
                        "asa.corana",
                        "test function of the ASA program in four variables: parabolas with some 10^20 flat-bottomed pits, minimum 0"
                                + " within 0.05 of the origin",
                        "test",
                        List.of(numbers("x", "1", "four coordinates")),
                        AsaQuantities::corana));
    }

    private static Values control(Values in) {
        double ratio = Arguments.within(in.number("temperature_ratio_scale"), OPEN_UNIT, "temperature_ratio_scale");
        double anneal = Arguments.positive(in.number("temperature_anneal_scale"), "temperature_anneal_scale");
        return Values.of("value", TemperatureSchedule.control(ratio, anneal, exponent(in)));
    }

    private static Values temperature(Values in) {
        TemperatureSchedule schedule = new TemperatureSchedule(positive(in, "c"), exponent(in));
        double initial = positive(in, "T0");
        return each(in, "k", k -> schedule.temperature(initial, Arguments.nonNegative(k, "k")));
    }

    private static Values indexAtTemperature(Values in) {
        TemperatureSchedule schedule = new TemperatureSchedule(positive(in, "c"), exponent(in));
        double initial = positive(in, "T0");
        return each(in, "T", t -> {
            Arguments.positive(t, "T");
            return schedule.index(
                    StrictMath.log(initial / Arguments.within(t, Interval.closed(0, initial), "T (not above T0)")));
        });
    }

    private static Values generate(Values in) {
        double t = positive(in, "T");
        double logSpan = GeneratingDistribution.logSpan(t);
        // at the ends rounding may lead beyond the box by a unit in the last place
        return each(
                in,
                "u",
                u -> Math.clamp(GeneratingDistribution.step(Arguments.probability(u, "u"), t, logSpan), -1.0, 1.0));
    }

    private static Values generatingDensity(Values in) {
        double t = positive(in, "T");
        return Values.EMPTY
                .with("g", mapped(in, "y", y -> GeneratingDistribution.density(step(y), t)))
                .with("G", mapped(in, "y", y -> GeneratingDistribution.cumulative(step(y), t)));
    }

    private static double step(double y) {
        return Arguments.within(y, STEPS, "y");
    }

    private static Values longJump(Values in) {
        double delta = Arguments.probability(in.number("delta"), "delta");
        return each(in, "T", t -> GeneratingDistribution.longJump(delta, Arguments.positive(t, "T")));
    }

    private static Values reanneal(Values in) {
        Doubles initial = in.numbers("T0");
        Doubles current = sameLength(in, "T_k", initial.size());
        Doubles sensitivities = sameLength(in, "s", initial.size());
        Doubles controls = sameLength(in, "c", initial.size());
        double exponent = exponent(in);
        double largest = 0;
        for (double s : sensitivities.toArray()) {
            if (Arguments.finite(s, "s") == 0) {
                throw new IllegalArgumentException("s = 0.0, must not be 0: such a parameter is not reannealed");
            }
            largest = Math.max(largest, Math.abs(s));
        }
        List<Values> places = new ArrayList<>();
        for (int i = 0; i < initial.size(); i++) {
            TemperatureSchedule schedule = new TemperatureSchedule(Arguments.positive(controls.get(i), "c"), exponent);
            double logInitial = StrictMath.log(Arguments.positive(initial.get(i), "T0"));
            double log = Reannealing.logTemperature(
                    StrictMath.log(Arguments.positive(current.get(i), "T_k")), largest, sensitivities.get(i));
            places.add(Values.of("T_new", StrictMath.exp(log))
                    .with(
                            "k_new",
                            Reannealing.reheated(logInitial, log, schedule, UNLIMITED, 1)
                                    .index()));
        }
        return Values.EMPTY.with("value", places);
    }

    private static Doubles sameLength(Values in, String name, int length) {
        Doubles numbers = in.numbers(name);
        if (numbers.size() != length) {
            throw new IllegalArgumentException(
                    name + " has " + numbers.size() + " numbers, must have " + length + " as T0 has");
        }
        return numbers;
    }

    private static Values costReanneal(Values in) {
        TemperatureSchedule schedule = new TemperatureSchedule(positive(in, "c"), exponent(in));
        double best = Arguments.finite(in.number("C_best"), "C_best");
        double last = Arguments.finite(in.number("C_last"), "C_last");
        double current = positive(in, "T_cur");
        double initial = Reannealing.costInitial(best, last, positive(in, "T_init"), SMALL_FLOAT);
        double target = Reannealing.costTarget(best, last, initial, current);
        double logInitial = StrictMath.log(initial);
        double fall = logInitial - StrictMath.log(target);
        return Values.of("T_init_new", initial)
                .with(
                        "k_cost_new",
                        Reannealing.place(logInitial, fall, schedule, UNLIMITED, 1)
                                .index());
    }

    private static Values acceptance(Values in) {
        double t = positive(in, "T");
        return each(in, "dC", rise -> AcceptanceTest.probability(Arguments.finite(rise, "dC"), t));
    }

    private static Values corana(Values in) {
        Doubles x = in.numbers("x");
        if (x.size() != Corana.DIMENSION) {
            throw new IllegalArgumentException("x has " + x.size() + " numbers, must have " + Corana.DIMENSION);
        }
        x.stream().forEach(coordinate -> Arguments.finite(coordinate, "x"));
        return Values.of("value", Corana.value(x.toArray()));
    }

    private static double positive(Values in, String name) {
        return Arguments.positive(in.number(name), name);
    }

    /** Q/D. */
    private static double exponent(Values in) {
        double dimension = Arguments.within(in.number("D"), Interval.atLeast(1), "D");
        if (dimension != Math.rint(dimension)) {
            throw new IllegalArgumentException("D = " + dimension + ", must be a whole number");
        }
        return positive(in, "Q") / dimension;
    }

    private static Values each(Values in, String name, DoubleUnaryOperator function) {
        return Values.EMPTY.with("value", mapped(in, name, function));
    }

    /** A number for a number, a list for a list. */
    private static Object mapped(Values in, String name, DoubleUnaryOperator function) {
        return in.get(name) instanceof Double number
                ? (Object) function.applyAsDouble(number)
                : in.numbers(name).map(function);
    }
}
