package org.potentia.models.smfm.evolve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;
import org.potentia.api.study.StudyTable.Column;

/**
 * Short-time kernels to long-time densities: the price under each exponent at several times, of one factor and of two, by the path integral, and
 * checked by propagators that share nothing with it.
 *
 * <p>Source: L. Ingber (2000), High-resolution path-integral development of financial options, Physica A 283, 529-558, equations 16, 18 and 24,
 * section 6.3.
 */
public final class EvolutionStudy implements StudyProvider {
    /** Makes the provider. */
    public EvolutionStudy() {}

    @Override
    public String id() {
        return "smfm-evolution";
    }

    @Override
    public String title() {
        return "Densities of a price over long times, one and two factors";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "L. Ingber",
                2000,
                "High-resolution path-integral development of financial options",
                "Physica A 283, 529-558, doi:10.1016/S0378-4371(00)00229-4");
    }

    @Override
    public OptionSpace options() {
        return Setup.OPTIONS;
    }

    @Override
    public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
        Setup setup = new Setup(settings.requireOf(Setup.OPTIONS, id()));
        if (!data.isEmpty()) {
            throw new IllegalArgumentException(
                    data.size() + " series, must be none: the study has parameters, and no data");
        }
        List<Callable<Case>> tasks = new ArrayList<>();
        for (double years : setup.horizons().toArray()) {
            for (double x : setup.exponents().toArray()) {
                // a parameter that is wrong is told before anything is computed
                setup.line(x, years);
                tasks.add(() -> Case.of(setup, x, years, context.services()));
            }
        }
        context.progress("densities", 0);
        List<Case> cases = context.all(tasks);
        context.progress("done", 1);
        List<Check> checks = cases.stream().flatMap(Check::of).toList();
        return new StudyResult(
                summary(cases),
                List.of(checked(setup, checks), densities(cases)),
                new EvolvedFigures(setup, cases).all(),
                log(),
                checks.stream().flatMap(Check::warning).toList());
    }

    private static List<String> log() {
        return List.of(
                "Densities are of the path integral: prepoint kernels, iterated and extrapolated.",
                "The finite volumes solve the same equation on a mesh. The spectral check stands between reflecting walls seven standard"
                        + " deviations away, or at a fiftieth of the price, for a price that roams has no discrete spectrum.",
                "Errors and differences are relative to the height of the density; stated errors of two factors are those of the density of"
                        + " price and volatility.");
    }

    /** One density and what it is held against. */
    private record Check(Case of, int factors, Evolved one, Evolved path) {
        static Stream<Check> of(Case of) {
            return Stream.concat(
                    of.line().stream()
                            .map(one -> new Check(of, 1, one, of.line().getFirst())),
                    of.plane().stream()
                            .map(one -> new Check(of, 2, one, of.plane().getFirst())));
        }

        double number(ToDoubleFunction<Evolved.End> number) {
            return one.end().stream().mapToDouble(number).findFirst().orElse(Double.NaN);
        }

        Stream<String> warning() {
            return one.remark().isEmpty()
                    ? Stream.of()
                    : Stream.of(of.exponent() + " after " + of.time() + ", " + factors
                            + (factors == 1 ? " factor, " : " factors, ") + one.solver() + ": " + one.remark());
        }
    }

    private static StudyTable checked(Setup setup, List<Check> checks) {
        return StudyTable.of(
                "checks",
                numbers("x", "1", checks, check -> check.of().x()),
                numbers("years", "year", checks, check -> check.of().years()),
                numbers("factors", "1", checks, Check::factors),
                Column.texts(
                        "solver",
                        checks.stream().map(check -> check.one().solver()).toList()),
                numbers("mass less 1", "1", checks, check -> check.number(Evolved.End::mass) - 1),
                numbers(
                        "mean less forward",
                        "price",
                        checks,
                        check -> check.number(Evolved.End::mean)
                                - setup.forward(check.of().years())),
                numbers("standard deviation", "price", checks, check -> check.number(Evolved.End::deviation)),
                numbers("least value", "height", checks, check -> check.number(Evolved.End::least)),
                numbers("stated error", "height", checks, check -> check.number(Evolved.End::error)),
                numbers(
                        "off the path integral by",
                        "height",
                        checks,
                        check -> check.one().differenceFrom(check.path())));
    }

    private static Column numbers(String name, String unit, List<Check> checks, ToDoubleFunction<Check> number) {
        return Column.numbers(name, unit, checks.stream().mapToDouble(number).toArray());
    }

    private static StudyTable densities(List<Case> cases) {
        List<Double> x = new ArrayList<>();
        List<Double> years = new ArrayList<>();
        List<Double> price = new ArrayList<>();
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        for (Case each : cases) {
            for (int i = 0; i < each.points().size(); i++) {
                int at = i;
                x.add(each.x());
                years.add(each.years());
                price.add(each.points().get(i));
                one.add(each.oneFactor().get(i));
                two.add(each.twoFactors().map(values -> values.get(at)).orElse(Double.NaN));
            }
        }
        return StudyTable.of(
                "densities",
                Column.numbers("x", "1", array(x)),
                Column.numbers("years", "year", array(years)),
                Column.numbers("price", "price", array(price)),
                Column.numbers("one factor", "1/price", array(one)),
                Column.numbers("two factors", "1/price", array(two)));
    }

    private static double[] array(List<Double> values) {
        return Doubles.of(values.stream().mapToDouble(Double::doubleValue)).toArray();
    }

    private static Values summary(List<Case> cases) {
        Values values = Values.EMPTY;
        for (Case each : cases) {
            Values moments = moments(Values.EMPTY, "oneFactor", each.line().getFirst());
            if (!each.plane().isEmpty()) {
                moments = moments(moments, "twoFactors", each.plane().getFirst());
            }
            values = values.with(each.exponent() + " after " + each.time(), moments);
        }
        return values;
    }

    private static Values moments(Values values, String prefix, Evolved path) {
        Evolved.End end = path.end().orElseThrow();
        return values.with(prefix + "Mean", end.mean()).with(prefix + "Deviation", end.deviation());
    }
}
