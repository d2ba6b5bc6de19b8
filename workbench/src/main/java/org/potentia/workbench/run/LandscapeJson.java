package org.potentia.workbench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.landscape.Crisis;
import org.potentia.workbench.landscape.Estimate;
import org.potentia.workbench.landscape.LandscapeAnswer;
import org.potentia.workbench.landscape.Relaxation;
import org.potentia.workbench.landscape.Side;
import org.potentia.workbench.landscape.Span;
import org.potentia.workbench.landscape.Spot;
import org.potentia.workbench.landscape.Trajectory;
import org.potentia.workbench.landscape.WayOut;

/**
 * The content of {@code result.json} for the landscape of a potential. The keys are described in the project's documentation, page
 * <i>result-schema</i>.
 *
 * @since 0.1
 */
public final class LandscapeJson {
    /** The version of the layout; goes up when a key changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private LandscapeJson() {}

    /**
     * Writes {@code result.json}.
     *
     * @param answer what is known of the potential
     * @return its text, the same bytes for the same answer
     */
    public static String text(LandscapeAnswer answer) {
        return CanonicalJson.writePretty(Values.EMPTY
                .with("schemaVersion", SCHEMA_VERSION)
                .with("id", answer.question().id())
                .with("title", answer.question().title())
                .with("parameters", Values.of(answer.question().parameters()))
                .with("noise", answer.question().potential().noise())
                .with(
                        "propagator",
                        answer.solver()
                                .map(who -> Values.EMPTY
                                        .with("id", who.id())
                                        .with("version", who.version())
                                        .with("options", who.options()))
                                .orElse(null))
                .with("spots", answer.spots().stream().map(LandscapeJson::spot).toList())
                .with("lower", side(answer.lower()))
                .with("upper", side(answer.upper()))
                .with("ways", answer.ways().stream().map(LandscapeJson::way).toList())
                .with("whyNoWay", orNull(answer.noWay()))
                .with("relaxation", relaxation(answer.relaxation()))
                .with(
                        "passage",
                        Values.EMPTY
                                .with("from", answer.passage().from())
                                .with("to", answer.passage().to())
                                .with("years", orNull(answer.passage().years()))
                                .with("why", orNull(answer.passage().why())))
                .with("crisis", crisis(answer)));
    }

    private static Values spot(Spot spot) {
        return Values.EMPTY
                .with("kind", spot.kind().name())
                .with("state", spot.state())
                .with("value", spot.value())
                .with("height", spot.height())
                .with("curvature", spot.curvature())
                .with("width", spot.width())
                .with("share", orNull(spot.share()));
    }

    private static Values side(Side side) {
        return Values.EMPTY
                .with("hold", side.hold().name())
                .with("reach", orNull(side.reach()))
                .with("pull", orNull(side.pull()));
    }

    private static Values way(WayOut way) {
        return Values.EMPTY
                .with("well", way.well())
                .with("top", way.top())
                .with("beyond", orNull(way.beyond()))
                .with("beyondIsWell", way.beyondIsWell())
                .with("barrier", way.barrier())
                .with("barrierInNoise", way.barrierInNoise())
                .with("yearsToTop", orNull(way.toTop()))
                .with("yearsToBeyond", orNull(way.toBeyond()))
                .with("whyNotExact", orNull(way.whyNotExact()))
                .with(
                        "estimates",
                        way.estimates().stream().map(LandscapeJson::estimate).toList())
                .with("whyNoKramers", orNull(way.whyNoKramers()))
                .with(
                        "instanton",
                        way.trajectory().map(LandscapeJson::trajectory).orElse(null));
    }

    private static Values estimate(Estimate estimate) {
        return Values.EMPTY
                .with("formula", estimate.formula().name())
                .with("of", estimate.formula().toTop() ? "TOP" : "BEYOND")
                .with("years", estimate.years())
                .with("ofExact", orNull(estimate.ofExact()));
    }

    private static Values trajectory(Trajectory trajectory) {
        return Values.EMPTY
                .with("times", trajectory.times())
                .with("states", trajectory.states())
                .with("action", trajectory.action());
    }

    private static Values relaxation(Relaxation relaxation) {
        return Values.EMPTY
                .with("rates", relaxation.rates())
                .with("years", relaxation.times())
                .with("relativeErrors", relaxation.relativeErrors())
                .with("remark", orNull(relaxation.remark()));
    }

    private static Values crisis(LandscapeAnswer answer) {
        Crisis crisis = answer.crisis();
        List<Values> horizons = new ArrayList<>();
        for (int i = 0; i < answer.question().horizons().size(); i++) {
            Span span = answer.question().horizons().get(i);
            horizons.add(Values.EMPTY
                    .with("name", span.name())
                    .with("years", span.years())
                    .with("atTime", at(crisis.atTime(), i))
                    .with("byTime", at(crisis.byTime(), i)));
        }
        return Values.EMPTY
                .with("level", answer.question().to())
                .with("downwards", crisis.downwards())
                .with("tolerance", answer.question().tolerance())
                .with("stationary", orNull(crisis.stationary()))
                .with("horizons", horizons)
                .with("atTime", curve(crisis.atTime()))
                .with("byTime", curve(crisis.byTime()));
    }

    private static @Nullable Double at(Crisis.Curve curve, int horizon) {
        return curve.known() ? curve.horizons().get(horizon) : null;
    }

    private static Values curve(Crisis.Curve curve) {
        return Values.EMPTY
                .with("times", curve.times())
                .with("probabilities", curve.values())
                .with("error", orNull(curve.error()))
                .with("remarks", curve.remarks());
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static @Nullable Double orNull(double number) {
        return Double.isNaN(number) ? null : number;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
