/**
 * Contract tests that every plugin inherits: interfaces whose tests are default methods.
 *
 * <p>A plugin's test class implements the contracts of what it offers and supplies the things to be tested:
 *
 * <pre>{@code
 * class LaplaceContractTest implements ModelProviderContract, ReturnDistributionContract {
 *     public ModelProvider provider() { return new LaplaceProvider(); }
 *     public Map<String, ReturnDistribution> distributions() { return Map.of("standard", new Laplace(0, 1)); }
 * }
 * }</pre>
 */
@NullMarked
package org.potentia.tck;

import org.jspecify.annotations.NullMarked;
