package org.potentia.solvers.spectral;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;

/**
 * The lowest modes of a problem on a mesh that was made for them. A symmetric problem is solved on its upper half, once for functions that
 * are even and once for those that are odd, so that pairs of rates that are equal to rounding keep their functions.
 */
final class Spectra {
    /** The decay of the amplitude of the fastest wave at the ends of the interval looked at: 2e-16. */
    private static final double DECAY = 36;

    /** Modes that the mesh must carry beyond those asked for, because their number is estimated. */
    private static final double SPARE = 1.5;

    /** The rate is raised by this factor until enough modes lie below it. */
    private static final double RAISE = 1.4;

    private static final int MOST_RAISES = 40;

    /** Rounding of a rate relative to itself, for each panel it is a product of. */
    private static final double ROUNDING = 3e-16;

    private final Problem problem;
    private final double centre;
    private final Mesh mesh;
    private final Chain chain;
    /** The modes, or the even and the odd ones. */
    private final List<Ladder> branches;

    private Spectra(Problem problem, double centre, Mesh mesh, Chain chain, List<Ladder> branches) {
        this.problem = problem;
        this.centre = centre;
        this.mesh = mesh;
        this.chain = chain;
        this.branches = branches;
    }

    /**
     * Computes the lowest modes.
     *
     * @param problem the problem
     * @param count how many
     * @param most the largest number of panels
     */
    static Spectra of(Problem problem, int count, int most) {
        Scan scan = new Scan(problem.medium(), problem.domain());
        double centre = problem.lowerAbsorbs() == problem.upperAbsorbs() ? scan.centre() : Double.NaN;
        double highest = scan.rateAbove(count + SPARE);
        for (int attempt = 0; ; attempt++) {
            Spectra spectra = on(problem, scan, centre, highest, most);
            boolean enough = true;
            for (int i = 0; i < spectra.branches.size(); i++) {
                enough &= spectra.branches.get(i).below(highest) >= spectra.share(count, i);
            }
            if (enough || attempt == MOST_RAISES) {
                spectra.find(count, highest);
                return spectra;
            }
            highest += (RAISE - 1) * (highest - Math.min(0, scan.floor()));
        }
    }

    private static Spectra on(Problem problem, Scan scan, double centre, double highest, int most) {
        double[] ends = scan.reach(highest, DECAY);
        double floor = problem.medium().kills() ? scan.floor() : 0;
        // powers of the distance from the middle of the range, or from zero where it must be exact
        double origin = problem.medium().kills() ? 0.5 * (floor + highest) : 0;
        boolean symmetric = !Double.isNaN(centre);
        if (symmetric) {
            ends[0] = centre;
        }
        Mesh mesh = Mesh.of(problem.medium(), ends, origin, highest - origin, null, most);
        Chain chain = new Chain(mesh, new double[0][], new double[0], true);
        List<Ladder> branches = new ArrayList<>();
        if (symmetric) {
            Interval half = Interval.closed(ends[0], ends[1]);
            branches.add(ladder(new Problem(problem.medium(), half, false, problem.upperAbsorbs()), chain));
            branches.add(ladder(new Problem(problem.medium(), half, true, problem.upperAbsorbs()), chain));
        } else {
            branches.add(ladder(problem, chain));
        }
        return new Spectra(problem, centre, mesh, chain, branches);
    }

    /** How many of the lowest modes are of one branch. */
    private int share(int count, int branch) {
        return (count + branches.size() - 1 - branch) / branches.size();
    }

    private void find(int count, double limit) {
        for (int i = 0; i < branches.size(); i++) {
            Ladder ladder = branches.get(i);
            while (ladder.modes().size() < share(count, i)) {
                ladder.next(limit);
            }
        }
    }

    /** Starts to look for the modes of a chain. */
    static Ladder ladder(Problem problem, Chain chain) {
        return new Ladder(
                new Shooting(chain, problem.lowerAbsorbs(), problem.upperAbsorbs()),
                problem.medium().kills() ? chain.mesh.leastKilling() : 0,
                problem.conserves() ? List.of(zero(chain)) : List.of());
    }

    /** The stationary state: u is constant. */
    static Mode zero(Chain chain) {
        Mesh mesh = chain.mesh;
        double mass = 0;
        for (int e = 0; e < mesh.size(); e++) {
            for (int j = 0; j < Gauss.POINTS; j++) {
                mass += Gauss.WEIGHTS[j] * mesh.half(e) * Math.exp(mesh.logWeight(e, j));
            }
        }
        double[] psi = new double[chain.size + 1];
        for (int b = 0; b <= chain.size; b++) {
            psi[b] = Math.exp(chain.level[b]) / Math.sqrt(mass);
        }
        return new Mode(0, psi, new double[chain.size + 1]);
    }

    private Mode mode(int n) {
        return branches.get(n % branches.size()).modes().get(n / branches.size());
    }

    /** A rate. */
    double rate(int n) {
        return mode(n).rate();
    }

    /** How many panels there are. */
    int panels() {
        return mesh.size();
    }

    /** The interval looked at. */
    Interval support() {
        double upper = mesh.boundary(mesh.size());
        return Interval.closed(branches.size() == 2 ? 2 * centre - upper : mesh.boundary(0), upper);
    }

    /** Estimates the relative error of a rate. */
    double rateError(int n) {
        double rate = rate(n);
        if (n == 0 && problem.conserves()) {
            return 0;
        }
        if (Math.abs(rate) < Double.MIN_NORMAL) {
            // of a rate that underflows no digit is left
            return 1;
        }
        double scale =
                problem.medium().kills() ? Math.max(Math.abs(rate), rate - mesh.leastKilling()) / Math.abs(rate) : 1;
        return Math.min(1, scale * (ROUNDING * mesh.size() + mesh.unresolved()));
    }

    /** Estimates the error of a function relative to its largest value: what rounding mixes in of its neighbours. */
    double functionError(int n) {
        double rate = rate(n);
        double gap = Double.POSITIVE_INFINITY;
        List<Mode> modes = branches.get(n % branches.size()).modes();
        int at = n / branches.size();
        for (int i = Math.max(0, at - 1); i < Math.min(modes.size(), at + 2); i++) {
            gap = i == at ? gap : Math.min(gap, Math.abs(modes.get(i).rate() - rate));
        }
        double mixed = rateError(n) * Math.abs(rate);
        // of two that cannot be told apart any mixture is as good
        return mixed == 0 ? Mesh.RESOLVED : Math.min(1, Mesh.RESOLVED + (gap > 0 ? mixed / gap : 1));
    }

    /** The function \( u\sqrt w \) of a mode. */
    DoubleUnaryOperator function(int n) {
        Mode mode = mode(n);
        double[] values = chain.inside(false, mode.rate(), mode.psi(), mode.chi());
        return wave(values, n % 2 == 0 ? 1 : -1);
    }

    /** The function \( A u\sqrt w \propto J/\sqrt{Dw} \) of a mode, normalised and positive towards the upper end. */
    DoubleUnaryOperator partner(int n) {
        Mode mode = mode(n);
        double[] values = chain.inside(true, mode.rate(), mode.psi(), mode.chi());
        double norm = 0;
        int farthest = 0;
        for (int j = 0; j < Gauss.POINTS; j++) {
            for (int e = 0; e < mesh.size(); e++) {
                int at = j * mesh.size() + e;
                values[at] /= Math.sqrt(mesh.diffusivity(e, j));
                norm += Gauss.WEIGHTS[j] * mesh.half(e) * values[at] * values[at];
                farthest = values[at] != 0 && e >= farthest % mesh.size() ? at : farthest;
            }
        }
        double factor = Math.copySign(1 / Math.sqrt(norm), values[farthest]);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return wave(values, n % 2 == 0 ? -1 : 1);
    }

    private DoubleUnaryOperator wave(double[] values, int parity) {
        if (branches.size() == 1) {
            return new Wave(mesh, values);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] *= Math.sqrt(0.5);
        }
        DoubleUnaryOperator upper = new Wave(mesh, values);
        return y -> y >= centre ? upper.applyAsDouble(y) : parity * upper.applyAsDouble(2 * centre - y);
    }

    /** A function by its values at the points of the panels, zero outside. */
    private static final class Wave implements DoubleUnaryOperator {
        private final Mesh mesh;
        private final double[] values;

        Wave(Mesh mesh, double[] values) {
            this.mesh = mesh;
            this.values = values;
        }

        @Override
        public double applyAsDouble(double y) {
            if (!(y >= mesh.boundary(0) && y <= mesh.boundary(mesh.size()))) {
                return 0;
            }
            int e = mesh.panel(y);
            double position = (y - mesh.boundary(e)) / mesh.half(e) - 1;
            return Gauss.interpolate(values, e, mesh.size(), position);
        }
    }
}
