package org.potentia.solvers.finitevolume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarRate;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.option.Provenance;
import org.potentia.numerics.Rounded;

/**
 * Evolves densities in the plane: for each time a window of its own, then meshes that are halved until the answer no longer changes. In time
 * the march is exact ({@link Uniformisation}), by slices where coefficients change, and by implicit steps where slow and fast are too far
 * apart for that.
 */
final class PlanarEvolver {
    private static final int FIRST = 32;
    private static final int SHOWN = 64;

    /** Multiplications on the first mesh beyond which steps are implicit; in all, with as many more as finer meshes ask for. */
    private static final long MOST_FIRST = 30_000;

    /** Numbers that the multiplications on a mesh may read. */
    private static final double MOST_WORK = 1.2e10;

    /** Cells each way beyond which elimination takes too long. */
    private static final int MOST_IMPLICIT = 128;

    private static final int SLICES = 4;
    private static final int MOST_SLICES = 1024;
    private static final int MOMENTS = 6;

    /** The mass of a node that is too little to matter. */
    private static final double SMALL = 1e-9;

    /** The share of the tolerance that is left to mesh and steps. */
    private static final double ENOUGH = 0.9;

    /** Cells that a standard deviation must have. */
    private static final double LEAST_NARROW = 2;

    private final Planar problem;
    private final PlanarRequest request;

    /** Four times as many on the finest mesh. */
    private final int mostCells;

    private final PlanarSampler sampler = new PlanarSampler(SHOWN);
    private final List<String> shortfalls = new ArrayList<>();
    private long steps;
    private long cells;

    PlanarEvolver(Planar problem, PlanarRequest request, int mostCells) {
        this.problem = problem;
        this.request = request;
        this.mostCells = mostCells;
    }

    PlanarEvolution evolve(Provenance provenance) {
        long began = System.nanoTime();
        List<PlanarSnapshot> snapshots = new ArrayList<>();
        for (int k = 0; k < request.times().size(); k++) {
            snapshots.add(new Run(request.times().get(k)).snapshot());
        }
        return new PlanarEvolution(
                snapshots,
                shortfalls.isEmpty() ? "" : shortfalls.get(0),
                new Cost(steps, cells, (System.nanoTime() - began) * 1e-9),
                provenance);
    }

    /** One time. */
    private final class Run {
        private final double time;
        private final PlanarWindow window;
        private final boolean homogeneous;
        private boolean implicit;

        /** Whether steps lead beyond the next nodes. */
        private boolean wide;

        /** Whether multiplications are limited by their work alone. */
        private boolean patient;

        private int slices;
        private double stepError;

        /** What it costs that the correlation was reduced somewhere. */
        private double bent;

        /** The least standard deviation in any direction, in cells. */
        private double narrowest;

        private int longest = PlanarFlow.LONGEST;
        private boolean reduced;
        private int finest = FIRST;

        Run(double time) {
            this.time = time;
            window = new PlanarWindow(problem, request, time);
            homogeneous =
                    problem.diffusion().timeHomogeneous() && problem.rate().equals(PlanarRate.NONE);
            slices = homogeneous ? 1 : SLICES;
            stepError = 0.2 * window.share();
        }

        PlanarSnapshot snapshot() {
            Refinement refinement = refine();
            double[] answer = refinement.answer(0);
            int count = sampler.size();
            double peak = Arrays.stream(answer, 0, count).max().orElse(0);
            double error = refinement.error(0) * refinement.doubt(0) + bent + window.outside() * peak;
            if (narrowest < LEAST_NARROW || !Double.isFinite(error)) {
                // two meshes that see nothing agree, too
                error = Double.isFinite(error) ? Math.max(error, peak) : peak;
            }
            if (!(error <= request.tolerance())) {
                shortfalls.add("the tolerance " + Rounded.down(request.tolerance()) + " is not met at t = " + time
                        + " with " + finest
                        + " x " + finest + " cells: the error is estimated as " + Rounded.up(error)
                        + (bent > 0
                                ? "; where the noises are too unequal for the mesh their correlation was reduced"
                                : ""));
            }
            double mass = answer[count];
            double meanX = answer[count + 1] / mass;
            double meanY = answer[count + 2] / mass;
            PlanarMesh shown = window.mesh(SHOWN);
            return new PlanarSnapshot(
                    time,
                    new PlanarFunction(
                            Doubles.of(shown.across().nodes()),
                            Doubles.of(shown.up().nodes()),
                            Doubles.of(Arrays.stream(answer, 0, count).map(value -> Math.max(value, 0)))),
                    error,
                    mass,
                    conserves() ? mass - 1 : refinement.correction(0, count),
                    request.x() + meanX,
                    request.y() + meanY,
                    Math.max(answer[count + 3] / mass - meanX * meanX, 0),
                    Math.max(answer[count + 4] / mass - meanY * meanY, 0),
                    answer[count + 5] / mass - meanX * meanY);
        }

        private boolean conserves() {
            return problem.rate().equals(PlanarRate.NONE)
                    && !absorbs(problem.diffusion().boundariesX())
                    && !absorbs(problem.diffusion().boundariesY());
        }

        private static boolean absorbs(Boundaries ends) {
            return ends.lower() == Boundary.ABSORBING || ends.upper() == Boundary.ABSORBING;
        }

        private Refinement refine() {
            double[] first = march(FIRST);
            if (first.length == 0) {
                // elimination takes too long where steps are long
                implicit = !wide;
                patient = wide;
                first = march(FIRST);
            }
            if (first.length == 0) {
                throw new ComputationException("the densities change too fast to be followed on " + FIRST + " x "
                        + FIRST + " cells up to t = " + time);
            }
            double timeError = 0;
            while (implicit || !homogeneous) {
                double[] coarse = first;
                slices *= 2;
                stepError /= 16;
                first = march(FIRST);
                if (first.length == 0) {
                    throw new ComputationException("the densities change too fast to be followed on " + FIRST + " x "
                            + FIRST + " cells up to t = " + time);
                }
                // slices err by the square of their length, steps by its fourth power
                timeError = Refinement.distance(coarse, first, sampler.size()) / 3;
                if (timeError < 0.1 * request.tolerance() || stepError < 1e-14 || slices >= MOST_SLICES) {
                    break;
                }
            }
            if (reduced) {
                // steps half as long reduce it where these do, and more
                longest = PlanarFlow.LONGEST / 2;
                bent = Refinement.distance(march(FIRST), first, sampler.size());
                longest = PlanarFlow.LONGEST;
            }
            Refinement refinement = new Refinement(new double[] {timeError}, sampler.size(), window.uneven());
            refinement.add(new double[][] {first});
            while (!(refinement.error(0) * refinement.doubt(0) + bent <= ENOUGH * request.tolerance())
                    && (long) finest * finest <= mostCells) {
                double[] finer = implicit && 2 * finest > MOST_IMPLICIT ? new double[0] : march(2 * finest);
                if (finer.length == 0) {
                    break;
                }
                finest *= 2;
                refinement.add(new double[][] {finer});
            }
            return refinement;
        }

        /** Marches on one mesh; nothing is returned where that would take too long. */
        private double[] march(int count) {
            PlanarMesh mesh = window.mesh(count);
            PlanarFlow flow = new PlanarFlow(problem, mesh, longest);
            double[] masses = mesh.point(request.x(), request.y());
            if (!(implicit ? steps(flow, masses) : slices(flow, mesh, masses, count))) {
                return new double[0];
            }
            cells = Math.max(cells, (long) count * count);
            double[] out = new double[sampler.size() + MOMENTS];
            sampler.read(mesh, masses, out);
            System.arraycopy(mesh.moments(masses, request.x(), request.y()), 0, out, sampler.size(), MOMENTS);
            narrowest = mesh.narrowest(masses);
            reduced = false;
            for (int node = 0; node < masses.length; node++) {
                reduced |= flow.reduced(node) && masses[node] > SMALL;
            }
            return out;
        }

        private boolean slices(PlanarFlow flow, PlanarMesh mesh, double[] masses, int count) {
            Uniformisation exponential = new Uniformisation(flow);
            flow.prepare(0.5 * time / slices);
            long finer = (long) (count / FIRST) * (count / FIRST);
            wide = flow.band() > mesh.up().size() + 2;
            double most = MOST_WORK / flow.work();
            if (!patient) {
                most = Math.min(most, (double) MOST_FIRST * finer * Math.max(1, slices / SLICES));
            }
            for (int slice = 0; slice < slices; slice++) {
                flow.prepare((slice + 0.5) * time / slices);
                long left = (long) most - exponential.multiplications();
                if (!exponential.advance(masses, time / slices, left)) {
                    return false;
                }
            }
            steps += exponential.multiplications();
            return true;
        }

        private boolean steps(PlanarFlow flow, double[] masses) {
            Integrator integrator = new Integrator(new PlanarScheme(flow), Math.max(stepError, 1e-15));
            boolean arrived = integrator.run(masses, 0, Doubles.of(time), (k, now) -> {});
            steps += integrator.steps();
            return arrived;
        }
    }
}
