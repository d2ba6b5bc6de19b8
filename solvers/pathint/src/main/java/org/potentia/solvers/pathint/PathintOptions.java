package org.potentia.solvers.pathint;

import java.util.List;
import org.potentia.api.Interval;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/**
 * The options of the solver.
 *
 * @param kernel the short-time kernel
 * @param cellAveraged whether kernels are averaged over cells, as they are in the histogram of Wehner and Wolfer
 * @param mesh distance between nodes in standard deviations of a step
 * @param steps how many steps, 0 for as many as the tolerance needs
 * @param mostOperations the most multiplications of one sweep
 */
record PathintOptions(Kernel kernel, boolean cellAveraged, double mesh, long steps, double mostOperations) {
    static final OptionSpace SPACE = OptionSpace.of(
            Option.choice(
                    "kernel",
                    List.of("prepoint", "midpoint", "naive-midpoint"),
                    "prepoint",
                    "short-time kernel: the Ito prepoint form (24), which is exactly normalised and does not mind kinks; the midpoint form"
                            + " (22) with the term that it lacks; or the midpoint form as printed, which loses or gains mass"),
            Option.choice(
                    "histogram",
                    List.of("point", "cell-averaged"),
                    "point",
                    "point kernel, whose mesh costs no accuracy; or the kernel averaged over cells as printed, which widens the variance of"
                            + " every step by the share mesh^2/6"),
            Option.number(
                    "mesh",
                    new Interval(0.05, true, 1.5, true),
                    0.85,
                    "distance between nodes in standard deviations of a step; the error of the point kernel is about 2 exp(-2 pi^2 / mesh^2),"
                            + " which is 3e-12 at 0.85 and 5e-9 at 1"),
            Option.count(
                    "steps",
                    0,
                    100_000_000,
                    0,
                    "how many steps are made over the whole time, without extrapolation; 0 for as many as the tolerance needs, extrapolated,"
                            + " which is what one wants but for studying the method"),
            Option.number(
                    "maxOperations",
                    Interval.closed(1e3, 1e13),
                    4e9,
                    "the most multiplications of one sweep, after which the best result so far is returned with the reason: a few seconds"));

    /** A short-time kernel. */
    enum Kernel {
        /** Coefficients where the step begins. */
        PREPOINT,
        /** Coefficients halfway, with the term that conserves mass. */
        MIDPOINT,
        /** Coefficients halfway, as printed. */
        NAIVE_MIDPOINT
    }

    /** The same, but for the number of steps, which is left to the solver. */
    PathintOptions adaptive() {
        return new PathintOptions(kernel, cellAveraged, mesh, 0, mostOperations);
    }

    static PathintOptions of(Settings settings) {
        return new PathintOptions(
                switch (settings.choice("kernel")) {
                    case "midpoint" -> Kernel.MIDPOINT;
                    case "naive-midpoint" -> Kernel.NAIVE_MIDPOINT;
                    default -> Kernel.PREPOINT;
                },
                settings.choice("histogram").equals("cell-averaged"),
                settings.number("mesh"),
                settings.count("steps"),
                settings.number("maxOperations"));
    }
}
