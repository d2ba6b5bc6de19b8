package org.potentia.app.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.landscape.Crisis;
import org.potentia.workbench.landscape.LandscapeAnswer;
import org.potentia.workbench.landscape.Passage;
import org.potentia.workbench.landscape.Side;
import org.potentia.workbench.landscape.WayOut;

/** What is to be said of a landscape in sentences. */
public final class LandscapeWords {
    private static final int DIGITS = 4;

    /** Barriers below this, in units of the noise squared, are no barriers to speak of: errata of NES, the table of its card. */
    private static final double LOW = 1;

    private LandscapeWords() {}

    /**
     * Says what holds the state.
     *
     * @param answer what is known of a potential
     * @return a sentence for each side
     */
    public static List<String> sides(LandscapeAnswer answer) {
        return List.of("Below: " + side(answer.lower()), "Above: " + side(answer.upper()));
    }

    private static String side(Side side) {
        return switch (side.hold()) {
            case SLOPE ->
                "the slope holds the state. At " + LandscapeTables.shortState(side.reach())
                        + " the stationary density is e⁻¹⁰ of that in the outermost well, and the drift back is "
                        + Numbers.significant(side.pull(), 3) + " a year.";
            case END ->
                "the state turns back at the end of the domain, " + LandscapeTables.shortState(side.brink()) + ".";
            case NOTHING -> "nothing holds the state; the potential falls or stays flat there.";
        };
    }

    /**
     * Says how long it takes to the level.
     *
     * @param answer what is known of a potential
     * @return the sentence
     */
    public static String passage(LandscapeAnswer answer) {
        Passage passage = answer.passage();
        String way = "From " + place(passage.from()) + " to " + place(passage.to()) + ": ";
        return passage.years().isPresent()
                ? way + "on average " + Numbers.significant(passage.years().getAsDouble(), 6)
                        + " years until the first time (exact, NES 34)."
                : way + "no mean time; " + passage.why() + ".";
    }

    static String place(double state) {
        return LandscapeTables.shortState(state) + " (price " + LandscapeTables.change(state) + ")";
    }

    /**
     * Says what a crisis is.
     *
     * @param answer what is known of a potential
     * @return the sentence
     */
    public static String crisis(LandscapeAnswer answer) {
        Crisis crisis = answer.crisis();
        String side = crisis.downwards() ? "below " : "above ";
        return "A crisis is a return " + side + place(answer.question().to()) + "; it begins at "
                + place(answer.passage().from())
                + (Double.isNaN(crisis.stationary())
                        ? "."
                        : ". In the long run it is there "
                                + (crisis.stationary() > 0
                                        ? LandscapeTables.chance(crisis.stationary()) + " of the time."
                                        : "hardly ever, less than 1e-15% of the time."));
    }

    /**
     * Says what else a reader should know.
     *
     * @param answer what is known of a potential
     * @return the sentences, each once
     */
    public static List<String> remarks(LandscapeAnswer answer) {
        Set<String> remarks = new LinkedHashSet<>();
        if (!answer.noWay().isEmpty()) {
            remarks.add("No time over a barrier and no rate of Kramers: " + answer.noWay() + ".");
        }
        for (WayOut way : answer.ways()) {
            if (!way.whyNotExact().isEmpty()) {
                remarks.add("No exact time out of the well at " + LandscapeTables.shortState(way.well()) + ": "
                        + way.whyNotExact() + ".");
            }
            if (!way.whyNoKramers().isEmpty()) {
                remarks.add("No rate of Kramers: " + way.whyNoKramers() + ".");
            }
            if (way.barrierInNoise() < LOW && way.whyNoKramers().isEmpty()) {
                remarks.add(
                        "The barrier of " + Numbers.significant(way.barrierInNoise(), 3) + " h² out of the well at "
                                + LandscapeTables.shortState(way.well())
                                + " is low: approximations suppose high barriers, and are off by factors. The exact times hold.");
            }
        }
        if (answer.ways().stream().anyMatch(way -> way.estimates().size() > 1)) {
            remarks.add(
                    "For a log-Gaussian mixture Kramers and (39) are never exact, however high the barrier: the time from well to"
                            + " well tends to 1.128 times 1/k. As printed, (39) counts the weight of the well twice; 'crossing' is the closed form for two"
                            + " Gaussian components, exact in the limit.");
        }
        if (answer.ways().stream()
                .anyMatch(way -> !way.beyondIsWell() && way.beyond().isPresent())) {
            remarks.add(
                    "* Beyond this top there is no well; the other side is where the potential is as low as in the well again.");
        }
        if (!answer.relaxation().remark().isEmpty()) {
            remarks.add("Decay rates: " + answer.relaxation().remark() + ".");
        }
        curve("The probability at a time", answer.crisis().atTime(), remarks);
        curve("The probability by a time", answer.crisis().byTime(), remarks);
        return new ArrayList<>(remarks);
    }

    private static void curve(String what, Crisis.Curve curve, Set<String> remarks) {
        curve.remarks().forEach(remark -> remarks.add(what + ": " + remark + "."));
    }

    /**
     * Says who computed what.
     *
     * @param answer what is known of a potential
     * @return the sentence
     */
    public static String sources(LandscapeAnswer answer) {
        String exact = "Times are quadratures";
        return answer.solver()
                .map(who -> exact + "; decay rates and probabilities by " + who.id() + " " + who.version()
                        + errors(answer) + ".")
                .orElse(exact + ".");
    }

    private static String errors(LandscapeAnswer answer) {
        Crisis crisis = answer.crisis();
        double error = Math.max(
                crisis.atTime().known() ? crisis.atTime().error() : 0,
                crisis.byTime().known() ? crisis.byTime().error() : 0);
        return error > 0 ? ", which claims errors of probabilities below " + Numbers.significant(error, 2) : "";
    }

    /**
     * Says what potential it is.
     *
     * @param answer what is known of a potential
     * @return the sentence
     */
    public static String lead(LandscapeAnswer answer) {
        String parameters = answer.question().parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + Numbers.brief(entry.getValue(), 6))
                .collect(Collectors.joining(", "));
        return answer.question().title() + (parameters.isEmpty() ? "" : ": " + parameters) + ". The noise is "
                + Numbers.brief(answer.question().potential().noise(), DIGITS) + " per √year.";
    }
}
