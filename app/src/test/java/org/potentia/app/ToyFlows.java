package org.potentia.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles a plugin with two potentials, a model with a potential, and four propagators: the normal law that a linear drift and constant noise make
 * of a point, the same with an error that it does not know of, one that always fails, and one for the plane.
 */
final class ToyFlows {
    private static final String MODULE = """
            module flows {
                requires org.potentia.api;
                provides org.potentia.api.model.PotentialProvider with flows.Bowl, flows.Twin;
                provides org.potentia.api.model.ModelProvider with flows.Bound;
                provides org.potentia.api.evolve.PropagatorProvider with flows.Good, flows.Crude, flows.Broken, flows.Flat;
            }
            """;

    private static final String BOWL = """
            package flows;
            import org.potentia.api.*;
            import org.potentia.api.model.*;
            public final class Bowl implements PotentialProvider {
                record Well(double stiffness, double noise) implements Potential {
                    public double value(double y) { return 0.5 * stiffness * y * y; }
                    public double gradient(double y) { return stiffness * y; }
                    public double curvature(double y) { return stiffness; }
                }
                public String id() { return "bowl"; }
                public String title() { return "A bowl"; }
                public Citation citation() { return new Citation("R. Hooke", 1678, "De potentia restitutiva", "London"); }
                public ParameterSpace parameters() {
                    return ParameterSpace.of(
                        new Parameter("stiffness", "k", "1/year", "how steep", Interval.above(0), Interval.closed(0.1, 10), Scale.LOG, 1),
                        new Parameter("noise", "h", "1/sqrt(year)", "how hot", Interval.above(0), Interval.closed(0.1, 10), Scale.LOG, 0.5));
                }
                public Potential create(ParameterVector p) { return new Well(p.get("stiffness"), p.get("noise")); }
            }
            """;

    private static final String TWIN = """
            package flows;
            import org.potentia.api.*;
            import org.potentia.api.model.*;
            public final class Twin implements PotentialProvider {
                record Wells(double noise) implements Potential {
                    public double value(double y) { return 0.25 * (y * y - 1) * (y * y - 1); }
                    public double gradient(double y) { return y * (y * y - 1); }
                    public double curvature(double y) { return 3 * y * y - 1; }
                }
                public String id() { return "twin"; }
                public String title() { return "Two wells"; }
                public Citation citation() { return new Citation("G. Duffing", 1918, "Erzwungene Schwingungen", "Vieweg"); }
                public ParameterSpace parameters() {
                    return ParameterSpace.of(
                        new Parameter("noise", "h", "1/sqrt(year)", "how hot", Interval.above(0), Interval.closed(0.1, 10), Scale.LOG, 0.5));
                }
                public Potential create(ParameterVector p) { return new Wells(p.get("noise")); }
            }
            """;

    private static final String BOUND = """
            package flows;
            import org.potentia.api.*;
            import org.potentia.api.model.*;
            public final class Bound implements ModelProvider {
                record Product(ParameterVector parameters) implements PotentialModel {
                    public Potential potential(double years) { return new Bowl.Well(1 / years, 0.5); }
                }
                public String id() { return "bound"; }
                public String title() { return "Bound to a bowl"; }
                public Citation citation() { return new Citation("R. Hooke", 1678, "De potentia restitutiva", "London"); }
                public String equation() { return "dy = -y/T dt + 0.5 dW"; }
                public ParameterSpace parameters() { return ParameterSpace.EMPTY; }
                public Class<? extends Model> modelType() { return Product.class; }
                public Model create(ParameterVector parameters) { return new Product(parameters); }
            }
            """;

    private static final String KERNEL = """
            package flows;
            import java.util.*;
            import org.potentia.api.*;
            import org.potentia.api.evolve.*;
            import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
            import org.potentia.api.model.Diffusion;
            import org.potentia.api.option.*;
            abstract class Kernel implements PropagatorProvider {
                public Citation citation() { return new Citation("G. E. Uhlenbeck", 1930, "Brownian motion", "Phys. Rev. 36"); }
                public OptionSpace options() {
                    return OptionSpace.of(Option.number("error", Interval.closed(0, 1), error(), "how wrong"));
                }
                abstract double error();
                public Support supports(EvolutionProblem problem) {
                    if (!(problem instanceof LinearDiffusion linear) || !linear.timeHomogeneous()
                            || !linear.diffusion().domain().equals(Interval.REALS)) {
                        return Support.no("only diffusions on the whole line");
                    }
                    Diffusion d = linear.diffusion();
                    return Math.abs(d.drift(2, 0) - 2 * d.drift(1, 0) + d.drift(0, 0)) < 1e-9
                            && linear.rate().at(0.3, 0) == 0 ? Support.YES : Support.no("only linear drifts without a rate");
                }
                public Propagator create(Settings settings) {
                    return (problem, request) -> evolve(((LinearDiffusion) problem).diffusion(), request, settings);
                }
                private Evolution evolve(Diffusion d, EvolutionRequest request, Settings settings) {
                    if (!(request.initial() instanceof InitialLaw.PointMass start)) {
                        throw new IllegalArgumentException("the start is a density, must be a point");
                    }
                    double pull = d.drift(0, 0) - d.drift(1, 0);
                    List<Snapshot> snapshots = new ArrayList<>();
                    for (double t : request.times().toArray()) {
                        double fall = Math.exp(-pull * t);
                        double mean = pull == 0 ? start.position() + d.drift(0, 0) * t
                            : d.drift(0, 0) / pull + (start.position() - d.drift(0, 0) / pull) * fall;
                        double h = d.volatility(0, 0);
                        double variance = h * h * (pull == 0 ? t : (1 - fall * fall) / (2 * pull));
                        Doubles points = request.points().size() > 0 ? request.points()
                            : Doubles.grid(mean - 9 * Math.sqrt(variance), mean + 9 * Math.sqrt(variance), 400);
                        double top = 1 / Math.sqrt(2 * Math.PI * variance);
                        double off = 1 + settings.number("error");
                        Doubles values = points.map(x -> off * top * Math.exp(-0.5 * (x - mean) * (x - mean) / variance));
                        snapshots.add(new Snapshot(t, new GridFunction(points, values), (error() > 0 ? 2e-9 : 1e-9) * top, 1, 0, mean, variance));
                    }
                    return new Evolution(snapshots, error() > 0 ? "it is crude" : "", new Cost(1, 2, 0.25),
                        Provenance.of(this, settings));
                }
            }
            """;

    private static final String PRODUCT = """
            package flows;
            public final class %1$s extends Kernel {
                public String id() { return "toy-%2$s"; }
                public String title() { return "%1$s kernel"; }
                double error() { return %3$s; }
            }
            """;

    private static final String BROKEN = """
            package flows;
            import org.potentia.api.*;
            import org.potentia.api.evolve.*;
            import org.potentia.api.option.*;
            public final class Broken extends Kernel {
                public String id() { return "toy-broken"; }
                public String title() { return "Broken kernel"; }
                double error() { return 0; }
                public Propagator create(Settings settings) {
                    return (problem, request) -> { throw new ComputationException("no convergence after 3 steps"); };
                }
            }
            """;

    /** The normal law of two coordinates with constant coefficients. */
    private static final String FLAT = """
            package flows;
            import java.util.*;
            import org.potentia.api.*;
            import org.potentia.api.evolve.*;
            import org.potentia.api.option.*;
            public final class Flat extends Kernel {
                public String id() { return "toy-flat"; }
                public String title() { return "Kernel in the plane"; }
                double error() { return 0; }
                public Support supports(EvolutionProblem problem) {
                    return problem instanceof EvolutionProblem.Planar planar && planar.diffusion().driftX(0, 0, 0) == 0.2
                            && planar.rate().at(0, 0, 0) == 0 ? Support.YES : Support.no("only planar-free");
                }
                public Propagator create(Settings settings) { return new Product(this, settings); }
                record Product(Flat provider, Settings settings) implements Propagator, PlanarPropagator {
                    public Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request) {
                        throw new IllegalArgumentException("only in the plane");
                    }
                    public PlanarEvolution evolve(EvolutionProblem.Planar problem, PlanarRequest request) {
                        List<PlanarSnapshot> snapshots = new ArrayList<>();
                        for (double t : request.times().toArray()) {
                            double mx = request.x() + 0.2 * t;
                            double my = request.y() - 0.4 * t;
                            double sx = 0.3 * Math.sqrt(t);
                            double sy = 0.5 * Math.sqrt(t);
                            Doubles x = Doubles.grid(mx - 4 * sx, mx + 4 * sx, 21);
                            Doubles y = Doubles.grid(my - 4 * sy, my + 4 * sy, 21);
                            double[] values = new double[21 * 21];
                            for (int i = 0; i < 21; i++) {
                                for (int j = 0; j < 21; j++) {
                                    double u = (x.get(i) - mx) / sx;
                                    double v = (y.get(j) - my) / sy;
                                    values[21 * i + j] = Math.exp(-0.5 * (u * u + 1.2 * u * v + v * v) / 0.64)
                                        / (2 * Math.PI * sx * sy * 0.8);
                                }
                            }
                            snapshots.add(new PlanarSnapshot(t, new PlanarFunction(x, y, Doubles.of(values)), 1e-6, 1, 0,
                                mx, my, sx * sx, sy * sy, -0.6 * sx * sy));
                        }
                        return new PlanarEvolution(snapshots, "", new Cost(1, 441, 0.5), Provenance.of(provider, settings));
                    }
                }
            }
            """;

    private ToyFlows() {}

    /** Packs the plugin into a jar in a folder and returns the jar. */
    static Path in(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("flow-sources"));
        ToyPlugin.write(sources, "module-info", MODULE);
        ToyPlugin.write(sources, "Bowl", BOWL);
        ToyPlugin.write(sources, "Twin", TWIN);
        ToyPlugin.write(sources, "Bound", BOUND);
        ToyPlugin.write(sources, "Kernel", KERNEL);
        ToyPlugin.write(sources, "Good", PRODUCT.formatted("Good", "good", "0"));
        ToyPlugin.write(sources, "Crude", PRODUCT.formatted("Crude", "crude", "1e-4"));
        ToyPlugin.write(sources, "Broken", BROKEN);
        ToyPlugin.write(sources, "Flat", FLAT);
        return ToyPlugin.pack(folder, sources, "flows");
    }
}
