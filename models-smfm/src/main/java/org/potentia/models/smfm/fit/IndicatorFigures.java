package org.potentia.models.smfm.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;

/** The indicator over time, the profiles of the last window, and the exponents of contexts. */
final class IndicatorFigures {
    private static final int PROFILE_POINTS = 161;
    private static final double YEAR_DAYS = 365.25;
    private static final double SHOWN_RISE = 4;
    private static final double TYPICAL = 0.9;

    private final Analysis analysis;
    private final String of;

    IndicatorFigures(Analysis analysis) {
        this.analysis = analysis;
        this.of = analysis.track().series().name() + ". ";
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "smfm-2",
                "The x-indicator over moving windows",
                of
                        + "Points: the exponents of windows that share no move, at their last days; lines: the ends of their 68 % intervals by the"
                        + " profile likelihood. Ends beyond the frame are drawn at its edge. Equations 16, 24 and 28, section 5.2.",
                Set.of(),
                services -> Stream.of(Method.values())
                        .filter(method -> analysis.count(method) > 0)
                        .map(this::overTime)
                        .toList()));
        if (!analysis.windows().getLast().fits().isEmpty()) {
            figures.add(new Figure(
                    "smfm-profiles",
                    "What the last window knows of the exponent",
                    of
                            + "The negative logarithm of the profile likelihood of the last window over its least value; 0.5 is the 68 %"
                            + " interval, 1.92 the 95 % interval.",
                    Set.of(),
                    services -> List.of(profiles())));
        }
        List<double[]> joints = joints();
        if (joints.size() > 1) {
            figures.add(new Figure(
                    "smfm-contexts",
                    "One exponent for each context",
                    of
                            + "The exponent of the largest joint likelihood of the windows that end in a contract or a year, one factor with"
                            + " free sigma, with a standard error to either side.",
                    Set.of(),
                    services -> List.of(contexts(joints))));
        }
        return figures;
    }

    private Panel overTime(Method method) {
        List<WindowFit> windows = Aggregate.apart(analysis.windows(), method);
        double frame = frame(windows, method);
        Doubles time = Doubles.of(windows.stream()
                .mapToDouble(window -> analysis.track().day(window.end() - 1).toEpochDay() / YEAR_DAYS + 1970));
        return Panel.of(
                method.title(),
                "year",
                "x",
                Curve.line(
                        "68 % from",
                        time, ends(windows, method, frame, fit -> fit.narrow().from())),
                Curve.line(
                        "68 % to",
                        time, ends(windows, method, frame, fit -> fit.narrow().to())),
                Curve.points("x", time, ends(windows, method, frame, ExponentFit::x)));
    }

    private static Doubles ends(
            List<WindowFit> windows, Method method, double frame, ToDoubleFunction<ExponentFit> value) {
        return Doubles.of(windows.stream()
                .map(window -> window.fit(method).orElseThrow().fit())
                .mapToDouble(value)
                .map(x -> Math.clamp(x, -frame, frame)));
    }

    /** What nine ends of ten lie within. */
    private static double frame(List<WindowFit> windows, Method method) {
        double[] ends = windows.stream()
                .map(window -> window.fit(method).orElseThrow().fit())
                .flatMapToDouble(fit -> Arrays.stream(new double[] {
                    Math.abs(fit.narrow().from()), Math.abs(fit.narrow().to()), Math.abs(fit.x())
                }))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return Math.max(2, 1.1 * ends[(int) (TYPICAL * (ends.length - 1))]);
    }

    private Panel profiles() {
        WindowFit last = analysis.windows().getLast();
        List<Curve> curves = new ArrayList<>();
        for (Method method : Method.values()) {
            last.fit(method).ifPresent(result -> {
                ExponentProfile profile = result.model().profile();
                ExponentFit fit = result.fit();
                double width = Double.isFinite(fit.error()) ? 3 * fit.error() : profile.reach();
                double from = Math.max(-profile.reach(), fit.x() - width);
                double to = Math.min(profile.reach(), fit.x() + width);
                List<double[]> points = new ArrayList<>();
                for (int i = 0; i < PROFILE_POINTS; i++) {
                    double x = from + (to - from) * i / (PROFILE_POINTS - 1);
                    double rise = profile.value(x) - fit.best().value();
                    if (rise <= SHOWN_RISE) {
                        points.add(new double[] {x, Math.max(0, rise)});
                    }
                }
                if (!points.isEmpty()) {
                    curves.add(Curve.line(
                            method.title(),
                            Doubles.of(points.stream().mapToDouble(p -> p[0])),
                            Doubles.of(points.stream().mapToDouble(p -> p[1]))));
                }
            });
        }
        String day = analysis.track().day(last.end() - 1).toString();
        return new Panel("window to " + day, "x", "rise of -ln L", false, curves);
    }

    /** Place, joint exponent and its error of each context that knows one. */
    private List<double[]> joints() {
        List<double[]> rows = new ArrayList<>();
        int place = 0;
        for (Map<Method, Aggregate> context : analysis.contexts().values()) {
            Aggregate aggregate = context.get(Method.FREE);
            if (aggregate != null && Double.isFinite(aggregate.joint().error())) {
                rows.add(new double[] {
                    place, aggregate.joint().x(), aggregate.joint().error()
                });
            }
            place++;
        }
        return rows;
    }

    private Panel contexts(List<double[]> rows) {
        Doubles places = Doubles.of(rows.stream().mapToDouble(row -> row[0]));
        Aggregate total = analysis.total(Method.FREE).orElseThrow();
        double all = total.joint().x();
        return Panel.of(
                String.format(Locale.ROOT, "joint exponent %.2f", all),
                "context, in order of time",
                "x",
                Curve.line("all contexts", Doubles.of(0, analysis.contexts().size() - 1), Doubles.of(all, all)),
                Curve.points("one error below", places, Doubles.of(rows.stream().mapToDouble(row -> row[1] - row[2]))),
                Curve.points("one error above", places, Doubles.of(rows.stream().mapToDouble(row -> row[1] + row[2]))),
                Curve.points("x", places, Doubles.of(rows.stream().mapToDouble(row -> row[1]))));
    }
}
