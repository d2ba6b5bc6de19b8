package org.potentia.models.schrodinger.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;
import org.potentia.models.schrodinger.modality.KernelEstimate;
import org.potentia.models.schrodinger.modality.ModalityResult;
import org.potentia.models.schrodinger.modality.Sample;
import org.potentia.models.schrodinger.threshold.Searches.Asset;

/** Figures 5 and 6 of the paper from the data at hand, and the p-value along the search. */
final class ThresholdFigures {
    private static final int SHOWN = 2;
    private static final int POINTS = 241;

    private final Searches searches;
    private final double level;

    ThresholdFigures(Searches searches, double level) {
        this.searches = searches;
        this.level = level;
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "schrodinger-5",
                "Thresholds of volume over the largest volume",
                "Figure 5 of the paper from these data: eta against the mean daily volume; eta = 1 where no threshold was found."
                        + " The paper does not say how many of its points chance would give.",
                Set.of(),
                services -> List.of(thresholds())));
        List<Asset> shown = shown();
        List<Panel> densities =
                shown.stream().flatMap(asset -> densities(asset).stream()).toList();
        if (!densities.isEmpty()) {
            figures.add(new Figure(
                    "schrodinger-6",
                    "Densities above and below a threshold",
                    "Figure 6 of the paper from these data: returns of the days with volume above the threshold, and below, with the"
                            + " bandwidth of Silverman's rule. Where no threshold was found the volume with the smallest p splits.",
                    Set.of(),
                    services -> densities));
        }
        figures.add(new Figure(
                "schrodinger-path",
                "The p-value along the search",
                "p of each look against the threshold over the largest volume; the search stops at the first below the level. Looks"
                        + " that stopped early have fewer replicates. Not a figure of the paper.",
                Set.of(),
                services -> List.of(path(shown))));
        return figures;
    }

    /** The assets of most volume, those with a threshold first. */
    private List<Asset> shown() {
        return searches.assets().stream()
                .sorted(Comparator.comparing((Asset asset) -> !asset.search().found())
                        .thenComparingDouble(asset -> -asset.days().meanVolume()))
                .limit(SHOWN)
                .toList();
    }

    private Panel thresholds() {
        List<Curve> curves = new ArrayList<>();
        for (boolean found : new boolean[] {true, false}) {
            List<Asset> group = searches.assets().stream()
                    .filter(asset -> asset.search().found() == found)
                    .toList();
            if (!group.isEmpty()) {
                curves.add(Curve.points(
                        found ? "with a threshold" : "without",
                        Doubles.of(group.stream()
                                .mapToDouble(asset -> Math.log10(asset.days().meanVolume()))),
                        Doubles.of(group.stream().mapToDouble(Asset::eta))));
            }
        }
        return new Panel("Thresholds", "log10 of the mean daily volume", "eta", false, curves);
    }

    private static List<Panel> densities(Asset asset) {
        Optional<Ladder.Rung> split = asset.search().mostUnusual();
        if (split.isEmpty()) {
            return List.of();
        }
        double[] ordered = asset.ladder().inOrder(asset.days().returns());
        int below = ordered.length - split.get().days();
        double[] lower = Arrays.copyOfRange(ordered, 0, below);
        double[] upper = Arrays.copyOfRange(ordered, below, ordered.length);
        List<Curve> curves = new ArrayList<>();
        double deviation = Sample.of(ordered).deviation();
        curve("above", upper, deviation).ifPresent(curves::add);
        curve("below", lower, deviation).ifPresent(curves::add);
        String how = asset.search().found() ? "" : ", no threshold found";
        return List.of(new Panel(
                asset.days().name() + ": " + upper.length + " days above, " + lower.length + " below" + how,
                "return of the day",
                "density",
                false,
                curves));
    }

    private static Optional<Curve> curve(String which, double[] part, double deviation) {
        if (Arrays.stream(part).distinct().count() < 2) {
            return Optional.empty();
        }
        Sample sample = Sample.of(part);
        double quartiles = (sample.quantile(0.75) - sample.quantile(0.25)) / 1.349;
        double width = quartiles > 0 ? Math.min(quartiles, sample.deviation()) : sample.deviation();
        KernelEstimate estimate = new KernelEstimate(sample, 0.9 * width * Math.pow(sample.size(), -0.2));
        Doubles grid = Doubles.grid(-4 * deviation, 4 * deviation, POINTS);
        return Optional.of(Curve.line(which, grid, grid.map(estimate::density)));
    }

    private Panel path(List<Asset> shown) {
        List<Curve> curves = new ArrayList<>();
        for (Asset asset : shown) {
            List<ThresholdSearch.Look> tested = asset.search().looks().stream()
                    .filter(look -> look.test().isPresent())
                    .toList();
            if (!tested.isEmpty()) {
                curves.add(Curve.points(
                        asset.days().name(),
                        Doubles.of(tested.stream()
                                .mapToDouble(look ->
                                        look.rung().threshold() / asset.days().largestVolume())),
                        Doubles.of(tested.stream()
                                .mapToDouble(look ->
                                        look.test().map(ModalityResult::pValue).orElse(1.0)))));
            }
        }
        if (curves.isEmpty()) {
            curves.add(Curve.points("no look", Doubles.of(0, 1), Doubles.of(1, 1)));
        }
        double farthest = curves.stream()
                .flatMapToDouble(curve -> curve.points().stream())
                .max()
                .orElse(1);
        curves.add(Curve.line("rejects below", Doubles.of(0, farthest), Doubles.of(level, level)));
        return new Panel("The p-value along the search", "threshold / largest volume", "p", false, curves);
    }
}
