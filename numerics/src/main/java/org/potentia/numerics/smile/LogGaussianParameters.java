package org.potentia.numerics.smile;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Interval;
import org.potentia.api.JointConstraint;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.numerics.LogGaussianMixture;

/**
 * The parameters of a log-Gaussian mixture, \( \mu_1, \mu_2, \sigma_1 \le \sigma_2, a \) and \( h \), so that they carry the same names, units
 * and search intervals in every model that has them.
 */
public final class LogGaussianParameters {
    /**
     * Over one day of 1/252 year a component of width sigma has the standard deviation sigma sqrt(T/2), so that 1e-3 and 10 stand for
     * 0.0045 % and 45 % a day: wider than any market.
     */
    private static final Interval WIDTHS = Interval.closed(1e-3, 10);

    /** Over one day 50 stands for a shift of 20 %, over a month for more than any return. */
    private static final Interval LOCATIONS = Interval.closed(-50, 50);

    /** The log-odds need finite ends; a share of one in a million is felt by no sample. */
    private static final Interval SHARES = Interval.closed(1e-6, 1 - 1e-6);

    private static final JointConstraint LABELS = new JointConstraint(
            "sigma1 must not exceed sigma2: the two components are interchangeable, and the narrower one is called the first",
            values -> values.get(2) <= values.get(3));

    private LogGaussianParameters() {}

    /**
     * Makes the space of the shape (mu1, mu2, sigma1, sigma2, a) and what follows it.
     *
     * @param further the parameters behind the five
     * @return the space, in which sigma1 must not exceed sigma2
     */
    public static ParameterSpace space(Parameter... further) {
        return space(List.of(), further);
    }

    /**
     * Makes such a space with joint conditions of its own.
     *
     * @param conditions the conditions beside the order of the widths
     * @param further the parameters behind the five
     * @return the space
     */
    public static ParameterSpace space(List<JointConstraint> conditions, Parameter... further) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                location("mu1", "μ₁", "first", 0.1),
                location("mu2", "μ₂", "second", -0.3),
                width("sigma1", "σ₁", "first", 0.15),
                width("sigma2", "σ₂", "second", 0.4),
                new Parameter(
                        "a",
                        "a",
                        "1",
                        "weight of the second component in the ground state",
                        Interval.closed(0, 1),
                        SHARES,
                        Scale.LOGIT,
                        0.3)));
        parameters.addAll(List.of(further));
        List<JointConstraint> constraints = new ArrayList<>(List.of(LABELS));
        constraints.addAll(conditions);
        return new ParameterSpace(parameters, constraints);
    }

    /**
     * Returns the noise.
     *
     * @return the parameter h, per square root of year
     */
    public static Parameter noise() {
        return new Parameter(
                "h",
                "h",
                "1/√year",
                "noise: sets the pace of the motion, not the stationary law",
                Interval.above(0),
                Interval.closed(1e-3, 10),
                Scale.LOG,
                0.2);
    }

    /**
     * Reads the shape from a vector of a space made here.
     *
     * @param parameters the vector
     * @return the mixture
     */
    public static LogGaussianMixture shape(ParameterVector parameters) {
        return new LogGaussianMixture(
                parameters.get("mu1"),
                parameters.get("mu2"),
                parameters.get("sigma1"),
                parameters.get("sigma2"),
                parameters.get("a"));
    }

    /**
     * Refuses a vector of another space.
     *
     * @param parameters the vector, which may come from a space with the same names and other conditions
     * @param space the space it must be of
     * @param id who expects it, for the message
     * @return the vector in the space
     * @throws IllegalArgumentException if the names are others, or a condition of the space is not met
     */
    public static ParameterVector ofSpace(ParameterVector parameters, ParameterSpace space, String id) {
        if (!parameters.space().names().equals(space.names())) {
            throw new IllegalArgumentException("parameters "
                    + parameters.space().names() + " do not belong to " + id + ", must be " + space.names());
        }
        return space.vector(parameters.values().toArray());
    }

    private static Parameter location(String name, String symbol, String which, double value) {
        return new Parameter(
                name,
                symbol,
                "1/year",
                "location of the " + which + " component of the ground state",
                Interval.REALS,
                LOCATIONS,
                Scale.LINEAR,
                value);
    }

    private static Parameter width(String name, String symbol, String which, double value) {
        return new Parameter(
                name,
                symbol,
                "1/√year",
                "width of the " + which + " component of the ground state; that of returns is smaller by √2",
                Interval.above(0),
                WIDTHS,
                Scale.LOG,
                value);
    }
}
