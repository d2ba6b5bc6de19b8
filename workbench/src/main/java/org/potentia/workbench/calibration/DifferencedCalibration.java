package org.potentia.workbench.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.Orbit;
import org.potentia.api.model.Smile;

/** Any option model, searched in its own parameters with central differences for slopes. */
final class DifferencedCalibration implements OptionCalibration {
    /** Central differences err least where the step is the cube root of rounding. */
    private static final double STEP = 6e-6;

    private final ModelProvider provider;
    private final List<OptionStrip> strips;
    private final int rows;

    DifferencedCalibration(ModelProvider provider, List<OptionStrip> strips) {
        this.provider = provider;
        this.strips = List.copyOf(strips);
        this.rows = strips.stream().mapToInt(OptionStrip::size).sum();
    }

    @Override
    public ParameterSpace coordinates() {
        return provider.parameters();
    }

    @Override
    public List<ParameterVector> starts(RandomGenerator random) {
        return List.of(provider.parameters().defaults());
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void price(double[] coordinates, double[] prices) {
        ParameterSpace space = provider.parameters();
        Doubles values = Doubles.of(coordinates);
        if (!space.admits(values)) {
            Arrays.fill(prices, Double.NaN);
            return;
        }
        try {
            OptionModel model = model(new ParameterVector(space, values));
            int row = 0;
            for (OptionStrip strip : strips) {
                Smile smile = model.smile(strip.market(), strip.years());
                for (int i = 0; i < strip.size(); i++) {
                    prices[row++] =
                            smile.price(strip.types().get(i), strip.strikes().get(i));
                }
            }
        } catch (IllegalArgumentException | ComputationException e) {
            // parameters that this model refuses, or for which it finds no price: no point of the search
            Arrays.fill(prices, Double.NaN);
        }
    }

    @Override
    public void priceAndSlopes(double[] coordinates, double[] prices, double[][] slopes) {
        price(coordinates, prices);
        double[] moved = coordinates.clone();
        double[] up = new double[rows];
        double[] down = new double[rows];
        for (int j = 0; j < coordinates.length; j++) {
            Parameter parameter = provider.parameters().parameters().get(j);
            double step = STEP * Math.max(Math.abs(coordinates[j]), scale(parameter));
            double above = Math.min(coordinates[j] + step, parameter.search().upper());
            double below = Math.max(coordinates[j] - step, parameter.search().lower());
            moved[j] = above;
            price(moved, up);
            moved[j] = below;
            price(moved, down);
            moved[j] = coordinates[j];
            for (int i = 0; i < rows; i++) {
                slopes[i][j] = slope(below, down[i], coordinates[j], prices[i], above, up[i]);
            }
        }
    }

    /** From both sides, or from the one where the model has a price. */
    private static double slope(double below, double down, double at, double here, double above, double up) {
        if (Double.isFinite(up) && Double.isFinite(down)) {
            return (up - down) / (above - below);
        }
        return Double.isFinite(up) ? (up - here) / (above - at) : (here - down) / (at - below);
    }

    private static double scale(Parameter parameter) {
        return switch (parameter.scale()) {
            case LINEAR ->
                0.01 * (parameter.search().upper() - parameter.search().lower());
            case LOG -> 0;
            case LOGIT -> 0.01;
        };
    }

    @Override
    public ParameterVector parameters(ParameterVector coordinates) {
        return coordinates;
    }

    @Override
    public OptionModel model(ParameterVector coordinates) {
        return (OptionModel) provider.create(coordinates);
    }

    @Override
    public Optional<Orbit> orbit(ParameterVector coordinates) {
        return Optional.empty();
    }

    @Override
    public List<String> remarks(ParameterVector coordinates) {
        return List.of();
    }
}
