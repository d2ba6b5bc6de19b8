package org.potentia.models.smfm.price;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Rate;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.option.Settings;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.models.smfm.factor.PriceNoise;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.numerics.ImpliedVolatility;

/**
 * The numbers behind the figures of options: futures at 5, S0 = 1, Sinf = 20, half a year, 5 % interest, and a noise that is 20 % of the price
 * where that is now, whatever the exponent.
 *
 * @param services where propagators are found
 */
record OptionDrawings(Services services) {
    static final double SPOT = 5;
    static final double VOLATILITY = 0.2;
    static final double YEARS = 0.5;
    static final double RATE = 0.05;

    static final double[] EXPONENTS = {-1, 0, 0.5, 1, 2};

    private static final Underlying FUTURES = Underlying.futures(SPOT, RATE);

    static PriceNoise noise(double x) {
        return new ThreeRegions(1, 20, x, 0);
    }

    /** The noise that makes exponents comparable. */
    static double sigma(double x) {
        return VOLATILITY * SPOT / noise(x).value(SPOT);
    }

    private Engines engines(double x) {
        return new Engines(noise(x), sigma(x), services);
    }

    private static String label(double x) {
        return "x = " + (x == Math.rint(x) ? String.valueOf((int) x) : String.valueOf(x));
    }

    /** The first method that takes an option. */
    private Valuation valued(double x, Contract contract, boolean greeks) {
        Engines engines = engines(x);
        for (PricingEngine engine : engines.about()) {
            if (engines.supports(engine.id(), contract, FUTURES).supported()) {
                return engines.value(engine.id(), contract, FUTURES, new ValuationAim(1e-6, greeks));
            }
        }
        throw new IllegalStateException("no method values " + contract);
    }

    /** Implied volatilities over strikes, for two times. */
    List<Panel> smiles() {
        List<Panel> panels = new ArrayList<>();
        for (double years : new double[] {0.1, 1}) {
            List<Curve> curves = new ArrayList<>();
            double width = 2.5 * VOLATILITY * SPOT * Math.sqrt(years);
            Doubles strikes = Doubles.grid(SPOT - width, SPOT + width, 41);
            Market market = new Market(SPOT, RATE, RATE);
            List<OptionType> types = strikes.stream()
                    .mapToObj(strike -> strike >= SPOT ? OptionType.CALL : OptionType.PUT)
                    .toList();
            for (double x : EXPONENTS) {
                Doubles prices = new PowerLawSmile(noise(x), sigma(x), market, years, services).prices(types, strikes);
                List<Double> at = new ArrayList<>();
                List<Double> volatility = new ArrayList<>();
                for (int i = 0; i < strikes.size(); i++) {
                    OptionalDouble implied =
                            ImpliedVolatility.of(types.get(i), prices.get(i), strikes.get(i), market, years);
                    if (implied.isPresent()) {
                        at.add(strikes.get(i));
                        volatility.add(implied.orElseThrow());
                    }
                }
                curves.add(Curve.line(label(x), doubles(at), doubles(volatility)));
            }
            panels.add(new Panel(years + " years", "strike", "implied volatility, 1/√year", false, curves));
        }
        return panels;
    }

    private static Doubles doubles(List<Double> values) {
        return Doubles.of(values.stream().mapToDouble(Double::doubleValue));
    }

    /** What exponents change of prices and Greeks of calls, beside x = 1, over moneyness. */
    List<Panel> differences() {
        List<String> names = List.of("price", Greek.DELTA, Greek.GAMMA, Greek.LOCAL_VEGA);
        Doubles strikes = Doubles.grid(3, 8, 21);
        double[][] lognormal = calls(1, strikes, names);
        List<List<Curve>> curves = new ArrayList<>();
        names.forEach(name -> curves.add(new ArrayList<>()));
        for (double x : EXPONENTS) {
            if (x != 1) {
                double[][] values = calls(x, strikes, names);
                for (int k = 0; k < names.size(); k++) {
                    for (int i = 0; i < values[k].length; i++) {
                        values[k][i] -= lognormal[k][i];
                    }
                    curves.get(k)
                            .add(Curve.line(label(x), strikes.map(strike -> strike / SPOT), Doubles.of(values[k])));
                }
            }
        }
        List<Panel> panels = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            panels.add(new Panel(
                    names.get(k) + " less that of Black and Scholes",
                    "strike / price",
                    "difference of " + names.get(k),
                    false,
                    curves.get(k)));
        }
        return panels;
    }

    private double[][] calls(double x, Doubles strikes, List<String> names) {
        double[][] values = new double[names.size()][strikes.size()];
        for (int i = 0; i < strikes.size(); i++) {
            Valuation call = valued(x, new Contract(OptionType.CALL, Exercise.EUROPEAN, strikes.get(i), YEARS), true);
            for (int k = 0; k < values.length; k++) {
                values[k][i] = k == 0
                        ? call.price()
                        : call.greek(names.get(k)).orElseThrow().value();
            }
        }
        return values;
    }

    /** The boundary of early exercise of a put under Black and Scholes: two lattices, and the integral equation. */
    List<Panel> boundary() {
        Contract put = new Contract(OptionType.PUT, Exercise.AMERICAN, 40, 1);
        Underlying stock = Underlying.stock(36, 0.06, 0);
        Engines engines = new Engines(new ThreeRegions(0.5, 2000, 1, 0), 0.2, services);
        Doubles times = Doubles.grid(0, 0.98, 50);
        List<Curve> curves = new ArrayList<>();
        curves.add(Curve.line(
                "integral equation",
                times,
                times.map(time -> new LognormalPut(40, 1 - time, 0.06, 0, 0.2).boundary())));
        for (String engine : List.of("pathint", "tree")) {
            Valuation valuation = engines.value(engine, put, stock, new ValuationAim(1e-6, false));
            curves.add(Curve.points(engine, valuation.exerciseTimes(), valuation.exercisePrices()));
        }
        return List.of(new Panel(
                "put struck at 40, one year, r = 6 %, σ = 20 %", "years from now", "exercised below", false, curves));
    }

    /** The naive tree beside the one that recombines. */
    List<Panel> trees() {
        List<Panel> panels = new ArrayList<>();
        for (double x : new double[] {1, 0, -1}) {
            Task task =
                    new Task(noise(x), sigma(x), new Contract(OptionType.PUT, Exercise.EUROPEAN, 4.5, YEARS), FUTURES);
            double exact = valued(x, task.contract(), false).price();
            List<Double> steps = new ArrayList<>();
            List<Double> naive = new ArrayList<>();
            List<Double> transformed = new ArrayList<>();
            for (int n = 10; n <= 160; n += 5) {
                steps.add((double) n);
                naive.add(Math.log10(Math.max(1e-12, Math.abs(NaiveTree.value(task, n) - exact))));
                transformed.add(Math.log10(Math.max(1e-12, Math.abs(new TransformedTree(task, n).value() - exact))));
            }
            // over so many decades that an axis of powers would hold no labels
            panels.add(Panel.of(
                    label(x),
                    "steps",
                    "log₁₀ of the error of a put struck at 4.5",
                    Curve.line("nodes of Cox, Ross and Rubinstein", doubles(steps), doubles(naive)),
                    Curve.line("nodes equally spaced in ∫dS/F", doubles(steps), doubles(transformed))));
        }
        return panels;
    }

    /** Errors of the path integral over steps and mesh, without extrapolation, and what one extrapolation leaves. */
    List<Panel> convergence() {
        List<Curve> overSteps = new ArrayList<>();
        List<Curve> overMesh = new ArrayList<>();
        for (double x : new double[] {0.5, 1}) {
            double[] steps = {8, 16, 32, 64, 128};
            overSteps.add(Curve.line(label(x), log(steps), Doubles.of(errors(x, steps, 0.75, false))));
            overSteps.add(
                    Curve.points(label(x) + ", extrapolated", log(steps), Doubles.of(errors(x, steps, 0.75, true))));
        }
        double[] meshes = {1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.9, 0.8};
        for (double x : new double[] {0, 0.5, 1}) {
            overMesh.add(Curve.line(label(x), Doubles.of(meshes), Doubles.of(meshErrors(x, meshes))));
        }
        return List.of(
                new Panel("steps", "log₂ of the number of steps", "error of a call struck at 5.2", true, overSteps),
                new Panel(
                        "mesh",
                        "distance of nodes, standard deviations of a step",
                        "change of the price beside a mesh of 0.5",
                        true,
                        overMesh));
    }

    private static Doubles log(double... values) {
        return Doubles.of(values).map(value -> Math.log(value) / Math.log(2));
    }

    /** Errors with given numbers of steps, of the value itself or of one extrapolation with twice as many. */
    double[] errors(double x, double[] steps, double mesh, boolean extrapolated) {
        Contract call = new Contract(OptionType.CALL, Exercise.EUROPEAN, 5.2, YEARS);
        double exact = valued(x, call, false).price();
        double[] errors = new double[steps.length];
        for (int i = 0; i < errors.length; i++) {
            double value = stepped(x, call, (long) steps[i], mesh);
            double better = extrapolated ? 2 * stepped(x, call, 2 * (long) steps[i], mesh) - value : value;
            errors[i] = Math.max(1e-14, Math.abs(better - exact));
        }
        return errors;
    }

    private double[] meshErrors(double x, double... meshes) {
        Contract call = new Contract(OptionType.CALL, Exercise.EUROPEAN, 5.2, YEARS);
        double fine = stepped(x, call, 50, 0.5);
        double[] errors = new double[meshes.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.max(1e-16, Math.abs(stepped(x, call, 50, meshes[i]) - fine));
        }
        return errors;
    }

    private double stepped(double x, Contract contract, long steps, double mesh) {
        PropagatorProvider provider = services.propagator("pathint");
        Settings settings =
                provider.options().defaults().with("steps", (double) steps).with("mesh", mesh);
        if (provider.create(settings) instanceof BackwardPropagator solver) {
            return solver.expectation(
                            new LinearDiffusion(new PricingDiffusion(noise(x), sigma(x), 0), Rate.constant(-RATE)),
                            contract.payoff(),
                            contract.exercise(),
                            contract.years(),
                            Doubles.of(SPOT, SPOT * 1.001),
                            1e-3)
                    .values()
                    .values()
                    .get(0);
        }
        throw new IllegalArgumentException("the propagator pathint does not compute expectations");
    }
}
