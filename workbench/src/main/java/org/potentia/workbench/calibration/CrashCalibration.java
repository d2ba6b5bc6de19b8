package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Orbit;

/**
 * A calibration of any model with probabilities of a crash among its penalties: \( P_Q(S_T \lt L) = e^{rT}\,\partial P/\partial K \) at \( K = L
 * \), as the difference of two puts on either side of the level that the calibration prices along with the quoted options.
 */
final class CrashCalibration implements OptionCalibration {
    /** How far from the level the puts are struck, relative: with it the difference errs by some 1e-8 of a density. */
    private static final double APART = 1e-4;

    private final OptionCalibration whole;
    private final List<OptionStrip> strips;
    private final List<CrashTarget> targets;
    private final int quoted;
    private final int penalties;

    /**
     * Wraps a calibration.
     *
     * @param whole a calibration to strips {@link #with} the puts
     * @param strips the strips without them
     */
    CrashCalibration(OptionCalibration whole, List<OptionStrip> strips, List<CrashTarget> targets) {
        this.whole = whole;
        this.strips = List.copyOf(strips);
        this.targets = List.copyOf(targets);
        this.quoted = strips.stream().mapToInt(OptionStrip::size).sum();
        this.penalties = whole.rows() - quoted - 2 * strips.size() * targets.size();
    }

    /** The strip with the puts behind its options. */
    static OptionStrip with(OptionStrip strip, List<CrashTarget> targets) {
        List<OptionType> types = new ArrayList<>(strip.types());
        List<Double> strikes = new ArrayList<>(strip.strikes().stream().boxed().toList());
        for (CrashTarget target : targets) {
            types.add(OptionType.PUT);
            types.add(OptionType.PUT);
            strikes.add(target.level() * (1 - APART));
            strikes.add(target.level() * (1 + APART));
        }
        return new OptionStrip(
                strip.market(),
                strip.years(),
                types,
                Doubles.of(strikes.stream().mapToDouble(Double::doubleValue)));
    }

    @Override
    public int rows() {
        return quoted + strips.size() * targets.size() + penalties;
    }

    @Override
    public void price(double[] coordinates, double[] rows) {
        double[] all = new double[whole.rows()];
        whole.price(coordinates, all);
        gather(all, rows, true);
    }

    @Override
    public void priceAndSlopes(double[] coordinates, double[] rows, double[][] slopes) {
        double[] all = new double[whole.rows()];
        double[][] allSlopes = new double[all.length][coordinates.length];
        whole.priceAndSlopes(coordinates, all, allSlopes);
        gather(all, rows, true);
        double[] column = new double[all.length];
        double[] gathered = new double[rows.length];
        for (int j = 0; j < coordinates.length; j++) {
            for (int i = 0; i < all.length; i++) {
                column[i] = allSlopes[i][j];
            }
            gather(column, gathered, false);
            for (int i = 0; i < rows.length; i++) {
                slopes[i][j] = gathered[i];
            }
        }
    }

    /**
     * Puts rows in their order: quoted options, probabilities, the penalties of the model.
     *
     * @param values whether the rows are values, from which targets are to be taken, rather than slopes
     */
    private void gather(double[] all, double[] rows, boolean values) {
        int from = 0;
        int quote = 0;
        int crash = quoted;
        for (OptionStrip strip : strips) {
            System.arraycopy(all, from, rows, quote, strip.size());
            from += strip.size();
            quote += strip.size();
            double discount = strip.market().discount(strip.years());
            for (CrashTarget target : targets) {
                double probability = (all[from + 1] - all[from]) / (2 * APART * target.level() * discount);
                double miss = values ? probability - target.probability() : probability;
                rows[crash++] = Math.sqrt(target.weight()) * miss / CrashTarget.UNIT;
                from += 2;
            }
        }
        System.arraycopy(all, from, rows, crash, penalties);
    }

    @Override
    public ParameterSpace coordinates() {
        return whole.coordinates();
    }

    @Override
    public List<ParameterVector> starts(RandomGenerator random) {
        return whole.starts(random);
    }

    @Override
    public ParameterVector parameters(ParameterVector coordinates) {
        return whole.parameters(coordinates);
    }

    @Override
    public OptionModel model(ParameterVector coordinates) {
        return whole.model(coordinates);
    }

    @Override
    public Optional<Orbit> orbit(ParameterVector coordinates) {
        return whole.orbit(coordinates);
    }

    @Override
    public List<String> remarks(ParameterVector coordinates) {
        List<String> remarks = new ArrayList<>(whole.remarks(coordinates));
        double[] rows = new double[rows()];
        price(coordinates.values().toArray(), rows);
        int row = quoted;
        for (OptionStrip strip : strips) {
            for (CrashTarget target : targets) {
                double miss = rows[row++] * CrashTarget.UNIT / Math.sqrt(target.weight());
                remarks.add(String.format(
                        Locale.ROOT,
                        "the law that prices ends below %.6g in %.4g years with probability %.4g; the target is %.4g, with"
                                + " weight %.4g",
                        target.level(),
                        strip.years(),
                        target.probability() + miss,
                        target.probability(),
                        target.weight()));
            }
        }
        return remarks;
    }
}
