package org.potentia.workbench.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.OptionValuer;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.api.valuation.ValueProfile;
import org.potentia.numerics.Rounded;
import org.potentia.workbench.InputException;

/**
 * Positions and the model that values them.
 *
 * @param provider who makes the model
 * @param parameters of the model
 * @param volatility the parameter that is the volatility
 * @param positions the positions, at least one
 * @param engine the id of the method; empty for the first of the model that values an option, each for itself
 * @param tolerance the largest error of a price wanted, relative to the price of its underlying
 * @since 0.1
 */
public record Book(
        ModelProvider provider,
        ParameterVector parameters,
        String volatility,
        List<Position> positions,
        Optional<String> engine,
        double tolerance) {
    /** The name of the volatility in most models. */
    public static final String SIGMA = "sigma";

    private static final double PERCENT = 100;

    /** A second price beside a single one, relative to it: profiles need two. */
    private static final double BESIDE = 1e-3;

    /**
     * Checks the method and copies the positions.
     *
     * @throws InputException if the model values no single options, or has no such method
     */
    public Book {
        positions = List.copyOf(positions);
        List<String> known = valuer(provider, parameters).engines().stream()
                .map(PricingEngine::id)
                .toList();
        engine.filter(id -> !known.contains(id)).ifPresent(id -> {
            throw InputException.unknown("engine", id, known);
        });
    }

    private static OptionValuer valuer(ModelProvider provider, ParameterVector parameters) {
        Model model;
        try {
            model = provider.create(parameters);
        } catch (IllegalArgumentException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        }
        if (model instanceof OptionValuer valuer) {
            return valuer;
        }
        throw new InputException(
                "model '" + provider.id() + "' values no single options; 'plugins' shows what each model can do");
    }

    /**
     * Values all positions with all sensitivities.
     *
     * @return the values
     * @throws InputException if options cannot be valued; the message has a sentence with its line for each, up to ten
     */
    public BookValue value() {
        OptionValuer valuer = valuer(provider, parameters);
        List<ValuedPosition> valued = new ArrayList<>();
        Faults faults = new Faults();
        for (Position position : positions) {
            try {
                valued.add(new ValuedPosition(position, value(valuer, position)));
            } catch (IllegalArgumentException | ComputationException e) {
                faults.add(failure(position, e));
            }
        }
        faults.refuse();
        return new BookValue(valued);
    }

    private Valuation value(OptionValuer valuer, Position position) {
        Contract contract = position.contract();
        Underlying underlying = position.underlying();
        return valuer.value(
                contract,
                underlying,
                method(valuer, contract, underlying),
                new ValuationAim(tolerance(underlying), true));
    }

    private String failure(Position position, RuntimeException e) {
        return "line " + position.line() + " (" + position.name() + "): " + provider.id() + ": " + e.getMessage();
    }

    private double tolerance(Underlying underlying) {
        return tolerance * Math.max(Math.abs(underlying.price()), Double.MIN_NORMAL);
    }

    /** The method asked for, or the first that values an option. */
    private String method(OptionValuer valuer, Contract contract, Underlying underlying) {
        List<String> reasons = new ArrayList<>();
        List<String> candidates = engine.map(List::of)
                .orElseGet(
                        () -> valuer.engines().stream().map(PricingEngine::id).toList());
        for (String id : candidates) {
            Support support = valuer.supports(id, contract, underlying);
            if (support.supported()) {
                return id;
            }
            reasons.add(id + ": " + support.reason().orElse("no"));
        }
        throw new IllegalArgumentException("nothing values it; " + String.join("; ", reasons));
    }

    /**
     * Values the book in scenarios. An option that has expired by then is worth what it pays at the price of the scenario.
     *
     * @param grid the scenarios
     * @return one for each volatility, day and spot, spots running fastest
     * @throws InputException if the model has no such volatility, or an option cannot be valued in a scenario, which the message names
     */
    public List<Scenario> scenarios(ScenarioGrid grid) {
        return scenarios(grid, value());
    }

    /**
     * Values the book in scenarios, where its value now is known. In the scenario in which nothing changes it is worth just that.
     *
     * @param grid the scenarios
     * @param today of {@link #value()}
     * @return one for each volatility, day and spot, spots running fastest
     * @throws InputException as {@link #scenarios(ScenarioGrid)}
     */
    public List<Scenario> scenarios(ScenarioGrid grid, BookValue today) {
        double now = today.value();
        List<Scenario> scenarios = new ArrayList<>();
        for (double change : grid.volatilities().toArray()) {
            OptionValuer valuer = valuer(provider, changed(change));
            for (double days : grid.days().toArray()) {
                double[] values = new double[grid.spots().size()];
                double[] errors = new double[values.length];
                for (Position position : positions) {
                    add(valuer, position, change, days, grid.spots(), values, errors);
                }
                for (int i = 0; i < values.length; i++) {
                    double spot = grid.spots().get(i);
                    boolean same = spot == 0 && change == 0 && days == 0;
                    scenarios.add(
                            same
                                    ? new Scenario(spot, change, days, now, 0, today.error())
                                    : new Scenario(spot, change, days, values[i], values[i] - now, errors[i]));
                }
            }
        }
        return List.copyOf(scenarios);
    }

    private ParameterVector changed(double change) {
        if (change == 0) {
            return parameters;
        }
        if (!parameters.space().names().contains(volatility)) {
            throw new InputException("model '" + provider.id() + "' has no parameter '" + volatility
                    + "' to be changed as its volatility, must be one of "
                    + parameters.space().names());
        }
        try {
            return parameters.with(volatility, parameters.get(volatility) * (1 + change));
        } catch (IllegalArgumentException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        }
    }

    private void add(
            OptionValuer valuer,
            Position position,
            double change,
            double days,
            Doubles spots,
            double[] values,
            double[] errors) {
        double start = position.underlying().price();
        double left = position.contract().years() - days / PositionFile.YEAR;
        double size = position.size();
        if (!(left > 0)) {
            for (int i = 0; i < values.length; i++) {
                values[i] += size * position.contract().intrinsic(shocked(start, spots.get(i)));
            }
            return;
        }
        try {
            ValueProfile profile = profile(valuer, position, left, spots.map(spot -> shocked(start, spot)));
            for (int i = 0; i < values.length; i++) {
                values[i] += size * profile.values().get(i);
                errors[i] += Math.abs(size) * profile.error();
            }
        } catch (IllegalArgumentException | ComputationException e) {
            throw failure(valuer, position, new ScenarioGrid(spots, Doubles.of(change), Doubles.of(days)), e);
        }
    }

    /** A tenth more than 100 is 110 this way, and 110.00000000000001 by a factor of 1.1. */
    private static double shocked(double price, double change) {
        return price + price * change;
    }

    /** Names the change of the price at which an option has no value, found by valuing it at each of them alone. */
    private InputException failure(
            OptionValuer valuer, Position position, ScenarioGrid row, RuntimeException together) {
        String others = percent(row.volatilities().get(0)) + " of the volatility, "
                + Rounded.plain(row.days().get(0)) + " days ahead, ";
        Contract contract = position.contract()
                .expiringIn(position.contract().years() - row.days().get(0) / PositionFile.YEAR);
        ValuationAim aim = new ValuationAim(tolerance(position.underlying()), false);
        for (double spot : row.spots().toArray()) {
            Underlying there =
                    position.underlying().at(shocked(position.underlying().price(), spot));
            try {
                valuer.value(contract, there, method(valuer, contract, there), aim);
            } catch (IllegalArgumentException | ComputationException e) {
                return new InputException(
                        "scenario " + percent(spot) + " of the price, " + others + failure(position, e), e);
            }
        }
        return new InputException("scenarios with " + others + failure(position, together), together);
    }

    private static String percent(double share) {
        return (share > 0 ? "+" : "") + Rounded.plain(PERCENT * share) + " %";
    }

    private ValueProfile profile(OptionValuer valuer, Position position, double left, Doubles wanted) {
        Doubles prices = wanted.size() > 1 ? wanted : Doubles.of(wanted.get(0), shocked(wanted.get(0), BESIDE));
        Contract contract = position.contract().expiringIn(left);
        Underlying middle = position.underlying().at(wanted.get(wanted.size() / 2));
        return valuer.profile(
                contract, middle, prices, method(valuer, contract, middle), tolerance(position.underlying()));
    }
}
