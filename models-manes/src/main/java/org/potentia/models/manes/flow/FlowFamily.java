package org.potentia.models.manes.flow;

import java.util.Locale;
import java.util.Optional;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * Flow parameters behind the coefficients of (22). Four numbers \( \xi, \rho, \zeta, g \) are known and six are asked for
 * (\( \phi, \lambda, \kappa, \eta, \beta, b \)), so there is a family with two free numbers, here \( \eta \) and \( \tau = \tanh\beta b \):
 *
 * <p>\[ \kappa = \frac{g}{1+\eta\tau}, \quad \phi = \frac{\xi-g}{1+\eta\tau}, \quad \beta = \frac{-2\rho}{\eta(1-\tau^2)\phi^2}, \quad
 * b = \frac{\operatorname{artanh}\tau}{\beta}, \quad \lambda = \frac{\zeta - \frac23\rho\beta\tau\phi}{1+\eta\tau}. \]
 *
 * <p>Only \( (1+\eta\tau)\phi = \xi - g \), \( (1+\eta\tau)\kappa = g \) and \( \eta\beta(1-\tau^2)\phi^2 = -2\rho \) are fixed, and through them
 * \( \kappa/\phi \). Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equation 17, corrected ({@link FlowExpansion}).
 *
 * @param drift the coefficients
 * @param eta the strength of the impact, positive
 */
public record FlowFamily(FlowExpansion drift, double eta) {
    /**
     * Checks the strength.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public FlowFamily {
        Arguments.positive(eta, "eta");
    }

    /**
     * A member of the family.
     *
     * @param rule how money flows
     * @param impact what it does
     */
    public record Member(FlowRule rule, Impact impact) {}

    /**
     * Says why no flow can be behind the coefficients, whatever the free numbers.
     *
     * @return a clause, or nothing if there may be one
     */
    public Optional<String> impossible() {
        if (!(drift.rho() < 0)) {
            return Optional.of(String.format(
                    Locale.ROOT, "rho = %.4g, must be < 0: the impact bends the drift downwards", drift.rho()));
        }
        if (!(drift.xi() > drift.g())) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "xi = %.4g, must be > g = %.4g: investors follow returns, phi > 0",
                    drift.xi(),
                    drift.g()));
        }
        return drift.g() < 0
                ? Optional.of(
                        String.format(Locale.ROOT, "g = %.4g, must be >= 0: investors follow the market", drift.g()))
                : Optional.empty();
    }

    /**
     * Finds the member at a given saturation.
     *
     * @param tau \( \tau \), in (-1, 1)
     * @return the member, or nothing if \( 1 + \eta\tau \le 0 \) or it needs \( \lambda \lt 0 \)
     * @throws IllegalArgumentException if no flow can be behind the coefficients at all
     */
    public Optional<Member> at(double tau) {
        Arguments.within(tau, Interval.open(-1, 1), "tau");
        impossible().ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        double gain = 1 + eta * tau;
        if (!(gain > 0)) {
            return Optional.empty();
        }
        double phi = (drift.xi() - drift.g()) / gain;
        double beta = -2 * drift.rho() / (eta * (1 - tau) * (1 + tau) * phi * phi);
        double lambda = (drift.zeta() - drift.rho() * beta * tau * phi * 2 / 3) / gain;
        if (!(lambda >= 0)) {
            return Optional.empty();
        }
        double b = 0.5 * (Math.log1p(tau) - Math.log1p(-tau)) / beta;
        return Optional.of(new Member(new FlowRule(phi, lambda, drift.g() / gain), new Impact(eta, beta, b)));
    }
}
