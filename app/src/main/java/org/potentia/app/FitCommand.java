package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.app.report.CertificateFacts;
import org.potentia.app.report.Fact;
import org.potentia.app.report.ParameterTable;
import org.potentia.app.report.Smiles;
import org.potentia.app.report.Words;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Paragraph;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calibration.Calibration;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.calibration.GivenParameters;
import org.potentia.workbench.chain.Chains;
import org.potentia.workbench.comparison.DataDescription;
import org.potentia.workbench.comparison.FitSample;
import org.potentia.workbench.comparison.InSampleScores;
import org.potentia.workbench.comparison.Split;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.registry.Capability;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.ResultJson;
import org.potentia.workbench.run.RunFolder;
import org.potentia.workbench.run.SmileJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits one model. */
@Command(
        name = "fit",
        description = {
            "Fit one model to a series by maximum likelihood, with standard errors and a certificate.",
            "If the data are option quotes, fit it to them, expiry by expiry, beside others if wanted.",
        })
final class FitCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;
    private final Clock clock;
    private final Interruption interruption;

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Mixin
    private ChainOptions chain = new ChainOptions();

    @Mixin
    private SmileOptions smile = new SmileOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "<id>",
            description = "The id of the model, as 'plugins' shows it.")
    private String model = "";

    @Option(
            names = "--split",
            paramLabel = "<share|date>",
            converter = SplitConverter.class,
            description =
                    "Fit to the part before the split only: a share such as 0.7, or a date (default: fit to all).")
    private @Nullable Split split;

    @Inject
    FitCommand(
            Console console,
            GlobalOptions options,
            Provider<Registry> registry,
            Clock clock,
            Interruption interruption) {
        this.console = console;
        this.options = options;
        this.registry = registry;
        this.clock = clock;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        if (Chains.isChain(study.data())) {
            return toQuotes();
        }
        List<String> foreign = smile.given();
        if (chain.given() || !foreign.isEmpty()) {
            throw new InputException(study.data() + " is no option chain, so "
                    + (foreign.isEmpty() ? "options about quotes" : String.join(", ", foreign))
                    + " cannot be used; 'data' lists the built-in chains");
        }
        toReturns();
        return ExitCode.OK;
    }

    private int toQuotes() {
        List<String> foreign = new ArrayList<>(study.forReturns());
        if (split != null) {
            foreign.add("--split");
        }
        if (!foreign.isEmpty()) {
            throw new InputException(String.join(", ", foreign) + " cannot be used for quotes, for " + study.data()
                    + " is an option chain: must be left out");
        }
        Registry plugins = registry.get();
        ChainFitting fitting = new ChainFitting(plugins, smile);
        Optional<RunFolder> folder =
                smile.out().map(path -> RunFolder.open(path, Circumstances.of(spec, PluginList.of(plugins), 1), clock));
        try (Interruption.Watch watch = interruption.watch()) {
            Smiles found = fitting.fit(study.data(), chain.settings(), model, study, watch::requested);
            List<String> notices =
                    folder.map(place -> new SmileFiles(found).write(place)).orElse(List.of());
            if (options.json()) {
                console.out().print(SmileJson.text(found.studies()));
            } else {
                new SmileText(found).lines().forEach(this::line);
                notices.forEach(this::line);
                folder.ifPresent(place -> line("Report: " + place.path().resolve(ReportFiles.REPORT)));
            }
            console.out().flush();
            return found.interrupted() ? CompareCommand.INTERRUPTED : ExitCode.OK;
        } catch (RuntimeException e) {
            folder.ifPresent(place -> place.failed(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())));
            throw e;
        }
    }

    private void toReturns() {
        Registry plugins = registry.get();
        ModelProvider provider = plugins.model(model);
        for (GivenParameters given : study.given()) {
            provider = given.hold(provider);
        }
        if (!Capability.of(provider).contains(Capability.RETURNS)) {
            throw new InputException(
                    "model '" + model
                            + "' gives no law of returns, so it cannot be fitted to them; 'plugins' shows what each model can do");
        }
        Calibration calibration = study.calibration(plugins);
        PriceSeries series = study.open().requireUsable();
        FitSample sample = FitSample.of(series, study.horizon(), study.overlapping(), Optional.ofNullable(split));
        Fit fit = sample.fit(calibration, provider, study.seed(), RunMonitor.NONE);
        if (options.json()) {
            console.out().print(CanonicalJson.writePretty(json(series, sample, fit)));
        } else {
            print(series, sample, fit);
        }
    }

    private void print(PriceSeries series, FitSample sample, Fit fit) {
        ReturnSample observations = sample.sample();
        InSampleScores scores = InSampleScores.of(fit);
        line(fit.title() + " (" + fit.modelId() + ") fitted to " + series.name() + ": " + observations.count() + " "
                + Words.days(observations.horizon()) + " returns, " + sample.first() + " to " + sample.last());
        line("");
        ParameterTable.of(fit).lines().forEach(this::line);
        ParameterTable.reasons(fit).forEach(this::line);
        line("");
        line("log-likelihood " + Numbers.fixed(scores.logLikelihood(), 3) + ", AIC " + Numbers.fixed(scores.aic(), 3)
                + ", BIC " + Numbers.fixed(scores.bic(), 3) + ", " + scores.freeParameters() + " free parameters");
        fit.fittedTo().ifPresent(this::line);
        fit.notes().forEach(this::line);
        DataDescription.of(series, study.horizon()).notes().forEach(this::line);
        line("");
        for (Fact fact : CertificateFacts.of(fit)) {
            Paragraph.wrap(String.format("%-18s ", fact.name()), fact.text(), " ".repeat(19))
                    .forEach(this::line);
        }
    }

    private Values json(PriceSeries series, FitSample sample, Fit fit) {
        return Values.EMPTY
                .with("data", ResultJson.data(DataDescription.of(series, study.horizon())))
                .with("horizonSteps", sample.sample().horizon().steps())
                .with("overlapping", study.overlapping())
                .with("first", sample.first().toString())
                .with("last", sample.last().toString())
                .with("fit", ResultJson.fit(fit))
                .with("optimizerDetails", fit.found().map(Optimum::details).orElse(Values.EMPTY));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
