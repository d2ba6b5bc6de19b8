package org.potentia.models.qgauss.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.models.qgauss.QGaussian;
import org.potentia.numerics.GaussLegendre;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnDistributionContract;
import org.potentia.tck.ReturnModelContract;

class QGaussianRegimesLawTest implements ModelProviderContract, ReturnModelContract, ReturnDistributionContract {
    private static final double MINUTE = 1.0 / 98_280;

    @Override
    public ModelProvider provider() {
        return new QGaussianRegimesLawProvider();
    }

    /** Where bump and outside are one law, the whole is that law; the contract integrates no jumps. */
    @Override
    public Map<String, ReturnDistribution> distributions() {
        QGaussian light = new QGaussian(0, 1.2, 2);
        QGaussian heavy = new QGaussian(0, 2.3, 1);
        return Map.of(
                "light", new SplicedLaw(0.1, light, light, 0.7, 1),
                "heavy", new SplicedLaw(0, heavy, heavy, 3, 1));
    }

    private static UnconditionalReturnModel paper() {
        QGaussianRegimesLawProvider provider = new QGaussianRegimesLawProvider();
        return (UnconditionalReturnModel) provider.create(provider.parameters().defaults());
    }

    // erratum A13: 24, 20 and 17 % of the unit-mass strong law of the paper lie within the bump at 1, 10 and 35 minutes
    @Test
    void bumpOfThePaperHoldsTheShareOfTheErratum() {
        assertThat(inside(1)).isCloseTo(0.24, within(0.006));
        assertThat(inside(10)).isCloseTo(0.20, within(0.006));
        assertThat(inside(35)).isCloseTo(0.17, within(0.006));
    }

    private static double inside(double minutes) {
        return ((SplicedLaw) paper().returns(minutes * MINUTE)).inside();
    }

    // the printed numbers: q = 1.71, alpha = 1.79, D = 0.1118 points^alpha a minute, at 1400 points
    @Test
    void isTheWeakLawOfThePaperAtLongLags() {
        double minutes = 390;
        double scale = Math.pow(0.1118 * minutes, 1 / 1.79) / 1400;
        QGaussian printed = new QGaussian(0, 1.71, 1 / (scale * scale));
        ReturnDistribution law = paper().returns(minutes * MINUTE);

        for (double x : new double[] {0, 0.005, -0.05}) {
            assertThat(law.density(x) / printed.density(x)).isCloseTo(1, within(3e-3));
        }
    }

    @Test
    void horizonChoosesTheRegime() {
        assertThat(paper().returns(35 * MINUTE)).isInstanceOf(SplicedLaw.class);
        assertThat(paper().returns(52 * MINUTE)).isInstanceOf(SplicedLaw.class);
        assertThat(paper().returns(53 * MINUTE)).isInstanceOf(QGaussian.class);
        UnconditionalReturnModel single = (UnconditionalReturnModel)
                provider().create(provider().parameters().defaults().with("strongUntil", 0));
        assertThat(single.returns(1e-9)).isInstanceOf(QGaussian.class);
    }

    @Test
    void bumpIsTheAmplitudeTimesItsLawAndTheWholeHasUnitMass() {
        QGaussian bump = new QGaussian(0, 1.5, 400);
        QGaussian outer = new QGaussian(0, 1.3, 1);
        SplicedLaw law = new SplicedLaw(0.5, bump, outer, 0.2, 0.6);
        double variance = integral(y -> y * y * law.density(0.5 + y));
        double fourth = integral(y -> y * y * y * y * law.density(0.5 + y));

        assertThat(law.density(0.55)).isCloseTo(0.6 * bump.density(0.05), within(1e-13));
        assertThat(law.density(1.5) / law.density(2.5)).isCloseTo(outer.density(1) / outer.density(2), within(1e-12));
        assertThat(integral(y -> law.density(0.5 + y))).isCloseTo(1, within(1e-10));
        assertThat(integral(y -> y > 0.2 ? law.density(0.5 + y) : 0)).isCloseTo(2 * law.survival(0.7), within(1e-10));
        assertThat(law.variance()).isCloseTo(variance, within(1e-9));
        assertThat(law.kurtosis()).isCloseTo(fourth / (variance * variance), within(1e-4));
        assertThat(law.mean()).isEqualTo(0.5);
        assertThat(law.skewness()).isZero();
        for (double p : new double[] {1e-9, 0.1, 0.3, 0.5, 0.7, 0.95}) {
            assertThat(law.cdf(law.quantile(p))).isCloseTo(p, within(1e-13));
        }
    }

    /** Twice the integral over positive numbers, on panels between which the density may jump. */
    private static double integral(DoubleUnaryOperator function) {
        GaussLegendre rule = new GaussLegendre(20);
        double sum = 0;
        double from = 0;
        double to = 0.2 / 64;
        while (from < 1e6) {
            double half = 0.5 * (to - from);
            for (int i = 0; i < rule.size(); i++) {
                sum += 2
                        * half
                        * rule.weights().get(i)
                        * function.applyAsDouble(from + half * (1 + rule.nodes().get(i)));
            }
            from = to;
            to *= 2;
        }
        return sum;
    }

    @Test
    void anAmplitudeThatLeavesNothingOutsideIsCutDown() {
        QGaussian bump = new QGaussian(0, 1.5, 400);
        SplicedLaw law = new SplicedLaw(0, bump, new QGaussian(0, 1.7, 1), 0.2, 50);

        assertThat(law.inside()).isCloseTo(SplicedLaw.MOST_INSIDE, within(1e-14));
        assertThat(law.survival(0.2)).isCloseTo(0.5 * (1 - SplicedLaw.MOST_INSIDE), within(1e-12));
    }
}
