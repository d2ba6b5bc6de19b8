package org.potentia.app.report;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Doubles;

/**
 * What the plots need to know of one model.
 *
 * @param id its id
 * @param normalScores the normal score \( \Phi^{-1}(F(x)) \) of each judged return; infinite where a model thought a return impossible
 * @param logScores the log predictive density of each judged return
 * @param density the density of a return, averaged over the forecasts
 */
public record JudgedModel(String id, Doubles normalScores, Doubles logScores, DoubleUnaryOperator density) {}
