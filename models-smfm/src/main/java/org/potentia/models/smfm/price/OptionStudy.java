package org.potentia.models.smfm.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;
import org.potentia.api.study.StudyTable.Column;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.models.smfm.factor.ThreeRegions;

/**
 * The paper's table 1 in its layout, with parameters of our own, for those of the print are not known: prices and Greeks of European and American
 * options on a lognormal price by formulas (BS), by the tree of Cox, Ross and Rubinstein (CRR) and by the path integral (PATHINT), with what the
 * two lattices are off by. American values have the integral equation of the boundary for a formula. A second table measures the order at which
 * the path integral converges.
 */
public final class OptionStudy implements StudyProvider {
    private static final Interval POSITIVE = Interval.open(0, 1e9);

    private static final OptionSpace OPTIONS = OptionSpace.of(
            Option.number("price", POSITIVE, 5.5, "price of the underlying: a yield of Eurodollar futures in percent"),
            Option.number("strike", POSITIVE, 5.75, "strike of call and put"),
            Option.number("years", Interval.open(0, 50), 0.5, "time to expiry, years"),
            Option.number("rate", Interval.open(0, 1), 0.06, "riskless rate, 1/year; above 0, as early exercise needs"),
            Option.number("carry", Interval.open(-1, 1), 0, "cost of carry, 1/year; 0 for futures, not above the rate"),
            Option.number("sigma", Interval.open(0, 5), 0.17, "volatility, 1/√year"),
            Option.count("steps", 10, 20_000, 500, "steps of the tree, as usual in print"),
            Option.number(
                    "tolerance",
                    Interval.open(1e-12, 1),
                    1e-7,
                    "largest error of the path integral wanted, relative to the price of the underlying"));

    private static final List<String> GREEKS =
            List.of(Greek.DELTA, Greek.GAMMA, Greek.THETA, Greek.VEGA, Greek.RHO, Greek.VANNA, Greek.VOLGA);

    private static final List<String> UNITS = List.of(
            "1", "1/price", "price/year", "price/volatility", "price·year", "1/volatility", "price/volatility²");

    private static final double[] STEPS = {12, 25, 50, 100, 200};

    /** Makes the provider. */
    public OptionStudy() {}

    @Override
    public String id() {
        return "smfm-options";
    }

    @Override
    public String title() {
        return "Options by Black-Scholes, tree and path integral";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "L. Ingber",
                2000,
                "High-resolution path-integral development of financial options",
                "Physica A 283, 529-558, doi:10.1016/S0378-4371(00)00229-4");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
        settings.requireOf(OPTIONS, id());
        if (!data.isEmpty()) {
            throw new IllegalArgumentException(
                    data.size() + " series, must be none: the study has parameters, and no data");
        }
        List<Callable<List<Row>>> tasks = new ArrayList<>();
        for (Exercise exercise : Exercise.values()) {
            for (OptionType type : OptionType.values()) {
                tasks.add(() -> new Rows(settings, context, type, exercise).rows());
            }
        }
        List<Row> rows = new ArrayList<>();
        context.all(tasks).forEach(rows::addAll);
        context.progress("orders", 0.8);
        OptionDrawings drawings = new OptionDrawings(context.services());
        StudyTable convergence = convergence(drawings);
        context.progress("done", 1);
        return new StudyResult(
                summary(rows),
                List.of(table(rows), convergence),
                new OptionFigures().figures(),
                List.of(
                        "BS is the formula of Black and Scholes, and for American options the integral equation of the exercise boundary, whose"
                                + " vega to volga are differences of itself.",
                        "CRR is one tree of the given number of steps: delta, gamma and theta from its first nodes, the others from trees with a"
                                + " parameter moved.",
                        "PATHINT has as many steps as its tolerance needs, extrapolated; theta follows from (15)."),
                List.of(
                        "The parameters of the paper's own table are not known: these numbers stand in its layout and are not to be compared with"
                                + " the print."));
    }

    /** One line of the table; NaN where a method has nothing to say. */
    private record Row(
            String option, String quantity, String unit, double exact, double tree, double path, double bar) {}

    private static StudyTable table(List<Row> rows) {
        return StudyTable.of(
                "table-1",
                Column.texts("option", rows.stream().map(Row::option).toList()),
                Column.texts("quantity", rows.stream().map(Row::quantity).toList()),
                Column.texts("unit", rows.stream().map(Row::unit).toList()),
                Column.numbers(
                        "BS", "see unit", rows.stream().mapToDouble(Row::exact).toArray()),
                Column.numbers(
                        "CRR", "see unit", rows.stream().mapToDouble(Row::tree).toArray()),
                Column.numbers(
                        "PATHINT",
                        "see unit",
                        rows.stream().mapToDouble(Row::path).toArray()),
                Column.numbers(
                        "CRR off by",
                        "see unit",
                        rows.stream()
                                .mapToDouble(row -> row.tree() - row.exact())
                                .toArray()),
                Column.numbers(
                        "PATHINT off by",
                        "see unit",
                        rows.stream()
                                .mapToDouble(row -> row.path() - row.exact())
                                .toArray()),
                Column.numbers(
                        "PATHINT error bar",
                        "see unit",
                        rows.stream().mapToDouble(Row::bar).toArray()));
    }

    private static Values summary(List<Row> rows) {
        Values values = Values.EMPTY;
        for (Row row : rows) {
            values = values.with(
                    row.option() + " " + row.quantity(),
                    Values.of("BS", row.exact()).with("CRR", row.tree()).with("PATHINT", row.path()));
        }
        return values;
    }

    /** Errors without extrapolation (at x = 0 there are none: steps of a constant noise are exact), and by how much each halving of the step divides them, as an order. */
    private static StudyTable convergence(OptionDrawings drawings) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.numbers("steps", "1", STEPS));
        for (double x : new double[] {0.5, 1}) {
            double[] errors = drawings.errors(x, STEPS, 0.75, false);
            double[] better = drawings.errors(x, STEPS, 0.75, true);
            String name = "x = " + (x == 0.5 ? "0.5" : String.valueOf((int) x));
            columns.add(Column.numbers(name + " error", "price", errors));
            columns.add(Column.numbers(name + " order", "1", orders(errors)));
            columns.add(Column.numbers(name + " error extrapolated", "price", better));
            columns.add(Column.numbers(name + " order extrapolated", "1", orders(better)));
        }
        return new StudyTable("convergence", columns);
    }

    private static double[] orders(double... errors) {
        double[] orders = new double[errors.length];
        orders[0] = Double.NaN;
        for (int i = 1; i < errors.length; i++) {
            orders[i] = Math.log(errors[i - 1] / errors[i]) / Math.log(STEPS[i] / STEPS[i - 1]);
        }
        return orders;
    }

    /** The rows of one option. */
    private record Rows(Settings settings, StudyContext context, OptionType type, Exercise exercise) {
        private double set(String name) {
            return settings.number(name);
        }

        List<Row> rows() {
            Contract contract = new Contract(type, exercise, set("strike"), set("years"));
            double carry = set("carry");
            Underlying underlying = new Underlying(set("price"), set("rate"), carry, carry != 0);
            double sigma = set("sigma");
            // ends that no path meets, so that x = 1 is Black and Scholes
            Engines engines = new Engines(
                    new ThreeRegions(1e-6 * underlying.price(), 1e6 * underlying.price(), 1, 1),
                    sigma,
                    context.services());
            ValuationAim aim = new ValuationAim(set("tolerance") * underlying.price(), true);
            Valuation exact = engines.value("closed-form", contract, underlying, aim);
            Valuation path = engines.value("pathint", contract, underlying, aim);
            Tree tree = new Tree(contract, underlying, sigma, (int) settings.count("steps"));
            String option =
                    exercise.name().toLowerCase(Locale.ROOT) + " " + type.name().toLowerCase(Locale.ROOT);
            List<Row> rows = new ArrayList<>();
            rows.add(
                    new Row(option, "price", "price", exact.price(), tree.tree().price(), path.price(), path.error()));
            for (int k = 0; k < GREEKS.size(); k++) {
                String name = GREEKS.get(k);
                Optional<Greek> ours = path.greek(name);
                rows.add(new Row(
                        option,
                        name,
                        UNITS.get(k),
                        exact.greek(name).map(Greek::value).orElse(Double.NaN),
                        tree.greek(name),
                        ours.map(Greek::value).orElse(Double.NaN),
                        ours.map(Greek::error).orElse(Double.NaN)));
            }
            return rows;
        }
    }

    /** A tree as it is used in print: moved parameters give the Greeks that its nodes do not. */
    private record Tree(Contract contract, Underlying underlying, double sigma, int steps) {
        CoxRossRubinstein tree() {
            return CoxRossRubinstein.of(contract, underlying, sigma, steps);
        }

        private CoxRossRubinstein at(double volatility) {
            return CoxRossRubinstein.of(contract, underlying, volatility, steps);
        }

        private double atRate(double rate) {
            return CoxRossRubinstein.of(contract, underlying.atRate(rate), sigma, steps)
                    .price();
        }

        double greek(String name) {
            double h = 0.05 * sigma;
            double r = 1e-3;
            return switch (name) {
                case Greek.DELTA -> tree().delta();
                case Greek.GAMMA -> tree().gamma();
                case Greek.THETA -> tree().theta();
                case Greek.VEGA -> (at(sigma + h).price() - at(sigma - h).price()) / (2 * h);
                case Greek.RHO -> (atRate(underlying.rate() + r) - atRate(underlying.rate() - r)) / (2 * r);
                case Greek.VANNA -> (at(sigma + h).delta() - at(sigma - h).delta()) / (2 * h);
                case Greek.VOLGA ->
                    (at(sigma + h).price() - 2 * tree().price() + at(sigma - h).price()) / (h * h);
                default -> throw new IllegalArgumentException(name + " is no Greek of a tree");
            };
        }
    }
}
