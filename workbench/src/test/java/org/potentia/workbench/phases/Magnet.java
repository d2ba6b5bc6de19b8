package org.potentia.workbench.phases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.model.MeanFieldModel;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;

/** The magnet of Curie and Weiss, m = tanh((m + B)/t), whose transitions are known: critical at t = 1, B = 0. */
final class Magnet implements ModelProvider {
    static final ParameterSpace SPACE = ParameterSpace.of(
            new Parameter("t", "t", "1", "temperature", Interval.above(0), Interval.closed(0.1, 3), Scale.LOG, 0.8),
            new Parameter("B", "B", "1", "field", Interval.open(-10, 10), Interval.closed(-1, 1), Scale.LINEAR, 0));

    @Override
    public String id() {
        return "magnet";
    }

    @Override
    public String title() {
        return "Magnet";
    }

    @Override
    public Citation citation() {
        return new Citation("P. Weiss", 1907, "L'hypothèse du champ moléculaire", "10.1051/jphystap:019070060066100");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "m = tanh((m + B)/t)";
    }

    @Override
    public Class<? extends Model> modelType() {
        return Solved.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        return new Solved(parameters);
    }

    /** All roots, by bisection between the two turning points of tanh((m + B)/t) - m. */
    record Solved(ParameterVector parameters) implements MeanFieldModel {
        @Override
        public Optional<String> field() {
            return Optional.of("B");
        }

        private double excess(double m) {
            return Math.tanh((m + parameters.get("B")) / parameters.get("t")) - m;
        }

        @Override
        public List<Equilibrium> equilibria() {
            double t = parameters.get("t");
            double b = parameters.get("B");
            double turn = t < 1 ? t * acosh(Math.sqrt(1 / t)) : 0;
            double[] edges = {-1.5, -b - turn, -b + turn, 1.5};
            List<Equilibrium> found = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                double low = edges[k];
                double high = edges[k + 1];
                if (b == 0 && k == 1 && t < 1) {
                    found.add(at(0));
                } else if (b == 0 && t >= 1) {
                    if (k == 1) {
                        found.add(at(0));
                    }
                } else if (low < high && excess(low) > 0 != excess(high) > 0) {
                    for (int step = 0; step < 200; step++) {
                        double middle = 0.5 * (low + high);
                        if (excess(middle) > 0 == excess(low) > 0) {
                            low = middle;
                        } else {
                            high = middle;
                        }
                    }
                    found.add(at(0.5 * (low + high)));
                }
            }
            return found;
        }

        private static double acosh(double x) {
            return Math.log(x + Math.sqrt((x - 1) * (x + 1)));
        }

        private Equilibrium at(double m) {
            double t = parameters.get("t");
            double b = parameters.get("B");
            double spin = (1 - m) * (1 + m);
            double slope = spin / t;
            return new Equilibrium(
                    m, spin, m * m / 2 - t * Math.log(2 * Math.cosh((m + b) / t)), slope, slope / (1 - slope), 1);
        }
    }
}
