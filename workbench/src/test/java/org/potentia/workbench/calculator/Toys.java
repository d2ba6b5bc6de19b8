package org.potentia.workbench.calculator;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.potentia.api.Citation;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;

/** Small quantities for the tests of the calculator, and services that know one optimizer. */
final class Toys {
    static final Services SERVICES = new OneOptimizer();

    private static final QuantityInput X = QuantityInput.number("x", "1", "a number");

    private Toys() {}

    static Calculator calculator() {
        SortedMap<String, Quantity> quantities = new TreeMap<>();
        for (Quantity quantity : quantities()) {
            quantities.put(quantity.name(), quantity);
        }
        return new Calculator(quantities, SERVICES);
    }

    private static List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "toy.rows",
                        "squares of numbers, of 0 if none are given",
                        "none",
                        List.of(QuantityInput.numbers("m", "1", "the numbers").optional()),
                        Toys::rows),
                plain("toy.square", inputs -> Values.of("value", inputs.number("x") * inputs.number("x"))),
                plain("toy.shapes", inputs -> shapes(inputs.number("x"))),
                plain("toy.root", inputs -> {
                    if (inputs.number("x") < 0) {
                        throw new IllegalArgumentException("x = " + inputs.number("x") + ", must be >= 0");
                    }
                    return Values.of("value", Math.sqrt(inputs.number("x")));
                }),
                plain("toy.hopeless", inputs -> {
                    throw new ComputationException("the series does not converge\n at x = 1");
                }),
                plain("toy.buggy", inputs -> {
                    throw new IllegalStateException("index 7");
                }),
                plain("toy.mute", inputs -> {
                    throw new IllegalArgumentException();
                }),
                plain(
                        "toy.undefined",
                        inputs -> Values.EMPTY.with(
                                "wells", List.of(Values.of("depth", 1), Values.of("depth", Double.NaN)))),
                new Quantity(
                        "toy.solved",
                        "Solve it",
                        "(3)",
                        List.of(X.optional()),
                        Set.of("spectral", "nelder-mead"),
                        (inputs, services) -> Values.of("value", 1)),
                new Quantity(
                        "toy.optimized",
                        "Optimize it",
                        "(4)",
                        List.of(),
                        Set.of("nelder-mead"),
                        (inputs, services) -> Values.of(
                                "value", services.optimizer("nelder-mead").id().length())));
    }

    private static Values shapes(double x) {
        return Values.EMPTY
                .with("list", Doubles.of(x, 2 * x))
                .with("mixed", Arrays.asList(x, null))
                .with("none", null)
                .with("flag", true)
                .with("text", "up")
                .with("infinite", Double.POSITIVE_INFINITY)
                .with("inner", Values.of("deep", 3 * x))
                .with("extra", 1);
    }

    private static Values rows(Values inputs) {
        Doubles numbers = inputs.has("m") ? inputs.numbers("m") : Doubles.of(0);
        return Values.EMPTY.with(
                "points",
                numbers.stream()
                        .mapToObj(m -> Values.of("m", m).with("square", m * m))
                        .toList());
    }

    private static Quantity plain(String name, Function<Values, Values> function) {
        return Quantity.closedForm(name, "A toy", "(1)-(2)", List.of(X), function);
    }

    private static final class OneOptimizer implements Services {
        @Override
        public ModelProvider model(String id) {
            throw new IllegalArgumentException("no model " + id);
        }

        @Override
        public PotentialProvider potential(String id) {
            throw new IllegalArgumentException("no potential " + id);
        }

        @Override
        public PropagatorProvider propagator(String id) {
            throw new IllegalArgumentException("no propagator " + id);
        }

        @Override
        public OptimizerProvider optimizer(String id) {
            if (id.equals("nelder-mead")) {
                return new NelderMead();
            }
            throw new IllegalArgumentException("no optimizer " + id);
        }
    }

    /** Known by its id alone; nothing here asks it to optimize. */
    private static final class NelderMead implements OptimizerProvider {
        @Override
        public String id() {
            return "nelder-mead";
        }

        @Override
        public String title() {
            return "A toy";
        }

        @Override
        public Citation citation() {
            return new Citation("Nobody", 2026, "Nothing", "nowhere");
        }

        @Override
        public OptionSpace options() {
            return OptionSpace.EMPTY;
        }

        @Override
        public Optimizer create(Settings settings) {
            throw new IllegalStateException("the toy was asked to optimize");
        }
    }
}
