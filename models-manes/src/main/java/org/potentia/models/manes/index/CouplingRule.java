package org.potentia.models.manes.index;

import java.util.List;
import java.util.Locale;
import org.potentia.api.Interval;
import org.potentia.api.option.Option;
import org.potentia.api.option.Settings;
import org.potentia.models.manes.market.IndexShape;
import org.potentia.models.manes.market.PanelInversion;

/**
 * Where the coupling \( g \) comes from. Options on an index do not tell it: its assets by themselves are not seen there.
 *
 * @param kind the rule
 * @param margin \( \Delta\sigma^2 \) of {@link Kind#MARGIN}, 1/year
 * @param coupling \( g \) of {@link Kind#GIVEN}, 1/year
 * @param volatility the average volatility of a stock of {@link Kind#PANEL}, per square root of year
 * @param correlation the average correlation of stocks of {@link Kind#PANEL}
 * @param assets how many assets the index has, for {@link Kind#PANEL}
 * @param corrected whether a panel is inverted with its finite number of assets, rather than to leading order
 */
public record CouplingRule(
        Kind kind,
        double margin,
        double coupling,
        double volatility,
        double correlation,
        int assets,
        boolean corrected) {
    private static final String RULE = "coupling";

    /** The settings that choose a rule. */
    public static final List<Option> OPTIONS = List.of(
            Option.choice(
                    RULE,
                    List.of("margin", "panel", "given"),
                    "margin",
                    "where g comes from, which quotes do not tell: margin, equation 127; panel, from the average volatility and correlation of"
                            + " the stocks (113)-(117); given, g as it stands"),
            Option.number(
                    "margin",
                    Interval.closed(1e-6, 10),
                    0.05,
                    "Delta sigma^2 of equation 127, 1/year: how far the stock variance is above its least"),
            Option.number("g", Interval.closed(0, 1e6), 0, "coupling, 1/year, for coupling = given"),
            Option.number(
                    "stock-volatility",
                    Interval.closed(1e-3, 10),
                    0.3,
                    "average volatility of a stock, per square root of year, for coupling = panel; 'potentia panel' computes it"),
            Option.number(
                    "correlation",
                    Interval.open(0, 1),
                    0.35,
                    "average correlation of two stocks, for coupling = panel; 'potentia panel' computes it"),
            Option.count("assets", 2, 100_000, 500, "number of stocks of the index, for coupling = panel"),
            Option.choice(
                    "inversion",
                    List.of("corrected", "leading"),
                    "corrected",
                    "how a panel is inverted: corrected, for its finite number of stocks; leading, to leading order as printed in (117)"));

    /** The rules. */
    public enum Kind {
        /** Equation 127. */
        MARGIN,
        /** From the average variance and correlation of the assets. */
        PANEL,
        /** A number. */
        GIVEN
    }

    /**
     * Reads a rule.
     *
     * @param settings settings that hold {@link #OPTIONS}
     * @return the rule
     */
    public static CouplingRule of(Settings settings) {
        return new CouplingRule(
                Kind.valueOf(settings.choice(RULE).toUpperCase(Locale.ROOT)),
                settings.number("margin"),
                settings.number("g"),
                settings.number("stock-volatility"),
                settings.number("correlation"),
                (int) settings.count("assets"),
                settings.choice("inversion").equals("corrected"));
    }

    /**
     * Applies the rule.
     *
     * @param index the shape in the field of the others
     * @return \( g \), 1/year
     * @throws IllegalArgumentException if the rule leads to a coupling that violates (119)
     */
    public double coupling(IndexShape index) {
        double g = switch (kind) {
            case MARGIN -> index.coupling(margin);
            case GIVEN -> coupling;
            case PANEL -> panel(index.years()).coupling(index.noise());
        };
        double width = Math.max(index.dressed().sigma1(), index.dressed().sigma2());
        double limit = index.noise() * index.noise() / (width * width * index.years());
        if (!(g < limit)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s gives g = %.4g, but by (119) g must be below h²/(σ̄²T) = %.4g%s",
                    kind == Kind.PANEL
                            ? "the panel"
                            : RULE + " = " + kind.name().toLowerCase(Locale.ROOT),
                    g,
                    limit,
                    kind == Kind.PANEL
                            ? String.format(
                                    Locale.ROOT,
                                    ": a stock volatility above %.4g would do",
                                    volatility * Math.sqrt(g / limit))
                            : ""));
        }
        return g;
    }

    private PanelInversion panel(double years) {
        double variance = volatility * volatility * years;
        return corrected
                ? PanelInversion.corrected(assets, correlation, variance)
                : PanelInversion.leading(assets, correlation, variance);
    }

    /**
     * Says where the coupling comes from.
     *
     * @return a clause
     */
    public String words() {
        return switch (kind) {
            case MARGIN ->
                String.format(
                        Locale.ROOT,
                        "coupling by (127) with a margin of %.3g /year, which is assumed, times the square of h",
                        margin);
            case GIVEN -> "coupling as given";
            case PANEL ->
                String.format(
                        Locale.ROOT,
                        "coupling of %d stocks with an average volatility of %.3g and correlation of %.3g",
                        assets,
                        volatility,
                        correlation);
        };
    }
}
