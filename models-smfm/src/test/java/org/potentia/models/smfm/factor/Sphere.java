package org.potentia.models.smfm.factor;

/** Brownian motion on the unit sphere, in the angles from the pole and around it. */
record Sphere() implements CurvedDiffusion {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public LocalDiffusion at(double... point) {
        double sine = Math.sin(point[0]);
        double cosine = Math.cos(point[0]);
        double inverse = 1 / (sine * sine);
        MatrixJet covariance = new MatrixJet(
                new double[][] {{1, 0}, {0, inverse}},
                new double[][][] {{{0, 0}, {0, -2 * cosine / (sine * sine * sine)}}, {{0, 0}, {0, 0}}},
                new double[][][][] {
                    {{{0, 0}, {0, (2 * sine * sine + 6 * cosine * cosine) * inverse * inverse}}, {{0, 0}, {0, 0}}},
                    {{{0, 0}, {0, 0}}, {{0, 0}, {0, 0}}}
                });
        return new LocalDiffusion(covariance, new double[] {0.5 * cosine / sine, 0}, -0.5 * inverse);
    }

    @Override
    public boolean inside(double... point) {
        return point[0] > 0 && point[0] < Math.PI;
    }

    @Override
    public double scale(int coordinate, double... point) {
        return Math.min(point[0], Math.PI - point[0]);
    }

    /** The angle between two points. */
    static double distance(double[] from, double[] to) {
        return Math.acos(
                Math.cos(from[0]) * Math.cos(to[0]) + Math.sin(from[0]) * Math.sin(to[0]) * Math.cos(from[1] - to[1]));
    }

    /** The density of Brownian motion by area: the series of Legendre polynomials, an origin of its own for what is tested. */
    static double heat(double angle, double time) {
        double z = Math.cos(angle);
        double before = 1;
        double now = z;
        double sum = 1 / (4 * Math.PI) + 3 / (4 * Math.PI) * Math.exp(-time) * z;
        for (int l = 2; 0.5 * l * (l + 1) * time < 60; l++) {
            double next = ((2 * l - 1) * z * now - (l - 1) * before) / l;
            before = now;
            now = next;
            sum += (2 * l + 1) / (4 * Math.PI) * Math.exp(-0.5 * l * (l + 1) * time) * now;
        }
        return sum;
    }
}
