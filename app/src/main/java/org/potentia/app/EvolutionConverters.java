package org.potentia.app;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.potentia.api.Interval;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.model.Boundary;
import org.potentia.workbench.InputException;
import picocli.CommandLine.ITypeConverter;

/** Reads what belongs to evolutions. */
final class EvolutionConverters {
    private static final String NUMBER = "[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?";

    private EvolutionConverters() {}

    /** Reads where a density begins. */
    static final class Start implements ITypeConverter<InitialLaw> {
        /** So many standard deviations to each side hold all but 1e-15 of a normal law. */
        private static final double REACH = 8;

        private static final Pattern FORM = Pattern.compile("(" + NUMBER + ")(?::(" + NUMBER + "))?");

        @Override
        public InitialLaw convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (matcher.matches()) {
                double centre = Double.parseDouble(matcher.group(1));
                if (matcher.group(2) == null && Double.isFinite(centre)) {
                    return new InitialLaw.PointMass(centre);
                }
                double deviation = matcher.group(2) == null ? Double.NaN : Double.parseDouble(matcher.group(2));
                if (deviation > 0 && Double.isFinite(Math.abs(centre) + REACH * deviation)) {
                    return normal(centre, deviation);
                }
            }
            throw new InputException("the start '" + text
                    + "' must be a point such as 0.5, or mean and standard deviation of a normal law such as 0.5:0.1");
        }

        private static InitialLaw normal(double mean, double deviation) {
            double factor = 1 / (deviation * Math.sqrt(2 * Math.PI));
            return new InitialLaw.Profile(
                    x -> {
                        double z = (x - mean) / deviation;
                        return factor * Math.exp(-0.5 * z * z);
                    },
                    Interval.closed(mean - REACH * deviation, mean + REACH * deviation));
        }
    }

    /** Reads an end of a domain. */
    static final class End implements ITypeConverter<EvolutionWishes.End> {
        private static final Pattern FORM = Pattern.compile("(" + NUMBER + "):(absorbing|reflecting)");

        @Override
        public EvolutionWishes.End convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches() || !Double.isFinite(Double.parseDouble(matcher.group(1)))) {
                throw new InputException("the end '" + text
                        + "' must be a position and what happens there, such as -1:absorbing or 0:reflecting");
            }
            return new EvolutionWishes.End(
                    Double.parseDouble(matcher.group(1)),
                    Boundary.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
        }
    }

    /** Reads a tolerance. */
    static final class Tolerance extends NumberConverter {
        Tolerance() {
            super("tolerance", true);
        }
    }

    /** Reads a time. */
    static final class Time implements ITypeConverter<Double> {
        private final NumberConverter number = new NumberConverter("time", false);

        @Override
        public Double convert(String text) {
            double time = number.convert(text);
            if (time < 0) {
                throw new InputException("the time '" + text + "' must be 0 or more, such as 0.5");
            }
            return time;
        }
    }

    /** Reads a length of time. */
    static final class Years extends NumberConverter {
        Years() {
            super("number of years", true);
        }
    }

    /** Reads a rate. */
    static final class PerYear extends NumberConverter {
        PerYear() {
            super("rate", false);
        }
    }

    /** Reads a number of points. */
    static final class Points extends CountConverter {
        Points() {
            super("points", 2, 100_000);
        }
    }
}
