package org.potentia.numerics;

import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

/**
 * A potential that is looked at in a part of its domain only.
 *
 * @param whole the potential
 * @param domain the part
 */
record PotentialSection(Potential whole, Interval domain) implements Potential {
    @Override
    public double value(double y) {
        return whole.value(y);
    }

    @Override
    public double gradient(double y) {
        return whole.gradient(y);
    }

    @Override
    public double curvature(double y) {
        return whole.curvature(y);
    }

    @Override
    public double noise() {
        return whole.noise();
    }

    @Override
    public void values(double[] y, double[] out) {
        whole.values(y, out);
    }

    @Override
    public void gradients(double[] y, double[] out) {
        whole.gradients(y, out);
    }
}
