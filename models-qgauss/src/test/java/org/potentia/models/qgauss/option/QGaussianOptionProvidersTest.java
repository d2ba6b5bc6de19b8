package org.potentia.models.qgauss.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.Values;
import org.potentia.api.model.Market;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionCalibrator;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Smile;
import org.potentia.tck.ModelProviderContract;

class QGaussianOptionProvidersTest {
    private static final Market MARKET = new Market(100, 0.03, 0.01);
    private static final OptionCalibrator LOG = new QGaussianLogReturnProvider();
    private static final OptionCalibrator PRICE = new QGaussianPriceReturnProvider();
    private static final double[] STRIKES = {80, 90, 95, 100, 105, 110, 120};

    @Nested
    class LogReturn implements ModelProviderContract {
        @Override
        public ModelProvider provider() {
            return LOG;
        }
    }

    @Nested
    class PriceReturn implements ModelProviderContract {
        @Override
        public ModelProvider provider() {
            return PRICE;
        }
    }

    private static OptionStrip strip(double years) {
        List<OptionType> types = new ArrayList<>(Collections.nCopies(3, OptionType.PUT));
        types.addAll(Collections.nCopies(4, OptionType.CALL));
        return new OptionStrip(MARKET, years, types, Doubles.of(STRIKES));
    }

    private static Doubles quotes(OptionModel model, List<OptionStrip> strips) {
        DoubleStream.Builder prices = DoubleStream.builder();
        for (OptionStrip strip : strips) {
            Smile smile = model.smile(MARKET, strip.years());
            for (int i = 0; i < strip.size(); i++) {
                prices.add(smile.price(strip.types().get(i), strip.strikes().get(i)));
            }
        }
        return Doubles.of(prices.build());
    }

    private static OptionCalibration calibration(
            OptionCalibrator provider, ParameterVector truth, List<OptionStrip> strips, Values choices) {
        OptionModel model = (OptionModel) provider.create(truth);
        return provider.calibration(
                strips, quotes(model, strips), provider.calibrationOptions().settings(choices), Optional.empty());
    }

    @Test
    void discountsAndKeepsTheForward() {
        Smile smile = ((OptionModel) LOG.create(LOG.parameters().vector(1.4, 0.2, 2, 1))).smile(MARKET, 0.5);
        double forward = 100 * Math.exp(0.02 * 0.5);
        assertThat(smile.mean()).isCloseTo(forward, within(1e-12));
        double parity = smile.price(OptionType.CALL, 90) - smile.price(OptionType.PUT, 90);
        assertThat(parity).isCloseTo(Math.exp(-0.03 * 0.5) * (forward - 90), within(1e-12));
    }

    @Test
    void widensWithTimeToThePowerOfOneOverAlpha() {
        ParameterVector parameters = PRICE.parameters().vector(1.5, 0.2, 1.5);
        assertThat(QGaussianOptionModel.width(parameters, 0.125)).isCloseTo(Math.sqrt(2) * 0.2 * 0.25, within(1e-15));
    }

    @Test
    void oneExpirySearchesIndexWidthAndCut() {
        ParameterVector truth = LOG.parameters().vector(1.4, 0.15, 2, 0.6);
        OptionCalibration calibration = calibration(LOG, truth, List.of(strip(0.25)), Values.EMPTY);
        assertThat(calibration.coordinates().names()).containsExactly("q", "sigma", "cut");
        assertThat(calibration.rows()).isEqualTo(7);
        ParameterVector point = calibration.coordinates().vector(1.4, 0.15, 0.6);
        assertThat(calibration.parameters(point)).isEqualTo(truth);
        assertThat(calibration.orbit(point)).isEmpty();
        assertThat(calibration.remarks(point)).singleElement().asString().contains("Prices depend on the cut");
    }

    @Test
    void choicesFixTheCutAndSeveralExpiriesTellAlpha() {
        ParameterVector truth = LOG.parameters().vector(1.4, 0.15, 1.7, 0.6);
        List<OptionStrip> strips = List.of(strip(0.25), strip(0.5));
        Values cut = Values.EMPTY.with("cut", 0.6);
        assertThat(calibration(LOG, truth, strips, cut).coordinates().names()).containsExactly("q", "sigma", "alpha");
        OptionCalibration fixed = calibration(LOG, truth, strips, cut.with("alpha", 1.7));
        assertThat(fixed.coordinates().names()).containsExactly("q", "sigma");
        assertThat(fixed.parameters(fixed.coordinates().vector(1.4, 0.15))).isEqualTo(truth);
    }

    /** Gauss-Newton steps from near by lead back to the law that made the quotes. */
    @Test
    void slopesLeadBackToTheLawOfTheQuotes() {
        ParameterVector truth = PRICE.parameters().vector(1.5, 0.1, 2);
        OptionCalibration calibration = calibration(PRICE, truth, List.of(strip(0.25)), Values.EMPTY);
        double[] at = {1.47, 0.103};
        double[] wanted = new double[7];
        calibration.price(new double[] {1.5, 0.1}, wanted);
        double[] prices = new double[7];
        double[][] slopes = new double[7][2];
        for (int step = 0; step < 8; step++) {
            calibration.priceAndSlopes(at, prices, slopes);
            double a = 0;
            double b = 0;
            double c = 0;
            double u = 0;
            double v = 0;
            for (int i = 0; i < 7; i++) {
                double error = wanted[i] - prices[i];
                a += slopes[i][0] * slopes[i][0];
                b += slopes[i][0] * slopes[i][1];
                c += slopes[i][1] * slopes[i][1];
                u += slopes[i][0] * error;
                v += slopes[i][1] * error;
            }
            double determinant = a * c - b * b;
            at[0] += (c * u - b * v) / determinant;
            at[1] += (a * v - b * u) / determinant;
        }
        assertThat(at[0]).isCloseTo(1.5, within(1e-7));
        assertThat(at[1]).isCloseTo(0.1, within(1e-8));
        assertThat(calibration.remarks(calibration.coordinates().vector(at)))
                .singleElement()
                .asString()
                .contains("ends at zero with probability");
    }

    @Test
    void hasNoPriceWhereTheLawDoesNotExistAndStillASlopeBesideIt() {
        ParameterVector truth = PRICE.parameters().vector(1.5, 0.1, 2);
        OptionCalibration calibration = calibration(PRICE, truth, List.of(strip(0.25)), Values.EMPTY);
        double[] prices = new double[7];
        calibration.price(new double[] {1.9, 4}, prices);
        assertThat(prices).containsOnly(Double.NaN);
    }

    @Test
    void startsPriceTheOptionAtTheForwardNearly() {
        ParameterVector truth = PRICE.parameters().vector(1.3, 0.2, 2);
        OptionCalibration calibration = calibration(PRICE, truth, List.of(strip(0.25)), Values.EMPTY);
        double[] wanted =
                quotes((OptionModel) PRICE.create(truth), List.of(strip(0.25))).toArray();
        List<ParameterVector> starts = calibration.starts(new SplittableRandom(1));
        assertThat(starts).hasSize(6);
        for (ParameterVector start : starts) {
            double[] prices = new double[7];
            calibration.price(start.values().toArray(), prices);
            assertThat(prices[3] / wanted[3]).isCloseTo(1, within(0.1));
        }
    }

    @Test
    void refusesParametersOfOthersAndIndicesWithoutAMean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOG.create(PRICE.parameters().defaults()))
                .withMessageContaining("must be those of qgauss-log-return");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRICE.parameters().vector(2.1, 0.2, 2))
                .withMessageContaining("q must be below 2 in the price-return form");
        OptionStrip strip = strip(0.25);
        Doubles worthless = Doubles.of(new double[7]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRICE.calibration(
                        List.of(strip), worthless, PRICE.calibrationOptions().defaults(), Optional.empty()))
                .withMessageContaining("no quote has an implied volatility");
    }
}
