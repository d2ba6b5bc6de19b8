package org.potentia.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.UnconditionalReturnModel;

class UnconditionalModelsTest {
    private static final NormalProvider NORMAL = new NormalProvider();
    private static final StudentTProvider STUDENT = new StudentTProvider();
    private static final GaussianMixtureProvider MIXTURE = new GaussianMixtureProvider();

    private static ReturnSample draws(ReturnDistribution law, int count, Horizon horizon) {
        SplittableRandom random = new SplittableRandom(3);
        return ReturnSample.of(
                Doubles.of(DoubleStream.generate(() -> law.sample(random)).limit(count)), horizon);
    }

    @Test
    void startsTheNormalLawAtItsMaximum() {
        // mean 0.02, variance 0.0002 / 4 by hand
        ReturnSample sample = ReturnSample.of(Doubles.of(0.01, 0.02, 0.03, 0.02), new Horizon(1, 0.01));
        ParameterVector start = NORMAL.starts(sample).get(0);
        assertThat(start.get("mu")).isCloseTo(2, within(1e-12));
        assertThat(start.get("sigma")).isCloseTo(Math.sqrt(0.00005 / 0.01), within(1e-12));
        double maximum = ((ReturnModel) NORMAL.create(start)).logLikelihood(sample);
        // -n/2 (ln(2 pi v) + 1) at the maximum
        assertThat(maximum).isCloseTo(-2 * (Math.log(2 * Math.PI * 0.00005) + 1), within(1e-12));
        for (double factor : new double[] {0.99, 1.01}) {
            for (String name : List.of("mu", "sigma")) {
                ReturnModel moved = (ReturnModel) NORMAL.create(start.with(name, factor * start.get(name)));
                assertThat(moved.logLikelihood(sample)).isLessThan(maximum);
            }
        }
    }

    @Test
    void scalesTheNormalLawWithTime() {
        UnconditionalReturnModel model =
                (UnconditionalReturnModel) NORMAL.create(NORMAL.parameters().vector(0.1, 0.2));
        ReturnDistribution quarter = model.returns(0.25);
        assertThat(quarter.mean()).isCloseTo(0.025, within(1e-15));
        assertThat(quarter.variance()).isCloseTo(0.01, within(1e-15));
        // Phi(1) = 0.8413447460685429486 (Abramowitz and Stegun, table 26.1)
        assertThat(quarter.cdf(0.125)).isCloseTo(0.8413447460685429, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        // nu, T, (x - mu T)/(sigma sqrt T), F: closed forms 1/2 + atan(t)/pi for nu = 1 and 1/2 + t/(2 sqrt(2 + t^2))
        // for nu = 2
        "1, 1, 1, 0.75",
        "1, 4, 1, 0.75",
        "2, 1, 1, 0.7886751345948129",
        "2, 0.01, -1, 0.21132486540518713"
    })
    void placesTheStudentLawByDriftAndScale(double nu, double years, double t, double expected) {
        UnconditionalReturnModel model =
                (UnconditionalReturnModel) STUDENT.create(STUDENT.parameters().vector(0.3, 0.2, nu));
        double x = 0.3 * years + 0.2 * Math.sqrt(years) * t;
        assertThat(model.returns(years).cdf(x)).isCloseTo(expected, within(1e-13));
    }

    @Test
    void recoversStudentParameters() {
        ParameterVector truth = STUDENT.parameters().vector(0.1, 0.15, 3);
        Horizon day = Horizon.tradingDays(1);
        ReturnSample sample = draws(((UnconditionalReturnModel) STUDENT.create(truth)).returns(day.years()), 5000, day);
        ParameterVector found =
                CompassSearch.maximise(STUDENT, STUDENT.starts(sample).get(0), sample);
        // four standard errors, from the information matrix of the Student-t: 0.05, 0.0025 and 0.13
        assertThat(found.get("mu")).isCloseTo(0.1, within(0.2));
        assertThat(found.get("sigma")).isCloseTo(0.15, within(0.01));
        assertThat(found.get("nu")).isCloseTo(3, within(0.55));
    }

    @Test
    void startsTheMixtureNearItsMaximum() {
        ParameterVector truth = MIXTURE.parameters().vector(0.7, 0.2, -0.5, 0.1, 0.4);
        Horizon week = Horizon.tradingDays(5);
        ReturnDistribution law = ((UnconditionalReturnModel) MIXTURE.create(truth)).returns(week.years());
        // one step of a week, so that the observations are the draws
        ReturnSample sample = draws(law, 5000, new Horizon(1, week.years()));
        ParameterVector start = MIXTURE.starts(sample).get(0);
        assertThat(start.get("weight")).isCloseTo(0.7, within(0.05));
        assertThat(start.get("sigma1")).isCloseTo(0.1, within(0.01));
        assertThat(start.get("sigma2")).isCloseTo(0.4, within(0.03));
        assertThat(start.get("mu1")).isCloseTo(0.2, within(0.1));
        ParameterVector found = CompassSearch.maximise(MIXTURE, start, sample);
        double gain = ((ReturnModel) MIXTURE.create(found)).logLikelihood(sample)
                - ((ReturnModel) MIXTURE.create(start)).logLikelihood(sample);
        assertThat(gain).isBetween(0.0, 0.5);
    }

    @Test
    void mixesTwoNormalLaws() {
        UnconditionalReturnModel model =
                (UnconditionalReturnModel) MIXTURE.create(MIXTURE.parameters().vector(0.75, 0.4, -0.4, 0.1, 0.3));
        ReturnDistribution law = model.returns(0.25);
        assertThat(law.mean()).isCloseTo(0.75 * 0.1 - 0.25 * 0.1, within(1e-15));
        // 3/4 (0.0025 + 0.05^2) + 1/4 (0.0225 + 0.15^2)
        assertThat(law.variance()).isCloseTo(0.75 * (0.0025 + 0.0025) + 0.25 * (0.0225 + 0.0225), within(1e-15));
    }

    @Test
    void refusesComponentsInTheWrongOrder() {
        assertThatThrownBy(() -> MIXTURE.parameters().vector(0.5, 0, 0, 0.3, 0.2))
                .hasMessage("sigma1 must not exceed sigma2, which fixes the order of the components");
    }

    @Test
    void refusesASpikeOnOneObservation() {
        assertThatThrownBy(() -> MIXTURE.parameters().vector(0.5, 0, 0, 0.01, 0.31))
                .hasMessage("sigma2 must not exceed 30 sigma1, without which the likelihood has no maximum");
        // half of the returns are exactly zero
        Doubles stale =
                Doubles.of(DoubleStream.iterate(-0.1, x -> x + 0.002).limit(100).flatMap(x -> DoubleStream.of(x, 0)));
        ReturnSample sample = ReturnSample.of(stale, Horizon.tradingDays(1));
        assertThat(MIXTURE.starts(sample))
                .allSatisfy(start ->
                        assertThat(start.get("sigma2") / start.get("sigma1")).isBetween(1.0, 30.0));
    }

    @Test
    void ordersTheComponentsOfItsStarts() {
        // wild near the median, calm far out: the division must be turned round
        Doubles returns = Doubles.of(DoubleStream.concat(
                DoubleStream.iterate(-0.05, x -> x + 0.001).limit(101),
                DoubleStream.iterate(0.2, x -> x + 1e-5).limit(40)));
        TwoNormals divided = TwoNormals.divided(returns, 0.75);
        assertThat(divided.deviation1()).isLessThanOrEqualTo(divided.deviation2());
        TwoNormals improved = divided.improved(returns);
        assertThat(improved.deviation1()).isLessThanOrEqualTo(improved.deviation2());
        assertThat(improved.mean1()).isCloseTo(0.2, within(0.01));
    }
}
