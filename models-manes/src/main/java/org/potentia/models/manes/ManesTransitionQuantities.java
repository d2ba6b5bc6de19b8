package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.models.manes.phase.Branch;
import org.potentia.models.manes.phase.CriticalExponents;
import org.potentia.models.manes.phase.CriticalPoint;
import org.potentia.models.manes.phase.Equilibria;
import org.potentia.models.manes.phase.Fold;
import org.potentia.models.manes.phase.FoldSearch;
import org.potentia.models.manes.phase.Hysteresis;
import org.potentia.models.manes.phase.MarketParameter;
import org.potentia.models.manes.phase.PhaseDiagram;
import org.potentia.models.manes.phase.SymmetricMarket;

/**
 * Offers by name how the phases of a market change with its parameters: branches, spinodals, coexistence, critical points, exponents,
 * hysteresis and phase diagrams.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, section 4.
 *
 * @since 0.1
 */
public final class ManesTransitionQuantities implements QuantityProvider {
    private static final int SCAN = 200;

    private static final String NAMES = "h, g, a, B, mu1, mu2, s1, s2 or T";

    private static final QuantityInput PARAMETER = text("parameter", "what is varied: " + NAMES);

    private static final QuantityInput FROM =
            QuantityInput.number("from", "1", "first value, in the unit of the parameter");

    private static final QuantityInput TO = QuantityInput.number("to", "1", "last value, in the unit of the parameter");

    private static final QuantityInput POINTS = QuantityInput.number("points", "1", "number of values, 200 if left out")
            .optional();

    /** Makes the provider. */
    public ManesTransitionQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "manes.branch",
                        "An equilibrium followed along a parameter through folds",
                        "MANES (50), beyond the paper",
                        MarketInputs.with(
                                MarketInputs.FIELD,
                                PARAMETER,
                                FROM,
                                TO,
                                QuantityInput.number(
                                                "place",
                                                "1",
                                                "which equilibrium at the first value, from 0 for the lowest mean")
                                        .optional(),
                                QuantityInput.number(
                                                "step", "1", "longest step as a part of the range, 0.01 if left out")
                                        .optional()),
                        ManesTransitionQuantities::branch),
                Quantity.closedForm(
                        "manes.spinodals",
                        "Where along a parameter two equilibria merge and vanish, and where three do: transitions of second order",
                        "MANES (50), beyond the paper",
                        MarketInputs.with(MarketInputs.FIELD, PARAMETER, FROM, TO, POINTS),
                        ManesTransitionQuantities::spinodals),
                Quantity.closedForm(
                        "manes.coexistence",
                        "Where along a parameter two phases have the same free energy: transitions of first order",
                        "MANES (59)-(61)",
                        MarketInputs.with(MarketInputs.FIELD, PARAMETER, FROM, TO, POINTS),
                        ManesTransitionQuantities::coexistence),
                Quantity.closedForm(
                        "manes.criticalPoint",
                        "Noise and field at which the two phases become one, also of assets that are not symmetric; h is only a start",
                        "generalisation of MANES (66)",
                        MarketInputs.with(),
                        ManesTransitionQuantities::criticalPoint),
                Quantity.closedForm(
                        "manes.exponents",
                        "Critical exponents of a symmetric market measured from its phases; h is not used",
                        "MANES (70), (73), (95)",
                        MarketInputs.with(
                                QuantityInput.number("nearest", "1", "smallest |h-hc|/hc, 1e-5 if left out")
                                        .optional(),
                                QuantityInput.number("farthest", "1", "largest |h-hc|/hc, 1e-3 if left out")
                                        .optional()),
                        ManesTransitionQuantities::exponents),
                Quantity.closedForm(
                        "manes.hysteresis",
                        "The mean of the market while a parameter is swept slowly there and back",
                        "MANES (50), beyond the paper",
                        MarketInputs.with(
                                MarketInputs.FIELD,
                                PARAMETER,
                                FROM,
                                TO,
                                POINTS,
                                QuantityInput.number("start", "1", "mean near which the market begins, 0 if left out")
                                        .optional()),
                        ManesTransitionQuantities::hysteresis),
                Quantity.closedForm(
                        "manes.phaseDiagram",
                        "Number of equilibria and of stable ones, and the ground state, over a grid of two parameters",
                        "MANES (50), (60)",
                        MarketInputs.with(
                                MarketInputs.FIELD,
                                text("x", "parameter along a row: " + NAMES),
                                text("y", "parameter from row to row: another one"),
                                QuantityInput.numbers("xs", "1", "values of x"),
                                QuantityInput.numbers("ys", "1", "values of y")),
                        ManesTransitionQuantities::phaseDiagram));
    }

    private static QuantityInput text(String name, String meaning) {
        return new QuantityInput(name, "1", meaning, QuantityInput.Kind.TEXT, true);
    }

    private static int whole(Values inputs, String name, int otherwise, int least) {
        double number = inputs.number(name, otherwise);
        if (number != Math.rint(number) || number < least || number > 1e5) {
            throw new IllegalArgumentException(
                    name + " = " + number + ", must be a whole number from " + least + " to 100000");
        }
        return (int) number;
    }

    private static Values branch(Values inputs) {
        double from = inputs.number("from");
        double to = inputs.number("to");
        Branch branch = Branch.follow(
                MarketInputs.market(inputs),
                MarketParameter.of(inputs.text("parameter")),
                Math.min(from, to),
                Math.max(from, to),
                from < to,
                whole(inputs, "place", 0, 0),
                inputs.number("step", 0.01));
        return Values.EMPTY
                .with("values", branch.values())
                .with("m", branch.means())
                .with("slope", branch.slopes())
                .with(
                        "turns",
                        Doubles.of(branch.turns().stream()
                                .mapToDouble(i -> branch.values().get(i))));
    }

    private static FoldSearch search(Values inputs) {
        return new FoldSearch(
                MarketInputs.market(inputs),
                MarketParameter.of(inputs.text("parameter")),
                inputs.number("from"),
                inputs.number("to"),
                whole(inputs, "points", SCAN, 2));
    }

    private static Values spinodals(Values inputs) {
        FoldSearch search = search(inputs);
        List<Fold> folds = search.spinodals();
        return Values.EMPTY
                .with("secondOrder", Doubles.of(search.continuous().stream().mapToDouble(Fold::value)))
                .with("values", Doubles.of(folds.stream().mapToDouble(Fold::value)))
                .with("m", Doubles.of(folds.stream().mapToDouble(Fold::mean)));
    }

    private static Values coexistence(Values inputs) {
        FoldSearch search = search(inputs);
        HomogeneousMarket market = MarketInputs.market(inputs);
        MarketParameter parameter = MarketParameter.of(inputs.text("parameter"));
        List<Values> rows = new ArrayList<>();
        for (double value : search.coexistence().toArray()) {
            Equilibria there = Equilibria.of(parameter.in(market, value));
            rows.add(Values.of("value", value)
                    .with("m", Doubles.of(there.stable().stream().mapToDouble(e -> e.mean())))
                    .with("F", Doubles.of(there.stable().stream().mapToDouble(e -> e.freeEnergy()))));
        }
        return Values.EMPTY.with("transitions", rows);
    }

    private static Values criticalPoint(Values inputs) {
        CriticalPoint point = CriticalPoint.of(MarketInputs.market(inputs));
        return Values.of("h", point.market().noise())
                .with("B", point.market().field())
                .with("m", point.mean());
    }

    private static Values exponents(Values inputs) {
        CriticalExponents exponents = CriticalExponents.of(
                SymmetricMarket.of(MarketInputs.market(inputs)),
                inputs.number("nearest", 1e-5),
                inputs.number("farthest", 1e-3));
        return Values.of("alpha", exponents.alpha())
                .with("beta", exponents.beta())
                .with("gamma", exponents.gamma())
                .with("gammaBelow", exponents.gammaBelow())
                .with("delta", exponents.delta())
                .with("nearest", exponents.nearest())
                .with("farthest", exponents.farthest());
    }

    private static Values hysteresis(Values inputs) {
        HomogeneousMarket market = MarketInputs.market(inputs);
        MarketParameter parameter = MarketParameter.of(inputs.text("parameter"));
        Doubles values = Doubles.grid(inputs.number("from"), inputs.number("to"), whole(inputs, "points", SCAN, 2));
        Hysteresis there = Hysteresis.sweep(market, parameter, values, inputs.number("start", 0));
        return Values.EMPTY.with("there", sweep(there)).with("back", sweep(there.back(market, parameter)));
    }

    private static Values sweep(Hysteresis sweep) {
        return Values.EMPTY
                .with("values", sweep.values())
                .with("m", sweep.means())
                .with(
                        "jumps",
                        Doubles.of(sweep.jumps().stream()
                                .mapToDouble(i -> sweep.values().get(i))));
    }

    private static Values phaseDiagram(Values inputs) {
        PhaseDiagram diagram = PhaseDiagram.of(
                MarketInputs.market(inputs),
                MarketParameter.of(inputs.text("x")),
                inputs.numbers("xs"),
                MarketParameter.of(inputs.text("y")),
                inputs.numbers("ys"));
        int n = diagram.firstValues().size();
        List<Values> rows = new ArrayList<>();
        for (int j = 0; j < diagram.secondValues().size(); j++) {
            List<Equilibria> row = diagram.cells().subList(j * n, (j + 1) * n);
            rows.add(Values.of("y", diagram.secondValues().get(j))
                    .with(
                            "roots",
                            Doubles.of(row.stream().mapToDouble(e -> e.all().size())))
                    .with("stable", Doubles.of(row.stream().mapToDouble(Equilibria::stableCount)))
                    .with(
                            "ground",
                            Doubles.of(row.stream().mapToDouble(e -> e.ground().mean()))));
        }
        return Values.EMPTY.with("rows", rows);
    }
}
