package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionCalibrator;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.option.Settings;
import org.potentia.workbench.InputException;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.chain.Quote;

/**
 * A calibration of one model to quotes, ready for an optimizer.
 *
 * @param calibration the model on its way to the quotes
 * @param box the coordinates that are searched
 * @param residuals the weighted errors
 * @param quotes what is quoted, with implied volatilities
 * @param fitted which quotes the errors count
 */
record SmileSearch(
        OptionCalibration calibration,
        SearchBox box,
        OptionResiduals residuals,
        List<QuotedVolatility> quotes,
        IntPredicate fitted) {
    /**
     * Prepares a calibration.
     *
     * @param settings the choices, of a model that has any
     * @param crashes probabilities of a crash to meet beside the quotes
     * @param fitted which quotes count, in the order of expiries and their quotes
     * @throws InputException if the model prices no options, there are fewer quotes than coordinates, or a quote lacks what the loss needs
     */
    static SmileSearch of(
            ModelProvider provider,
            Settings settings,
            OptionLoss loss,
            List<Expiry> expiries,
            Optional<ReturnSample> history,
            List<CrashTarget> crashes,
            IntPredicate fitted) {
        if (!(provider instanceof OptionCalibrator) && !OptionModel.class.isAssignableFrom(provider.modelType())) {
            throw new InputException("model " + provider.id()
                    + " prices no options, so it cannot be fitted to quotes; 'plugins' shows what each model can do");
        }
        List<QuotedVolatility> quotes = quotes(expiries);
        List<OptionStrip> strips = expiries.stream().map(SmileSearch::strip).toList();
        OptionCalibration calibration = calibration(provider, settings, strips, quotes, history, crashes);
        SearchBox box = SearchBox.of(
                calibration.coordinates(),
                Map.of(),
                calibration.coordinates().defaults().values());
        int counted = (int) IntStream.range(0, quotes.size()).filter(fitted).count();
        if (counted < box.dimension()) {
            throw new InputException("there are " + counted + " quotes, must be at least " + box.dimension()
                    + ", as many as model " + provider.id() + " has numbers to find");
        }
        OptionResiduals residuals = new OptionResiduals(
                calibration,
                box,
                quotes.toArray(QuotedVolatility[]::new),
                factors(quotes, loss, fitted),
                loss.kind() == OptionLoss.Kind.IMPLIED_VOL);
        return new SmileSearch(calibration, box, residuals, quotes, fitted);
    }

    private static OptionCalibration calibration(
            ModelProvider provider,
            Settings settings,
            List<OptionStrip> strips,
            List<QuotedVolatility> quotes,
            Optional<ReturnSample> history,
            List<CrashTarget> crashes) {
        List<OptionStrip> extended = strips.stream()
                .map(strip -> crashes.isEmpty() ? strip : CrashCalibration.with(strip, crashes))
                .toList();
        OptionCalibration calibration;
        if (provider instanceof OptionCalibrator calibrator) {
            DoubleStream.Builder prices = DoubleStream.builder();
            int next = 0;
            for (OptionStrip strip : strips) {
                for (int i = 0; i < strip.size(); i++) {
                    prices.add(quotes.get(next++).quote().price());
                }
                // nobody quotes the puts: a price below all bounds has no volatility and guides no guess
                IntStream.range(0, 2 * crashes.size()).forEach(i -> prices.add(-1));
            }
            calibration = calibrator.calibration(extended, Doubles.of(prices.build()), settings, history);
        } else {
            calibration = new DifferencedCalibration(provider, extended);
        }
        return crashes.isEmpty() ? calibration : new CrashCalibration(calibration, strips, crashes);
    }

    private static List<QuotedVolatility> quotes(List<Expiry> expiries) {
        List<QuotedVolatility> quotes = new ArrayList<>();
        for (Expiry expiry : expiries) {
            for (Quote quote : expiry.quotes()) {
                quotes.add(QuotedVolatility.of(quote, expiry)
                        .orElseThrow(() -> new InputException("the " + words(quote.type()) + " at strike "
                                + quote.strike() + " for " + expiry.years() + " years has the price " + quote.price()
                                + ", must lie inside the bounds of no arbitrage")));
            }
        }
        return quotes;
    }

    private static String words(OptionType type) {
        return type == OptionType.CALL ? "call" : "put";
    }

    private static OptionStrip strip(Expiry expiry) {
        return new OptionStrip(
                expiry.market(),
                expiry.years(),
                expiry.quotes().stream().map(Quote::type).toList(),
                Doubles.of(expiry.quotes().stream().mapToDouble(Quote::strike)));
    }

    private static double[] factors(List<QuotedVolatility> quotes, OptionLoss loss, IntPredicate fitted) {
        OptionalDouble interest = quotes.stream()
                .flatMapToDouble(quote -> quote.quote().openInterest().stream())
                .average();
        if (loss.openInterest() && interest.isEmpty()) {
            throw new InputException("no quote has an open interest, must have one to be weighed by it");
        }
        double[] factors = new double[quotes.size()];
        for (int i = 0; i < factors.length; i++) {
            QuotedVolatility quote = quotes.get(i);
            OptionalDouble factor = loss.factor(quote, interest);
            if (factor.isEmpty()) {
                throw new InputException("the " + words(quote.quote().type()) + " at strike "
                        + quote.quote().strike() + " has no spread between bid and ask, must have one for the loss "
                        + loss.kind().label());
            }
            factors[i] = fitted.test(i) ? factor.getAsDouble() : 0;
        }
        return factors;
    }

    /** The problem, from guesses of the model after those given. */
    OptimizationProblem problem(List<ParameterVector> first, RandomGenerator random) {
        List<ParameterVector> starts = new ArrayList<>(first);
        starts.addAll(calibration.starts(random));
        return OptimizationProblem.over(residuals, box.lower(), box.upper())
                .startingAt(starts.stream()
                        .map(start -> box.point(start.values()))
                        .distinct()
                        .toList());
    }

    List<String> names() {
        return IntStream.range(0, box.dimension())
                .mapToObj(i -> box.parameter(i).name())
                .toList();
    }

    /** The quotes beside the prices at a point of the coordinates. */
    List<QuoteFit> fits(ParameterVector coordinates) {
        double[] prices = new double[calibration.rows()];
        calibration.price(coordinates.values().toArray(), prices);
        return IntStream.range(0, quotes.size())
                .mapToObj(i -> quotes.get(i).beside(prices[i], fitted.test(i)))
                .toList();
    }
}
