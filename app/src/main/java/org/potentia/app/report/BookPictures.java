package org.potentia.app.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.book.Scenario;

/** What a book gains over the price of the underlying: a picture for each day, a line for each volatility. */
public final class BookPictures {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 440;
    private static final int COLUMNS = 2;
    private static final double PERCENT = 100;
    private static final int DIGITS = 4;

    private BookPictures() {}

    /**
     * Draws the scenarios.
     *
     * @param scenarios what the book is worth in them
     * @param writer takes the name of the picture and its bytes
     * @return a sentence that says which picture is missing and why, or nothing if none is
     */
    public static Optional<String> draw(List<Scenario> scenarios, BiConsumer<String, byte[]> writer) {
        List<Panel> panels = scenarios.stream()
                .map(Scenario::days)
                .distinct()
                .map(day -> panel(
                        day,
                        scenarios.stream().filter(each -> each.days() == day).toList()))
                .toList();
        Map<String, Supplier<byte[]>> pictures = new LinkedHashMap<>();
        pictures.put(
                "scenarios.png",
                () -> Png.tiles(
                        panels.stream()
                                .map(FigurePictures::panel)
                                .map(CurveChart::of)
                                .toList(),
                        COLUMNS,
                        WIDTH,
                        HEIGHT));
        return Png.draw(pictures, writer);
    }

    private static Panel panel(double day, List<Scenario> scenarios) {
        return new Panel(
                day == 0 ? "today" : Numbers.brief(day, DIGITS) + " days ahead",
                "change of the price of the underlying (%)",
                "gain of the book",
                false,
                scenarios.stream()
                        .map(Scenario::volatility)
                        .distinct()
                        .map(volatility -> curve(
                                volatility,
                                scenarios.stream()
                                        .filter(each -> each.volatility() == volatility)
                                        .toList()))
                        .toList());
    }

    private static Curve curve(double volatility, List<Scenario> scenarios) {
        String label = "volatility " + Numbers.brief(PERCENT * volatility, DIGITS) + " %";
        Doubles spots = Doubles.of(scenarios.stream().mapToDouble(each -> PERCENT * each.spot()));
        Doubles gains = Doubles.of(scenarios.stream().mapToDouble(Scenario::gain));
        return spots.size() > 1 ? Curve.line(label, spots, gains) : Curve.points(label, spots, gains);
    }
}
