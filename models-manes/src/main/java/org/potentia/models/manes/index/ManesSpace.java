package org.potentia.models.manes.index;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Interval;
import org.potentia.api.JointConstraint;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.numerics.smile.LogGaussianParameters;

/** The parameters of an index of many coupled assets: those of the shape and the noise, the coupling, and the length of the return. */
public final class ManesSpace {
    /** The shape and the noise: all that quotes and returns may tell. */
    static final ParameterSpace DRESSED = LogGaussianParameters.space(LogGaussianParameters.noise());

    /** All parameters. */
    public static final ParameterSpace SPACE = space();

    private ManesSpace() {}

    private static ParameterSpace space() {
        List<Parameter> parameters = new ArrayList<>(DRESSED.parameters());
        parameters.add(new Parameter(
                "g",
                "g",
                "1/year",
                "coupling of the assets: does not move the law of the index, only what is behind it",
                Interval.atLeast(0),
                Interval.closed(0, 100),
                Scale.LINEAR,
                0));
        parameters.add(new Parameter(
                "T",
                "T",
                "year",
                "length of the return for which the coupling holds and equilibria are stated",
                Interval.above(0),
                Interval.closed(1.0 / 365, 10),
                Scale.LOG,
                1));
        List<JointConstraint> constraints = new ArrayList<>(DRESSED.constraints());
        constraints.add(new JointConstraint(
                "g must be below h²/(σ̄²T) with the larger width (119): otherwise the assets by themselves would not be confined",
                values -> {
                    double width = Math.max(values.get(2), values.get(3));
                    return values.get(6) * width * width * values.get(7) < values.get(5) * values.get(5);
                }));
        return new ParameterSpace(parameters, constraints);
    }

    /**
     * Completes a dressed shape.
     *
     * @param dressed the shape and the noise
     * @param coupling \( g \), 1/year
     * @param years \( T \), years
     * @return all parameters
     */
    static ParameterVector complete(ParameterVector dressed, double coupling, double years) {
        double[] values = dressed.values().toArray();
        return SPACE.vector(values[0], values[1], values[2], values[3], values[4], values[5], coupling, years);
    }
}
