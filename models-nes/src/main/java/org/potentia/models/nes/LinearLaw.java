package org.potentia.models.nes;

import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.Normals;

/**
 * The linear form (69) of the law given an earlier return, \( p(y) = p_s(y)\,[1 + \xi\,(y - \bar y)] \), for comparison only: it is negative
 * where \( \xi (y - \bar y) \lt -1 \), so it is no law. Its moments are exact integrals, not expansions:
 *
 * <p>with \( \delta = \xi s^2 \), mean \( \bar y + \delta \), variance \( s^2 + \xi m_3 - \delta^2 \), third central moment
 * \( m_3 + \xi(m_4 - 3 s^4) - 3\xi^2 s^2 m_3 + 2\delta^3 \). (The text of the paper has \( m_4 \) in the place of \( m_4 - 3s^4 \), which holds
 * for deviations from \( \bar y \), not from the moving mean.)
 *
 * @param stationary the law \( p_s \)
 * @param xi the tilt \( \xi \)
 */
record LinearLaw(GaussianMixture stationary, double xi) {
    /** Makes the form that an earlier return leaves. */
    static LinearLaw of(Relaxation relaxation, double earlier) {
        return new LinearLaw(relaxation.stationary(), relaxation.tilt(earlier));
    }

    /** Returns the form at a point; negative beyond its range. */
    double density(double y) {
        return stationary.density(y) * (1 + xi * (y - stationary.mean()));
    }

    /** Returns the first moment. */
    double mean() {
        return stationary.mean() + xi * stationary.variance();
    }

    /** Returns the second central moment. */
    double variance() {
        double delta = xi * stationary.variance();
        return stationary.variance() + xi * stationary.thirdCentralMoment() - delta * delta;
    }

    /** Returns the third central moment. */
    double thirdCentralMoment() {
        double variance = stationary.variance();
        double third = stationary.thirdCentralMoment();
        double delta = xi * variance;
        return third
                + xi * (stationary.fourthCentralMoment() - 3 * variance * variance)
                - 3 * xi * xi * variance * third
                + 2 * delta * delta * delta;
    }

    /** Returns the fourth central moment; with the moments of the stationary law, \( M_n = m_n + \xi m_{n+1} \) about its mean. */
    double fourthCentralMoment() {
        double variance = stationary.variance();
        double third = stationary.thirdCentralMoment();
        double fourth = stationary.fourthCentralMoment();
        double delta = xi * variance;
        double fifth = 0;
        for (int k = 0; k < stationary.size(); k++) {
            double d = stationary.means().get(k) - stationary.mean();
            double v = stationary.variances().get(k);
            fifth += stationary.weights().get(k) * d * (d * d * (d * d + 10 * v) + 15 * v * v);
        }
        return fourth
                + xi * fifth
                - 4 * delta * (third + xi * fourth)
                + 6 * delta * delta * (variance + xi * third)
                - 3 * delta * delta * delta * delta;
    }

    /** Returns where the form changes sign: negative right of it if the earlier return lay below the mean, else left; infinite if nowhere. */
    double edge() {
        return xi == 0 ? Double.POSITIVE_INFINITY : stationary.mean() - 1 / xi;
    }

    /** Returns how much of the form lies below zero, as a number of at least 0. */
    double negativeMass() {
        if (xi == 0) {
            return 0;
        }
        // with c = mean - 1/xi the form is p_s xi (y - c): integrate it over the side of c where it is negative
        double edge = stationary.mean() - 1 / xi;
        double side = -Math.signum(xi);
        double mass = 0;
        for (int k = 0; k < stationary.size(); k++) {
            double deviation = Math.sqrt(stationary.variances().get(k));
            double distance = stationary.means().get(k) - edge;
            double z = side * distance / deviation;
            // E[side (Y - c); side (Y - c) > 0] of a normal law
            mass += stationary.weights().get(k) * (side * distance * Normals.cdf(z) + deviation * Normals.density(z));
        }
        return Math.max(0, Math.abs(xi) * mass);
    }
}
