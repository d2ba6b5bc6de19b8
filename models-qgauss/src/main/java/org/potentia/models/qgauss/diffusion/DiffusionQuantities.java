package org.potentia.models.qgauss.diffusion;

import static org.potentia.api.quantity.QuantityInput.number;
import static org.potentia.api.quantity.QuantityInput.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.qgauss.diffusion.EquationResidual.LagDensity;
import org.potentia.models.qgauss.diffusion.EquationResidual.Zones;

/**
 * Offers the quantities {@code qgauss.*} of the self-similar law, its diffusion coefficients, its equation and its paths.
 *
 * @since 0.1
 */
public final class DiffusionQuantities implements QuantityProvider {
    static final String SOLVER = "finitevolume";

    private static final QuantityInput Q = number("q", "1", "index, below 3");
    private static final QuantityInput ALPHA = number("alpha", "1", "exponent of the width, positive");
    private static final QuantityInput D = number("D", "[x]^alpha/[t]", "positive");
    private static final QuantityInput X = numbers("x", "[x]", "place, one or a list");
    private static final QuantityInput POINTS = numbers("x", "[x]", "places, increasing");
    private static final QuantityInput T = number("t", "[t]", "lag, positive");
    private static final QuantityInput BEGIN = number("t0", "[t]", "lag at the beginning, positive");
    private static final QuantityInput END = number("t1", "[t]", "lag at the end, larger");
    private static final QuantityInput PATHS =
            number("paths", "1", "how many paths, 20000 if absent").optional();
    private static final QuantityInput STEP =
            number("step", "1", "longest step in ln t, 0.01 if absent").optional();
    private static final QuantityInput SEED =
            number("seed", "1", "seed of the paths, 1 if absent").optional();

    /** Makes the provider. */
    public DiffusionQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "qgauss.selfSimilar",
                        "self-similar law at a lag: density, height, xi, B^xi with its sign, diffusion coefficients, change in time",
                        "8, 9, 10, 12, 13",
                        List.of(X, T, Q, ALPHA, D),
                        DiffusionQuantities::selfSimilar),
                Quantity.closedForm(
                        "qgauss.diffusionCoefficient",
                        "diffusion coefficient in Fick's and, for q < 2, Ito's reading",
                        "13",
                        List.of(X, T, Q, ALPHA, D),
                        DiffusionQuantities::coefficient),
                new Quantity(
                        "qgauss.governingEquation",
                        "density at t1 that the governing equation makes of a density at t0: the law itself, or P0 given at the places x",
                        "12",
                        List.of(
                                POINTS,
                                numbers("P0", "1/[x]", "density at the places at t0; the self-similar law if absent")
                                        .optional(),
                                BEGIN,
                                END,
                                Q,
                                ALPHA,
                                D),
                        Set.of(SOLVER),
                        DiffusionQuantities::governing),
                Quantity.closedForm(
                        "qgauss.residual",
                        "residual of the governing equation on densities at some lags, in the zones A, B, C",
                        "12",
                        List.of(
                                POINTS,
                                numbers("t", "[t]", "lags, increasing, two at least"),
                                numbers("P", "1/[x]", "densities: all places at the first lag, then at the next"),
                                number("a", "[x]", "edge of zone A at lag 1, 0 if absent")
                                        .optional(),
                                number("v", "1", "power of the edge, 0 if absent")
                                        .optional(),
                                number("strongUntil", "[t]", "last lag of zone A, 0 if absent")
                                        .optional(),
                                number("weakFrom", "[t]", "end of zone B, 0 if absent")
                                        .optional(),
                                Q,
                                ALPHA,
                                D),
                        DiffusionQuantities::residual),
                Quantity.closedForm(
                        "qgauss.langevin",
                        "paths from an exact draw at t0 until t1: largest distance of their distribution from the closed form, quantiles,"
                                + " and the rank correlation of both ends, in which the readings differ",
                        "13",
                        List.of(
                                new QuantityInput("reading", "1", "fick, ito", QuantityInput.Kind.TEXT, true),
                                BEGIN,
                                END,
                                Q,
                                ALPHA,
                                D,
                                PATHS,
                                STEP,
                                SEED),
                        DiffusionQuantities::langevin),
                new Quantity(
                        "qgauss.agreement",
                        "how far the governing equation and the paths of both readings at t1 are from the closed form",
                        "8, 12, 13",
                        List.of(BEGIN, END, Q, ALPHA, D, PATHS, STEP, SEED),
                        Set.of(SOLVER),
                        DiffusionQuantities::agreement),
                new Quantity(
                        "qgauss.porousMediumTable",
                        "error and mass defect of the solver against the self-similar solution of unit mass from t0 to t1, for each q",
                        "5, 6",
                        List.of(
                                numbers("q", "1", "indices, below 3"),
                                BEGIN,
                                END,
                                number(
                                                "tolerance",
                                                "1",
                                                "largest error asked for, as a share of the height, 1e-5 if absent")
                                        .optional()),
                        Set.of(SOLVER),
                        DiffusionQuantities::table));
    }

    private static SelfSimilarLaw law(Values in) {
        return new SelfSimilarLaw(in.number("q"), in.number("alpha"), in.number("D"));
    }

    private static Object each(Values in, DoubleUnaryOperator function) {
        return in.get("x") instanceof Double number
                ? (Object) function.applyAsDouble(number)
                : in.numbers("x").map(function);
    }

    private static Values selfSimilar(Values in) {
        SelfSimilarLaw law = law(in);
        double t = Arguments.positive(in.number("t"), "t");
        Values out = Values.EMPTY
                .with("P", each(in, law.at(t)::density))
                .with("P_max", law.at(t).density(0))
                .with("xi", law.xi())
                .with("B_pow_xi", law.bToXi())
                .with("B_pow_xi_flux", law.clock())
                .with("D_F", each(in, x -> law.fick(x, t)))
                .with("dPdt", each(in, x -> law.timeSlope(x, t)));
        return law.q() < 2 ? out.with("D2_ito", each(in, x -> law.ito(x, t))) : out;
    }

    private static Values coefficient(Values in) {
        SelfSimilarLaw law = law(in);
        double t = Arguments.positive(in.number("t"), "t");
        Values out = Values.EMPTY.with("fick", each(in, x -> law.fick(x, t)));
        return law.q() < 2
                ? out.with("ito", each(in, x -> law.ito(x, t)))
                : out.with("ito", null).with("reason", "q >= 2: in Ito's reading the coefficient would be negative");
    }

    private static Propagator solver(Services services) {
        PropagatorProvider provider = services.propagator(SOLVER);
        return provider.create(provider.options().defaults());
    }

    private static Values governing(Values in, Services services) {
        SelfSimilarLaw law = law(in);
        Doubles points = in.numbers("x");
        Arguments.atLeast(points.size(), 2, "number of places x");
        double begin = in.number("t0");
        Doubles end = Doubles.of(in.number("t1"));
        GoverningEquation equation = new GoverningEquation(law);
        Evolution evolution;
        if (in.has("P0")) {
            InitialLaw initial = new InitialLaw.Density(new GridFunction(points, in.numbers("P0")));
            double height = in.numbers("P0").stream().max().orElse(0);
            evolution = equation.evolve(solver(services), initial, begin, end, points, 1e-5 * height);
        } else {
            evolution = equation.fromOwnLaw(solver(services), begin, end, points, 1e-6);
        }
        return Values.EMPTY
                .with("P", evolution.snapshots().get(0).density().values())
                .with("closedForm", in.has("P0") ? null : points.map(law.at(end.get(0))::density))
                .with("error", evolution.snapshots().get(0).error())
                .with("mass", evolution.snapshots().get(0).mass())
                .with("massDefect", evolution.snapshots().get(0).massDefect())
                .with("shortfall", evolution.shortfall());
    }

    private static Values residual(Values in) {
        SelfSimilarLaw law = law(in);
        Doubles points = in.numbers("x");
        Doubles lags = in.numbers("t");
        Doubles all = in.numbers("P");
        if (all.size() != points.size() * lags.size()) {
            throw new IllegalArgumentException("P has " + all.size() + " numbers, must have " + points.size()
                    + " for each of " + lags.size() + " lags");
        }
        List<LagDensity> densities = new ArrayList<>();
        for (int i = 0; i < lags.size(); i++) {
            densities.add(new LagDensity(
                    lags.get(i), new GridFunction(points, all.slice(i * points.size(), (i + 1) * points.size()))));
        }
        Zones zones =
                new Zones(in.number("a", 0), in.number("v", 0), in.number("strongUntil", 0), in.number("weakFrom", 0));
        Values out = Values.EMPTY;
        for (EquationResidual residual : EquationResidual.of(law, densities, zones)) {
            out = out.with(
                    residual.zone(),
                    Values.of("relative", residual.relative())
                            .with("cells", residual.cells())
                            .with("leftOut", residual.leftOut()));
        }
        return out;
    }

    private static Values langevin(Values in) {
        String reading = in.text("reading");
        return paths(
                in,
                switch (reading) {
                    case "fick" -> Langevin.Reading.FICK;
                    case "ito" -> Langevin.Reading.ITO;
                    default -> throw new IllegalArgumentException("reading = " + reading + ", must be fick or ito");
                });
    }

    private static Values paths(Values in, Langevin.Reading reading) {
        SelfSimilarLaw law = law(in);
        int count = (int) Arguments.within(in.number("paths", 20_000), Interval.closed(10, 1e7), "paths");
        Langevin.Ends ends = new Langevin(law, reading, in.number("step", 0.01))
                .run(in.number("t0"), in.number("t1"), count, (long) in.number("seed", 1));
        return PathSummary.of(law, in.number("t1"), ends);
    }

    private static Values agreement(Values in, Services services) {
        SelfSimilarLaw law = law(in);
        double end = in.number("t1");
        Doubles points = Doubles.grid(-0.9, 0.9, 19).map(p -> law.at(end).quantile(0.5 + 0.5 * p));
        Evolution evolution =
                new GoverningEquation(law).fromOwnLaw(solver(services), in.number("t0"), Doubles.of(end), points, 1e-6);
        Doubles found = evolution.snapshots().get(0).density().values();
        double height = law.at(end).density(0);
        double worst = 0;
        for (int i = 0; i < points.size(); i++) {
            worst = Math.max(worst, Math.abs(found.get(i) - law.at(end).density(points.get(i))) / height);
        }
        return Values.EMPTY
                .with(
                        "equation",
                        Values.of("largestErrorOverHeight", worst)
                                .with("massDefect", evolution.snapshots().get(0).massDefect()))
                .with("fick", paths(in, Langevin.Reading.FICK))
                .with("ito", law.q() < 2 ? paths(in, Langevin.Reading.ITO) : null);
    }

    private static Values table(Values in, Services services) {
        List<Values> rows = new ArrayList<>();
        Propagator solver = solver(services);
        for (double q : in.numbers("q").toArray()) {
            rows.add(PorousMediumRow.of(
                            solver,
                            q,
                            in.number("t0"),
                            in.number("t1"),
                            Arguments.positive(in.number("tolerance", 1e-5), "tolerance"))
                    .values());
        }
        return Values.EMPTY.with("rows", rows);
    }
}
