package org.potentia.solvers.pathint;

/**
 * The matrix of one step on a mesh, and what the step loses to absorbing ends.
 *
 * @param band the matrix, growth by the rate included
 * @param lossBelow the share of the mass of each node that ends at the lower end, growth included; empty if nothing is absorbed
 * @param lossAbove the share that ends at the upper end; empty if nothing is absorbed
 * @param hops the step from each node
 * @param evaluations how often a density was evaluated
 */
@SuppressWarnings("ArrayRecordComponent") // internal to the package: never compared, never handed out
record StepMatrix(Band band, double[] lossBelow, double[] lossAbove, Hop[] hops, long evaluations) {
    static StepMatrix of(
            LinePlan plan, LineMesh mesh, boolean cellAveraged, double time, double step, boolean forward) {
        int n = mesh.size();
        double[] nodes = mesh.nodes();
        boolean absorbs = plan.absorbsBelow() || plan.absorbsAbove();
        double[] below = new double[absorbs ? n : 0];
        double[] above = new double[absorbs ? n : 0];
        Columns columns = new Columns(mesh, cellAveraged);
        Band.Builder builder = new Band.Builder(n);
        Hop[] hops = new Hop[n];
        long evaluations = 0;
        for (int j = 0; j < n; j++) {
            Hop hop = plan.hop(nodes[j], time, step);
            hops[j] = hop;
            columns.fill(plan, hop, j, time, step);
            evaluations += columns.count();
            builder.row(j, columns.start(), columns.shares(), columns.count(), hop.growth());
            double end = hop.absorbingEnd();
            if (!Double.isNaN(end)) {
                (end == plan.lowerEnd() ? below : above)[j] = (1 - columns.total()) * hop.growth();
            }
        }
        return new StepMatrix(forward ? builder.forward() : builder.backward(), below, above, hops, evaluations);
    }

    boolean absorbs() {
        return lossBelow.length > 0;
    }
}
