package org.potentia.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.model.DerivedValue;
import org.potentia.workbench.calibration.SmileFit;
import org.potentia.workbench.calibration.SmileStudy;

/** What models make of their parameters, day by day: a panel for each derived number, a line for each model and place in the row of expiries. */
final class SmileDays {
    /** More numbers than these are in the table only. */
    private static final int SHOWN = 4;

    private SmileDays() {}

    static List<CurvePanel> of(List<SmileStudy> studies) {
        if (studies.size() < 2) {
            return List.of();
        }
        Map<String, Map<String, List<double[]>>> series = new LinkedHashMap<>();
        Optional<LocalDate> first = studies.getFirst().chain().asOf();
        int number = 0;
        for (SmileStudy study : studies) {
            Optional<LocalDate> day = study.chain().asOf();
            double at = first.isPresent() && day.isPresent()
                    ? day.orElseThrow().toEpochDay() - first.orElseThrow().toEpochDay()
                    : number;
            number++;
            for (int slice = 0; slice < study.slices().size(); slice++) {
                for (SmileFit fit : study.slices().get(slice).fits()) {
                    String label = fit.modelId() + (study.slices().size() > 1 ? ", expiry " + (slice + 1) : "");
                    for (DerivedValue derived : fit.findings().values()) {
                        series.computeIfAbsent(derived.name(), name -> new LinkedHashMap<>())
                                .computeIfAbsent(label, name -> new ArrayList<>())
                                .add(new double[] {at, derived.value()});
                    }
                }
            }
        }
        String x = first.map(day -> "days since " + day).orElse("day");
        return series.entrySet().stream()
                .limit(SHOWN)
                .map(entry -> panel(entry.getKey(), x, entry.getValue()))
                .toList();
    }

    private static CurvePanel panel(String name, String x, Map<String, List<double[]>> lines) {
        List<CurvePanel.Layer> layers = new ArrayList<>();
        for (Style style : Palette.of(List.copyOf(lines.keySet()))) {
            List<double[]> points = lines.getOrDefault(style.id(), List.of());
            layers.add(CurvePanel.Layer.line(
                    style,
                    Doubles.of(points.stream().mapToDouble(point -> point[0])),
                    Doubles.of(points.stream().mapToDouble(point -> point[1]))));
        }
        return new CurvePanel(name + ", day by day", x, name, layers);
    }
}
