package org.potentia.solvers.finitevolume;

/**
 * The porous-medium equation in flux form: \( J = -\partial_x \Phi(u) \), \( \Phi = u^m / m \), or \( \log u \) for \( m = 0 \), whose
 * implicit step is solved by Newton's method. Each of its iterations keeps the mass.
 */
final class PorousScheme implements Scheme {
    private static final int MOST_ITERATIONS = 60;

    private final double m;
    private final Mesh mesh;
    private final Tridiagonal matrix;
    private final double[] value;
    private final double[] slope;
    private final double[] residual;

    PorousScheme(double m, Mesh mesh) {
        this.m = m;
        this.mesh = mesh;
        matrix = new Tridiagonal(mesh.size());
        value = new double[mesh.size()];
        slope = new double[mesh.size()];
        residual = new double[mesh.size()];
    }

    @Override
    public int unknowns() {
        return mesh.size();
    }

    @Override
    public double size(double[] values) {
        return mesh.size(values);
    }

    private void evaluate(double[] density) {
        for (int i = 0; i < density.length; i++) {
            double u = density[i];
            // continued to negative densities as an odd function, for those that an iteration may meet
            double steep = u == 0 ? (m > 1 ? 0 : 1) : Math.pow(Math.abs(u), m - 1);
            slope[i] = steep;
            value[i] = m == 0 ? Math.log(u) : steep * u / m;
        }
    }

    @Override
    public boolean solve(double time, double weight, double[] known, double[] unknown) {
        int last = unknown.length - 1;
        double[] nodes = mesh.nodes();
        double[] volumes = mesh.volumes();
        double size = mesh.size(unknown);
        double least = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            evaluate(unknown);
            double below = 0;
            double flux = 0;
            for (int i = 0; i <= last; i++) {
                double above = i < last ? weight / (nodes[i + 1] - nodes[i]) : 0;
                double out = i < last ? -above * (value[i + 1] - value[i]) : 0;
                if (mesh.absorbs(i)) {
                    residual[i] = -unknown[i];
                    matrix.diagonal[i] = 1;
                    matrix.lower[i] = 0;
                    matrix.upper[i] = 0;
                } else {
                    residual[i] = -volumes[i] * (unknown[i] - known[i]) - out + flux;
                    matrix.diagonal[i] = volumes[i] + slope[i] * (below + above);
                    matrix.lower[i] = i > 0 ? -below * slope[i - 1] : 0;
                    matrix.upper[i] = i < last ? -above * slope[i + 1] : 0;
                }
                below = above;
                flux = out;
            }
            matrix.eliminate();
            matrix.solve(residual, residual);
            double change = 0;
            boolean held = false;
            for (int i = 0; i <= last; i++) {
                double step = residual[i];
                if (m < 1 && step < -0.8 * unknown[i] && !mesh.absorbs(i)) {
                    // where the slope is infinite at 0 densities stay positive
                    step = -0.8 * unknown[i];
                    held = true;
                }
                unknown[i] += step;
                change += volumes[i] * Math.abs(step);
            }
            if (!(change < 1e3 * size)) {
                return false;
            }
            if (!held && (change <= 1e-14 * size || (change <= 1e-11 * size && change >= 0.5 * least))) {
                return true;
            }
            least = Math.min(least, change);
        }
        return false;
    }
}
