package org.potentia.workbench.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.api.ParameterVector;
import org.potentia.api.Values;
import org.potentia.api.figure.Panel;
import org.potentia.api.model.DerivedValue;
import org.potentia.api.model.Orbit;
import org.potentia.workbench.calibration.QuoteFit;
import org.potentia.workbench.calibration.SmileFit;
import org.potentia.workbench.calibration.SmileProfile;
import org.potentia.workbench.calibration.SmileScores;
import org.potentia.workbench.calibration.SmileStudy;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.chain.OptionChain;
import org.potentia.workbench.json.CanonicalJson;

/**
 * Fits to option chains as JSON: the same text for the same fits. {@code docs/result-schema.md} describes it.
 *
 * @since 0.1
 */
public final class SmileJson {
    /** The version of the layout; goes up when a key changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private SmileJson() {}

    /**
     * Writes studies.
     *
     * @param studies one for each day
     * @return the text
     */
    public static String text(List<SmileStudy> studies) {
        return CanonicalJson.writePretty(Values.EMPTY
                .with("schemaVersion", SCHEMA_VERSION)
                .with("interrupted", studies.stream().anyMatch(SmileStudy::interrupted))
                .with("chains", studies.stream().map(SmileJson::study).toList()));
    }

    private static Values study(SmileStudy study) {
        OptionChain chain = study.chain();
        return Values.EMPTY
                .with("name", chain.name())
                .with("hash", "sha256:" + chain.sha256())
                .with("asOf", chain.asOf().map(LocalDate::toString).orElse(null))
                .with("quotes", chain.size())
                .with("dropped", chain.dropped().total())
                .with("notes", chain.notes())
                .with("slices", study.slices().stream().map(SmileJson::slice).toList());
    }

    private static Values slice(SmileStudy.Slice slice) {
        Map<String, @Nullable Object> notFitted = new LinkedHashMap<>(slice.notFitted());
        return Values.EMPTY
                .with(
                        "expiries",
                        slice.expiries().stream().map(SmileJson::expiry).toList())
                .with("fits", slice.fits().stream().map(SmileJson::fit).toList())
                .with("notFitted", Values.of(notFitted));
    }

    private static Values expiry(Expiry expiry) {
        return Values.EMPTY
                .with("years", expiry.years())
                .with("date", expiry.date().map(LocalDate::toString).orElse(null))
                .with("spot", expiry.market().spot())
                .with("rate", expiry.market().rate())
                .with("dividendYield", expiry.market().dividendYield())
                .with("forward", expiry.forward())
                .with("quotes", expiry.quotes().size())
                .with("notes", expiry.notes());
    }

    private static Values fit(SmileFit fit) {
        return Values.EMPTY
                .with("model", fit.modelId())
                .with("version", fit.version())
                .with("choices", fit.choices())
                .with(
                        "loss",
                        Values.EMPTY
                                .with("kind", fit.loss().kind().label())
                                .with("atTheMoney", fit.loss().atTheMoney())
                                .with("openInterest", fit.loss().openInterest())
                                .with("value", fit.lossValue()))
                .with(
                        "parameters",
                        fit.estimates().stream().map(ResultJson::estimate).toList())
                .with("coordinates", map(fit.coordinates()))
                .with("free", fit.free())
                .with("scores", scores(fit.scores()))
                .with("leftOut", fit.leftOut().map(SmileJson::scores).orElse(null))
                .with("remarks", fit.remarks())
                .with("orbit", fit.orbit().map(SmileJson::orbit).orElse(null))
                .with(
                        "derived",
                        fit.findings().values().stream().map(SmileJson::derived).toList())
                .with(
                        "panels",
                        fit.findings().panels().stream().map(SmileJson::panel).toList())
                .with(
                        "certificate",
                        ResultJson.certificate(fit.certificate())
                                .with("secondBest", orNull(fit.certificate().secondBest())))
                .with(
                        "profiles",
                        fit.profiles().stream().map(SmileJson::profile).toList())
                .with("quotes", fit.quotes().stream().map(SmileJson::quote).toList());
    }

    private static Values derived(DerivedValue derived) {
        Map<String, @Nullable Object> elsewhere = new LinkedHashMap<>(derived.elsewhere());
        return Values.EMPTY
                .with("name", derived.name())
                .with("value", derived.value())
                .with("unit", derived.unit())
                .with("setBy", derived.basis().words())
                .with("meaning", derived.meaning())
                .with("elsewhere", Values.of(elsewhere));
    }

    private static Values panel(Panel panel) {
        return Values.EMPTY
                .with("title", panel.title())
                .with("x", panel.x())
                .with("y", panel.y())
                .with(
                        "curves",
                        panel.curves().stream()
                                .map(curve -> Values.EMPTY
                                        .with("label", curve.label())
                                        .with("points", curve.points())
                                        .with("values", curve.values()))
                                .toList());
    }

    private static Values profile(SmileProfile profile) {
        return Values.EMPTY
                .with("coordinate", profile.coordinate())
                .with("symbol", profile.symbol())
                .with("unit", profile.unit())
                .with("meaning", profile.meaning())
                .with("at", profile.at())
                .with("values", profile.values())
                .with("losses", profile.losses());
    }

    private static Values scores(SmileScores scores) {
        return Values.EMPTY
                .with("quotes", scores.quotes())
                .with("mape", scores.mape())
                .with("priceRmse", scores.priceRmse())
                .with("volatilityRmse", scores.volatilityRmse())
                .with("worstVolatility", scores.worstVolatility())
                .with("withinAPoint", scores.withinAPoint())
                .with("insideSpread", orNull(scores.insideSpread()));
    }

    private static Values orbit(Orbit orbit) {
        List<Values> places = new ArrayList<>();
        orbit.marks()
                .forEach((name, at) -> places.add(Values.EMPTY
                        .with("place", name)
                        .with(orbit.name(), at)
                        .with("parameters", map(orbit.parameters().apply(at)))));
        return Values.EMPTY
                .with("coordinate", orbit.name())
                .with("meaning", orbit.meaning())
                .with("at", orbit.at())
                .with("setByTheQuotes", orbit.fixed())
                .with("setByTheGauge", orbit.moving())
                .with("places", places);
    }

    private static Values map(ParameterVector parameters) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(parameters.asMap());
        return Values.of(values);
    }

    private static Values quote(QuoteFit fit) {
        return Values.EMPTY
                .with("years", fit.years())
                .with("type", fit.quote().type().name())
                .with("strike", fit.quote().strike())
                .with("price", fit.quote().price())
                .with("modelPrice", fit.modelPrice())
                .with("volatility", fit.volatility())
                .with("modelVolatility", orNull(fit.modelVolatility()))
                .with("delta", fit.delta());
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
