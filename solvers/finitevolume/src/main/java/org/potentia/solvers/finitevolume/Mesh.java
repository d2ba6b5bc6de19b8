package org.potentia.solvers.finitevolume;

/** Nodes, and the volumes around them. The arrays are shared, not copied: nobody changes them. */
final class Mesh {
    private final double[] nodes;
    private final double[] middles;
    private final double[] volumes;
    private final boolean lowerAbsorbs;
    private final boolean upperAbsorbs;

    /**
     * Makes a mesh.
     *
     * @param nodes where densities live
     * @param middles the borders between the volumes: one fewer
     * @param lowerAbsorbs whether the first node is an absorbing wall
     * @param upperAbsorbs whether the last node is
     */
    Mesh(double[] nodes, double[] middles, boolean lowerAbsorbs, boolean upperAbsorbs) {
        this.nodes = nodes;
        this.middles = middles;
        this.lowerAbsorbs = lowerAbsorbs;
        this.upperAbsorbs = upperAbsorbs;
        int last = nodes.length - 1;
        volumes = new double[nodes.length];
        volumes[0] = middles[0] - nodes[0];
        volumes[last] = nodes[last] - middles[last - 1];
        for (int i = 1; i < last; i++) {
            volumes[i] = middles[i] - middles[i - 1];
        }
    }

    double[] nodes() {
        return nodes;
    }

    double[] middles() {
        return middles;
    }

    /** The widths of the volumes; those of the ends are halved, and absorbing walls hold nothing. */
    double[] volumes() {
        return volumes;
    }

    boolean lowerAbsorbs() {
        return lowerAbsorbs;
    }

    boolean upperAbsorbs() {
        return upperAbsorbs;
    }

    int size() {
        return nodes.length;
    }

    /** Tells whether a node is an absorbing wall. */
    boolean absorbs(int node) {
        return (node == 0 && lowerAbsorbs) || (node == nodes.length - 1 && upperAbsorbs);
    }

    double mass(double[] density) {
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += volumes[i] * density[i];
        }
        return sum;
    }

    /** The norm in which all these flows contract. */
    double size(double[] density) {
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += volumes[i] * Math.abs(density[i]);
        }
        return sum;
    }

    /** The first moment about a point. */
    double first(double[] density, double about) {
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += volumes[i] * density[i] * (nodes[i] - about);
        }
        return sum;
    }

    /** The second moment about a point. */
    double second(double[] density, double about) {
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            double distance = nodes[i] - about;
            sum += volumes[i] * density[i] * distance * distance;
        }
        return sum;
    }
}
