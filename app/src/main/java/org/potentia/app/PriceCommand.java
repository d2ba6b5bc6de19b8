package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.DerivedValue;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.OptionValuer;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.workbench.InputException;
import org.potentia.workbench.pricing.PriceQuestion;
import org.potentia.workbench.pricing.PricedContract;
import org.potentia.workbench.pricing.Pricing;
import org.potentia.workbench.registry.Capability;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.PriceJson;
import org.potentia.workbench.run.SingleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Values single options. */
@Command(
        name = "price",
        description = {
            "Value options, exercised at expiry or early, with their Greeks and errors, by the methods of a model.",
            "Several strikes, times, types and styles make all their combinations.",
        })
final class PriceCommand implements Runnable {
    /** Of the price of the underlying, the error that is taken if none is given. */
    private static final double TOLERANCE = 1e-6;

    private static final String SIGMA = "sigma";

    private static final String ALL = "all";

    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;

    @Parameters(paramLabel = "<model>", description = "The id of a model that values single options.")
    private String id = "";

    @Mixin
    private UnderlyingOptions underlyingOptions = new UnderlyingOptions();

    @Option(
            names = "--strike",
            required = true,
            split = ",",
            paramLabel = "<price>",
            converter = PriceConverters.Strike.class,
            description = "Strikes, with commas between them.")
    private List<Double> strikes = List.of();

    @Option(
            names = "--years",
            split = ",",
            paramLabel = "<years>",
            converter = EvolutionConverters.Years.class,
            description = "Times to expiry in years, with commas between them.")
    private List<Double> years = List.of();

    @Option(
            names = "--days",
            split = ",",
            paramLabel = "<days>",
            converter = PriceConverters.Days.class,
            description = "Times to expiry in calendar days, with commas between them.")
    private List<Double> days = List.of();

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "<type>",
            converter = PriceConverters.Type.class,
            description = "call, put, or both with a comma between them (default: both).")
    private List<OptionType> types = List.of();

    @Option(
            names = "--style",
            split = ",",
            paramLabel = "<style>",
            converter = PriceConverters.Style.class,
            description = "european, american, or both with a comma between them (default: european).")
    private List<Exercise> styles = List.of();

    @Option(
            names = "--engine",
            split = ",",
            paramLabel = "<id>",
            description = "The methods, with commas between them, or all, which checks them against each other"
                    + " (default: the first of the model that values an option).")
    private List<String> engines = List.of();

    @Option(names = "--greeks", description = "All Greeks; without it delta, gamma and theta.")
    private boolean greeks;

    @Option(
            names = "--set",
            paramLabel = "<name=value>",
            description = "A parameter of the model; several with several --set. 'describe <id>' lists them.")
    private List<String> words = List.of();

    @Option(
            names = "--volatility",
            paramLabel = "<vol>",
            converter = PriceConverters.Volatility.class,
            description =
                    "The lognormal volatility where the price is, per root of a year, instead of the parameter sigma.")
    private @Nullable Double lognormal;

    @Option(
            names = "--normal-volatility",
            paramLabel = "<vol>",
            converter = PriceConverters.Volatility.class,
            description =
                    "The volatility of the price itself, in its unit per root of a year, instead of the parameter sigma.")
    private @Nullable Double normal;

    @Option(
            names = "--tolerance",
            paramLabel = "<error>",
            converter = EvolutionConverters.Tolerance.class,
            description =
                    "The largest absolute error of a price wanted (default: 1e-6 of the price of the underlying).")
    private @Nullable Double tolerance;

    @Option(names = "--out", paramLabel = "<file>", description = "A file of comma-separated values (default: none).")
    private @Nullable Path out;

    @Inject
    PriceCommand(Console console, GlobalOptions options, Provider<Registry> registry) {
        this.console = console;
        this.options = options;
        this.registry = registry;
    }

    @Override
    public void run() {
        PriceQuestion question = question();
        List<PricedContract> priced = Pricing.answer(question);
        PriceText text = new PriceText(question, priced);
        if (out != null) {
            SingleFile.write(out, text.csv());
        }
        if (options.json()) {
            console.out().print(PriceJson.text(question, priced));
        } else {
            text.lines().forEach(console.out()::println);
        }
        console.out().flush();
    }

    private PriceQuestion question() {
        ModelProvider provider = registry.get().model(id);
        if (!Capability.of(provider).contains(Capability.VALUATION)) {
            throw new InputException(
                    "model '" + id + "' values no single options; 'plugins' shows what each model can do");
        }
        Underlying underlying = underlyingOptions.underlying();
        try {
            OptionValuer valuer = valuer(provider, underlying);
            return new PriceQuestion(
                    id,
                    provider.title(),
                    valuer,
                    underlying,
                    contracts(),
                    engines.equals(List.of(ALL))
                            ? valuer.engines().stream().map(PricingEngine::id).toList()
                            : engines,
                    new ValuationAim(
                            tolerance != null ? tolerance : TOLERANCE * Math.max(Math.abs(underlying.price()), 1e-3),
                            greeks));
        } catch (InputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InputException(id + ": " + e.getMessage(), e);
        }
    }

    private List<Contract> contracts() {
        List<Double> times = new ArrayList<>(years);
        days.forEach(count -> times.add(count / 365));
        if (times.isEmpty()) {
            throw new InputException("no time to expiry, must be given by --years or --days");
        }
        List<Contract> contracts = new ArrayList<>();
        for (double time : times) {
            for (Exercise style : styles.isEmpty() ? List.of(Exercise.EUROPEAN) : styles) {
                for (OptionType type : types.isEmpty() ? List.of(OptionType.values()) : types) {
                    for (double strike : strikes) {
                        contracts.add(new Contract(type, style, strike, time));
                    }
                }
            }
        }
        return contracts;
    }

    private OptionValuer valuer(ModelProvider provider, Underlying underlying) {
        Map<String, Double> parameters = new LinkedHashMap<>(EvolutionOptions.parameters(words));
        OptionValuer plain = made(provider, parameters);
        if (lognormal == null && normal == null) {
            return plain;
        }
        if ((lognormal != null && normal != null) || parameters.containsKey(SIGMA)) {
            throw new InputException(
                    "--volatility, --normal-volatility and --set sigma all say how large the noise is, must be one of them");
        }
        String name = lognormal != null ? OptionValuer.LOGNORMAL_VOLATILITY : OptionValuer.NORMAL_VOLATILITY;
        Optional<DerivedValue> found = plain.volatilities(underlying).stream()
                .filter(value -> value.name().equals(name))
                .findFirst();
        if (found.isEmpty() || !provider.parameters().names().contains(SIGMA)) {
            throw new InputException("model '" + id + "' does not tell its volatility, must be set by its parameters");
        }
        double wanted = lognormal != null ? lognormal : normal != null ? normal : Double.NaN;
        parameters.put(
                SIGMA,
                plain.parameters().get(SIGMA) * wanted / found.orElseThrow().value());
        return made(provider, parameters);
    }

    private OptionValuer made(ModelProvider provider, Map<String, Double> parameters) {
        parameters.keySet().forEach(provider.parameters()::indexOf);
        Model model = provider.create(provider.parameters().vector(parameters));
        if (model instanceof OptionValuer valuer) {
            return valuer;
        }
        throw new InputException("model '" + id + "' values no single options at these parameters");
    }
}
