package org.potentia.models.manes;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.api.model.Potential;
import org.potentia.models.manes.flow.FlowExpansion;
import org.potentia.models.manes.flow.FlowPotential;
import org.potentia.models.manes.flow.FlowRule;
import org.potentia.models.manes.flow.Impact;
import org.potentia.models.manes.flow.MixtureFit;
import org.potentia.numerics.CriticalPoints;

/** Figure 1: the potential of flows beside the tractable one. */
final class FlowDrawings {
    private static final FlowRule RULE = new FlowRule(0.5, 1, 0);
    private static final Impact IMPACT = new Impact(1.5, 5, 0.4);
    private static final double DRIFT = 0.03;
    private static final double NOISE = 0.15;
    private static final double YEARS = 1;
    private static final int POINTS = 300;

    private static final double NEAR = 0.4;

    private FlowDrawings() {}

    /** A potential with the restoring force of the lagged return. */
    private record Held(Potential flows) implements Potential {
        @Override
        public double value(double y) {
            return flows.value(y) + 0.5 * y * y / YEARS;
        }

        @Override
        public double gradient(double y) {
            return flows.gradient(y) + y / YEARS;
        }

        @Override
        public double curvature(double y) {
            return flows.curvature(y) + 1 / YEARS;
        }

        @Override
        public double noise() {
            return NOISE;
        }
    }

    static List<Panel> potentials() {
        Potential whole = new Held(new FlowPotential(RULE, IMPACT, DRIFT, NOISE));
        Potential series = new Held(FlowExpansion.of(RULE, IMPACT).potential(DRIFT, NOISE));
        CriticalPoints points = CriticalPoints.find(whole, Interval.closed(-1.5, 1.5), 0.05);
        Interval where = MixtureFit.worthFitting(whole, points);
        Potential mixture = MixtureFit.of(whole, where, YEARS).shape().potential(YEARS, NOISE);
        double well = points.deepest(whole).orElseThrow();
        Doubles y = Doubles.grid(where.lower() - 0.35 * (where.upper() - where.lower()), where.upper(), POINTS);
        // the series is one about no return, and is drawn where it means anything
        Doubles small = Doubles.grid(-NEAR, NEAR, POINTS);
        double level = whole.value(0) - whole.value(well);
        return List.of(Panel.of(
                "Self-potential",
                "log-return",
                "height above the well (1/year)",
                line("of flows, whole impact", whole, y, well),
                Curve.line("of flows, series (22)", small, small.map(x -> level + series.value(x))),
                line("log-Gaussian mixture (23)", mixture, y, well)));
    }

    private static Curve line(String label, Potential potential, Doubles y, double well) {
        double zero = potential.value(well);
        return Curve.line(label, y, y.map(x -> potential.value(x) - zero));
    }
}
