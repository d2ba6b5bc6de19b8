package org.potentia.models.schrodinger.level;

import org.potentia.api.Arguments;

/**
 * A probability amplitude \( \Psi = \phi e^{i\theta} \) as a point in the plane of actions and expectations: to the right traders add to their
 * position, to the left they trim it; above they are bearish, below bullish.
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, equations 5 to 7. The interaction of two groups is largest at equal phases, zero at a right
 * angle, and smallest at opposite phases; the text has the last two at other angles.
 *
 * @param real \( \phi\cos\theta \)
 * @param imaginary \( \phi\sin\theta \)
 * @since 0.1
 */
public record Amplitude(double real, double imaginary) {
    /** Nobody. */
    public static final Amplitude ZERO = new Amplitude(0, 0);

    /** What the traders at a point of the plane are. */
    public enum Stance {
        /** Adding and bullish. */
        LONG,
        /** Trimming and bearish. */
        SHORT,
        /** Adding and bearish, or trimming and bullish. */
        MIXED,
        /** On an axis. */
        NEUTRAL
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public Amplitude {
        Arguments.finite(real, "real part");
        Arguments.finite(imaginary, "imaginary part");
    }

    /**
     * Makes an amplitude from modulus and phase.
     *
     * @param phi \( \phi \), not negative
     * @param theta \( \theta \)
     * @return the amplitude
     * @throws IllegalArgumentException if the modulus is negative, or one is not finite
     */
    public static Amplitude polar(double phi, double theta) {
        Arguments.nonNegative(phi, "phi");
        return new Amplitude(phi * Math.cos(theta), phi * Math.sin(theta));
    }

    /**
     * Superposes another group of traders.
     *
     * @param other its amplitude
     * @return the sum
     */
    public Amplitude plus(Amplitude other) {
        return new Amplitude(real + other.real, imaginary + other.imaginary);
    }

    /**
     * Returns the density.
     *
     * @return \( |\Psi|^2 \)
     */
    public double density() {
        return real * real + imaginary * imaginary;
    }

    /**
     * Returns what a superposition has beyond a mixture.
     *
     * @param other the other group
     * @return \( 2\phi_1\phi_2\cos(\theta_1 - \theta_2) \)
     */
    public double interaction(Amplitude other) {
        return 2 * (real * other.real + imaginary * other.imaginary);
    }

    /**
     * Returns the class of the traders.
     *
     * @param tolerance the distance from an axis that still counts as on it
     * @return the class
     * @throws IllegalArgumentException if the tolerance is negative
     */
    public Stance stance(double tolerance) {
        Arguments.nonNegative(tolerance, "tolerance");
        if (Math.abs(real) <= tolerance || Math.abs(imaginary) <= tolerance) {
            return Stance.NEUTRAL;
        }
        if (real > 0) {
            return imaginary < 0 ? Stance.LONG : Stance.MIXED;
        }
        return imaginary > 0 ? Stance.SHORT : Stance.MIXED;
    }
}
