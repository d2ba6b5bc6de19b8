package org.potentia.solvers.finitevolume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.PlanarRate;
import org.potentia.api.model.PlanarDiffusion;

/**
 * The rates at which mass goes from node to node, \( \dot m = Q^T m \), none of them negative. In units of the mesh the diffusivity is split
 * into steps ({@link Selling}), \( D = \sum_k \lambda_k e_k e_k^T \), and with it the drift, \( a = \sum_k \lambda_k \delta_k e_k \) with
 * \( \delta_k = e_k \cdot D^{-1} a \); along each step the flux is fitted exponentially as on the line, \( J_k = B(-\delta_k) \lambda_k m -
 * B(\delta_k) \lambda_k' m' \). Not safe for threads.
 */
final class PlanarFlow {
    /** Least diffusivity as a share of the drift, both in units of the mesh: where noise is less the flux is that from the windward side. */
    private static final double LEAST = 1e-9;

    /** The longest step along one axis, in nodes. */
    static final int LONGEST = 4;

    private final int longest;
    private final Planar problem;
    private final PlanarDiffusion diffusion;
    private final PlanarMesh mesh;
    private final double correlation;
    private final Axis across;
    private final Axis up;
    private final boolean homogeneous;
    private final List<Step> steps = new ArrayList<>();

    /** The rate at which mass grows at each node. */
    private final double[] growth;

    /** The rate at which it leaves. */
    private final double[] leaving;

    private final boolean[] reduced;
    private double prepared = Double.NaN;
    private long work;

    /** One step of the lattice. */
    private static final class Step {
        final int across;
        final int up;

        /** \( \lambda \) at each node. */
        final double[] weight;

        /** The rate from a node to where the step leads. */
        final double[] forth;

        /** The rate back to a node from where the step leads. */
        final double[] back;

        /** The columns between which there is any. */
        int first;

        int last;

        Step(int across, int up, int size) {
            this.across = across;
            this.up = up;
            weight = new double[size];
            forth = new double[size];
            back = new double[size];
        }
    }

    /** A mesh with all its half nodes: position and width of the volume there, and how fast its logarithm changes. */
    private static final class Axis {
        final double[] position;
        final double[] width;
        final double[] widening;

        Axis(Mesh mesh) {
            int count = mesh.size();
            position = new double[2 * count - 1];
            width = new double[2 * count - 1];
            widening = new double[2 * count - 1];
            for (int i = 0; i < count; i++) {
                position[2 * i] = mesh.nodes()[i];
                width[2 * i] = (i == 0 || i == count - 1 ? 2 : 1) * mesh.volumes()[i];
                if (i < count - 1) {
                    position[2 * i + 1] = mesh.middles()[i];
                    width[2 * i + 1] = mesh.nodes()[i + 1] - mesh.nodes()[i];
                }
            }
            for (int h = 1; h < 2 * count - 2; h++) {
                int reach = h % 2 == 1 || h == 2 * count - 2 ? 1 : 2;
                widening[h] = Math.log(width[h + reach] / width[h - reach]) / reach;
            }
        }
    }

    /** Where coefficients are evaluated, and what they are there in units of the mesh. */
    private final class Local {
        double xx;
        double yy;
        double driftX;
        double driftY;

        /** Whether a noise is zero. */
        boolean still;

        /** Evaluates at half nodes. */
        void at(int i, int j, double time) {
            double x = across.position[i];
            double y = up.position[j];
            double wide = across.width[i];
            double high = up.width[j];
            double noiseX = finite(diffusion.volatilityX(x, y, time), "volatility in x", x, y, time) / wide;
            double noiseY = finite(diffusion.volatilityY(x, y, time), "volatility in y", x, y, time) / high;
            driftX = finite(diffusion.driftX(x, y, time), "drift in x", x, y, time) / wide;
            driftY = finite(diffusion.driftY(x, y, time), "drift in y", x, y, time) / high;
            still = noiseX == 0 || noiseY == 0;
            xx = Math.max(0.5 * noiseX * noiseX, LEAST * Math.abs(driftX) + 1e-200);
            yy = Math.max(0.5 * noiseY * noiseY, LEAST * Math.abs(driftY) + 1e-200);
            driftX -= xx * across.widening[i];
            driftY -= yy * up.widening[j];
        }

        double xy() {
            return correlation * Math.sqrt(xx) * Math.sqrt(yy);
        }

        /** \( e \cdot D^{-1} a \). */
        double steepness(Step step) {
            double rootX = Math.sqrt(xx);
            double rootY = Math.sqrt(yy);
            double alongX = driftX / rootX;
            double alongY = driftY / rootY;
            return (step.across * (alongX - correlation * alongY) / rootX
                            + step.up * (alongY - correlation * alongX) / rootY)
                    / ((1 - correlation) * (1 + correlation));
        }
    }

    PlanarFlow(Planar problem, PlanarMesh mesh) {
        this(problem, mesh, LONGEST);
    }

    /**
     * Makes a flow.
     *
     * @param longest the longest step along one axis, in nodes
     */
    PlanarFlow(Planar problem, PlanarMesh mesh, int longest) {
        this.longest = longest;
        this.problem = problem;
        this.mesh = mesh;
        diffusion = problem.diffusion();
        correlation = diffusion.correlation();
        // a rate says nothing about its dependence on time
        homogeneous = diffusion.timeHomogeneous() && problem.rate().equals(PlanarRate.NONE);
        across = new Axis(mesh.across());
        up = new Axis(mesh.up());
        growth = new double[mesh.size()];
        leaving = new double[mesh.size()];
        reduced = new boolean[mesh.size()];
    }

    PlanarMesh mesh() {
        return mesh;
    }

    /** Whether the correlation had to be reduced at a node. */
    boolean reduced(int node) {
        return reduced[node];
    }

    /** How many numbers a multiplication reads: what it costs. */
    long work() {
        return work;
    }

    /** Checks a coefficient. */
    private static double finite(double value, String name, double x, double y, double time) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " = " + value + " at (" + x + ", " + y + "), t = " + time + ", must be finite");
        }
        return value;
    }

    /** Computes the rates at a time, and tells whether they are new. */
    boolean prepare(double time) {
        if (!Double.isNaN(prepared) && (homogeneous || time == prepared)) {
            return false;
        }
        prepared = time;
        for (Step step : steps) {
            Arrays.fill(step.weight, 0);
        }
        weigh(time);
        Arrays.fill(leaving, 0);
        work = 2L * mesh.size();
        for (Step step : steps) {
            fit(step, time);
        }
        return true;
    }

    private void weigh(double time) {
        Selling selling = new Selling(longest);
        Local here = new Local();
        int rows = mesh.across().size();
        int columns = mesh.up().size();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int node = mesh.index(i, j);
                if (mesh.absorbs(i, j)) {
                    growth[node] = 0;
                    continue;
                }
                double x = across.position[2 * i];
                double y = up.position[2 * j];
                growth[node] = finite(problem.rate().at(x, y, time), "rate", x, y, time);
                here.at(2 * i, 2 * j, time);
                if (here.still) {
                    // nothing could leave a wall without noise: a point of its volume stands for it
                    here.at(inner(2 * i, 2 * rows - 2), inner(2 * j, 2 * columns - 2), time);
                }
                // nodes of walls have half a volume, so that their mass stands for twice the density
                double share = (i == 0 || i == rows - 1 ? 2 : 1) * (j == 0 || j == columns - 1 ? 2 : 1);
                if (correlation == 0) {
                    step(1, 0).weight[node] = share * here.xx;
                    step(0, 1).weight[node] = share * here.yy;
                    continue;
                }
                reduced[node] = !selling.split(here.xx, here.xy(), here.yy);
                for (int k = 0; k < 3; k++) {
                    if (selling.weights[k] > 0) {
                        step(selling.across[k], selling.up[k]).weight[node] = share * selling.weights[k];
                    }
                }
            }
        }
    }

    /** The half node next to an end; any other as it is. */
    private static int inner(int half, int last) {
        return half == 0 ? 1 : half == last ? last - 1 : half;
    }

    private Step step(int wide, int high) {
        for (Step step : steps) {
            if (step.across == wide && step.up == high) {
                return step;
            }
        }
        Step added = new Step(wide, high, mesh.size());
        steps.add(added);
        return added;
    }

    private void fit(Step step, double time) {
        Local middle = new Local();
        int rows = mesh.across().size();
        int columns = mesh.up().size();
        int offset = step.across * columns + step.up;
        step.first = columns;
        step.last = -1;
        for (int i = 0; i < rows - step.across; i++) {
            for (int j = Math.max(0, -step.up); j < columns - Math.max(0, step.up); j++) {
                int from = mesh.index(i, j);
                int to = from + offset;
                double forth = step.weight[from];
                double back = step.weight[to];
                if (forth == 0 && back == 0) {
                    step.forth[from] = 0;
                    step.back[from] = 0;
                    continue;
                }
                step.first = Math.min(step.first, j);
                step.last = Math.max(step.last, j);
                middle.at(2 * i + step.across, 2 * j + step.up, time);
                double delta = middle.steepness(step);
                double falling = Edges.bernoulli(Math.abs(delta));
                double rising = falling + Math.abs(delta);
                boolean alongWall = (step.across == 0 && (i == 0 || i == rows - 1))
                        || (step.up == 0 && (j == 0 || j == columns - 1));
                double border = alongWall ? 0.5 : 1;
                step.forth[from] = border * forth * (delta > 0 ? rising : falling);
                step.back[from] = border * back * (delta > 0 ? falling : rising);
                leaving[from] += step.forth[from];
                leaving[to] += step.back[from];
            }
        }
        work += 4L * rows * Math.max(0, step.last - step.first + 1);
    }

    /** How far apart nodes may be that exchange mass, in the order of their indices. */
    int band() {
        int band = 0;
        for (Step step : steps) {
            band = Math.max(band, step.across * mesh.up().size() + Math.abs(step.up));
        }
        return band;
    }

    /** Writes \( 1 - c\,Q^T \). */
    void write(double weight, Banded matrix) {
        matrix.clear();
        for (int node = 0; node < leaving.length; node++) {
            matrix.add(node, node, 1 + weight * (leaving[node] - growth[node]));
        }
        for (Step step : steps) {
            int offset = step.across * mesh.up().size() + step.up;
            for (int from = Math.max(0, -offset); from < leaving.length - Math.max(0, offset); from++) {
                if (step.forth[from] != 0 || step.back[from] != 0) {
                    matrix.add(from + offset, from, -weight * step.forth[from]);
                    matrix.add(from, from + offset, -weight * step.back[from]);
                }
            }
        }
    }

    /** The largest rate of growth. */
    double mostGrowth() {
        return Arrays.stream(growth).max().orElse(0);
    }

    /** The rate of the fastest node. */
    double fastest() {
        double most = mostGrowth();
        double fastest = 0;
        for (int node = 0; node < leaving.length; node++) {
            fastest = Math.max(fastest, leaving[node] + most - growth[node]);
        }
        return fastest;
    }

    /**
     * Multiplies with \( 1 + (Q^T - r)/\Lambda \), whose entries are not negative.
     *
     * @param masses the masses
     * @param fastest \( \Lambda \), from {@link #fastest()}
     * @param most \( r \), from {@link #mostGrowth()}
     * @param out receives the product
     */
    void multiply(double[] masses, double fastest, double most, double[] out) {
        double share = 1 / fastest;
        int columns = mesh.up().size();
        for (int node = 0; node < out.length; node++) {
            out[node] = Math.max(0, 1 - share * (leaving[node] + most - growth[node])) * masses[node];
        }
        for (Step step : steps) {
            int offset = step.across * mesh.up().size() + step.up;
            double[] forth = step.forth;
            double[] back = step.back;
            for (int row = 0; row < (mesh.across().size() - step.across) * columns; row += columns) {
                for (int from = row + step.first; from <= row + step.last; from++) {
                    out[from + offset] += share * forth[from] * masses[from];
                }
                for (int from = row + step.first; from <= row + step.last; from++) {
                    out[from] += share * back[from] * masses[from + offset];
                }
            }
        }
    }
}
