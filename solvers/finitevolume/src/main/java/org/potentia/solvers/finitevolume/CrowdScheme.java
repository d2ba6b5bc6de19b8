package org.potentia.solvers.finitevolume;

import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.evolve.Interaction;

/**
 * The mean-field equation of many particles: in each implicit step the force of the crowd is that of its own result, found by repeating the
 * step. Fluxes are fitted to the energy differences between neighbours, so that stationary laws are those of Boltzmann exactly. Source: MANES
 * (arXiv 2203.07550), equation 40.
 */
final class CrowdScheme implements Scheme {
    private static final int MOST_REPEATS = 200;

    /** Above this many nodes the forces between all pairs are computed anew each time, for a table would take too much room. */
    private static final int MOST_TABLED = 2100;

    private final McKeanVlasov problem;
    private final Mesh mesh;
    private final Edges edges;
    private final double diffusivity;
    private final double[] climbs;
    private final double[] forces;
    private final double[] middles;
    private final double[] before;
    private final double[][] table;

    CrowdScheme(McKeanVlasov problem, Mesh mesh) {
        this.problem = problem;
        this.mesh = mesh;
        edges = new Edges(mesh);
        diffusivity = 0.5 * problem.potential().noise() * problem.potential().noise();
        double[] nodes = mesh.nodes();
        int count = nodes.length - 1;
        climbs = new double[count];
        middles = new double[count];
        forces = new double[count];
        before = new double[nodes.length];
        for (int e = 0; e < count; e++) {
            double below = LinearScheme.finite(problem.potential().value(nodes[e]), "potential", nodes[e], 0);
            double above = LinearScheme.finite(problem.potential().value(nodes[e + 1]), "potential", nodes[e + 1], 0);
            climbs[e] = above - below;
            middles[e] = 0.5 * (nodes[e] + nodes[e + 1]);
        }
        boolean pairs = !(problem.interaction() instanceof Interaction.Attraction);
        table = new double[pairs && nodes.length <= MOST_TABLED ? count : 0][];
        for (int e = 0; e < table.length; e++) {
            table[e] = pairForces(e);
        }
    }

    @Override
    public int unknowns() {
        return mesh.size();
    }

    @Override
    public double size(double[] values) {
        return mesh.size(values);
    }

    private double[] pairForces(int edge) {
        double[] nodes = mesh.nodes();
        double[] row = new double[nodes.length];
        for (int j = 0; j < nodes.length; j++) {
            double distance = middles[edge] - nodes[j];
            row[j] = LinearScheme.finite(
                            problem.interaction().gradient(distance), "gradient of the interaction", distance, 0)
                    * mesh.volumes()[j];
        }
        return row;
    }

    private void weigh(double[] density) {
        if (problem.interaction() instanceof Interaction.Attraction attraction) {
            double mass = mesh.mass(density);
            double first = mesh.first(density, 0);
            for (int e = 0; e < forces.length; e++) {
                forces[e] = attraction.strength() * (mass * middles[e] - first);
            }
            return;
        }
        for (int e = 0; e < forces.length; e++) {
            double[] row = table.length > 0 ? table[e] : pairForces(e);
            double sum = 0;
            for (int j = 0; j < density.length; j++) {
                sum += row[j] * density[j];
            }
            forces[e] = sum;
        }
    }

    private void assemble() {
        double[] nodes = mesh.nodes();
        for (int e = 0; e < forces.length; e++) {
            double width = nodes[e + 1] - nodes[e];
            double delta = -(climbs[e] + width * forces[e]) / diffusivity;
            double falling = diffusivity * Edges.bernoulli(Math.abs(delta)) / width;
            double rising = falling + diffusivity * Math.abs(delta) / width;
            edges.forth[e] = delta > 0 ? rising : falling;
            edges.back[e] = delta > 0 ? falling : rising;
        }
    }

    @Override
    public boolean solve(double time, double weight, double[] known, double[] unknown) {
        double size = mesh.size(unknown);
        double least = Double.POSITIVE_INFINITY;
        for (int repeat = 0; repeat < MOST_REPEATS; repeat++) {
            System.arraycopy(unknown, 0, before, 0, before.length);
            weigh(unknown);
            assemble();
            edges.eliminate(weight);
            edges.solve(known, unknown);
            double change = 0;
            for (int i = 0; i < unknown.length; i++) {
                change += mesh.volumes()[i] * Math.abs(unknown[i] - before[i]);
            }
            // converged, or no better than rounding allows
            if (change <= 1e-14 * size || (change <= 1e-11 * size && change >= 0.5 * least)) {
                return true;
            }
            if (!(change < 1e3 * size)) {
                return false;
            }
            least = Math.min(least, change);
        }
        return false;
    }
}
