package org.potentia.solvers.langevin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.option.Provenance;

/** Densities in the plane, by steps of Euler, extrapolated, and kernels of fourth order in uncorrelated coordinates. */
final class PlaneEvolver {
    /** Points of the grid in each direction. */
    private static final int GRID = 61;

    /** Few paths, and enough to see where they are. */
    private static final int PILOT = 4096;

    /** Each bandwidth is that of the one before divided by this. */
    private static final double RUNG = Math.sqrt(2);

    /** Bandwidths that are tried, beside the widest one. */
    private static final int RUNGS = 3;

    /** The widest bandwidth in standard deviations, times the tenth root of the number of paths. */
    private static final double WIDEST = 2.6;

    /** Nodes in the narrowest bandwidth: sharing adds a hundredth of its square to the variance. */
    private static final double NODES = 4;

    /** Paths further away than this, in standard deviations, are beyond all nodes. */
    private static final double FARTHEST = 7;

    private final PlaneMedium medium;
    private final Limits limits;

    PlaneEvolver(PlaneMedium medium, Limits limits) {
        this.medium = medium;
        this.limits = limits;
    }

    /** Takes positions of paths. */
    private interface PlaneSink {
        void take(int time, boolean fine, double x, double y, double weight);
    }

    /** What a density is seen through: coordinates, and the grid in the plane. */
    private record View(PlaneBins.Layout layout, Doubles x, Doubles y, double widest) {}

    private record Estimate(Doubles density, Errors errors, Doubles moments) {}

    PlanarEvolution evolve(PlanarRequest request, Provenance provenance) {
        long began = System.nanoTime();
        medium.start(request.x(), request.y());
        Plan plan = new Plan(Scheme.EULER.order, Plan.PLANE, limits);
        List<double[][]> pilot = pilot(request, plan);
        List<View> seen = List.of();
        List<Estimate> best = List.of();
        boolean more = true;
        while (more) {
            int paths = plan.paths();
            List<View> views = IntStream.range(0, request.times().size())
                    .mapToObj(k -> view(pilot.get(k), paths, request.times().get(k)))
                    .toList();
            List<Estimate> next = estimate(request, plan, views);
            if (next.isEmpty()) {
                shorten(plan);
                continue;
            }
            if (best.isEmpty() || Plan.worst(errors(next)) < Plan.worst(errors(best))) {
                best = next;
                seen = views;
            }
            more = plan.refine(errors(next), request.tolerance());
        }
        List<PlanarSnapshot> snapshots = new ArrayList<>();
        for (int k = 0; k < request.times().size(); k++) {
            snapshots.add(snapshot(request.times().get(k), seen.get(k), best.get(k)));
        }
        return new PlanarEvolution(
                snapshots,
                plan.shortfall(errors(best), request.tolerance()),
                new Cost(plan.steps(), plan.paths(), (System.nanoTime() - began) * 1e-9),
                provenance);
    }

    private static List<Errors> errors(List<Estimate> estimates) {
        return estimates.stream().map(Estimate::errors).toList();
    }

    private void shorten(Plan plan) {
        if (!plan.shorten()) {
            throw new ComputationException("paths run away even with " + limits.steps()
                    + " steps (option steps): the drift is too steep for the length of the time asked for");
        }
    }

    private boolean run(PlanarRequest request, int paths, int steps, Noise noise, PlaneSink sink) {
        TimeGrid grid = TimeGrid.of(request.times(), steps);
        PlaneWalker fine = new PlaneWalker(medium);
        PlaneWalker coarse = new PlaneWalker(medium);
        for (int i = 0; i < paths; i++) {
            fine.start(request.x(), request.y());
            coarse.start(request.x(), request.y());
            for (int k = 0; k < request.times().size(); k++) {
                double dt = grid.step(k);
                double root = Math.sqrt(dt);
                for (int j = 0; j < grid.steps(k); j += 2) {
                    double t = grid.begin(k) + j * dt;
                    double x1 = root * noise.normal();
                    double y1 = root * noise.normal();
                    double x2 = root * noise.normal();
                    double y2 = root * noise.normal();
                    if (!fine.step(t, dt, x1, y1)
                            || !fine.step(t + dt, dt, x2, y2)
                            || !coarse.step(t, 2 * dt, x1 + x2, y1 + y2)) {
                        return false;
                    }
                }
                if (fine.weight > 0) {
                    sink.take(k, true, fine.x, fine.y, fine.weight);
                }
                if (coarse.weight > 0) {
                    sink.take(k, false, coarse.x, coarse.y, coarse.weight);
                }
            }
        }
        return true;
    }

    /** Returns the positions of few paths at each time: first coordinates, then second ones. */
    private List<double[][]> pilot(PlanarRequest request, Plan plan) {
        int times = request.times().size();
        while (true) {
            Noise noise = Noise.streams(limits.seed(), 1)[0];
            double[][][] positions = new double[times][2][PILOT];
            int[] size = new int[times];
            if (run(request, PILOT, plan.steps(), noise, (k, fine, x, y, weight) -> {
                if (fine) {
                    positions[k][0][size[k]] = x;
                    positions[k][1][size[k]++] = y;
                }
            })) {
                List<double[][]> all = new ArrayList<>();
                for (int k = 0; k < times; k++) {
                    all.add(new double[][] {
                        Arrays.copyOf(positions[k][0], size[k]), Arrays.copyOf(positions[k][1], size[k])
                    });
                }
                return all;
            }
            shorten(plan);
        }
    }

    private View view(double[][] pilot, int paths, double time) {
        double[] x = pilot[0];
        double[] y = pilot[1];
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double[] second = new double[3];
        for (int i = 0; i < x.length; i++) {
            second[0] += (x[i] - meanX) * (x[i] - meanX) / x.length;
            second[1] += (y[i] - meanY) * (y[i] - meanY) / x.length;
            second[2] += (x[i] - meanX) * (y[i] - meanY) / x.length;
        }
        double rho = second[2] / Math.sqrt(second[0] * second[1]);
        if (!(Math.abs(rho) < 1 - 1e-12)) {
            throw new IllegalArgumentException(
                    "all paths are on one line at time " + time
                            + ", and have no density in the plane: both volatilities must be > 0 and the correlation inside (-1, 1)");
        }
        double deviationX = Math.sqrt(second[0]);
        double deviationY = Math.sqrt(second[1]);
        double widest = WIDEST * Math.pow(paths, -0.1);
        double reach = FARTHEST;
        int count = (int) Math.ceil(2 * reach / (widest / Math.pow(RUNG, RUNGS) / NODES)) + 1;
        return new View(
                new PlaneBins.Layout(meanX, meanY, deviationX, deviationY, rho, reach, count),
                axis(x, medium.wallsX(), deviationX),
                axis(y, medium.wallsY(), deviationY),
                widest);
    }

    private static Doubles axis(double[] positions, Walls walls, double deviation) {
        double lower = Arrays.stream(positions).min().orElse(0) - 0.5 * deviation;
        double upper = Arrays.stream(positions).max().orElse(1) + 0.5 * deviation;
        return Doubles.grid(
                Math.max(lower, walls.domain().lower()),
                Math.min(upper, walls.domain().upper()),
                GRID);
    }

    private List<Estimate> estimate(PlanarRequest request, Plan plan, List<View> views) {
        Noise[] noise = Noise.streams(limits.seed(), Blocks.COUNT);
        int paths = plan.paths();
        List<List<PlaneBins>> blocks = Blocks.run(b -> {
            List<PlaneBins> bins = new ArrayList<>();
            views.forEach(view ->
                    bins.addAll(List.of(new PlaneBins(view.layout, medium), new PlaneBins(view.layout, medium))));
            boolean stable = run(
                    request,
                    Blocks.share(paths, b),
                    plan.steps(),
                    noise[b],
                    (k, fine, x, y, weight) -> bins.get(2 * k + (fine ? 0 : 1)).add(x, y, weight));
            return stable ? bins : List.of();
        });
        if (blocks.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        return IntStream.range(0, views.size())
                .mapToObj(k -> estimate(blocks, k, views.get(k), paths))
                .toList();
    }

    private Estimate estimate(List<List<PlaneBins>> blocks, int k, View view, int paths) {
        double finer = Scheme.EULER.finer();
        double[] moments = new double[6];
        for (List<PlaneBins> block : blocks) {
            double[] sums = PlaneBins.combineMoments(block.get(2 * k), finer, block.get(2 * k + 1), 1 - finer);
            for (int i = 0; i < moments.length; i++) {
                moments[i] += sums[i] / paths;
            }
        }
        List<List<double[]>> densities = new ArrayList<>();
        @Nullable Estimate best = null;
        for (int rung = 0; rung <= RUNGS; rung++) {
            PlaneKernel kernel = kernel(view, rung);
            densities.add(Blocks.run(b -> {
                double share = 1.0 / Blocks.share(paths, b);
                List<PlaneBins> bins = blocks.get(b);
                return kernel.smooth(
                        PlaneBins.combine(bins.get(2 * k), share * finer, bins.get(2 * k + 1), share * (1 - finer)));
            }));
        }
        for (int rung = 1; rung <= RUNGS; rung++) {
            PlaneKernel kernel = kernel(view, rung);
            Scatter density = Scatter.of(densities.get(rung));
            Scatter stepping = Scatter.of(Blocks.run(b -> {
                double share = 1.0 / Blocks.share(paths, b);
                List<PlaneBins> bins = blocks.get(b);
                return kernel.smooth(PlaneBins.combine(bins.get(2 * k), share, bins.get(2 * k + 1), -share));
            }));
            Errors errors = new Errors(
                    Scatter.CONFIDENCE * density.largestDeviation(),
                    (walled(view) ? WALLS : 1) * Estimator.bias(densities, rung),
                    stepping.largest(),
                    stepping.beyond(Estimator.SURE));
            if (best == null || errors.total() < best.errors.total()) {
                best = new Estimate(
                        Doubles.of(Arrays.stream(density.mean()).map(p -> Math.max(0, p))),
                        errors,
                        Doubles.of(moments));
            }
        }
        return Objects.requireNonNull(best);
    }

    /** Near an end the bias may fall with the first power of the bandwidth only: then it is 2.4 times what changes, not a half. */
    private static final double WALLS = 5;

    private boolean walled(View view) {
        return touches(view.x, medium.wallsX()) || touches(view.y, medium.wallsY());
    }

    private static boolean touches(Doubles axis, Walls walls) {
        return axis.get(0) == walls.domain().lower()
                || axis.get(axis.size() - 1) == walls.domain().upper();
    }

    private static PlaneKernel kernel(View view, int rung) {
        return new PlaneKernel(view.layout, view.x.toArray(), view.y.toArray(), view.widest / Math.pow(RUNG, rung));
    }

    private PlanarSnapshot snapshot(double time, View view, Estimate estimate) {
        double[] m = estimate.moments.toArray();
        double mass = Math.max(0, m[0]);
        double offX = mass > 0 ? m[1] / mass : 0;
        double offY = mass > 0 ? m[2] / mass : 0;
        boolean conserves = medium.weightless()
                && !medium.wallsX().absorb()
                && !medium.wallsY().absorb();
        return new PlanarSnapshot(
                time,
                new PlanarFunction(view.x, view.y, estimate.density),
                estimate.errors.total(),
                mass,
                conserves ? mass - 1 : 0,
                view.layout.meanX() + offX,
                view.layout.meanY() + offY,
                mass > 0 ? Math.max(0, m[3] / mass - offX * offX) : 0,
                mass > 0 ? Math.max(0, m[4] / mass - offY * offY) : 0,
                mass > 0 ? m[5] / mass - offX * offY : 0);
    }
}
