package org.potentia.workbench.run;

import java.util.List;
import java.util.Locale;
import org.potentia.api.Values;
import org.potentia.api.model.DerivedValue;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.Valuation;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.pricing.EngineAnswer;
import org.potentia.workbench.pricing.PriceQuestion;
import org.potentia.workbench.pricing.PricedContract;

/**
 * Prices of options as JSON. The keys are described in the project's documentation, page <i>result-schema</i>.
 *
 * @since 0.1
 */
public final class PriceJson {
    /** The version of the layout; goes up when a key changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private PriceJson() {}

    /**
     * Writes the answer.
     *
     * @param question what was asked
     * @param priced the options with their values
     * @return its text
     */
    public static String text(PriceQuestion question, List<PricedContract> priced) {
        Values volatilities = Values.EMPTY;
        for (DerivedValue value : question.valuer().volatilities(question.underlying())) {
            volatilities = volatilities.with(value.name(), value.value());
        }
        return CanonicalJson.writePretty(Values.EMPTY
                .with("schemaVersion", SCHEMA_VERSION)
                .with("model", question.id())
                .with("parameters", Values.of(question.valuer().parameters().asMap()))
                .with("volatilities", volatilities)
                .with("spot", question.underlying().price())
                .with("rate", question.underlying().rate())
                .with("carry", question.underlying().carry())
                .with("tolerance", question.aim().tolerance())
                .with("options", priced.stream().map(PriceJson::option).toList()));
    }

    private static Values option(PricedContract priced) {
        Contract contract = priced.contract();
        return Values.EMPTY
                .with("type", contract.type().name().toLowerCase(Locale.ROOT))
                .with("style", contract.exercise().name().toLowerCase(Locale.ROOT))
                .with("strike", contract.strike())
                .with("years", contract.years())
                .with(
                        "engines",
                        priced.answers().stream().map(PriceJson::answer).toList())
                .with("disagreements", priced.disagreements());
    }

    private static Values answer(EngineAnswer answer) {
        Values values = Values.EMPTY.with("engine", answer.engine());
        if (answer.valuation().isEmpty()) {
            return values.with("reason", answer.reason());
        }
        Valuation valuation = answer.valuation().orElseThrow();
        Values greeks = Values.EMPTY;
        for (Greek greek : valuation.greeks()) {
            greeks = greeks.with(
                    greek.name(),
                    Values.of("value", greek.value())
                            .with("error", greek.error())
                            .with("unit", greek.unit()));
        }
        return values.with("price", valuation.price())
                .with("error", valuation.error())
                .with("greeks", greeks)
                .with("exerciseTimes", valuation.exerciseTimes())
                .with("exercisePrices", valuation.exercisePrices())
                .with("notes", valuation.notes());
    }
}
