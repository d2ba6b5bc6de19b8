package org.potentia.workbench.pricing;

import java.util.Optional;
import org.potentia.api.valuation.Valuation;

/**
 * What one method says of an option.
 *
 * @param engine the id of the method
 * @param valuation the value; empty if there is none
 * @param reason why there is none; empty if there is
 * @since 0.1
 */
public record EngineAnswer(String engine, Optional<Valuation> valuation, String reason) {}
