package org.potentia.solvers.finitevolume;

import org.jspecify.annotations.Nullable;

/** Implicit steps of a flow in the plane, by elimination in a band. */
final class PlanarScheme implements Scheme {
    private final PlanarFlow flow;
    private @Nullable Banded matrix;
    private double preparedWeight = Double.NaN;

    PlanarScheme(PlanarFlow flow) {
        this.flow = flow;
    }

    @Override
    public int unknowns() {
        return flow.mesh().size();
    }

    @Override
    public double size(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.abs(value);
        }
        return sum;
    }

    @Override
    public boolean solve(double time, double weight, double[] known, double[] unknown) {
        boolean stale = flow.prepare(time);
        Banded band = matrix;
        if (band == null || band.band() < flow.band()) {
            band = new Banded(flow.mesh().size(), flow.band());
            matrix = band;
            stale = true;
        }
        if (stale || weight != preparedWeight) {
            flow.write(weight, band);
            band.eliminate();
            preparedWeight = weight;
        }
        System.arraycopy(known, 0, unknown, 0, known.length);
        band.solve(unknown);
        return true;
    }
}
