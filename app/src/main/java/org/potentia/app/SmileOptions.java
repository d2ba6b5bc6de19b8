package org.potentia.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.model.OptionType;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calibration.CrashTarget;
import org.potentia.workbench.calibration.OptionLoss;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options of a fit to option quotes. */
final class SmileOptions {
    @Option(
            names = "--against",
            split = ",",
            paramLabel = "<id>",
            description = "Options: further models to fit to the same quotes, with commas between them.")
    private List<String> against = List.of();

    @Option(
            names = "--loss",
            paramLabel = "<kind>",
            converter = Kind.class,
            description =
                    "Options: which errors to make small: implied-vol, vega, price, relative, delta (the weights of the"
                            + " NES paper) or spread (default: implied-vol).")
    private OptionLoss.@Nullable Kind loss;

    @Option(
            names = "--atm-weight",
            paramLabel = "<factor>",
            converter = Factor.class,
            description =
                    "Options: what the weight of quotes near the money is multiplied by (default: 1; 2 with --loss delta).")
    private @Nullable Double atTheMoney;

    @Option(names = "--open-interest", description = "Options: weigh quotes by their open interest.")
    private boolean openInterest;

    @Option(
            names = "--choose",
            paramLabel = "<name=value>",
            description =
                    "Options: a choice of the model, such as constraint=paper or gauge=premium; several with several"
                            + " --choose. 'describe <id>' lists them.")
    private List<String> choices = List.of();

    @Option(
            names = "--expiry",
            split = ",",
            paramLabel = "<date|days>",
            description = "Options: only these expiries, by date or by calendar days, with commas between them"
                    + " (default: all).")
    private List<String> expiries = List.of();

    @Option(
            names = "--type",
            paramLabel = "<type>",
            converter = Side.class,
            description = "Options: only calls, or only puts (default: both).")
    private @Nullable OptionType type;

    @Option(
            names = "--together",
            description = "Options: one set of parameters for all expiries (default: one for each).")
    private boolean together;

    @Option(
            names = "--leave-out",
            paramLabel = "<groups>",
            converter = Groups.class,
            description = "Options: deal the quotes to so many groups and price each by a refit to the others"
                    + " (default: do not).")
    private long leaveOut;

    @Option(
            names = "--crash",
            split = ",",
            paramLabel = "<level:p>",
            converter = Crash.class,
            description =
                    "Options: the probability under the law that prices that the underlying ends below a level, as a"
                            + " credit spread tells it, to be met beside the quotes of each expiry: <level>:<probability>, or"
                            + " <level>:<probability>:<weight> (default: none; weight 1, with which a point of probability counts as a"
                            + " point of volatility).")
    private List<CrashTarget> crashes = List.of();

    @Option(
            names = "--profile",
            description = "Options: profile the loss along each coordinate that was searched, the others fitted anew"
                    + " (default: do not).")
    private boolean profile;

    @Option(
            names = "--returns",
            paramLabel = "<name|file>",
            description = "Options: past prices of the underlying, for what quotes leave open (default: none).")
    private @Nullable String returns;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description =
                    "Options: a folder for report.html, result.json and pictures: a new one, or that of an earlier run"
                            + " (default: none).")
    private @Nullable Path out;

    /** The names of the options that were given, all of which make sense for options alone. */
    List<String> given() {
        List<String> names = new ArrayList<>();
        add(names, !against.isEmpty(), "--against");
        add(names, loss != null, "--loss");
        add(names, atTheMoney != null, "--atm-weight");
        add(names, openInterest, "--open-interest");
        add(names, !choices.isEmpty(), "--choose");
        add(names, !expiries.isEmpty(), "--expiry");
        add(names, type != null, "--type");
        add(names, together, "--together");
        add(names, leaveOut > 0, "--leave-out");
        add(names, !crashes.isEmpty(), "--crash");
        add(names, profile, "--profile");
        add(names, returns != null, "--returns");
        add(names, out != null, "--out");
        return names;
    }

    private static void add(List<String> names, boolean given, String name) {
        if (given) {
            names.add(name);
        }
    }

    List<String> against() {
        return against;
    }

    OptionLoss loss() {
        OptionLoss.Kind kind = loss == null ? OptionLoss.Kind.IMPLIED_VOL : loss;
        double usual = kind == OptionLoss.Kind.DELTA ? 2 : 1;
        return new OptionLoss(kind, atTheMoney == null ? usual : atTheMoney, openInterest);
    }

    List<String> choices() {
        return choices;
    }

    List<String> expiries() {
        return expiries;
    }

    Optional<OptionType> type() {
        return Optional.ofNullable(type);
    }

    boolean together() {
        return together;
    }

    int leaveOut() {
        return (int) leaveOut;
    }

    List<CrashTarget> crashes() {
        return crashes;
    }

    boolean profile() {
        return profile;
    }

    Optional<String> returns() {
        return Optional.ofNullable(returns);
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    /** Reads a kind of loss. */
    static final class Kind implements ITypeConverter<OptionLoss.Kind> {
        @Override
        public OptionLoss.Kind convert(String text) {
            for (OptionLoss.Kind kind : OptionLoss.Kind.values()) {
                if (kind.label().equals(text)) {
                    return kind;
                }
            }
            throw InputException.unknown("loss", text, OptionLoss.Kind.labels());
        }
    }

    /** Reads calls or puts. */
    static final class Side implements ITypeConverter<OptionType> {
        @Override
        public OptionType convert(String text) {
            return switch (text) {
                case "call", "calls" -> OptionType.CALL;
                case "put", "puts" -> OptionType.PUT;
                default -> throw InputException.unknown("type", text, List.of("calls", "puts"));
            };
        }
    }

    /** Reads a probability of a crash. */
    static final class Crash implements ITypeConverter<CrashTarget> {
        @Override
        public CrashTarget convert(String text) {
            String[] parts = text.split(":", -1);
            try {
                if (parts.length == 2 || parts.length == 3) {
                    return new CrashTarget(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            parts.length == 3 ? Double.parseDouble(parts[2]) : 1);
                }
            } catch (IllegalArgumentException e) {
                throw new InputException(wrong(text), e);
            }
            throw new InputException(wrong(text));
        }

        private static String wrong(String text) {
            return "crash = '" + text
                    + "', must be <level>:<probability> or <level>:<probability>:<weight>, such as 60:0.02,"
                    + " with a positive level and weight and a probability between 0 and 1";
        }
    }

    /** Reads a factor. */
    static final class Factor extends NumberConverter {
        Factor() {
            super("weight at the money", true);
        }
    }

    /** Reads a number of groups. */
    static final class Groups extends CountConverter {
        Groups() {
            super("groups", 2, 1000);
        }
    }
}
