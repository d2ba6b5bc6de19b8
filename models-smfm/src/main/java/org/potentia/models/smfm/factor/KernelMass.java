package org.potentia.models.smfm.factor;

import java.util.Arrays;
import org.potentia.api.Doubles;
import org.potentia.models.smfm.factor.MidpointKernel.Rule;
import org.potentia.numerics.Quadrature;

/**
 * The mass that a kernel of one short step leaves, integrated over \( \pm 8 \) standard deviations; outside of them is less than a part in
 * \( 10^{14} \) while the step is short.
 */
final class KernelMass {
    private static final double REACH = 8;

    private KernelMass() {}

    /** In one dimension; the integral is split where the noise has a kink, at the end of the step or halfway. */
    static double line(PriceDiffusion law, double step, Rule rule, double price) {
        MidpointKernel kernel = new MidpointKernel(new PriceLine(law), step);
        double reach = REACH * law.volatility(price, 0) * Math.sqrt(step);
        require(reach, price - law.domain().lower(), "price");
        double center = price + law.drift(price, 0) * step;
        double[] from = {price};
        double[] edges = edges(center - reach, center + reach, law.kinks(), price);
        double sum = 0;
        for (int k = 0; k + 1 < edges.length; k++) {
            if (edges[k] < edges[k + 1]) {
                sum += Quadrature.integrate(
                                to -> kernel.density(rule, from, new double[] {to}),
                                edges[k],
                                edges[k + 1],
                                1e-13,
                                1e-15)
                        .value();
            }
        }
        return sum;
    }

    /** In the plane, by the trapezium rule on axes along which the noises are independent; for a smooth F. */
    static double plane(PricePlane plane, double step, Rule rule, double price, double sigma) {
        TwoFactor model = plane.model();
        MidpointKernel kernel = new MidpointKernel(plane, step);
        double width = model.volatilityX(price, sigma, 0) * Math.sqrt(step);
        double height = model.epsilon() * Math.sqrt(step);
        require(REACH * width, price - model.domainX().lower(), "price");
        require(REACH * height, sigma, "volatility");
        double rho = model.rho();
        double narrow = Math.sqrt((1 - rho) * (1 + rho));
        double[] from = {price, sigma};
        double interval = 0.2;
        int count = (int) (REACH / interval);
        double sum = 0;
        for (int i = -count; i <= count; i++) {
            for (int j = -count; j <= count; j++) {
                double u = interval * i;
                double v = rho * u + narrow * interval * j;
                double[] to = {
                    price + model.driftX(price, sigma, 0) * step + width * u, sigma + model.nu() * step + height * v
                };
                sum += kernel.density(rule, from, to);
            }
        }
        return sum * interval * interval * width * height * narrow;
    }

    private static void require(double reach, double room, String name) {
        if (!(reach < 0.9 * room)) {
            throw new IllegalArgumentException(
                    "the step is too long for a short-time kernel: eight standard deviations of the " + name + " are "
                            + reach + ", must be below 0.9 of its distance from the origin, " + room);
        }
    }

    private static double[] edges(double lower, double upper, Doubles kinks, double from) {
        int panels = 12;
        double[] edges = new double[panels + 1 + 2 * kinks.size()];
        for (int k = 0; k <= panels; k++) {
            edges[k] = lower + (upper - lower) * k / panels;
        }
        for (int k = 0; k < kinks.size(); k++) {
            edges[panels + 1 + 2 * k] = Math.max(lower, Math.min(upper, kinks.get(k)));
            edges[panels + 2 + 2 * k] = Math.max(lower, Math.min(upper, 2 * kinks.get(k) - from));
        }
        Arrays.sort(edges);
        return edges;
    }
}
