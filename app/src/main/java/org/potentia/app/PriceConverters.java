package org.potentia.app;

import java.util.Locale;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.workbench.InputException;
import picocli.CommandLine.ITypeConverter;

/** Reads what belongs to single options. */
final class PriceConverters {
    private PriceConverters() {}

    /** Reads a price. */
    static final class Price extends NumberConverter {
        Price() {
            super("price", false);
        }
    }

    /** Reads a strike. */
    static final class Strike extends NumberConverter {
        Strike() {
            super("strike", false);
        }
    }

    /** Reads a volatility. */
    static final class Volatility extends NumberConverter {
        Volatility() {
            super("volatility", true);
        }
    }

    /** Reads a number of days. */
    static final class Days extends NumberConverter {
        Days() {
            super("number of days", true);
        }
    }

    /** Reads call or put. */
    static final class Type implements ITypeConverter<OptionType> {
        @Override
        public OptionType convert(String text) {
            return choice(OptionType.class, text, "type");
        }
    }

    /** Reads when an option may be exercised. */
    static final class Style implements ITypeConverter<Exercise> {
        @Override
        public Exercise convert(String text) {
            return choice(Exercise.class, text, "style");
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text, String what) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        StringBuilder known = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            known.append(known.isEmpty() ? "" : " or ").append(constant.name().toLowerCase(Locale.ROOT));
        }
        throw new InputException("the " + what + " '" + text + "' must be " + known);
    }
}
