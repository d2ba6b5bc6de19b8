package org.potentia.models.manes.market;

import org.potentia.api.Arguments;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.LogGaussianMixture;

/**
 * An asset in the field of the others: again a mixture of two Gaussians in its ground state, with other parameters. With the force
 * \( f = gm + B \), in which a weak coupling is a regular limit,
 *
 * <p>\[ \bar\mu_k = \frac{h^2\mu_k + \sigma_k^2 f}{h^2 + g\sigma_k^2T}, \qquad
 * \bar\sigma_k^2 = \frac{h^2\sigma_k^2}{h^2 + g\sigma_k^2T}, \qquad
 * F(m) = \frac{gm^2}{2} - \frac{h^2}{2}\log Z(m). \]
 *
 * <p>Source: equations 44-48, 51, 52 as corrected (the exponent is \( -2V_{\rm eff}/h^2 \), and the prefactor is divided by \( \Omega \)), 60
 * and 61.
 */
public final class DressedAsset {
    private final HomogeneousMarket market;
    private final double mean;
    private final double force;
    private final double logOdds;
    private final double logScale;
    private final LogGaussianMixture shape;
    private final ForceResponse response;
    private final Cumulants cumulants;

    DressedAsset(HomogeneousMarket market, double mean) {
        this.market = market;
        this.mean = Arguments.finite(mean, "m");
        this.force = Arguments.finite(market.force(mean), "force");
        this.response = market.response();
        this.cumulants = response.cumulants(force);
        LogGaussianMixture bare = market.asset().shape();
        DressingFactor factor = new DressingFactor(market.years(), market.noise(), market.coupling(), force);
        double log1 = factor.log(bare.mu1(), bare.sigma1());
        double log2 = factor.log(bare.mu2(), bare.sigma2());
        this.logOdds = market.asset().logOdds() + (log2 - log1);
        double first = LogOdds.logComplement(market.asset().logOdds()) + log1;
        double second = LogOdds.logWeight(market.asset().logOdds()) + log2;
        double larger = Math.max(first, second);
        this.logScale = larger + Math.log1p(Math.exp(Math.min(first, second) - larger));
        this.shape = new LogGaussianMixture(
                factor.location(bare.mu1(), bare.sigma1()),
                factor.location(bare.mu2(), bare.sigma2()),
                factor.width(bare.sigma1()),
                factor.width(bare.sigma2()),
                LogOdds.weight(logOdds));
    }

    /**
     * Returns the mean of the market that it is dressed by.
     *
     * @return \( m \)
     */
    public double fieldMean() {
        return mean;
    }

    /**
     * Returns the force on the asset.
     *
     * @return \( f = gm + B \), 1/year
     */
    public double force() {
        return force;
    }

    /**
     * Returns the renormalised parameters.
     *
     * @return \( \bar\mu_1, \bar\mu_2, \bar\sigma_1, \bar\sigma_2, \bar a \)
     */
    public LogGaussianMixture shape() {
        return shape;
    }

    /**
     * Returns the renormalised weight with all its digits.
     *
     * @return \( \log(\bar a/(1-\bar a)) \)
     */
    public double logOdds() {
        return logOdds;
    }

    /**
     * Returns what the logarithm of the ground state gains beside the change of shape.
     *
     * @return \( \hat V(m) \) of equation 48
     */
    public double logScale() {
        return logScale;
    }

    /**
     * Returns the logarithm of the partition function.
     *
     * @return \( \log Z = 2\hat V + \log(\bar\Omega/\Omega) \)
     */
    public double logZ() {
        return response.logZ(force);
    }

    /**
     * Returns the stationary law of the dressed asset.
     *
     * @return the mixture of three components
     */
    public GaussianMixture law() {
        return response.law(force);
    }

    /**
     * Returns mean, variance and higher cumulants of the dressed asset.
     *
     * @return the cumulants; their mean is \( M(m) \)
     */
    public Cumulants cumulants() {
        return cumulants;
    }

    /**
     * Returns how fast the mean of the asset follows the mean of the market.
     *
     * @return \( A = M'(m) = 2g\,\mathrm{Var}/h^2 \)
     */
    public double slope() {
        return market.coupling() * response.tiltPerForce() * cumulants.variance();
    }

    /**
     * Returns the free energy.
     *
     * @return \( F(m) = gm^2/2 - (h^2/2)\log Z \), 1/year
     */
    public double freeEnergy() {
        return 0.5 * market.coupling() * mean * mean - response.halfSquaredNoise() * logZ();
    }

    /**
     * Returns the slope of the free energy, zero in equilibrium.
     *
     * @return \( F'(m) = g(m - M(m)) \)
     */
    public double freeEnergySlope() {
        return market.coupling() * (mean - cumulants.mean());
    }

    /**
     * Returns the effective potential.
     *
     * @return \( V(y) + g(y^2/2 - my) - By \), zero at its deepest minimum
     */
    public GaussianMixturePotential potential() {
        return shape.potential(market.years(), market.noise());
    }
}
