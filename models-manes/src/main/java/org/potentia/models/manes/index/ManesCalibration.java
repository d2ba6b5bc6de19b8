package org.potentia.models.manes.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Values;
import org.potentia.api.model.Findings;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.Orbit;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.models.manes.market.IndexShape;
import org.potentia.numerics.smile.LogGaussianCalibration;
import org.potentia.numerics.smile.LogGaussianParameters;

/**
 * MANES on its way to quotes of options on an index. The shape is searched as that of any log-Gaussian mixture ({@link LogGaussianCalibration});
 * the market behind it follows from the point that is found.
 *
 * <p>Source: section 5 of I. Halperin (2022), arXiv:2203.07550. That \( m \) is set by the gauge and not by the quotes is not in the paper.
 */
public final class ManesCalibration implements OptionCalibration {
    /** What a calibration may choose: all that a shape has, and where the coupling comes from. */
    public static final OptionSpace OPTIONS = options();

    private final LogGaussianCalibration shape;
    private final double years;
    private final CouplingRule rule;
    private final IndexFindings findings;

    /**
     * Prepares a calibration.
     *
     * @param strips what is quoted; the market is stated at the expiry of the first
     * @param quotes one price for each option, strip by strip
     * @param settings choices among {@link #OPTIONS}
     * @param history past returns of the underlying
     * @throws IllegalArgumentException as {@link LogGaussianCalibration} does
     */
    public ManesCalibration(
            List<OptionStrip> strips, Doubles quotes, Settings settings, Optional<ReturnSample> history) {
        Settings ofShape = part(settings, LogGaussianCalibration.OPTIONS);
        this.shape = new LogGaussianCalibration(ManesSpace.DRESSED, strips, quotes, ofShape, history);
        this.years = strips.getFirst().years();
        this.rule = CouplingRule.of(settings);
        boolean open = strips.size() == 1 && !ofShape.choice("constraint").equals("none");
        this.findings = new IndexFindings(
                strips.getFirst().market(),
                rule,
                open ? Optional.of(ofShape.choice("gauge")) : Optional.empty(),
                ofShape.choice("constraint").equals("paper")
                        && ofShape.choice("tilt").equals("solved"));
    }

    private static OptionSpace options() {
        List<Option> options = new ArrayList<>(LogGaussianCalibration.OPTIONS.options());
        options.addAll(CouplingRule.OPTIONS);
        return OptionSpace.of(options.toArray(Option[]::new));
    }

    private static Settings part(Settings settings, OptionSpace space) {
        Values values = Values.EMPTY;
        for (Option option : space.options()) {
            values = values.with(option.name(), settings.values().get(option.name()));
        }
        return new Settings(space, values);
    }

    @Override
    public ParameterSpace coordinates() {
        return shape.coordinates();
    }

    @Override
    public List<ParameterVector> starts(RandomGenerator random) {
        return shape.starts(random);
    }

    @Override
    public int rows() {
        return shape.rows();
    }

    @Override
    public void price(double[] coordinates, double[] rows) {
        shape.price(coordinates, rows);
    }

    @Override
    public void priceAndSlopes(double[] coordinates, double[] rows, double[][] slopes) {
        shape.priceAndSlopes(coordinates, rows, slopes);
    }

    /** {@inheritDoc} The coupling follows by its rule, the length of the return is the time to expiry. */
    @Override
    public ParameterVector parameters(ParameterVector coordinates) {
        return complete(shape.parameters(coordinates));
    }

    private ParameterVector complete(ParameterVector dressed) {
        return ManesSpace.complete(dressed, rule.coupling(index(dressed)), years);
    }

    private IndexShape index(ParameterVector dressed) {
        return new IndexShape(LogGaussianParameters.shape(dressed), years, dressed.get("h"));
    }

    @Override
    public OptionModel model(ParameterVector coordinates) {
        return shape.model(coordinates);
    }

    @Override
    public Optional<Orbit> orbit(ParameterVector coordinates) {
        return shape.orbit(coordinates).map(orbit -> {
            List<String> fixed = new ArrayList<>(orbit.fixed());
            fixed.add("g/h² by its rule");
            List<String> moving = new ArrayList<>(orbit.moving());
            moving.addAll(List.of("m", "the distance from criticality", "the assets by themselves"));
            return new Orbit(
                    orbit.name(),
                    orbit.meaning(),
                    orbit.at(),
                    orbit.range(),
                    orbit.marks(),
                    d -> complete(orbit.parameters().apply(d)),
                    fixed,
                    moving);
        });
    }

    @Override
    public List<String> remarks(ParameterVector coordinates) {
        List<String> remarks = new ArrayList<>(shape.remarks(coordinates));
        remarks.addAll(findings.remarks(index(shape.parameters(coordinates))));
        return remarks;
    }

    @Override
    public Findings findings(ParameterVector coordinates) {
        return findings.of(index(shape.parameters(coordinates)));
    }
}
