package org.potentia.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.model.Model;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialModel;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.calibration.QuoteFit;
import org.potentia.workbench.calibration.SmileCurve;
import org.potentia.workbench.calibration.SmileFit;
import org.potentia.workbench.calibration.SmileStudy;
import org.potentia.workbench.chain.Expiry;

/** What is shown of the fits to one expiry: the smiles, the potential, and the densities under both measures. */
final class SmilePlot {
    private static final Style QUOTES = new Style("quotes", "quotes", "#57606a", "solid", "circle");
    private static final Style TODAY = new Style("today", "today's return", "#CC79A7", "dashed", "circle");
    private static final Style MEAN = new Style("mean", "mean at rest (gauge)", "#8c959f", "dotted", "circle");
    private static final int POINTS = 401;

    /** A potential is drawn up to so many times its level at the edge of the quotes or of its highest top. */
    private static final double HEAD_ROOM = 1.3;

    private static final double VISIBLE = 2e-3;

    /** Two places of an orbit nearer than this are one. */
    private static final double SAME_PLACE = 1e-9;

    private SmilePlot() {}

    /**
     * Makes the panels of one slice, three for each expiry and two more for each model that moves in a potential.
     *
     * @param slice the fits
     * @param makers makes a model of each id from its parameters, for what it can do beyond pricing
     * @param today the return over the past period of the length of the expiry; empty if not known
     */
    static List<CurvePanel> of(SmileStudy.Slice slice, Map<String, Smiles.Maker> makers, OptionalDouble today) {
        Map<String, Model> fitted = slice.fits().stream()
                .filter(fit -> makers.containsKey(fit.modelId()))
                .collect(Collectors.toMap(
                        SmileFit::modelId,
                        fit -> Objects.requireNonNull(makers.get(fit.modelId())).of(fit.parameters())));
        List<Style> styles =
                Palette.of(slice.fits().stream().map(SmileFit::modelId).toList());
        List<CurvePanel> panels = new ArrayList<>();
        for (Expiry expiry : slice.expiries()) {
            String when = when(expiry);
            List<SmileCurve> curves =
                    slice.fits().stream().map(fit -> SmileCurve.of(fit, expiry)).toList();
            panels.add(smile(slice, expiry, curves, styles, when));
            panels.add(densities(slice, expiry, curves, styles, fitted, today, when));
            for (int i = 0; i < slice.fits().size(); i++) {
                SmileFit fit = slice.fits().get(i);
                if (fitted.get(fit.modelId()) instanceof PotentialModel moving) {
                    Map<String, Potential> potentials = new LinkedHashMap<>();
                    potentials.put(stated(fit), moving.potential(expiry.years()));
                    Smiles.Maker maker = Objects.requireNonNull(makers.get(fit.modelId()));
                    fit.orbit()
                            .ifPresent(orbit -> orbit.marks().forEach((name, at) -> {
                                if (maker.of(orbit.parameters().apply(at)) instanceof PotentialModel alike) {
                                    potentials.putIfAbsent(name, alike.potential(expiry.years()));
                                }
                            }));
                    panels.add(potentials(
                            potentials, fit.modelId(), curves.get(i), marks(moving, expiry.years(), today), when));
                }
            }
        }
        for (int i = 0; i < slice.fits().size(); i++) {
            orbit(slice.fits().get(i)).ifPresent(panels::add);
            slice.fits().get(i).findings().panels().stream()
                    .map(FigurePictures::panel)
                    .forEach(panels::add);
        }
        return panels;
    }

    static String when(Expiry expiry) {
        return expiry.date().map(date -> "expiry " + date).orElseGet(() -> Math.round(365 * expiry.years()) + " days");
    }

    private static CurvePanel smile(
            SmileStudy.Slice slice, Expiry expiry, List<SmileCurve> curves, List<Style> styles, String when) {
        List<CurvePanel.Layer> layers = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            layers.add(CurvePanel.Layer.line(
                    styles.get(i),
                    curves.get(i).smile().points(),
                    percent(curves.get(i).smile().values())));
        }
        List<QuoteFit> quotes = slice.fits().getFirst().quotes().stream()
                .filter(quote -> quote.years() == expiry.years())
                .toList();
        double spot = expiry.market().spot();
        layers.add(CurvePanel.Layer.points(
                QUOTES,
                Doubles.of(quotes.stream()
                        .mapToDouble(quote -> Math.log(quote.quote().strike() / spot))),
                percent(Doubles.of(quotes.stream().mapToDouble(QuoteFit::volatility)))));
        return new CurvePanel("Smile, " + when, "log(strike / spot)", "implied volatility, %", layers);
    }

    private static CurvePanel densities(
            SmileStudy.Slice slice,
            Expiry expiry,
            List<SmileCurve> curves,
            List<Style> styles,
            Map<String, Model> fitted,
            OptionalDouble today,
            String when) {
        List<CurvePanel.Layer> layers = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            SmileCurve curve = curves.get(i);
            layers.add(visible(
                    styles.get(i), curve.density().points(), curve.density().values()));
            Model model = fitted.get(slice.fits().get(i).modelId());
            if (model instanceof UnconditionalReturnModel real) {
                ReturnDistribution law = real.returns(expiry.years());
                Style style = new Style(
                        styles.get(i).id() + "-p",
                        styles.get(i).label() + ", real world (gauge)",
                        "#E69F00",
                        "dashed",
                        "rect");
                Doubles points = curve.density().points();
                layers.add(visible(style, points, points.map(y -> Math.exp(law.logDensity(y)))));
            }
        }
        double highest = layers.stream()
                .flatMapToDouble(layer -> layer.values().stream())
                .max()
                .orElse(1);
        today.ifPresent(y -> layers.add(CurvePanel.Layer.mark(TODAY, y, 0, highest)));
        return new CurvePanel("Density of the return to expiry, " + when, "log-return", "density", layers);
    }

    /** The part of a density that can be told from zero in a picture. */
    private static CurvePanel.Layer visible(Style style, Doubles points, Doubles values) {
        double least = VISIBLE * values.stream().max().orElse(0);
        int[] shown = IntStream.range(0, values.size())
                .filter(i -> Math.abs(values.get(i)) >= least)
                .toArray();
        return CurvePanel.Layer.line(
                style,
                points.slice(shown[0], shown[shown.length - 1] + 1),
                values.slice(shown[0], shown[shown.length - 1] + 1));
    }

    /** What the parameters of a fit are called among those that price alike: the mark at which they are, if it is one. */
    private static String stated(SmileFit fit) {
        return fit.orbit()
                .map(orbit -> orbit.marks().entrySet().stream()
                        .filter(mark -> Math.abs(mark.getValue() - orbit.at()) < SAME_PLACE)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("as stated"))
                .orElse(fit.modelId());
    }

    /** Potentials of one model that price alike; the first is the one of the stated gauge. */
    private static CurvePanel potentials(
            Map<String, Potential> potentials, String model, SmileCurve curve, Map<Style, Double> marks, String when) {
        Doubles reach = curve.density().points();
        double low = marks.values().stream().mapToDouble(Double::doubleValue).reduce(reach.get(0), Math::min);
        double high =
                marks.values().stream().mapToDouble(Double::doubleValue).reduce(reach.get(reach.size() - 1), Math::max);
        Doubles points = Doubles.grid(low, high, POINTS);
        List<Style> styles = Palette.of(List.copyOf(potentials.keySet()));
        List<CurvePanel.Layer> layers = new ArrayList<>();
        for (Style style : styles) {
            Potential potential = Objects.requireNonNull(potentials.get(style.id()));
            double scale = potential.noise() * potential.noise();
            Doubles values = points.map(y -> potential.value(y) / scale);
            double own = HEAD_ROOM * interestingHeight(values);
            int[] shown = IntStream.range(0, values.size())
                    .filter(i -> values.get(i) <= own)
                    .toArray();
            layers.add(CurvePanel.Layer.line(
                    style,
                    Doubles.of(IntStream.of(shown).mapToDouble(points::get)),
                    Doubles.of(IntStream.of(shown).mapToDouble(values::get))));
        }
        double height = layers.stream()
                .flatMapToDouble(layer -> layer.values().stream())
                .max()
                .orElse(1);
        marks.forEach((style, y) -> layers.add(CurvePanel.Layer.mark(style, y, 0, height)));
        return new CurvePanel(
                (potentials.size() > 1
                                ? "Potentials of " + model + " that give the same prices, "
                                : "Potential of " + model + ", ")
                        + when,
                "log-return",
                "V / h²",
                layers);
    }

    /** Where a model stands on its potential: today's return, and the mean of returns at rest. */
    private static Map<Style, Double> marks(PotentialModel moving, double years, OptionalDouble today) {
        Map<Style, Double> marks = new LinkedHashMap<>();
        today.ifPresent(y -> marks.put(TODAY, y));
        if (moving instanceof UnconditionalReturnModel real) {
            marks.put(MEAN, real.returns(years).mean());
        }
        return marks;
    }

    /** High enough for every top between wells, and for some of the walls. */
    private static double interestingHeight(Doubles values) {
        double tops = 0;
        for (int i = 1; i + 1 < values.size(); i++) {
            if (values.get(i) > values.get(i - 1) && values.get(i) >= values.get(i + 1)) {
                tops = Math.max(tops, values.get(i));
            }
        }
        return Math.max(2 * tops, Math.max(4, tops + 3));
    }

    private static Optional<CurvePanel> orbit(SmileFit fit) {
        return fit.orbit().map(orbit -> {
            Interval range = orbit.range();
            Doubles places = Doubles.grid(range.lower(), range.upper(), 121);
            List<String> moving = fit.parameters().space().names().stream()
                    .filter(orbit.moving()::contains)
                    .toList();
            List<Style> styles = Palette.of(moving);
            List<CurvePanel.Layer> layers = new ArrayList<>();
            for (Style style : styles) {
                layers.add(CurvePanel.Layer.line(
                        style,
                        places,
                        places.map(d -> orbit.parameters().apply(d).get(style.id()))));
            }
            double low = layers.stream()
                    .flatMapToDouble(layer -> layer.values().stream())
                    .min()
                    .orElse(0);
            double high = layers.stream()
                    .flatMapToDouble(layer -> layer.values().stream())
                    .max()
                    .orElse(1);
            List<Style> marks = Palette.of(List.copyOf(orbit.marks().keySet()));
            int next = 0;
            for (Map.Entry<String, Double> mark : orbit.marks().entrySet()) {
                Style look = marks.get(next++);
                layers.add(CurvePanel.Layer.mark(
                        new Style(
                                look.id(),
                                mark.getKey() + ", d = " + Numbers.brief(mark.getValue(), 3),
                                "#8c959f",
                                "dashed",
                                "circle"),
                        mark.getValue(),
                        low,
                        high));
            }
            return new CurvePanel(
                    "Parameters of " + fit.modelId() + " that give the same prices: "
                            + moving.stream().collect(Collectors.joining(", ")),
                    orbit.name(),
                    "parameter",
                    layers);
        });
    }

    private static Doubles percent(Doubles shares) {
        return shares.map(share -> 100 * share);
    }
}
