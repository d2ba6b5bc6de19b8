package org.potentia.models.smfm.factor;

/**
 * A price as a curved diffusion in one dimension, whose curvature is 0.
 *
 * @param law the price
 */
public record PriceLine(PriceDiffusion law) implements CurvedDiffusion {
    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public LocalDiffusion at(double... point) {
        double price = point[0];
        double b = law.volatility(price, 0);
        double slope = law.slope(price);
        MatrixJet covariance =
                new MatrixJet(new double[][] {{b * b}}, new double[][][] {{{2 * b * slope}}}, new double[][][][] {
                    {{{2 * (slope * slope + b * law.bend(price))}}}
                });
        return new LocalDiffusion(covariance, new double[] {law.drift(price, 0)}, law.driftSlope(price));
    }

    @Override
    public boolean inside(double... point) {
        return law.domain().contains(point[0]);
    }

    @Override
    public double scale(int coordinate, double... point) {
        return point[0] - law.domain().lower();
    }
}
