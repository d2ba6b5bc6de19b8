package org.potentia.solvers.finitevolume;

import java.util.Arrays;

/**
 * Fluxes between neighbours, \( J = \alpha_e u_e - \beta_e u_{e+1} \), and the implicit step with them. Source: J. S. Chang, G. Cooper
 * (1970), doi:10.1016/0021-9991(70)90001-X; D. L. Scharfetter, H. K. Gummel (1969), doi:10.1109/T-ED.1969.16566.
 */
final class Edges {
    /** Share of the density of the lower neighbour that crosses, not negative. */
    final double[] forth;

    /** Share of the density of the upper neighbour, not negative. */
    final double[] back;

    /** The rate at which mass grows at each node. */
    final double[] growth;

    private final Mesh mesh;
    private final Tridiagonal matrix;
    private final double[] scaled;
    private boolean conserving;

    Edges(Mesh mesh) {
        this.mesh = mesh;
        forth = new double[mesh.size() - 1];
        back = new double[mesh.size() - 1];
        growth = new double[mesh.size()];
        matrix = new Tridiagonal(mesh.size());
        scaled = new double[mesh.size()];
    }

    /** Bernoulli's function \( \delta / (e^\delta - 1) \), the weight of the fitted flux; \( B(-\delta) = B(\delta) + \delta \). */
    static double bernoulli(double delta) {
        if (Math.abs(delta) < 1e-2) {
            double square = delta * delta;
            return 1 - 0.5 * delta + square / 12 * (1 - square / 60 * (1 - square / 42));
        }
        return delta > 700 ? 0 : delta / Math.expm1(delta);
    }

    /** Puts walls where the mesh has them: what comes there does not return. */
    void close() {
        if (mesh.lowerAbsorbs()) {
            forth[0] = 0;
        }
        if (mesh.upperAbsorbs()) {
            back[back.length - 1] = 0;
        }
    }

    /** Prepares implicit steps of a weight. */
    void eliminate(double weight) {
        int size = mesh.size();
        double[] volumes = mesh.volumes();
        for (int i = 0; i < size; i++) {
            if (mesh.absorbs(i)) {
                matrix.diagonal[i] = 1;
                matrix.lower[i] = 0;
                matrix.upper[i] = 0;
                continue;
            }
            double leaving = (i > 0 ? back[i - 1] : 0) + (i < size - 1 ? forth[i] : 0);
            matrix.diagonal[i] = volumes[i] + weight * (leaving - growth[i] * volumes[i]);
            matrix.lower[i] = i > 0 ? -weight * forth[i - 1] : 0;
            matrix.upper[i] = i < size - 1 ? -weight * back[i] : 0;
        }
        matrix.eliminate();
        conserving = !mesh.lowerAbsorbs()
                && !mesh.upperAbsorbs()
                && Arrays.stream(growth).allMatch(rate -> rate == 0);
    }

    /**
     * Prepares implicit steps of the equation for expectations, whose matrix is the transpose: what a node expects comes from where it gives.
     * Those of absorbing walls change with the rate there only.
     */
    void eliminateBackward(double weight) {
        fillBackward(weight);
        matrix.eliminate();
    }

    private void fillBackward(double weight) {
        int size = mesh.size();
        double[] volumes = mesh.volumes();
        for (int i = 0; i < size; i++) {
            double leaving = (i > 0 ? back[i - 1] : 0) + (i < size - 1 ? forth[i] : 0);
            matrix.diagonal[i] = volumes[i] + weight * (leaving - growth[i] * volumes[i]);
            matrix.lower[i] = i > 0 ? -weight * back[i - 1] : 0;
            matrix.upper[i] = i < size - 1 ? -weight * forth[i] : 0;
        }
    }

    /**
     * Solves the implicit step where the payoff is taken at some nodes.
     *
     * @param exercised where it is taken
     */
    void solveAbove(double weight, double[] known, double[] floor, boolean[] exercised, double[] unknown) {
        double[] volumes = mesh.volumes();
        fillBackward(weight);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = exercised[i] ? floor[i] : volumes[i] * known[i];
            if (exercised[i]) {
                matrix.diagonal[i] = 1;
                matrix.lower[i] = 0;
                matrix.upper[i] = 0;
            }
        }
        matrix.eliminate();
        matrix.solve(scaled, unknown);
    }

    /**
     * Finds where the payoff is taken in the implicit step, if it is at all nodes from the end at which it is the higher to some other: what
     * is farther away is eliminated first, so that each node can decide once those nearer to the end have.
     *
     * @param exercised where it is taken, an answer only
     */
    void guess(double weight, double[] known, double[] floor, boolean[] exercised) {
        fillBackward(weight);
        double[] volumes = mesh.volumes();
        int last = scaled.length - 1;
        boolean below = floor[0] >= floor[last];
        int near = below ? 0 : last;
        int away = below ? 1 : -1;
        double[] farther = below ? matrix.upper : matrix.lower;
        double[] nearer = below ? matrix.lower : matrix.upper;
        for (int i = last - near; ; i -= away) {
            scaled[i] = volumes[i] * known[i];
            if (i != last - near) {
                double factor = farther[i] / matrix.diagonal[i + away];
                matrix.diagonal[i] -= factor * nearer[i + away];
                scaled[i] -= factor * scaled[i + away];
            }
            if (i == near) {
                break;
            }
        }
        double before = 0;
        for (int k = 0; k <= last; k++) {
            int i = near + k * away;
            double waiting = (scaled[i] - nearer[i] * before) / matrix.diagonal[i];
            exercised[i] = waiting < floor[i];
            before = exercised[i] ? floor[i] : waiting;
        }
    }

    /** What is missing to the implicit step at a node: positive where it were better to wait. */
    double missing(int i, double weight, double[] known, double[] unknown) {
        double volume = mesh.volumes()[i];
        double flow = growth[i] * volume * unknown[i];
        if (i > 0) {
            flow += back[i - 1] * (unknown[i - 1] - unknown[i]);
        }
        if (i < scaled.length - 1) {
            flow += forth[i] * (unknown[i + 1] - unknown[i]);
        }
        return volume * (known[i] - unknown[i]) + weight * flow;
    }

    /** Solves the implicit step of the equation for expectations. */
    void solveBackward(double[] known, double[] unknown) {
        double[] volumes = mesh.volumes();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = volumes[i] * known[i];
        }
        matrix.solve(scaled, unknown);
    }

    /** Solves the implicit step. */
    void solve(double[] known, double[] unknown) {
        double[] volumes = mesh.volumes();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = mesh.absorbs(i) ? 0 : volumes[i] * known[i];
        }
        matrix.solve(scaled, unknown);
        if (conserving) {
            // what rounding loses in steps that are long against the fastest time of the mesh
            double kept = mesh.mass(known) / mesh.mass(unknown);
            if (Math.abs(kept - 1) < 1e-3) {
                for (int i = 0; i < unknown.length; i++) {
                    unknown[i] *= kept;
                }
            }
        }
    }
}
