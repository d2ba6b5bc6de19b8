package org.potentia.models.smfm.factor;

/**
 * A price and its volatility as a curved diffusion: \( g^{SS} = \sigma^2 F^2 \), \( g^{S\sigma} = \rho \epsilon \sigma F \),
 * \( g^{\sigma\sigma} = \epsilon^2 \). The volatility is positive; the reflection has no part in the geometry.
 *
 * @param model the two-factor model
 */
public record PricePlane(TwoFactor model) implements CurvedDiffusion {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public LocalDiffusion at(double... point) {
        double price = point[0];
        double sigma = point[1];
        double f = model.noise().value(price);
        double slope = model.noise().slope(price);
        double bend = model.noise().bend(price);
        double e = model.epsilon();
        double cross = model.rho() * e;
        double[][] byPrice = {{2 * sigma * sigma * f * slope, cross * sigma * slope}, {cross * sigma * slope, 0}};
        double[][] bySigma = {{2 * sigma * f * f, cross * f}, {cross * f, 0}};
        double[][] mixed = {{4 * sigma * f * slope, cross * slope}, {cross * slope, 0}};
        double[][] twiceByPrice = {
            {2 * sigma * sigma * (slope * slope + f * bend), cross * sigma * bend}, {cross * sigma * bend, 0}
        };
        MatrixJet covariance = new MatrixJet(
                new double[][] {{sigma * sigma * f * f, cross * sigma * f}, {cross * sigma * f, e * e}},
                new double[][][] {byPrice, bySigma},
                new double[][][][] {{twiceByPrice, mixed}, {mixed, {{2 * f * f, 0}, {0, 0}}}});
        return new LocalDiffusion(
                covariance,
                new double[] {model.trend().at(price), model.nu()},
                model.trend().proportional());
    }

    /**
     * The scalar curvature in closed form, with the sign of the paper: the same for every F and every correlation.
     *
     * @param sigma volatility, positive
     * @return \( R = 4 \epsilon^2 / \sigma^2 \), 1/time
     */
    public double curvature(double sigma) {
        return 4 * model.epsilon() * model.epsilon() / (sigma * sigma);
    }

    @Override
    public boolean inside(double... point) {
        return model.domainX().contains(point[0]) && point[1] > 0;
    }

    @Override
    public double scale(int coordinate, double... point) {
        return coordinate == 0 ? point[0] - model.domainX().lower() : point[1];
    }
}
