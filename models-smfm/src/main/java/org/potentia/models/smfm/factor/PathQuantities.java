package org.potentia.models.smfm.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityInput.Kind;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.smfm.factor.MidpointKernel.Rule;
import org.potentia.models.smfm.factor.MostProbablePath.Solution;

/**
 * Offers what follows from the Lagrangians as quantities {@code smfm.*}: the mass of kernels of one step, most probable paths, the kernel that
 * they give, and the information that one density has beyond another.
 *
 * <p>Source: L. Ingber (2000), High-resolution path-integral development of financial options, Physica A 283, 529-558,
 * doi:10.1016/S0378-4371(00)00229-4, equations 22 to 25; errata C7, C8, C12.
 */
public final class PathQuantities implements QuantityProvider {
    /** Rays and steps of geodesics: a mass to some 1e-8. */
    private static final int RAYS = 12;

    private static final int STEPS = 400;

    /** Makes the provider. */
    public PathQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "smfm.massDefect",
                        "Mass beyond one of the kernels of a short step, one factor: prepoint, midpoint as printed, corrected",
                        "22,24",
                        FactorInputs.oneFactor(
                                QuantityInput.number("S", "price", "where the step begins"),
                                QuantityInput.number("dt", "year", "its length")),
                        PathQuantities::massDefect),
                Quantity.closedForm(
                        "smfm.planarMassDefect",
                        "Mass beyond one of the kernels of a short step, two factors: those of one factor, and the geodesic kernel"
                                + " without curvature, with R/6 (Feynman) and with R/12 and the determinant of Van Vleck (WKBJ)",
                        "22,24",
                        FactorInputs.twoFactor(
                                QuantityInput.number("S", "price", "where the step begins"),
                                QuantityInput.number("sigma", "1/sqrt(year)", "where the step begins; positive"),
                                QuantityInput.number("dt", "year", "its length")),
                        PathQuantities::planarMassDefect),
                Quantity.closedForm(
                        "smfm.mostProbablePath",
                        "Paths along which the action does not change to first order; two factors if epsilon is given",
                        "25",
                        ends(new QuantityInput(
                                "lagrangian",
                                "1",
                                "feynman (R/6, unless given), wkbj (R/12) or none",
                                Kind.TEXT,
                                false)),
                        PathQuantities::mostProbablePath),
                Quantity.closedForm(
                        "smfm.wkbjKernel",
                        "Density after a time by the most probable paths alone; two factors if epsilon is given",
                        "22,25",
                        ends(),
                        PathQuantities::wkbjKernel),
                Quantity.closedForm(
                        "smfm.informationGain",
                        "What one density says beyond another, in nats; on a grid if points2 is given",
                        "23",
                        List.of(
                                QuantityInput.numbers("points", "M", "where, increasing"),
                                QuantityInput.numbers(
                                                "points2", "M", "second coordinate, which runs fastest in the lists")
                                        .optional(),
                                QuantityInput.numbers("density", "1/M", "density there"),
                                QuantityInput.numbers("reference", "1/M", "density it is measured against")),
                        PathQuantities::informationGain));
    }

    private static List<QuantityInput> ends(QuantityInput... more) {
        List<QuantityInput> inputs = new ArrayList<>(FactorInputs.twoFactor(
                QuantityInput.number("S", "price", "where the path begins"),
                QuantityInput.number("S1", "price", "where it leads"),
                QuantityInput.number(
                        "sigma", "1/sqrt(year)", "noise relative to F; with two factors where the path begins"),
                QuantityInput.number("sigma1", "1/sqrt(year)", "where the volatility leads; sigma unless given")
                        .optional(),
                QuantityInput.number("T", "year", "how long it takes"),
                QuantityInput.number("steps", "1", "segments of the path, 40 unless given")
                        .optional()));
        inputs.replaceAll(input -> input.name().equals("epsilon")
                ? QuantityInput.number("epsilon", "1/year", "noise of the volatility; two factors only")
                        .optional()
                : input);
        inputs.addAll(List.of(more));
        return List.copyOf(inputs);
    }

    private static Values massDefect(Values inputs) {
        OneFactor law = FactorInputs.oneFactor(inputs);
        double price = inputs.number("S");
        double step = Arguments.positive(inputs.number("dt"), "dt");
        double naive = KernelMass.line(law, step, Rule.NAIVE, price) - 1;
        double corrected = KernelMass.line(law, step, Rule.CORRECTED, price) - 1;
        return Values.of("ito", KernelMass.line(law, step, Rule.PREPOINT, price) - 1)
                .with("midpoint_naive", naive)
                .with("midpoint_corrected", corrected)
                .with("rate_naive", naive / step)
                .with("rate_corrected", corrected / step)
                .with("rate_theory", law.midpointTerm(price));
    }

    private static Values planarMassDefect(Values inputs) {
        PricePlane plane = new PricePlane(FactorInputs.twoFactor(inputs));
        double price = inputs.number("S");
        double sigma = Arguments.positive(inputs.number("sigma"), "sigma");
        double step = Arguments.positive(inputs.number("dt"), "dt");
        if (plane.model().noise().kinks().size() > 0) {
            throw new IllegalArgumentException(
                    "F has kinks, where the midpoint form is not defined; take the smooth F, smooth = true");
        }
        double naive = KernelMass.plane(plane, step, Rule.NAIVE, price, sigma) - 1;
        double corrected = KernelMass.plane(plane, step, Rule.CORRECTED, price, sigma) - 1;
        GeodesicDisc disc = new GeodesicDisc(plane, RAYS, STEPS);
        return Values.of("ito", KernelMass.plane(plane, step, Rule.PREPOINT, price, sigma) - 1)
                .with("midpoint_naive", naive)
                .with("midpoint_corrected", corrected)
                .with("rate_naive", naive / step)
                .with("rate_corrected", corrected / step)
                .with("rate_theory", plane.at(price, sigma).geometry().midpointTerm())
                .with("geodesic", disc.mass(CurvatureTerm.NONE, step, price, sigma) - 1)
                .with("geodesic_feynman", disc.mass(CurvatureTerm.FEYNMAN, step, price, sigma) - 1)
                .with("geodesic_wkbj", disc.mass(CurvatureTerm.WKBJ, step, price, sigma) - 1)
                .with("geodesic_theory", plane.curvature(sigma) / 6 * step);
    }

    /** The diffusion between the kinks around the ends of a path. */
    private static CurvedDiffusion diffusion(Values inputs) {
        double from = inputs.number("S");
        double to = inputs.number("S1");
        PriceNoise noise = FactorInputs.noise(inputs);
        noise.value(from);
        noise.value(to);
        CurvedDiffusion base;
        if (inputs.has("epsilon")) {
            base = new PricePlane(FactorInputs.twoFactor(inputs));
        } else {
            for (String name : List.of("sigma1", "nu", "rho")) {
                if (inputs.has(name)) {
                    throw new IllegalArgumentException(name + " belongs to two factors, must come with epsilon");
                }
            }
            base = new PriceLine(FactorInputs.oneFactor(inputs));
        }
        return Bounded.around(base, noise.kinks(), from, to);
    }

    private static double[] point(Values inputs, String price, String sigma, boolean planar) {
        double start = inputs.number("sigma");
        return planar
                ? new double[] {inputs.number(price), Arguments.positive(inputs.number(sigma, start), sigma)}
                : new double[] {inputs.number(price)};
    }

    private static int segments(Values inputs) {
        double steps = inputs.number("steps", 40);
        if (steps != Math.rint(steps) || steps < 2 || steps > 2000) {
            throw new IllegalArgumentException("steps = " + steps + ", must be a whole number from 2 to 2000");
        }
        return (int) steps;
    }

    private static Values mostProbablePath(Values inputs) {
        CurvedDiffusion diffusion = diffusion(inputs);
        boolean planar = diffusion.dimension() == 2;
        CurvatureTerm term = CurvatureTerm.of(inputs.has("lagrangian") ? inputs.text("lagrangian") : "feynman");
        PathAction action = new PathAction(diffusion, term, inputs.number("T"), segments(inputs));
        List<Solution> found = new MostProbablePath(action)
                .between(point(inputs, "S", "sigma", planar), point(inputs, "S1", "sigma1", planar));
        Solution least = found.get(0);
        double[] energies = action.energies(least.path());
        Doubles sorted = Doubles.of(Doubles.of(energies).stream().sorted());
        Values output = Values.of("action", least.value())
                .with("solutions", found.size())
                .with("actions", Doubles.of(found.stream().mapToDouble(Solution::value)))
                .with("minimum", least.hessian().negative() == 0)
                .with("iterations", least.iterations())
                .with("energy", Doubles.of(energies).stream().average().orElseThrow())
                .with("energySpread", sorted.get(sorted.size() - 1) - sorted.get(0))
                .with("times", Doubles.grid(0, action.duration(), action.segments() + 1))
                .with("prices", coordinate(least, 0))
                .with("momentumS", Doubles.of(action.momenta(least.path(), 0)));
        return planar
                ? output.with("sigmas", coordinate(least, 1))
                        .with("momentumSigma", Doubles.of(action.momenta(least.path(), 1)))
                : output;
    }

    private static Doubles coordinate(Solution solution, int coordinate) {
        return Doubles.of(IntStream.range(0, solution.path().length).mapToDouble(k -> solution.path()[k][coordinate]));
    }

    private static Values wkbjKernel(Values inputs) {
        CurvedDiffusion diffusion = diffusion(inputs);
        boolean planar = diffusion.dimension() == 2;
        double[] from = point(inputs, "S", "sigma", planar);
        double[] to = point(inputs, "S1", "sigma1", planar);
        double time = Arguments.positive(inputs.number("T"), "T");
        WkbjKernel.Value value = new WkbjKernel(diffusion, time, segments(inputs)).from(from, to);
        return Values.of("P", Math.exp(value.logDensity()))
                .with("logP", value.logDensity())
                .with("logError", value.error())
                .with("action", value.action())
                .with("logVanVleck", value.logVanVleck())
                .with("paths", value.solutions())
                .with("prepoint", new MidpointKernel(diffusion, time).density(Rule.PREPOINT, from, to));
    }

    private static Values informationGain(Values inputs) {
        Doubles points = inputs.numbers("points");
        Doubles density = inputs.numbers("density");
        Doubles reference = inputs.numbers("reference");
        return Values.of(
                "gain",
                inputs.has("points2")
                        ? InformationGain.plane(points, inputs.numbers("points2"), density, reference)
                        : InformationGain.line(points, density, reference));
    }
}
