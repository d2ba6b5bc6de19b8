package org.potentia.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.potentia.workbench.InputException;
import org.potentia.workbench.landscape.Span;
import picocli.CommandLine.ITypeConverter;

/** Reads what belongs to landscapes. */
final class LandscapeConverters {
    private LandscapeConverters() {}

    /** Reads a log-return. */
    static final class State extends NumberConverter {
        State() {
            super("log-return", false);
        }
    }

    /** Reads a fall of the price. */
    static final class Drop implements ITypeConverter<Double> {
        private static final Pattern FORM = Pattern.compile("([0-9]*\\.?[0-9]+)(%?)");

        @Override
        public Double convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (matcher.matches()) {
                double share =
                        Double.parseDouble(matcher.group(1)) / (matcher.group(2).isEmpty() ? 1 : 100);
                if (share > 0 && share < 1) {
                    return share;
                }
            }
            throw new InputException(
                    "the drop '" + text + "' must be a share of the price between 0 and 100%, such as 10% or 0.1");
        }
    }

    /** Reads a length of time. */
    static final class Horizon implements ITypeConverter<Span> {
        @Override
        public Span convert(String text) {
            return Span.parse(text);
        }
    }
}
