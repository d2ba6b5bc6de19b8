/**
 * The baseline models that the others are measured against:
 *
 * <pre>{@code
 * ModelProvider provider = new StudentTProvider();
 * ReturnModel model = (ReturnModel) provider.create(provider.parameters().vector(0.05, 0.13, 3));
 * double p = model.forecaster(Horizon.tradingDays(1), 1).forecast().cdf(-0.03);
 * }</pre>
 */
@NullMarked
package org.potentia.models.baseline;

import org.jspecify.annotations.NullMarked;
