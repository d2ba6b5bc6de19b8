package org.potentia.workbench.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.Scale;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.option.OptionSpace;
import org.potentia.workbench.fixtures.Laws;
import org.potentia.workbench.fixtures.Models;
import org.potentia.workbench.fixtures.Optimizers;
import org.potentia.workbench.fixtures.Simplex;
import org.potentia.workbench.optimization.Certificate;
import org.potentia.workbench.optimization.Polish;
import org.potentia.workbench.run.ResultJson;

class CalibrationTest {
    private static final int COUNT = 400;

    private final Calibration calibration = new Calibration(new Simplex());
    private final ReturnSample sample = sample(0.001, 0.02);

    private static ReturnSample sample(double mean, double sigma) {
        SplittableRandom random = new SplittableRandom(3);
        double[] returns = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            returns[i] = mean + sigma * random.nextGaussian();
        }
        return ReturnSample.of(Doubles.of(returns), Horizon.tradingDays(1));
    }

    private double sampleMean() {
        return sample.steps().stream().average().orElseThrow();
    }

    /** The maximum-likelihood estimate: divided by n. */
    private double sampleSigma() {
        double mean = sampleMean();
        return Math.sqrt(sample.steps().stream()
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
    }

    @Test
    void tellsTheFirstFaultIfNoPointWasValid() {
        ModelProvider buggy = Models.of("buggy", ParameterSpace.of(Models.MEAN), Map.of(), (values, years) -> {
            throw new NullPointerException("table is null");
        });

        assertThatThrownBy(() -> calibration.fit(buggy, sample, 1, RunMonitor.NONE))
                .isInstanceOf(ComputationException.class)
                .hasMessage(
                        "no admissible parameters of buggy were found that give the observations a finite likelihood;"
                                + " the first failure was: NullPointerException: table is null");
    }

    @Test
    void findsTheMaximumOfANormalLikelihoodWithItsExactStandardErrors() {
        Fit fit = calibration.fit(Models.normal("normal"), sample, 1, RunMonitor.NONE);

        // closed form: mean and root mean square deviation, errors sigma / sqrt(n) and sigma / sqrt(2 n)
        double sigma = sampleSigma();
        assertThat(fit.parameters().get("mean")).isCloseTo(sampleMean(), within(1e-10 * sigma));
        assertThat(fit.parameters().get("sigma")).isCloseTo(sigma, within(1e-9 * sigma));
        double meanError = sigma / Math.sqrt(COUNT);
        double sigmaError = sigma / Math.sqrt(2.0 * COUNT);
        assertThat(fit.estimates().get(0).standardError().getAsDouble()).isCloseTo(meanError, within(1e-6 * meanError));
        assertThat(fit.estimates().get(1).standardError().getAsDouble())
                .isCloseTo(sigmaError, within(1e-6 * sigmaError));
        double logLikelihood = -0.5 * COUNT * (Math.log(2 * Math.PI * sigma * sigma) + 1);
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-9));
        assertThat(fit.freeParameters()).isEqualTo(2);
        assertThat(fit.observations()).isEqualTo(COUNT);
        assertThat(fit.version()).isEqualTo("1.2.3");
    }

    @Test
    void certifiesWhatWasTried() {
        Certificate certificate = calibration
                .fit(Models.normal("normal"), sample, 7, RunMonitor.NONE)
                .certificate();

        assertThat(certificate.optimizer().id()).isEqualTo("simplex");
        assertThat(certificate.seed()).isEqualTo(7);
        assertThat(certificate.starts()).isEqualTo(3);
        assertThat(certificate.agreeing()).isBetween(1, 3);
        assertThat(certificate.agreeing() == 3)
                .isEqualTo(certificate.secondBest().isEmpty());
        assertThat(certificate.spread()).isBetween(0.0, 0.5);
        // 400 observations: a gradient of 1 in box widths would be some 0.001 standard errors
        assertThat(certificate.projectedGradient()).isLessThan(1e-3);
        assertThat(certificate.atBounds()).isEmpty();
        // the Hessian is diagonal: (n / sigma^2) (width 2)^2 against 2 n (width ln 1e7)^2
        double width = Math.log(1e7);
        double expected = 4 / (sampleSigma() * sampleSigma()) / (2 * width * width);
        assertThat(certificate.conditionNumber().getAsDouble()).isCloseTo(expected, within(1e-4 * expected));
        assertThat(certificate.evaluations()).isGreaterThan(50);
    }

    @Test
    void sameSeedGivesTheSameFit() {
        Fit one = calibration.fit(Models.laplace("laplace"), sample, 5, RunMonitor.NONE);
        Fit other = calibration.fit(Models.laplace("laplace"), sample, 5, RunMonitor.NONE);

        // the whole record but the space, whose constraints have no equality
        assertThat(one.estimates()).isEqualTo(other.estimates());
        assertThat(one.logLikelihood()).isEqualTo(other.logLikelihood());
        assertThat(one.certificate().evaluations())
                .isEqualTo(other.certificate().evaluations());
    }

    @Test
    void aPolishGoesOnWhereTheOptimizerEnds() {
        Calibration rough = new Calibration(Optimizers.guesser("guesser", 200));
        Calibration polished = rough.withPolish(Polish.by(Optimizers.compass("compass")));
        Fit fit = polished.fit(Models.normal("normal"), sample, 1, RunMonitor.NONE);

        assertThat(polished.optimizer().id()).isEqualTo("guesser+compass");
        assertThat(fit.certificate().optimizer()).isEqualTo(polished.optimizer());
        assertThat(fit.parameters().get("sigma")).isCloseTo(sampleSigma(), within(1e-9));
        assertThat(fit.found().orElseThrow().evaluations()).isGreaterThan(200);
        assertThat(fit.found().orElseThrow().details().names()).contains("polish");
        assertThat(rough.optimizer().id()).isEqualTo("guesser");
    }

    @Test
    void threadsDoNotChangeTheFit() {
        Fit one = calibration.fit(Models.laplace("laplace"), sample, 5, RunMonitor.NONE);
        Fit four = calibration.withThreads(4).fit(Models.laplace("laplace"), sample, 5, RunMonitor.NONE);

        assertThat(ResultJson.fit(four)).isEqualTo(ResultJson.fit(one));
        assertThatThrownBy(() -> calibration.withThreads(0)).hasMessage("threads = 0, must be >= 1");
    }

    @Test
    void refusesOptionsOfAnotherOptimizer() {
        assertThatThrownBy(() -> new Calibration(new Simplex(), OptionSpace.EMPTY.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the settings {} are not of simplex, must be of [starts]");
    }

    @Test
    void leavesParametersAloneThatReturnsCannotTell() {
        ParameterSpace space = ParameterSpace.of(Models.MEAN, Models.share("idle"), Models.SIGMA);
        Fit fit = calibration.fit(
                Models.of(
                        "idle",
                        space,
                        Map.of("idle", "the law does not depend on it"),
                        (values, years) ->
                                new Laws(NormalDistribution.of(0, 1), values.get("mean"), values.get("sigma"))),
                sample,
                1,
                RunMonitor.NONE);

        assertThat(fit.freeParameters()).isEqualTo(2);
        assertThat(fit.parameters().get("idle")).isEqualTo(0.5);
        assertThat(fit.estimates().get(1).standardError()).isEmpty();
        assertThat(fit.estimates().get(1).whyNoStandardError())
                .isEqualTo("not identified: the law does not depend on it");
        assertThat(fit.estimates().get(2).standardError()).isPresent();
    }

    @Test
    void saysThatAParameterWithoutInfluenceMakesTheHessianSingular() {
        ParameterSpace space = ParameterSpace.of(Models.MEAN, Models.share("idle"), Models.SIGMA);
        Fit fit = calibration.fit(
                Models.of(
                        "idle",
                        space,
                        Map.of(),
                        (values, years) ->
                                new Laws(NormalDistribution.of(0, 1), values.get("mean"), values.get("sigma"))),
                sample,
                1,
                RunMonitor.NONE);

        assertThat(fit.certificate().singular()).isTrue();
        assertThat(fit.estimates())
                .allSatisfy(estimate -> assertThat(estimate.whyNoStandardError())
                        .isEqualTo("the Hessian of the likelihood is singular"));
    }

    @Test
    void saysWhichParametersAreAtBounds() {
        Parameter tight =
                new Parameter("mean", "μ", "1", "mean", Interval.REALS, Interval.closed(-1, -0.5), Scale.LINEAR, -0.5);
        Fit fit = calibration.fit(
                Models.of(
                        "tight",
                        ParameterSpace.of(tight, Models.SIGMA),
                        Map.of(),
                        (values, years) ->
                                new Laws(NormalDistribution.of(0, 1), values.get("mean"), values.get("sigma"))),
                sample,
                1,
                RunMonitor.NONE);

        assertThat(fit.certificate().atBounds()).containsExactly("mean");
        assertThat(fit.estimates().getFirst().whyNoStandardError())
                .isEqualTo("at the upper bound of its search interval");
        // the gradient points out of the box and does not count
        assertThat(fit.certificate().projectedGradient()).isLessThan(1e-2);
        // given the mean, sigma has its closed form still
        double sigma = Math.sqrt(sample.steps().stream()
                .map(x -> (x + 0.5) * (x + 0.5))
                .average()
                .orElseThrow());
        double error = sigma / Math.sqrt(2.0 * COUNT);
        assertThat(fit.parameters().get("sigma")).isCloseTo(sigma, within(1e-8));
        assertThat(fit.estimates().get(1).standardError().getAsDouble()).isCloseTo(error, within(1e-5 * error));
        assertThat(fit.notes()).anyMatch(note -> note.startsWith("mean at a bound"));
    }

    @Test
    void keepsJointConstraints() {
        // the mean wants to be 0.05, sigma 0.02, and the mean must not exceed sigma
        Fit fit = calibration.fit(Models.constrained("constrained"), sample(0.05, 0.02), 1, RunMonitor.NONE);

        assertThat(fit.parameters().get("smaller"))
                .isLessThanOrEqualTo(fit.parameters().get("sigma"));
        assertThat(fit.parameters().get("smaller")).isCloseTo(fit.parameters().get("sigma"), within(1e-3));
    }

    @Test
    void fitsAModelWithoutFreeParameters() {
        Fit fit = calibration.fit(
                Models.of(
                        "fixed",
                        ParameterSpace.of(Models.SIGMA),
                        Map.of("sigma", "known"),
                        (values, years) -> new Laws(NormalDistribution.of(0, 1), 0, 0.02)),
                sample,
                1,
                RunMonitor.NONE);

        assertThat(fit.freeParameters()).isZero();
        assertThat(fit.certificate().starts()).isZero();
        assertThat(fit.certificate().conditionNumber().getAsDouble()).isEqualTo(1);
    }

    @Test
    void refusesModelsThatAreNoModelsOfReturns() {
        assertThatThrownBy(() -> calibration.fit(Models.mute("mute"), sample, 1, RunMonitor.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model mute is no model of returns, so it cannot be fitted to them");
    }

    @Test
    void saysWhenThereIsNoLikelihoodAtAll() {
        assertThatThrownBy(() -> calibration.fit(Models.failing("failing"), sample, 1, RunMonitor.NONE))
                .isInstanceOf(ComputationException.class)
                .hasMessageContaining("no admissible parameters of failing");
    }

    @Test
    void stopsWhenCancelled() {
        RunMonitor cancelled = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> calibration.fit(Models.normal("normal"), sample, 1, cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
