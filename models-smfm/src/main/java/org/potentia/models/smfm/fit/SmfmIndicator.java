package org.potentia.models.smfm.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.potentia.api.Citation;
import org.potentia.api.Values;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.numerics.Rounded;

/**
 * Offers the study {@code smfm-x-indicator}: the exponent of the price's noise over moving windows of a series, by one and by two factors side by
 * side, with standard errors, profile intervals, and what all windows come to.
 *
 * <p>Source: L. Ingber (2000), Physica A 283, 529-558, section 5.2, where the exponents of two weeks stand without errors (erratum C14).
 *
 * @since 0.1
 */
public final class SmfmIndicator implements StudyProvider {
    static final Citation CITATION = new Citation(
            "L. Ingber",
            2000,
            "High-resolution path-integral development of financial options",
            "Physica A 283, 529-558, doi:10.1016/S0378-4371(00)00229-4");

    /** A scatter of windows above this is not that of one exponent with the stated errors. */
    private static final double MUCH = 2;

    /** Makes the provider. */
    public SmfmIndicator() {}

    @Override
    public String id() {
        return "smfm-x-indicator";
    }

    @Override
    public String title() {
        return "The exponent of a price's noise over moving windows";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public OptionSpace options() {
        return IndicatorSettings.OPTIONS;
    }

    @Override
    public boolean takesAnyPrice() {
        return true;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is not exactly one series, it is shorter than a window, its prices do not change, or lie
     *     where the model does not
     */
    @Override
    public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
        IndicatorSettings chosen = IndicatorSettings.of(settings.requireOf(options(), id()));
        if (data.size() != 1) {
            throw new IllegalArgumentException("there are " + data.size() + " series, must be one");
        }
        Track track = Track.of(data.get(0), chosen);
        Analysis analysis = Analysis.of(track, chosen, context);
        if (analysis.total().isEmpty()) {
            throw new IllegalArgumentException("no window of " + data.get(0).name() + " says anything of the exponent: "
                    + (analysis.windows().isEmpty()
                            ? "none lies within a contract (option within-contract = false, or a smaller window)"
                            : "its prices stand still, or lie below s0 = "
                                    + Rounded.plain(track.regions().low()) + ", which must be lower"));
        }
        List<String> log = new ArrayList<>(data.get(0).log());
        log.addAll(track.log());
        log.add(analysis.windows().size() + " windows of " + chosen.window() + " moves, each " + chosen.every()
                + " after the one before; exponents up to " + chosen.limit() + " of either sign");
        log.add("searches by "
                + (chosen.optimizer().equals(IndicatorSettings.NO_OPTIMIZER)
                        ? "Newton's method"
                        : chosen.optimizer() + ", then Newton's method; in " + analysis.surprises()
                                + " windows the search found a better exponent than Newton's method from 0"));
        log.add(
                "the likelihood of two factors is the normal law (28) of a step, without the reflection of the volatility");
        List<String> warnings = warnings(analysis, chosen);
        List<PriceBand.Row> band = band(analysis, chosen, warnings);
        context.progress("done", 1);
        return new StudyResult(
                values(analysis),
                new IndicatorTables(analysis, band).all(),
                new IndicatorFigures(analysis).all(),
                List.copyOf(log),
                List.copyOf(warnings));
    }

    private static List<PriceBand.Row> band(Analysis analysis, IndicatorSettings chosen, List<String> warnings) {
        Optional<Aggregate> total = analysis.total(Method.FREE);
        Optional<WindowFit> last = analysis.windows().stream()
                .filter(window -> window.fit(Method.FREE).isPresent())
                .reduce((before, after) -> after);
        if (chosen.bandExpiry() == 0 || total.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        double x = total.get().mean();
        double error = total.get().error();
        if (!(Math.abs(x) + error <= PriceBand.STEEPEST)) {
            warnings.add("there is no price band: exponents from " + rounded(x - error) + " to " + rounded(x + error)
                    + " reach beyond " + PriceBand.STEEPEST);
            return List.of();
        }
        return PriceBand.of(
                analysis.track().priceAfter(last.get().end() - 1),
                last.get().fit(Method.FREE).orElseThrow().localVolatility(),
                x,
                error,
                chosen.bandExpiry());
    }

    private static List<String> warnings(Analysis analysis, IndicatorSettings chosen) {
        List<String> warnings = new ArrayList<>();
        for (Map.Entry<Method, Aggregate> entry : analysis.total().entrySet()) {
            Aggregate total = entry.getValue();
            String title = entry.getKey().title();
            if (total.unbounded() > 0) {
                warnings.add(title + ": " + total.unbounded() + " of " + total.windows()
                        + " windows set no end to the exponent within " + chosen.limit() + " of either sign");
            }
            if (total.medianOfErrors() > 1) {
                warnings.add(
                        title + ": the typical error of a window is " + rounded(total.medianOfErrors())
                                + ", which tells neither normal noise (0) from lognormal (1) nor much else: longer windows know more");
            }
            if (total.scatter() > MUCH) {
                warnings.add(
                        title + ": windows scatter " + rounded(Math.sqrt(total.scatter()))
                                + " times as far as their errors say, so that one exponent with these errors is not the whole truth");
            }
        }
        if (analysis.count(Method.LEVEL) > 0) {
            warnings.add(Method.LEVEL.title()
                    + ": the exponent is set by the level of the volatility relative to that of the price,"
                    + " that is by its unit, and not by how the noise changes with the price");
            if (!analysis.track().observed()) {
                warnings.add(
                        "the volatility was filtered from the same moves: with two factors its noise is theirs, and the likelihood (28)"
                                + " is none in the strict sense");
            }
        } else {
            warnings.add("there are no fits with two factors: no window has a volatility throughout that moves");
        }
        int still = (int) analysis.windows().stream()
                .filter(window -> window.fits().isEmpty())
                .count();
        if (still > 0) {
            warnings.add(still
                    + " windows say nothing by any method: the price stands still in them, or F does not depend on x");
        }
        return warnings;
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    private static Values values(Analysis analysis) {
        Values methods = Values.EMPTY;
        for (Map.Entry<Method, Aggregate> entry : analysis.total().entrySet()) {
            Aggregate total = entry.getValue();
            methods = methods.with(
                    entry.getKey().column(),
                    Values.EMPTY
                            .with("mean", total.mean())
                            .with("error", total.error())
                            .with("scatter", total.scatter())
                            .with("median", total.median())
                            .with("medianError", total.medianError())
                            .with("joint", total.joint().x())
                            .with("jointError", total.joint().error())
                            .with("spreadOfWindows", total.spread())
                            .with("medianErrorOfWindows", total.medianOfErrors())
                            .with("windowsWithoutOverlap", total.windows())
                            .with("unbounded", total.unbounded()));
        }
        return Values.EMPTY
                .with("windows", analysis.windows().size())
                .with("moves", analysis.track().moves().size())
                .with("S0", analysis.track().regions().low())
                .with("Sinf", analysis.track().regions().high())
                .with("volatilityObserved", analysis.track().observed())
                .with("betterThanNewton", analysis.surprises())
                .with("methods", methods);
    }
}
