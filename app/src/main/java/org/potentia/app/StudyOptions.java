package org.potentia.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.potentia.api.model.Horizon;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calibration.Calibration;
import org.potentia.workbench.calibration.GivenParameters;
import org.potentia.workbench.data.BuiltInData;
import org.potentia.workbench.data.Datasets;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.registry.Registry;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that fit models to a series. */
final class StudyOptions {
    /** The set that is taken if none is named: it needs no network, and holds two crashes. */
    static final String DEFAULT_DATA = "sp500";

    @Option(
            names = "--data",
            paramLabel = "<name|file>",
            defaultValue = DEFAULT_DATA,
            description = "A built-in set or a CSV file of prices (default: ${DEFAULT-VALUE}).")
    private String data = DEFAULT_DATA;

    @Option(
            names = "--horizon",
            paramLabel = "<days>",
            converter = HorizonConverter.class,
            description = "The length of a return in trading days: 1d, 5d, 21d or any other (default: 1d).")
    private @Nullable Horizon horizon;

    @Option(
            names = "--overlapping",
            description =
                    "Begin a return at every day rather than where the last one ended. Only the Diebold-Mariano test allows"
                            + " for the overlap (horizon - 1 lags); the other tests take the returns as independent.")
    private boolean overlapping;

    @Option(
            names = "--parameters",
            paramLabel = "<file>",
            description =
                    "Take the parameters of a model from a file and do not fit them: a JSON object with \"model\" and"
                            + " \"parameters\", or the result.json of a study that finds them; several with several --parameters.")
    private List<Path> parameters = List.of();

    @Mixin
    private OptimizerOptions optimizer = new OptimizerOptions();

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "1",
            converter = SeedConverter.class,
            description =
                    "The seed of all random numbers; the same seed gives the same result (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    /** What was named as data. */
    String data() {
        return data;
    }

    /** Opens the data; horizons count days, so one price a day is kept. */
    PriceSeries open() {
        return Datasets.open(data).lastOfEachDay();
    }

    /** Says where the data come from, if that is known. */
    String source() {
        if (!BuiltInData.names().contains(data)) {
            return "";
        }
        return BuiltInData.describe(data).title();
    }

    Horizon horizon() {
        return Objects.requireNonNullElse(horizon, Horizon.tradingDays(1));
    }

    /** The options that were given and mean something for returns only. */
    List<String> forReturns() {
        List<String> given = new ArrayList<>();
        if (horizon != null) {
            given.add("--horizon");
        }
        if (overlapping) {
            given.add("--overlapping");
        }
        if (!parameters.isEmpty()) {
            given.add("--parameters");
        }
        return given;
    }

    /** The parameters that are given. */
    List<GivenParameters> given() {
        return parameters.stream().map(GivenParameters::read).toList();
    }

    boolean overlapping() {
        return overlapping;
    }

    /** Makes the optimizer that was asked for, with its options and its polish. */
    Contestant optimizer(Registry registry) {
        return optimizer.contestant(registry);
    }

    /** Makes the optimizer that was asked for, or the one of that id if none was, and it is installed. */
    Contestant optimizer(Registry registry, String otherwise) {
        return optimizer.given() || !registry.optimizers().containsKey(otherwise)
                ? optimizer.contestant(registry)
                : Contestant.of(registry.optimizer(otherwise));
    }

    /** Makes the calibration that was asked for. */
    Calibration calibration(Registry registry) {
        Contestant chosen = optimizer(registry);
        Calibration bare = new Calibration(chosen.provider(), chosen.settings());
        return chosen.polish().map(bare::withPolish).orElse(bare);
    }

    long seed() {
        return seed;
    }

    /** Reads a horizon. */
    static final class HorizonConverter implements ITypeConverter<Horizon> {
        @Override
        public Horizon convert(String text) {
            if (text.matches("[1-9][0-9]{0,5}d")) {
                return Horizon.tradingDays(Integer.parseInt(text.substring(0, text.length() - 1)));
            }
            throw new InputException("the horizon '" + text
                    + "' must be a whole number of trading days from 1d on, such as 1d, 5d or 21d");
        }
    }

    /** Reads a seed. */
    static final class SeedConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new InputException("the seed '" + text + "' must be a whole number, such as 1", e);
            }
        }
    }
}
