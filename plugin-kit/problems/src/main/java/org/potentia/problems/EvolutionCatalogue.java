package org.potentia.problems;

import java.util.List;
import java.util.Locale;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.evolve.EvolutionProblem.PorousMedium;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.InitialLaw.PointMass;
import org.potentia.api.evolve.InitialLaw.Profile;
import org.potentia.api.evolve.Interaction;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Calculus;
import org.potentia.api.model.Potential;

/**
 * The problems on the line that every propagator meets.
 *
 * @since 0.1
 */
public final class EvolutionCatalogue {
    private static final Interval UNIT = Interval.closed(0, 1);
    private static final Interval POSITIVE = Interval.above(0);

    private EvolutionCatalogue() {}

    /**
     * Returns all problems on the line.
     *
     * @return the problems, from the simplest on
     */
    public static List<EvolutionCase> all() {
        return List.of(
                freeDiffusion(),
                drifted(),
                changingInTime(),
                ornsteinUhlenbeck(),
                shiftedWell(),
                reflectingBox(),
                absorbingBox(),
                geometric(Calculus.ITO),
                geometric(Calculus.STRATONOVICH),
                geometric(Calculus.FICK),
                squareRoot(),
                discounted(),
                killed(),
                doubleWell(),
                linearMeanField(),
                desaiZwanzig(),
                barenblatt(1.5),
                barenblatt(0.5),
                barenblatt(0.29),
                barenblatt(-0.73));
    }

    private static EvolutionCase freeDiffusion() {
        return new EvolutionCase(
                "free",
                "free diffusion",
                LinearDiffusion.of(Coefficients.of((x, t) -> 0, (x, t) -> 0.3)),
                new PointMass(0.1),
                Doubles.of(0.1, 1),
                Interval.closed(-1.5, 1.7),
                Laws.normal(t -> 0.1, t -> 0.09 * t),
                "the heat kernel");
    }

    private static EvolutionCase drifted() {
        return new EvolutionCase(
                "drifted",
                "diffusion with a drift",
                LinearDiffusion.of(Coefficients.of((x, t) -> 0.8, (x, t) -> 0.3)),
                new PointMass(-0.5),
                Doubles.of(0.1, 1),
                Interval.closed(-1.3, 1.9),
                Laws.normal(t -> -0.5 + 0.8 * t, t -> 0.09 * t),
                "the heat kernel in a moving frame");
    }

    private static EvolutionCase changingInTime() {
        return new EvolutionCase(
                "changing",
                "drift and noise that change in time",
                LinearDiffusion.of(Coefficients.of((x, t) -> 2 * Math.cos(4 * t), (x, t) -> 0.3 * Math.sqrt(1 + 2 * t))
                        .changingInTime()),
                new PointMass(0),
                Doubles.of(0.25, 1),
                Interval.closed(-2.5, 2),
                Laws.normal(t -> 0.5 * Math.sin(4 * t), t -> 0.09 * (t + t * t)),
                "the integrals of drift and variance");
    }

    private static EvolutionCase ornsteinUhlenbeck() {
        return new EvolutionCase(
                "ornstein-uhlenbeck",
                "Ornstein-Uhlenbeck",
                LinearDiffusion.of(new Well(Doubles.of(0, 0, 1.5), 0.4)),
                new PointMass(0.8),
                Doubles.of(0.1, 0.5, 3),
                Interval.closed(-1, 1.3),
                returning(0.8, 0, 3, 0.4),
                "G. E. Uhlenbeck, L. S. Ornstein (1930), doi:10.1103/PhysRev.36.823");
    }

    private static EvolutionCase shiftedWell() {
        // 2 (y - 0.6)^2
        return new EvolutionCase(
                "shifted-well",
                "harmonic well away from the origin, from a density",
                LinearDiffusion.of(new Well(Doubles.of(0.72, -2.4, 2), 0.5)),
                new Profile(x -> Laws.normal(x, -0.4, 0.04), Interval.closed(-2.4, 1.6)),
                Doubles.of(0.1, 1),
                Interval.closed(-1.3, 1.6),
                Laws.normal(t -> 0.6 - Math.exp(-4 * t), t -> 0.04 * Math.exp(-8 * t) + 0.25 / 8 * -Math.expm1(-8 * t)),
                "G. E. Uhlenbeck, L. S. Ornstein (1930), doi:10.1103/PhysRev.36.823");
    }

    private static ExactLaw returning(double start, double centre, double stiffness, double noise) {
        return Laws.normal(
                t -> centre + (start - centre) * Math.exp(-stiffness * t),
                t -> noise * noise / (2 * stiffness) * -Math.expm1(-2 * stiffness * t));
    }

    private static EvolutionCase reflectingBox() {
        return new EvolutionCase(
                "reflecting-box",
                "Brownian motion between reflecting walls",
                LinearDiffusion.of(Coefficients.of((x, t) -> 0, (x, t) -> 0.4).on(UNIT, Boundaries.REFLECTING)),
                new PointMass(0.3),
                Doubles.of(0.1, 1),
                UNIT,
                Laws.box(0.3, 0.4, false),
                "the sum over cosines");
    }

    private static EvolutionCase absorbingBox() {
        return new EvolutionCase(
                "absorbing-box",
                "Brownian motion between absorbing walls",
                LinearDiffusion.of(Coefficients.of((x, t) -> 0, (x, t) -> 0.4).on(UNIT, Boundaries.ABSORBING)),
                new PointMass(0.3),
                Doubles.of(0.1, 1),
                UNIT,
                Laws.box(0.3, 0.4, true),
                "the sum over sines");
    }

    /** Of dx = 0.05 x dt + 0.3 x dW: each reading adds half the square of the noise to the growth of the logarithm. */
    private static EvolutionCase geometric(Calculus calculus) {
        double half = switch (calculus) {
            case ITO -> -1;
            case STRATONOVICH -> 0;
            case FICK -> 1;
        };
        return new EvolutionCase(
                "geometric"
                        + (calculus == Calculus.ITO ? "" : "-" + calculus.name().toLowerCase(Locale.ROOT)),
                "geometric Brownian motion"
                        + switch (calculus) {
                            case ITO -> "";
                            case STRATONOVICH -> " in the reading of Stratonovich";
                            case FICK -> " in the reading of Fick";
                        },
                LinearDiffusion.of(Coefficients.of((x, t) -> 0.05 * x, (x, t) -> 0.3 * x)
                        .on(POSITIVE, Boundaries.NATURAL)
                        .read(calculus)),
                new PointMass(1),
                Doubles.of(0.25, 1),
                Interval.closed(0.2, 3),
                Laws.lognormal(1, 0.05 + half * 0.045, 0.3),
                "the logarithm is a diffusion with a drift");
    }

    private static EvolutionCase squareRoot() {
        return new EvolutionCase(
                "cev",
                "constant elasticity of variance 1/2, absorbed at 0",
                LinearDiffusion.of(Coefficients.of((x, t) -> 0, (x, t) -> 0.5 * Math.sqrt(Math.max(x, 0)))
                        .on(Interval.atLeast(0), new Boundaries(Boundary.ABSORBING, Boundary.NATURAL))),
                new PointMass(1),
                Doubles.of(0.25, 1),
                Interval.closed(0.05, 3.5),
                Laws.squareRoot(1, 0.5),
                "W. Feller (1951), doi:10.2307/1969318");
    }

    private static EvolutionCase discounted() {
        return new EvolutionCase(
                "discounted",
                "Ornstein-Uhlenbeck with a constant discount",
                new LinearDiffusion(new Well(Doubles.of(0, 0, 0.5), 0.3), Rate.constant(-0.4)),
                new PointMass(0.5),
                Doubles.of(0.5, 2),
                Interval.closed(-1, 1.2),
                Laws.scaled(returning(0.5, 0, 1, 0.3), -0.4),
                "the discount factors out");
    }

    private static EvolutionCase killed() {
        double sigma = 0.5;
        double omega = 1.5;
        return new EvolutionCase(
                "killed",
                "diffusion killed at a rate that grows with the square of the distance",
                new LinearDiffusion(
                        Coefficients.of((x, t) -> 0, (x, t) -> sigma),
                        (x, t) -> -0.5 * omega * omega * x * x / (sigma * sigma)),
                new PointMass(0.2),
                Doubles.of(0.1, 1),
                Interval.closed(-1.5, 1.7),
                Laws.killed(0.2, sigma, omega),
                "Mehler's kernel: M. Kac (1949), doi:10.1090/S0002-9947-1949-0027960-X");
    }

    private static EvolutionCase doubleWell() {
        // barrier 0.05 over minima at -0.5 and 0.5, tilted; noise as high as the barrier, so that 400 years are
        // stationary
        Well well = new Well(Doubles.of(0.05, 0.02, -0.4, 0, 0.8), 0.35);
        return new EvolutionCase(
                "double-well-at-rest",
                "a tilted double well at rest, from the wrong side",
                LinearDiffusion.of(well),
                new Profile(x -> Laws.normal(x, 0.5, 0.01), Interval.closed(-0.4, 1.4)),
                Doubles.of(400),
                Interval.closed(-1.1, 1.1),
                Laws.boltzmann(well, -3, 3),
                "Boltzmann's law");
    }

    private static EvolutionCase linearMeanField() {
        double stiffness = 1;
        double attraction = 3;
        double noise = 0.5;
        double both = stiffness + attraction;
        return new EvolutionCase(
                "linear-mean-field",
                "a crowd in a harmonic well that attracts itself",
                new McKeanVlasov(
                        new Well(Doubles.of(0, 0, stiffness / 2), noise), new Interaction.Attraction(attraction)),
                new Profile(x -> Laws.normal(x, 0.7, 0.04), Interval.closed(-1.3, 2.7)),
                Doubles.of(0.2, 1),
                Interval.closed(-0.8, 1.6),
                Laws.normal(
                        t -> 0.7 * Math.exp(-stiffness * t),
                        t -> 0.04 * Math.exp(-2 * both * t) + noise * noise / (2 * both) * -Math.expm1(-2 * both * t)),
                "mean and variance close on themselves");
    }

    private static EvolutionCase desaiZwanzig() {
        Doubles quartic = Doubles.of(0, 0, -0.5, 0, 0.25);
        double attraction = 1;
        double noise = 0.6;
        // the branch of the side on which the crowd begins
        double mean = fixedPoint(quartic, attraction, noise, 0.9);
        return new EvolutionCase(
                "desai-zwanzig",
                "a crowd in a double well on its upper branch",
                new McKeanVlasov(new Well(quartic, noise), new Interaction.Attraction(attraction)),
                new Profile(x -> Laws.normal(x, 0.6, 0.09), Interval.closed(-2.4, 3.6)),
                Doubles.of(60),
                Interval.closed(-1.2, 2.2),
                Laws.boltzmann(dressed(quartic, attraction, noise, mean), -4, 4),
                "R. C. Desai, R. Zwanzig (1978), doi:10.1007/BF01020331");
    }

    private static Potential dressed(Doubles quartic, double attraction, double noise, double mean) {
        double[] coefficients = quartic.toArray();
        coefficients[0] += 0.5 * attraction * mean * mean;
        coefficients[1] -= attraction * mean;
        coefficients[2] += 0.5 * attraction;
        return new Well(Doubles.of(coefficients), noise);
    }

    private static double fixedPoint(Doubles quartic, double attraction, double noise, double guess) {
        double mean = guess;
        double change = 1;
        while (Math.abs(change) > 1e-15) {
            ExactLaw law = Laws.boltzmann(dressed(quartic, attraction, noise, mean), -4, 4);
            double next = Laws.integral(y -> y * law.density(y, 0), -4, 4);
            change = next - mean;
            mean = next;
        }
        return mean;
    }

    private static EvolutionCase barenblatt(double m) {
        ExactLaw law = Laws.barenblatt(m);
        double edge = support(m);
        double age = Laws.barenblattAge(m);
        InitialLaw initial = new Profile(x -> law.density(x, 0), Interval.closed(-edge, edge));
        return new EvolutionCase(
                "barenblatt-" + Double.toString(m).replace("-", "minus-"),
                "porous medium, m = " + m,
                new PorousMedium(m, Interval.REALS, Boundaries.NATURAL),
                initial,
                Doubles.of(0.5 * age, age),
                Interval.closed(-4, 4),
                law,
                "G. I. Barenblatt (1952): the self-similar solution");
    }

    /** Beyond this the initial density is zero (m > 1), or holds a share of the mass that does not matter. */
    private static double support(double m) {
        if (m > 1) {
            return 10;
        }
        // the tail falls like |x|^(-2/(1-m)), the mass beyond x like |x|^(-(1+m)/(1-m))
        return Math.pow(1e-7, -(1 - m) / (1 + m));
    }
}
