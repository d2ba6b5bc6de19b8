package org.potentia.solvers.finitevolume;

import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.model.PlanarDiffusion;

/**
 * Looks where a density in the plane is up to a time, by cheap marches on a coarse mesh, which keep every mass positive, in a rectangle that is drawn together around what they show until it fits.
 */
final class PlanarWindow {
    private static final int CELLS = 32;
    private static final int PASSES = 40;

    /** Where an exact march stops to look, and how many multiplications it may take. */
    private static final int STOPS = 14;

    private static final long MOST = 6_000;

    /** The first stop or step of a march and the longest step, as shares of it. */
    private static final double SHORTEST = 1e-4;

    private static final double LONGEST = 0.04;
    private static final double WIDENING = 1.4;

    /** The mass that may be outside, relative to the error wanted of the density as a share of its peak. */
    private static final double NEGLIGIBLE = 0.01;

    /** How narrow the window may be against its other side where noises are correlated. */
    private static final double LEAST_RATIO = 0.95;

    /** By how much a noise may change along the other coordinate and still be even. */
    private static final double EVEN = 0.01;

    /** The mass on each side of the middle two thirds. */
    private static final double TAIL = 0.16;

    private final Planar problem;
    private final double startX;
    private final double startY;
    private final double horizon;
    private final double tolerance;
    private final PlanarAxis across;
    private final PlanarAxis up;
    private double highest;

    /**
     * Looks.
     *
     * @param problem the problem
     * @param request where all mass begins, and how well the density is wanted
     * @param horizon the time of interest
     */
    PlanarWindow(Planar problem, PlanarRequest request, double horizon) {
        this.problem = problem;
        this.horizon = horizon;
        startX = request.x();
        startY = request.y();
        tolerance = request.tolerance();
        PlanarDiffusion diffusion = problem.diffusion();
        inside(startX, diffusion.domainX(), "x");
        inside(startY, diffusion.domainY(), "y");
        across = new PlanarAxis(
                startX,
                x -> typical(diffusion, x, startY, true),
                diffusion.domainX(),
                diffusion.boundariesX(),
                horizon);
        up = new PlanarAxis(
                startY,
                y -> typical(diffusion, startX, y, false),
                diffusion.domainY(),
                diffusion.boundariesY(),
                horizon);
        boolean fits = false;
        for (int pass = 0; pass < PASSES && !fits; pass++) {
            fits = look();
        }
        if (diffusion.correlation() != 0 && even(mesh(CELLS))) {
            // cells of equal noise split into steps to the nearest nodes
            across.widen(LEAST_RATIO * up.width());
            up.widen(LEAST_RATIO * across.width());
        }
    }

    /** Tells whether noise that is correlated comes to a wall, where steps end that are longer than others. */
    boolean uneven() {
        return problem.diffusion().correlation() != 0 && (across.walled() || up.walled());
    }

    /** Tells whether each noise depends on its own coordinate alone, so that it is even on the mesh. */
    private boolean even(PlanarMesh mesh) {
        PlanarDiffusion diffusion = problem.diffusion();
        boolean even = true;
        for (int end = 1; end < CELLS; end += CELLS - 2) {
            double x = mesh.across().nodes()[end];
            double y = mesh.up().nodes()[end];
            double noiseX = typical(diffusion, x, startY, true);
            double noiseY = typical(diffusion, startX, y, false);
            even &= Math.abs(typical(diffusion, x, y, true) - noiseX) <= EVEN * noiseX
                    && Math.abs(typical(diffusion, x, y, false) - noiseY) <= EVEN * noiseY;
        }
        return even;
    }

    /** The mass that may have been cut off, as a share of all. */
    double outside() {
        return 4 * NEGLIGIBLE * share();
    }

    private static void inside(double start, Interval domain, String name) {
        if (!(start > domain.lower() && start < domain.upper())) {
            throw new IllegalArgumentException(
                    name + " = " + start + ", must be inside the domain " + domain + " of the process");
        }
    }

    /** A noise along a line: its root mean square over the time of interest. */
    private double typical(PlanarDiffusion diffusion, double x, double y, boolean ofX) {
        int looks = diffusion.timeHomogeneous() ? 1 : 4;
        double sum = 0;
        for (int k = 0; k < looks; k++) {
            double time = diffusion.timeHomogeneous() ? 0 : horizon * (k + 0.5) / looks;
            double noise = ofX ? diffusion.volatilityX(x, y, time) : diffusion.volatilityY(x, y, time);
            if (!Double.isFinite(noise)) {
                throw new IllegalArgumentException("volatility in " + (ofX ? "x" : "y") + " = " + noise + " at (" + x
                        + ", " + y + "), t = " + time + ", must be finite");
            }
            sum += noise * noise / looks;
        }
        return Math.sqrt(sum);
    }

    PlanarMesh mesh(int cells) {
        return new PlanarMesh(across.mesh(cells), up.mesh(cells));
    }

    /** The error of the density that is wanted, as a share of its height. */
    double share() {
        return highest > 0 ? Math.min(tolerance / highest, 0.1) : 1e-6;
    }

    private boolean look() {
        PlanarMesh mesh = mesh(CELLS);
        double[] masses = mesh.point(startX, startY);
        double[] overX = new double[CELLS + 1];
        double[] overY = new double[CELLS + 1];
        if (!exactly(mesh, masses, overX, overY)) {
            masses = mesh.point(startX, startY);
            implicitly(mesh, masses, overX, overY);
        }
        highest = 0;
        for (int i = 0; i <= CELLS; i++) {
            for (int j = 0; j <= CELLS; j++) {
                highest = Math.max(highest, mesh.density(masses, i, j));
            }
        }
        boolean fitsAcross = fits(across, overX, mesh, masses, true);
        boolean fitsUp = fits(up, overY, mesh, masses, false);
        return fitsAcross && fitsUp;
    }

    private boolean fits(PlanarAxis axis, double[] over, PlanarMesh mesh, double[] masses, boolean ofX) {
        double negligible = Math.max(1e-15, NEGLIGIBLE * share());
        double[] last = new double[CELLS + 1];
        see(mesh, masses, ofX ? last : new double[CELLS + 1], ofX ? new double[CELLS + 1] : last);
        int low = first(last, TAIL);
        int high = last(last, TAIL);
        int half = Math.max(1, (high - low + 1) / 2);
        return axis.fits(first(over, negligible), last(over, negligible), (low + high) / 2, half, CELLS);
    }

    /** By powers of the rates, if not too many are needed. */
    private boolean exactly(PlanarMesh mesh, double[] masses, double[] overX, double[] overY) {
        PlanarFlow flow = new PlanarFlow(problem, mesh);
        Uniformisation exponential = new Uniformisation(flow);
        double before = 0;
        for (int stop = STOPS - 1; stop >= 0; stop--) {
            double time = horizon * Math.pow(SHORTEST, (double) stop / STOPS);
            flow.prepare(0.5 * (before + time));
            if (!exponential.advance(masses, time - before, MOST - exponential.multiplications())) {
                return false;
            }
            before = time;
            see(mesh, masses, overX, overY);
        }
        return true;
    }

    /** By implicit steps, which exaggerate tails. */
    private void implicitly(PlanarMesh mesh, double[] masses, double[] overX, double[] overY) {
        PlanarScheme scheme = new PlanarScheme(new PlanarFlow(problem, mesh));
        double[] known = new double[masses.length];
        double time = 0;
        double step = SHORTEST * horizon;
        while (time < horizon) {
            double length = step >= 0.999 * (horizon - time) ? horizon - time : step;
            System.arraycopy(masses, 0, known, 0, masses.length);
            scheme.solve(time + length, length, known, masses);
            time = length == horizon - time ? horizon : time + length;
            step = Math.min(step * WIDENING, LONGEST * horizon);
            see(mesh, masses, overX, overY);
        }
    }

    /** Keeps the largest shares of the mass that were ever in a row or a column. */
    private static void see(PlanarMesh mesh, double[] masses, double[] overX, double[] overY) {
        double all = 0;
        double[] rows = new double[CELLS + 1];
        double[] columns = new double[CELLS + 1];
        for (int i = 0; i <= CELLS; i++) {
            for (int j = 0; j <= CELLS; j++) {
                double mass = masses[mesh.index(i, j)];
                rows[i] += mass;
                columns[j] += mass;
                all += mass;
            }
        }
        for (int i = 0; i <= CELLS && all > 0; i++) {
            overX[i] = Math.max(overX[i], rows[i] / all);
            overY[i] = Math.max(overY[i], columns[i] / all);
        }
    }

    private static int first(double[] masses, double negligible) {
        double sum = 0;
        int i = 0;
        while (i < CELLS && sum + masses[i] <= negligible) {
            sum += masses[i];
            i++;
        }
        return i;
    }

    private static int last(double[] masses, double negligible) {
        double sum = 0;
        int i = CELLS;
        while (i > 0 && sum + masses[i] <= negligible) {
            sum += masses[i];
            i--;
        }
        return i;
    }
}
