package org.potentia.solvers.finitevolume;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundary;
import org.potentia.api.option.Provenance;
import org.potentia.numerics.Rounded;

/**
 * Evolves a density on meshes that are halved until the answer no longer changes: window first, then the error of the steps in time, then the
 * meshes, whose answers are extrapolated as long as they converge as a second-order scheme does.
 */
final class Evolver {
    private static final int FIRST = 4 * Coordinate.BASE;
    private static final int SHOWN = 8 * Coordinate.BASE;

    /** Nodes times steps on a mesh. */
    static final long MOST_WORK = 40_000_000;

    /** How often errors of steps may become 16 times as large before a march is given up. */
    private static final int RELAXATIONS = 8;

    private static final int MASS_CELLS = 64 * Coordinate.BASE;

    /** Beside the densities: mass, first and second moment. */
    private static final int MOMENTS = 3;

    private final Dynamics dynamics;
    private final EvolutionRequest request;
    private final int mostCells;
    private final Beginning beginning;
    private final Doubles later;
    private final Window window;
    private final Sampler sampler;
    private final double[] points;
    private long steps;
    private int cells;

    /** Whether shorter steps would be more than are allowed. */
    private boolean hurried;

    private final double initialMass;

    /** The mass that the density that stands for a point mass may have in wrong places. */
    private final double doubt;

    Evolver(Dynamics dynamics, EvolutionRequest request, int mostCells) {
        this.dynamics = dynamics;
        this.request = request;
        this.mostCells = mostCells;
        Doubles times = request.times();
        later = times.get(0) == 0 ? times.slice(1, times.size()) : times;
        double early = later.size() == 0 ? 1e-6 : later.get(0);
        double horizon = later.size() == 0 ? 1e-6 : later.get(later.size() - 1);
        beginning = Beginning.of(request.initial(), dynamics, early);
        window = new Window(dynamics, beginning, early, horizon, request.tolerance());
        doubt = request.initial() instanceof InitialLaw.PointMass point ? dynamics.doubt(point.position(), early) : 0;
        initialMass = request.initial() instanceof InitialLaw.PointMass ? 1 : initialMass();
        points = request.points().size() > 0
                ? request.points().toArray()
                : window.mesh(SHOWN).nodes();
        sampler = new Sampler(points, window.coordinate(), dynamics.corners() ? 2 : 4);
    }

    /** The mass at the beginning, by the rule that the meshes use, extrapolated. */
    private double initialMass() {
        if (beginning.cumulated() != null) {
            Mesh mesh = window.mesh(MASS_CELLS);
            return mesh.mass(beginning.on(mesh));
        }
        double[] masses = new double[3];
        for (int i = 0; i < masses.length; i++) {
            Mesh mesh = window.mesh(MASS_CELLS << i);
            masses[i] = mesh.mass(beginning.on(mesh));
        }
        double once = masses[2] + (masses[2] - masses[1]) / 3;
        double before = masses[1] + (masses[1] - masses[0]) / 3;
        return Math.max(once + (once - before) / 15, 0.5 * masses[2]);
    }

    Evolution evolve(Provenance provenance) {
        long began = System.nanoTime();
        Refinement refinement = refine();
        List<Snapshot> snapshots = new ArrayList<>();
        for (int k = 0; k < request.times().size(); k++) {
            snapshots.add(snapshot(refinement, k));
        }
        double worst = snapshots.stream().mapToDouble(Snapshot::error).max().orElse(0);
        String shortfall = worst <= request.tolerance() ? "" : shortfall(worst);
        return new Evolution(
                snapshots, shortfall, new Cost(steps, cells, (System.nanoTime() - began) * 1e-9), provenance);
    }

    private String shortfall(double worst) {
        String told = worst < Double.POSITIVE_INFINITY
                ? "the error is estimated as " + Rounded.up(worst)
                : hurried
                        ? "no error can be told"
                        : "meshes do not agree yet, for the drift carries mass much farther than the noise spreads it, and no error"
                                + " can be told";
        return "the tolerance " + Rounded.down(request.tolerance()) + " is not met with " + cells + " cells: " + told
                + (hurried ? "; more steps in time would be too many, or only add rounding" : "");
    }

    private Refinement refine() {
        double tolerance = request.tolerance();
        double stepError = 0.2 * window.share();
        double[] timeErrors = new double[request.times().size()];
        double[][] coarse = march(FIRST, stepError);
        for (int relaxed = 0; coarse.length == 0; relaxed++) {
            if (relaxed == RELAXATIONS) {
                throw new ComputationException("the densities change too fast to be followed in " + steps + " steps on "
                        + FIRST + " cells: rates of change are too unlike the times asked for");
            }
            stepError *= 16;
            coarse = march(FIRST, stepError);
        }
        for (int attempt = 0; attempt < 6; attempt++) {
            double finer = Math.max(stepError / 16, 1e-15);
            double[][] check = march(FIRST, finer);
            hurried = check.length == 0;
            if (hurried) {
                // longer steps tell of an error that is larger than that of these
                check = attempt == 0 ? march(FIRST, 16 * stepError) : check;
                if (attempt == 0) {
                    compare(coarse, check, timeErrors);
                }
                break;
            }
            boolean good = compare(coarse, check, timeErrors) < 0.3 * tolerance;
            if (good || finer <= 1e-15) {
                break;
            }
            stepError = finer;
            coarse = check;
        }
        Refinement refinement = new Refinement(timeErrors, sampler.size(), dynamics.corners());
        refinement.add(coarse);
        cells = FIRST;
        while (!refinement.meets(tolerance)
                && 2 * cells <= mostCells
                && (cells < SHOWN || 4L * steps * cells * dynamics.repeats() <= MOST_WORK)) {
            double[][] next = march(2 * cells, stepError);
            if (next.length == 0) {
                hurried = true;
                break;
            }
            cells *= 2;
            refinement.add(next);
        }
        return refinement;
    }

    /** Sets the errors of the steps, and returns the largest. */
    private double compare(double[][] one, double[][] other, double[] timeErrors) {
        double largest = 0;
        for (int k = 0; k < timeErrors.length; k++) {
            // the error of the order 4 falls like the error of the order 3 to the power 4/3 or faster
            timeErrors[k] = other.length == 0
                    ? Double.POSITIVE_INFINITY
                    : Refinement.distance(one[k], other[k], sampler.size());
            largest = Math.max(largest, timeErrors[k]);
        }
        return largest;
    }

    /** Marches on one mesh, and reads off densities and moments at each time; nothing if that takes more steps than allowed. */
    private double[][] march(int count, double stepError) {
        Mesh mesh = window.mesh(count);
        double[][] read = new double[request.times().size()][];
        double[] density = beginning.on(mesh);
        double factor = initialMass / mesh.mass(density);
        for (int i = 0; i < density.length; i++) {
            density[i] *= factor;
        }
        int skipped = request.times().size() - later.size();
        if (skipped > 0) {
            read[0] = read(mesh, density);
        }
        Integrator integrator = new Integrator(
                dynamics.scheme(mesh), Math.max(stepError, 1e-15) * Math.max(mesh.size(density), 1e-300));
        boolean arrived =
                integrator.run(density, beginning.age(), later, (k, now) -> read[k + skipped] = read(mesh, now));
        steps = integrator.steps();
        return arrived ? read : new double[0][];
    }

    private double[] read(Mesh mesh, double[] density) {
        double[] out = new double[sampler.size() + MOMENTS];
        sampler.read(mesh, density, out);
        out[sampler.size()] = mesh.mass(density);
        out[sampler.size() + 1] = mesh.first(density, beginning.origin());
        out[sampler.size() + 2] = mesh.second(density, beginning.origin());
        return out;
    }

    /** Against the mass at the beginning, or where walls or rates take some against that on the coarser meshes. */
    private double defect(Refinement refinement, int k, double mass) {
        double growth = dynamics.growth(request.times().get(k));
        boolean absorbs = dynamics.boundaries().lower() == Boundary.ABSORBING
                || dynamics.boundaries().upper() == Boundary.ABSORBING;
        if (absorbs || Double.isNaN(growth)) {
            return refinement.correction(k, sampler.size());
        }
        return mass - initialMass * growth;
    }

    private Snapshot snapshot(Refinement refinement, int k) {
        double time = request.times().get(k);
        double[] answer = refinement.answer(k);
        int count = sampler.size();
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(answer[i], 0);
        }
        boolean given = time == 0;
        if (given) {
            for (int i = 0; i < count; i++) {
                values[i] = beginning.at(points[i]);
            }
        }
        double highest = 0;
        for (double value : values) {
            highest = Math.max(highest, value);
        }
        double mass = answer[count];
        double shift = dynamics.moments() > 0 ? answer[count + 1] / mass : 0;
        double variance = dynamics.moments() > 1
                ? Math.max(answer[count + 2] / mass - shift * shift, 0)
                : Double.POSITIVE_INFINITY;
        return new Snapshot(
                time,
                new GridFunction(Doubles.of(points), Doubles.of(values)),
                given ? 0 : refinement.error(k) + doubt * highest,
                mass,
                defect(refinement, k, mass),
                beginning.origin() + shift,
                variance);
    }
}
