package org.potentia.models.schrodinger;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.schrodinger.modality.BandwidthTest;
import org.potentia.models.schrodinger.modality.CriticalBandwidth;
import org.potentia.models.schrodinger.modality.DipTest;
import org.potentia.models.schrodinger.modality.KernelEstimate;
import org.potentia.models.schrodinger.modality.ModalityResult;
import org.potentia.models.schrodinger.modality.ModeTree;
import org.potentia.models.schrodinger.modality.PowerStudy;
import org.potentia.models.schrodinger.modality.Resampling;
import org.potentia.models.schrodinger.modality.Sample;

/**
 * Offers the tests of multimodality, and the first split of days by volume, section 5.2 of L. Lin (2024), arXiv:2401.05823.
 *
 * @since 0.1
 */
public final class ModalityQuantities implements QuantityProvider {
    private static final int MOST = 100_000_000;

    /** Makes the provider. */
    public ModalityQuantities() {}

    private static QuantityInput number(String name, String meaning) {
        return QuantityInput.number(name, "1", meaning);
    }

    private static Quantity quantity(
            String name, String meaning, String equation, Function<Values, Values> function, QuantityInput... inputs) {
        return Quantity.closedForm("schrodinger." + name, meaning, equation, List.of(inputs), function);
    }

    @Override
    public List<Quantity> quantities() {
        QuantityInput data = QuantityInput.numbers("data", "any", "observations, in any order");
        QuantityInput low = QuantityInput.number("lo", "as data", "modes count right of it");
        QuantityInput high = QuantityInput.number("hi", "as data", "modes count left of it");
        QuantityInput alpha = number("alpha", "level of the test");
        QuantityInput replicates =
                number("replicates", "how many; 500 if not given").optional();
        QuantityInput seed =
                number("seed", "where the random numbers start; 1 if not given").optional();
        QuantityInput early = new QuantityInput(
                "early", "1", "stop once the decision is settled; no if not given", QuantityInput.Kind.FLAG, false);
        QuantityInput tick = QuantityInput.number("tick", "as data", "spread ties by half of it")
                .optional();
        QuantityInput[] test = {data, alpha.optional(), replicates, seed, early, tick};
        return List.of(
                quantity(
                        "modeCount",
                        "Number of modes of a Gaussian kernel estimate for each bandwidth",
                        "HY",
                        ModalityQuantities::modeCount,
                        data,
                        QuantityInput.numbers("h", "as data", "bandwidths"),
                        low.optional(),
                        high.optional()),
                quantity(
                        "criticalBandwidth",
                        "Smallest bandwidth with at most k modes, and where two zeros of the slope meet there",
                        "HY",
                        ModalityQuantities::criticalBandwidth,
                        data,
                        QuantityInput.numbers("k", "1", "numbers of modes")),
                quantity(
                        "criticalBandwidthInside",
                        "The same for modes strictly inside (lo, hi)",
                        "HY",
                        ModalityQuantities::criticalBandwidthInside,
                        data,
                        low,
                        high,
                        number("k", "number of modes")),
                quantity(
                        "hallYorkLambda",
                        "Factor that calibrates the test of one mode",
                        "HY",
                        inputs -> alike(inputs, "alpha", "value", BandwidthTest::hallYorkLambda),
                        QuantityInput.numbers("alpha", "1", "levels")),
                quantity(
                        "bootstrapReplicate",
                        "One replicate of the test from given numbers, and whether it exceeds at 0.05",
                        "HY",
                        ModalityQuantities::bootstrapReplicate,
                        data,
                        QuantityInput.numbers("idx", "1", "which observation, from 0"),
                        QuantityInput.numbers("eps", "1", "normal numbers")),
                quantity(
                        "hallYork",
                        "Calibrated test of one mode within 1.5 deviations of the mean",
                        "HY",
                        inputs -> {
                            Sample sample = sample(inputs);
                            double half = 1.5 * sample.deviation();
                            double from = inputs.number("lo", sample.mean() - half);
                            double to = inputs.number("hi", sample.mean() + half);
                            return result(BandwidthTest.hallYork(sample, from, to, resampling(inputs)))
                                    .with("lo", from)
                                    .with("hi", to);
                        },
                        with(test, low.optional(), high.optional())),
                quantity(
                        "silverman",
                        "Silverman's test of at most k modes",
                        "HY",
                        inputs -> result(BandwidthTest.silverman(
                                sample(inputs), count(inputs.number("k", 1), "k"), resampling(inputs))),
                        with(
                                test,
                                number("k", "number of modes; 1 if not given").optional())),
                quantity(
                        "dip",
                        "Dip test of one mode against uniform samples",
                        "HY",
                        inputs -> result(DipTest.hartigan(sample(inputs), resampling(inputs))),
                        test),
                quantity(
                        "excessMass",
                        "Excess mass test of one mode, calibrated after Cheng and Hall; the statistic is the dip, half of it",
                        "HY",
                        inputs -> result(DipTest.chengHall(sample(inputs), resampling(inputs))),
                        test),
                quantity(
                        "modeTree",
                        "Places of the modes for each of many bandwidths",
                        "HY",
                        ModalityQuantities::modeTree,
                        data,
                        QuantityInput.number("widest", "as data", "largest bandwidth"),
                        QuantityInput.number("narrowest", "as data", "smallest bandwidth"),
                        number("steps", "how many bandwidths")),
                quantity(
                        "testPower",
                        "How often each test rejects one mode at 5 % in samples of laws with one mode and with two",
                        "HY",
                        ModalityQuantities::testPower,
                        number("size", "observations in a sample"),
                        number("samples", "samples of each law"),
                        replicates,
                        seed),
                quantity(
                        "volumeSplit",
                        "First threshold of volume by the range rule, days below and from it on, and the quantile it is not",
                        "step 1",
                        ModalityQuantities::volumeSplit,
                        QuantityInput.numbers("V", "volume", "volumes of the days"),
                        number("fraction", "of the range, in (0, 1)")));
    }

    private static QuantityInput[] with(QuantityInput[] first, QuantityInput... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(QuantityInput[]::new);
    }

    /** A function of a list gives a list, of a number a number. */
    static Values alike(Values inputs, String input, String output, DoubleUnaryOperator function) {
        return inputs.get(input) instanceof Double x
                ? Values.of(output, function.applyAsDouble(x))
                : Values.EMPTY.with(output, inputs.numbers(input).map(function));
    }

    private static Sample sample(Values inputs) {
        Sample sample = Sample.of(inputs.numbers("data"));
        return inputs.has("tick") ? sample.spread(inputs.number("tick"), seed(inputs)) : sample;
    }

    private static long seed(Values inputs) {
        return (long) Arguments.finite(inputs.number("seed", 1), "seed");
    }

    private static int count(double value, String name) {
        if (Arguments.within(value, Interval.closed(1, MOST), name) != Math.rint(value)) {
            throw new IllegalArgumentException(name + " = " + value + ", must be a whole number");
        }
        return (int) value;
    }

    private static Resampling resampling(Values inputs) {
        Resampling resampling = Resampling.of(count(inputs.number("replicates", 500), "replicates"), seed(inputs))
                .atLevel(inputs.number("alpha", 0.05))
                .onAllCores();
        return inputs.flag("early", false) ? resampling.stoppingEarly() : resampling;
    }

    private static Values result(ModalityResult found) {
        return Values.of("statistic", found.statistic())
                .with("p", found.p())
                .with("pValue", found.pValue())
                .with("exceedances", found.exceedances())
                .with("replicates", found.replicates())
                .with("rejected", found.rejected())
                .with("remark", found.remark());
    }

    private static Values modeCount(Values inputs) {
        Sample sample = Sample.of(inputs.numbers("data"));
        double low = inputs.number("lo", Double.NEGATIVE_INFINITY);
        double high = inputs.number("hi", Double.POSITIVE_INFINITY);
        return alike(inputs, "h", "value", h -> new KernelEstimate(sample, h).modeCount(low, high));
    }

    private static Values criticalBandwidth(Values inputs) {
        Sample sample = Sample.of(inputs.numbers("data"));
        List<CriticalBandwidth> found = inputs.numbers("k").stream()
                .mapToObj(k -> CriticalBandwidth.of(sample, count(k, "k")))
                .toList();
        return Values.EMPTY
                .with("h_crit", Doubles.of(found.stream().mapToDouble(CriticalBandwidth::bandwidth)))
                .with("location", Doubles.of(found.stream().mapToDouble(CriticalBandwidth::location)));
    }

    private static Values criticalBandwidthInside(Values inputs) {
        CriticalBandwidth found = CriticalBandwidth.inside(
                Sample.of(inputs.numbers("data")),
                count(inputs.number("k"), "k"),
                inputs.number("lo"),
                inputs.number("hi"));
        return Values.of("h_crit", found.bandwidth())
                .with("location", found.location())
                .with("crossing", found.crossing());
    }

    private static Values bootstrapReplicate(Values inputs) {
        double[] data = inputs.numbers("data").toArray();
        double h = CriticalBandwidth.of(Sample.of(data), 1).bandwidth();
        int[] indices = inputs.numbers("idx").stream()
                .mapToInt(i -> count(i + 1, "idx + 1") - 1)
                .toArray();
        double[] drawn =
                BandwidthTest.replicate(data, indices, inputs.numbers("eps").toArray(), h);
        double replicated = CriticalBandwidth.of(Sample.of(drawn), 1).bandwidth();
        return Values.of("h_crit", h)
                .with("y", Doubles.of(drawn))
                .with("h_star", replicated)
                .with("exceeds", replicated > BandwidthTest.hallYorkLambda(0.05) * h);
    }

    private static Values modeTree(Values inputs) {
        ModeTree tree = ModeTree.of(
                Sample.of(inputs.numbers("data")),
                inputs.number("widest"),
                inputs.number("narrowest"),
                count(inputs.number("steps"), "steps"));
        return Values.EMPTY
                .with("h", Doubles.of(tree.branches().stream().mapToDouble(ModeTree.Branches::bandwidth)))
                .with(
                        "modes",
                        tree.branches().stream().map(ModeTree.Branches::modes).toList());
    }

    private static Values testPower(Values inputs) {
        PowerStudy study = new PowerStudy(
                count(inputs.number("size"), "size"),
                count(inputs.number("samples"), "samples"),
                count(inputs.number("replicates", 100), "replicates"),
                seed(inputs));
        Values rates = Values.EMPTY;
        for (PowerStudy.Row row : study.run()) {
            rates = rates.with(
                    row.law(),
                    Values.of("silverman", row.silverman())
                            .with("hallYork", row.hallYork())
                            .with("dip", row.dip())
                            .with("chengHall", row.chengHall()));
        }
        return rates;
    }

    private static Values volumeSplit(Values inputs) {
        double fraction = Arguments.within(inputs.number("fraction"), Interval.open(0, 1), "fraction");
        Sample volumes = Sample.of(inputs.numbers("V"));
        double threshold = volumes.min() + fraction * (volumes.max() - volumes.min());
        long below = volumes.values().stream().filter(v -> v < threshold).count();
        return Values.of("range_rule", threshold)
                .with("G", below)
                .with("F", volumes.size() - below)
                .with("linear_quantile", volumes.quantile(fraction))
                .with("eta_at_range_rule", threshold / volumes.max());
    }
}
