package org.potentia.workbench.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionType;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.option.OptionSpace;
import org.potentia.numerics.Normals;
import org.potentia.workbench.InputException;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.chain.OptionChain;
import org.potentia.workbench.chain.Quote;
import org.potentia.workbench.data.DroppedRows;
import org.potentia.workbench.fixtures.Models;
import org.potentia.workbench.fixtures.Simplex;
import org.potentia.workbench.fixtures.Smiles;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.run.SmileJson;

class SmileCalibrationTest {
    private static final double[] MONEYNESS = {-0.3, -0.2, -0.1, 0, 0.1, 0.2};

    private static SmileCalibration by(OptionLoss loss) {
        return new SmileCalibration(Contestant.of(new Simplex()), loss);
    }

    private static SmileFit fit(ModelProvider model, OptionLoss loss, Expiry... expiries) {
        return by(loss).fit(
                        model,
                        OptionSpace.EMPTY.defaults(),
                        List.of(expiries),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        RunMonitor.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = OptionLoss.Kind.class,
            names = {"SPREAD"},
            mode = EnumSource.Mode.EXCLUDE)
    void findsWhatTheQuotesAreMadeOf(OptionLoss.Kind kind) {
        SmileFit fit = fit(Smiles.tilted(), OptionLoss.of(kind), Smiles.expiry(0.5, k -> 0.2 - 0.1 * k, MONEYNESS));
        assertThat(fit.parameters().get("level")).isCloseTo(0.2, within(1e-5));
        assertThat(fit.parameters().get("tilt")).isCloseTo(-0.1, within(1e-4));
        assertThat(fit.scores().withinAPoint()).isEqualTo(1);
        assertThat(fit.scores().volatilityRmse()).isLessThan(1e-5);
        assertThat(fit.orbit()).isEmpty();
    }

    @Test
    void averagesVolatilitiesIfTheyAreWhatCounts() {
        // the level that is nearest to 0.2 - 0.1 k in the mean square is its mean, and the error of a mean is known
        Expiry expiry = Smiles.expiry(0.5, k -> 0.2 - 0.1 * k, MONEYNESS);
        SmileFit fit = fit(Smiles.flat(), OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL), expiry);
        double mean = 0.2 - 0.1 * (-0.3 / 6);
        assertThat(fit.parameters().get("level")).isCloseTo(mean, within(1e-7));
        double sum = 0;
        for (double k : MONEYNESS) {
            sum += Math.pow(0.2 - 0.1 * k - mean, 2);
        }
        assertThat(fit.estimates().getFirst().standardError().orElseThrow())
                .isCloseTo(Math.sqrt(sum / 5 / 6), within(1e-7));
        assertThat(fit.scores().volatilityRmse()).isCloseTo(Math.sqrt(sum / 6), within(1e-9));
        assertThat(fit.scores().worstVolatility()).isCloseTo(0.2 + 0.03 - mean, within(1e-7));
        // half the sum of squares in hundredths of a point
        assertThat(fit.lossValue()).isCloseTo(0.5 * sum * 1e8, within(1e-3));
    }

    @Test
    void profilesAMeanAsTheParabolaItIs() {
        Expiry expiry = Smiles.expiry(0.5, k -> 0.2 - 0.1 * k, MONEYNESS);
        OptionLoss loss = OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL);
        SmileFit fit = fit(Smiles.flat(), loss, expiry);
        SmileFit profiled = by(loss).profile(fit, Smiles.flat(), Optional.empty(), 1, RunMonitor.NONE);
        assertThat(profiled.remarks()).isEqualTo(fit.remarks());
        SmileProfile profile = profiled.profiles().getFirst();
        assertThat(profiled.profiles()).hasSize(1);
        assertThat(profile.coordinate()).isEqualTo("level");
        assertThat(profile.at()).isEqualTo(fit.coordinates().get("level"));
        assertThat(profile.least()).isEqualTo(fit.lossValue());
        assertThat(profile.values().size()).isEqualTo(17);
        for (int i = 0; i < 17; i++) {
            double away = (profile.values().get(i) - profile.at()) * 1e4;
            assertThat(profile.losses().get(i))
                    .isCloseTo(fit.lossValue() + 0.5 * 6 * away * away, within(1e-4 * fit.lossValue()));
        }
        // three standard errors away the loss is higher by half of nine times the variance of an error
        assertThat(profile.losses().get(0)).isCloseTo(fit.lossValue() * (1 + 9.0 / 5), within(0.2 * fit.lossValue()));
    }

    @Test
    void profilesWithTheOthersFittedAnew() {
        Expiry expiry = Smiles.expiry(0.5, k -> 0.2 - 0.1 * k + 0.2 * k * k, MONEYNESS);
        OptionLoss loss = OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL);
        SmileFit fit = by(loss).profile(
                        fit(Smiles.tilted(), loss, expiry), Smiles.tilted(), Optional.empty(), 1, RunMonitor.NONE);
        assertThat(fit.profiles()).extracting(SmileProfile::coordinate).containsExactly("level", "tilt");
        for (SmileProfile profile : fit.profiles()) {
            double error = fit.estimates().stream()
                    .filter(estimate -> estimate.name().equals(profile.coordinate()))
                    .findFirst()
                    .orElseThrow()
                    .standardError()
                    .orElseThrow();
            // a model that is linear in both has the parabola of the standard error for a profile
            double away = (profile.values().get(0) - profile.at()) / error;
            double variance = 2 * fit.lossValue() / (MONEYNESS.length - 2);
            assertThat(profile.losses().get(0))
                    .isCloseTo(fit.lossValue() + 0.5 * variance * away * away, within(1e-3 * fit.lossValue()));
        }
    }

    @Test
    void meetsTheProbabilityOfACrash() {
        // one level of volatility, quotes of 0.2, and a probability of ending below 70 that only another level has
        Expiry expiry = Smiles.expiry(0.5, k -> 0.2, MONEYNESS);
        double level = 70;
        double d2 = Math.log(expiry.forward() / level) / (0.3 * Math.sqrt(0.5)) - 0.15 * Math.sqrt(0.5);
        CrashTarget target = new CrashTarget(level, Normals.cdf(-d2), 1e8);
        SmileFit fit = by(OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL))
                .withCrashes(List.of(target))
                .fit(
                        Smiles.flat(),
                        OptionSpace.EMPTY.defaults(),
                        List.of(expiry),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        RunMonitor.NONE);
        // so much weight that the quotes hardly matter
        assertThat(fit.parameters().get("level")).isCloseTo(0.3, within(1e-5));
        assertThat(fit.quotes()).hasSize(MONEYNESS.length);
        assertThat(fit.remarks())
                .anySatisfy(remark -> assertThat(remark)
                        .startsWith("the law that prices ends below 70.0000 in 0.5000 years with probability ")
                        .endsWith("with weight 1.000e+08"));
    }

    @Test
    void fitsSeveralExpiriesTogether() {
        SmileFit fit = fit(
                Smiles.flat(),
                OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL),
                Smiles.expiry(0.25, k -> 0.2, -0.1, 0, 0.1),
                Smiles.expiry(1, k -> 0.3, -0.1, 0, 0.1));
        assertThat(fit.parameters().get("level")).isCloseTo(0.25, within(1e-7));
        assertThat(fit.quotes()).hasSize(6);
    }

    @Test
    void weighsByOpenInterestAndNearTheMoney() {
        Expiry plain = Smiles.expiry(0.5, k -> k == 0 ? 0.2 : 0.3, 0, 0.25);
        List<Quote> counted = List.of(
                interested(plain.quotes().get(0), 300),
                interested(plain.quotes().get(1), 100));
        Expiry expiry = new Expiry(plain.years(), plain.date(), plain.market(), counted, List.of());
        OptionLoss byInterest = new OptionLoss(OptionLoss.Kind.IMPLIED_VOL, 1, true);
        assertThat(fit(Smiles.flat(), byInterest, expiry).parameters().get("level"))
                .isCloseTo((3 * 0.2 + 0.3) / 4, within(1e-6));
        OptionLoss nearTheMoney = new OptionLoss(OptionLoss.Kind.IMPLIED_VOL, 4, false);
        assertThat(fit(Smiles.flat(), nearTheMoney, expiry).parameters().get("level"))
                .isCloseTo((4 * 0.2 + 0.3) / 5, within(1e-6));
    }

    private static Quote interested(Quote quote, double contracts) {
        return new Quote(
                quote.type(), quote.strike(), quote.price(), quote.bid(), quote.ask(), OptionalDouble.of(contracts), 0);
    }

    @Test
    void countsErrorsInSpreads() {
        Expiry plain = Smiles.expiry(0.5, k -> 0.2, -0.1, 0, 0.1);
        List<Quote> spread = plain.quotes().stream()
                .map(quote -> new Quote(
                        quote.type(),
                        quote.strike(),
                        quote.price(),
                        OptionalDouble.of(quote.price() - 0.05),
                        OptionalDouble.of(quote.price() + 0.05),
                        OptionalDouble.empty(),
                        0))
                .toList();
        Expiry expiry = new Expiry(plain.years(), plain.date(), plain.market(), spread, List.of());
        SmileFit fit = fit(Smiles.flat(), OptionLoss.of(OptionLoss.Kind.SPREAD), expiry);
        assertThat(fit.scores().insideSpread()).hasValue(1);
        assertThatThrownBy(() -> fit(Smiles.flat(), OptionLoss.of(OptionLoss.Kind.SPREAD), plain))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no spread between bid and ask");
    }

    @Test
    void pricesWhatARefitDidNotSee() {
        Expiry expiry = Smiles.expiry(0.5, k -> 0.2 - 0.1 * k, MONEYNESS);
        SmileCalibration calibration = by(OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL));
        SmileFit whole = fit(Smiles.flat(), OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL), expiry);
        SmileFit scored = calibration.scoreLeftOut(whole, Smiles.flat(), 6, Optional.empty(), 1, RunMonitor.NONE);
        // leaving one out of six, the mean of the others misses it by 6/5 of its distance from the mean of all
        assertThat(scored.leftOut().orElseThrow().volatilityRmse())
                .isCloseTo(1.2 * whole.scores().volatilityRmse(), within(1e-6));
        assertThat(scored.leftOut().orElseThrow().quotes()).isEqualTo(6);
    }

    @Test
    void saysWhatIsWrongWithTheQuotes() {
        Expiry two = Smiles.expiry(0.5, k -> 0.2, 0);
        OptionLoss loss = OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL);
        assertThatThrownBy(() -> fit(Smiles.tilted(), loss, two))
                .isInstanceOf(InputException.class)
                .hasMessage("there are 1 quotes, must be at least 2, as many as model tilted has numbers to find");
        assertThatThrownBy(() -> fit(Models.normal("normal"), loss, two))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("model normal prices no options");
        Expiry free =
                new Expiry(0.5, Optional.empty(), two.market(), List.of(Quote.of(OptionType.CALL, 50, 20)), List.of());
        assertThatThrownBy(() -> fit(Smiles.flat(), loss, free))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("must lie inside the bounds of no arbitrage");
    }

    @Test
    void stopsWhenAsked() {
        RunMonitor stop = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Expiry expiry = Smiles.expiry(0.5, k -> 0.2, MONEYNESS);
        assertThatThrownBy(() -> by(OptionLoss.of(OptionLoss.Kind.PRICE))
                        .fit(
                                Smiles.flat(),
                                OptionSpace.EMPTY.defaults(),
                                List.of(expiry),
                                Optional.empty(),
                                Optional.empty(),
                                1,
                                stop))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void studiesAChain() {
        OptionChain chain = new OptionChain(
                "test",
                Optional.empty(),
                List.of(Smiles.expiry(1, k -> 0.3 - 0.1 * k, MONEYNESS), Smiles.expiry(0.5, k -> 0.2, 0)),
                DroppedRows.NONE,
                "none",
                List.of());
        SmileStudy.Plan plan = new SmileStudy.Plan(
                List.of(
                        new SmileStudy.Entrant(Smiles.flat(), OptionSpace.EMPTY.defaults()),
                        new SmileStudy.Entrant(Smiles.tilted(), OptionSpace.EMPTY.defaults())),
                by(OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL)),
                false,
                0,
                true,
                SmileStudy.History.NONE,
                1);
        SmileStudy study = SmileStudy.of(chain, plan, Optional.empty(), RunMonitor.NONE);
        assertThat(study.slices()).hasSize(2);
        assertThat(study.slices().get(0).fits()).hasSize(1);
        assertThat(study.slices().get(0).notFitted()).containsOnlyKeys("tilted");
        assertThat(study.slices().get(1).of("tilted").orElseThrow().parameters().get("tilt"))
                .isCloseTo(-0.1, within(1e-4));
        SmileStudy again = SmileStudy.of(chain, plan, Optional.of(study), RunMonitor.NONE);
        assertThat(again.slices()
                        .get(1)
                        .of("tilted")
                        .orElseThrow()
                        .found()
                        .runs()
                        .getFirst()
                        .start())
                .as("a fit starts where the day before ended")
                .isNotEqualTo(study.slices()
                        .get(1)
                        .of("tilted")
                        .orElseThrow()
                        .found()
                        .runs()
                        .getFirst()
                        .start());
        assertThat(CanonicalJson.parse(SmileJson.text(List.of(study))).names())
                .containsExactlyInAnyOrder("schemaVersion", "interrupted", "chains");
    }

    @Test
    void drawsTheDensityOfItsPrices() {
        Expiry expiry = Smiles.expiry(0.5, k -> 0.2, MONEYNESS);
        SmileFit fit = fit(Smiles.flat(), OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL), expiry);
        SmileCurve curve = SmileCurve.of(fit, expiry);
        double deviation = fit.parameters().get("level") * Math.sqrt(0.5);
        double mean = Math.log(expiry.forward() / 100) - 0.5 * deviation * deviation;
        for (int i = 0; i < curve.density().points().size(); i++) {
            double y = curve.density().points().get(i);
            double exact = Math.exp(-0.5 * Math.pow((y - mean) / deviation, 2)) / (deviation * Math.sqrt(2 * Math.PI));
            assertThat(curve.density().values().get(i)).isCloseTo(exact, within(1e-5));
        }
        assertThat(curve.smile().values().stream())
                .allSatisfy(volatility ->
                        assertThat(volatility).isCloseTo(fit.parameters().get("level"), within(1e-9)));
        assertThat(curve.negative()).isEmpty();
    }

    @Test
    void findsWhereAButterflyIsForFree() {
        // a smile so steep that the density would be negative
        Expiry expiry = Smiles.expiry(1, k -> 0.3 - 0.9 * k, -0.2, -0.1, 0, 0.1, 0.2);
        SmileFit fit = fit(Smiles.tilted(), OptionLoss.of(OptionLoss.Kind.IMPLIED_VOL), expiry);
        assertThat(SmileCurve.of(fit, expiry).negative().orElse("")).contains("is negative between log-returns");
    }
}
