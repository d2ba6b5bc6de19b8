package org.potentia.app.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.potentia.api.Doubles;
import org.potentia.api.model.Potential;
import org.potentia.workbench.landscape.LandscapeAnswer;
import org.potentia.workbench.landscape.Spot;
import org.potentia.workbench.landscape.Spot.Kind;

/**
 * A potential as a picture: its height above the deepest well in units of the noise squared, wells and tops, where passages begin and the level
 * that makes a crisis, over the stationary density on a scale of its own.
 *
 * @param states the states, increasing
 * @param heights the height of the potential at each
 * @param density the stationary density at each, scaled to a share of the picture, if there is one
 * @param bottom where the vertical axis begins
 * @param top where it ends
 * @param wells states and heights of the wells
 * @param tops states and heights of the tops
 * @param from where passages begin
 * @param level the level
 * @param fromHeight the height where passages begin
 */
record LandscapePlot(
        Doubles states,
        Doubles heights,
        Optional<Doubles> density,
        double bottom,
        double top,
        Points wells,
        Points tops,
        double from,
        double fromHeight,
        double level) {
    private static final int POINTS = 301;

    private static final double MARGIN = 0.06;

    /** The density takes this share of the picture. */
    private static final double DENSITY_SHARE = 0.5;

    /** At least so high is the picture, in units of the noise squared: a well to where its density is e⁻⁸. */
    private static final double LEAST_HEIGHT = 4;

    /** Above the highest top. */
    private static final double ROOM = 1.25;

    /**
     * Some points.
     *
     * @param states where they are
     * @param heights how high
     */
    record Points(Doubles states, Doubles heights) {
        static Points of(List<Spot> spots, Kind kind) {
            List<Spot> some = spots.stream().filter(spot -> spot.kind() == kind).toList();
            return new Points(
                    Doubles.of(some.stream().mapToDouble(Spot::state)),
                    Doubles.of(some.stream().mapToDouble(Spot::height)));
        }
    }

    static LandscapePlot of(LandscapeAnswer answer) {
        Potential potential = answer.question().potential();
        double[] range = range(answer);
        Doubles states = Doubles.grid(range[0], range[1], POINTS);
        double noise2 = potential.noise() * potential.noise();
        double lowest = answer.spots().stream()
                .filter(spot -> spot.kind() == Kind.WELL)
                .mapToDouble(Spot::value)
                .min()
                .orElseGet(() -> states.map(potential::value).stream().min().orElse(0));
        Doubles heights = states.map(y -> (potential.value(y) - lowest) / noise2);
        double highest = answer.spots().stream().mapToDouble(Spot::height).max().orElse(0);
        double top = Math.max(ROOM * highest, LEAST_HEIGHT + least(answer));
        double bottom = Math.max(-0.5 * top, Math.min(0, heights.stream().min().orElse(0)));
        boolean settles = answer.lower().confines() && answer.upper().confines();
        double span = top - bottom;
        return new LandscapePlot(
                states,
                heights,
                settles
                        ? Optional.of(heights.map(v -> bottom + DENSITY_SHARE * span * Math.exp(-2 * v)))
                        : Optional.empty(),
                bottom - (bottom < 0 ? 0 : MARGIN * span),
                top,
                Points.of(answer.spots(), Kind.WELL),
                Points.of(answer.spots(), Kind.TOP),
                answer.passage().from(),
                (potential.value(answer.passage().from()) - lowest) / noise2,
                answer.passage().to());
    }

    /** The height of the outermost wells, so that their walls are seen. */
    private static double least(LandscapeAnswer answer) {
        return answer.spots().stream()
                .filter(spot -> spot.kind() == Kind.WELL)
                .mapToDouble(Spot::height)
                .max()
                .orElse(0);
    }

    private static double[] range(LandscapeAnswer answer) {
        DoubleStream.Builder seen = DoubleStream.builder();
        answer.spots().forEach(spot -> seen.add(spot.state()));
        seen.add(answer.passage().from()).add(answer.passage().to());
        DoubleStream.of(answer.lower().reach(), answer.upper().reach())
                .filter(Double::isFinite)
                .forEach(seen::add);
        answer.ways().forEach(way -> way.beyond().ifPresent(seen::add));
        double[] sorted = seen.build().sorted().toArray();
        double margin = MARGIN * (sorted[sorted.length - 1] - sorted[0]);
        Potential potential = answer.question().potential();
        return new double[] {
            Math.max(potential.domain().lower(), sorted[0] - margin),
            Math.min(potential.domain().upper(), sorted[sorted.length - 1] + margin)
        };
    }
}
