package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.potentia.api.Interval;
import org.potentia.api.JointConstraint;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.Provider;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionCalibrator;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.study.StudyProvider;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Paragraph;
import org.potentia.app.text.Table;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calculator.QuantityOffer;
import org.potentia.workbench.registry.Capability;
import org.potentia.workbench.registry.Registry;

/** What there is to say about one plugin or quantity, for readers and for programs. */
record Description(List<String> lines, Values json) {
    private static final int SHOWN_DIGITS = 6;

    /**
     * Describes whatever goes by an id: several things if it is, say, a model and a potential.
     *
     * @throws InputException if nothing does
     */
    static List<Description> of(Registry registry, String id) {
        List<Description> found = new ArrayList<>();
        if (registry.models().containsKey(id)) {
            found.add(model(registry.model(id)));
        }
        if (registry.potentials().containsKey(id)) {
            PotentialProvider provider = registry.potential(id);
            found.add(potential(provider));
        }
        if (registry.propagators().containsKey(id)) {
            PropagatorProvider provider = registry.propagator(id);
            found.add(algorithm("propagator", provider, provider.options()));
        }
        if (registry.optimizers().containsKey(id)) {
            OptimizerProvider provider = registry.optimizer(id);
            found.add(algorithm("optimizer", provider, provider.options()));
        }
        if (registry.studies().containsKey(id)) {
            StudyProvider provider = registry.study(id);
            found.add(algorithm("study", provider, provider.options()));
        }
        if (registry.quantities().containsKey(id)) {
            Quantity quantity = registry.quantities().get(id);
            found.add(quantity(new QuantityOffer(quantity, registry.missing(quantity))));
        }
        if (found.isEmpty()) {
            SortedSet<String> known = new TreeSet<>(registry.models().keySet());
            known.addAll(registry.potentials().keySet());
            known.addAll(registry.propagators().keySet());
            known.addAll(registry.optimizers().keySet());
            known.addAll(registry.studies().keySet());
            known.addAll(registry.quantities().keySet());
            throw InputException.unknown("plugin or quantity", id, known);
        }
        return found;
    }

    private static Description model(ModelProvider provider) {
        List<String> capabilities =
                Capability.of(provider).stream().map(Capability::toString).toList();
        List<String> lines = head("model", provider);
        lines.add("can:     " + String.join(", ", capabilities));
        lines.add("");
        lines.add("Equation");
        lines.addAll(Paragraph.wrap("  ", provider.equation(), "  "));
        addSpace(lines, "Parameters", provider.parameters());
        Values json = headJson("model", provider)
                .with("capabilities", capabilities)
                .with("equation", provider.equation())
                .with("parameters", parameters(provider.parameters()))
                .with("constraints", constraints(provider.parameters()));
        if (provider instanceof OptionCalibrator calibrator) {
            OptionList choices = new OptionList(calibrator.calibrationOptions());
            lines.addAll(choices.lines("Choices of a fit to option quotes (--choose <name>=<value>)"));
            json = json.with("choices", choices.json());
        }
        return new Description(lines, json);
    }

    private static Description potential(PotentialProvider provider) {
        ParameterSpace space = provider.parameters();
        List<String> lines = head("potential", provider);
        addSpace(lines, "Parameters", space);
        Values json = headJson("potential", provider)
                .with("parameters", parameters(space))
                .with("constraints", constraints(space));
        return new Description(lines, json);
    }

    private static Description algorithm(String kind, Provider provider, OptionSpace space) {
        OptionList options = new OptionList(space);
        List<String> lines = head(kind, provider);
        lines.addAll(options.lines());
        Values json = headJson(kind, provider).with("options", options.json()).with("presets", options.presetsJson());
        return new Description(lines, json);
    }

    private static Description quantity(QuantityOffer offer) {
        Quantity quantity = offer.quantity();
        List<String> lines = new ArrayList<>();
        lines.add(quantity.name() + " (quantity): " + quantity.meaning());
        lines.add("equation: " + quantity.equation());
        if (!offer.offered()) {
            lines.add("not offered: needs " + String.join(", ", offer.missing()));
        }
        lines.add("");
        Table table = new Table(
                QuantityList.inputColumns(),
                quantity.inputs().stream().map(QuantityList::row).toList());
        lines.addAll(table.lines());
        return new Description(lines, offer.toValues());
    }

    private static List<String> head(String kind, Provider provider) {
        List<String> lines = new ArrayList<>();
        lines.add(provider.id() + " (" + kind + "): " + provider.title());
        lines.add("version: " + provider.version());
        lines.addAll(Paragraph.wrap("source:  ", provider.citation().toString(), "         "));
        return lines;
    }

    private static Values headJson(String kind, Provider provider) {
        return Values.EMPTY
                .with("id", provider.id())
                .with("kind", kind)
                .with("title", provider.title())
                .with("version", provider.version())
                .with("citation", PluginList.json(provider.citation()));
    }

    private static void addSpace(List<String> lines, String title, ParameterSpace space) {
        lines.add("");
        lines.add(title);
        if (space.parameters().isEmpty()) {
            lines.add("none");
            return;
        }
        List<Column> columns = List.of(
                Column.words("name", "its name"),
                Column.words("symbol", "the symbol of its source"),
                Column.words("unit", "its unit, 1 if it has none"),
                Column.words("bounds", "the values that it may have"),
                Column.words("searched", "where a fit looks, and on which scale"),
                Column.numbers("default", "its value unless another is given"),
                Column.words("meaning", "what it is"));
        Table table = new Table(
                columns,
                space.parameters().stream()
                        .map(parameter -> List.of(
                                Cell.of(parameter.name()),
                                Cell.of(parameter.symbol()),
                                Cell.of(parameter.unit()),
                                Cell.of(text(parameter.bounds())),
                                Cell.of(text(parameter.search()) + " " + scale(parameter)),
                                Cell.of(Numbers.brief(parameter.defaultValue(), SHOWN_DIGITS)),
                                Cell.of(parameter.meaning())))
                        .toList());
        lines.addAll(table.lines());
        for (JointConstraint constraint : space.constraints()) {
            lines.addAll(Paragraph.wrap("  Together: ", constraint.sentence(), "    "));
        }
    }

    private static String scale(Parameter parameter) {
        return switch (parameter.scale()) {
            case LINEAR -> "linear";
            case LOG -> "log";
            case LOGIT -> "logit";
        };
    }

    private static String text(Interval interval) {
        return (interval.lowerIncluded() ? "[" : "(")
                + Numbers.brief(interval.lower(), SHOWN_DIGITS) + ", "
                + Numbers.brief(interval.upper(), SHOWN_DIGITS)
                + (interval.upperIncluded() ? "]" : ")");
    }

    private static List<Values> parameters(ParameterSpace space) {
        return space.parameters().stream()
                .map(parameter -> Values.EMPTY
                        .with("name", parameter.name())
                        .with("symbol", parameter.symbol())
                        .with("unit", parameter.unit())
                        .with("meaning", parameter.meaning())
                        .with("bounds", json(parameter.bounds()))
                        .with("search", json(parameter.search()))
                        .with("scale", scale(parameter))
                        .with("default", parameter.defaultValue()))
                .toList();
    }

    private static Values json(Interval interval) {
        return Values.EMPTY
                .with("lower", interval.lower())
                .with("lowerIncluded", interval.lowerIncluded())
                .with("upper", interval.upper())
                .with("upperIncluded", interval.upperIncluded());
    }

    private static List<String> constraints(ParameterSpace space) {
        return space.constraints().stream().map(JointConstraint::sentence).toList();
    }
}
