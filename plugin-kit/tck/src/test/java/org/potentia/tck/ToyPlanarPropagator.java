package org.potentia.tck;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.PlanarDiffusion;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/** Constant coefficients in the plane: the density is normal. Right in all respects, and open to be made wrong. */
public class ToyPlanarPropagator implements PropagatorProvider {
    private static final int SIZE = 41;

    /** As a service loader does. */
    public ToyPlanarPropagator() {}

    @Override
    public String id() {
        return "planar-kernel";
    }

    @Override
    public String title() {
        return "Normal kernel in the plane";
    }

    @Override
    public Citation citation() {
        return new Citation("A. Einstein", 1905, "Brownian motion", "doi:10.1002/andp.19053220806");
    }

    @Override
    public OptionSpace options() {
        return OptionSpace.EMPTY;
    }

    @Override
    public Support supports(EvolutionProblem problem) {
        if (!(problem instanceof EvolutionProblem.Planar planar)
                || planar.rate().at(0, 0, 0) != 0) {
            return Support.no("it takes only problems in the plane that conserve mass");
        }
        PlanarDiffusion d = planar.diffusion();
        boolean constant = d.driftX(1, 2, 0) == d.driftX(0, 0, 0)
                && d.driftY(1, 2, 0) == d.driftY(0, 0, 0)
                && d.volatilityX(1, 2, 0) == d.volatilityX(0, 0, 0)
                && d.volatilityY(1, 2, 0) == d.volatilityY(0, 0, 0);
        return constant ? Support.YES : Support.no("it takes only constant coefficients");
    }

    @Override
    public Propagator create(Settings settings) {
        settings.requireOf(options(), id());
        return new Product(Provenance.of(this, settings));
    }

    /** The density; a place for errors. */
    double density(double right) {
        return right;
    }

    /** The mass reported; a place for errors. */
    double mass() {
        return 1;
    }

    /** The covariance reported; a place for errors. */
    double covariance(double right) {
        return right;
    }

    /** Whether to look at the coefficients; a place for errors. */
    boolean careful() {
        return true;
    }

    private final class Product implements Propagator, PlanarPropagator {
        private final Provenance provenance;

        Product(Provenance provenance) {
            this.provenance = provenance;
        }

        @Override
        public Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request) {
            throw new IllegalArgumentException("it takes only problems in the plane");
        }

        @Override
        public PlanarEvolution evolve(EvolutionProblem.Planar problem, PlanarRequest request) {
            PlanarDiffusion d = problem.diffusion();
            if (careful() && Double.isNaN(d.driftX(request.x() + 0.5, request.y(), 0))) {
                throw new IllegalArgumentException("the drift is NaN at x = " + (request.x() + 0.5));
            }
            List<PlanarSnapshot> snapshots = new ArrayList<>();
            for (double t : request.times().toArray()) {
                snapshots.add(snapshot(d, request, t));
            }
            return new PlanarEvolution(snapshots, "", new Cost(1, (long) SIZE * SIZE, 0), provenance);
        }

        private PlanarSnapshot snapshot(PlanarDiffusion d, PlanarRequest request, double t) {
            double sx = d.volatilityX(0, 0, 0) * Math.sqrt(t);
            double sy = d.volatilityY(0, 0, 0) * Math.sqrt(t);
            double rho = d.correlation();
            double mx = request.x() + d.driftX(0, 0, 0) * t;
            double my = request.y() + d.driftY(0, 0, 0) * t;
            Doubles x = Doubles.grid(mx - 5 * sx, mx + 5 * sx, SIZE);
            Doubles y = Doubles.grid(my - 5 * sy, my + 5 * sy, SIZE);
            double[] values = new double[SIZE * SIZE];
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    double u = (x.get(i) - mx) / sx;
                    double v = (y.get(j) - my) / sy;
                    double distance = (u * u - 2 * rho * u * v + v * v) / (1 - rho * rho);
                    values[i * SIZE + j] = ToyPlanarPropagator.this.density(
                            Math.exp(-0.5 * distance) / (2 * Math.PI * sx * sy * Math.sqrt(1 - rho * rho)));
                }
            }
            return new PlanarSnapshot(
                    t,
                    new PlanarFunction(x, y, Doubles.of(values)),
                    0.1 * request.tolerance(),
                    mass(),
                    mass() - 1,
                    mx,
                    my,
                    sx * sx,
                    sy * sy,
                    covariance(rho * sx * sy));
        }
    }
}
