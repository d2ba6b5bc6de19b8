package org.potentia.workbench.optimization;

import org.potentia.api.option.Provenance;

/**
 * How a contestant did on all problems together.
 *
 * @param contestant its name
 * @param provenance who it is, with all options
 * @param gradients whether it was shown gradients
 * @param ecdf the share of all its runs that were solved within so many evaluations
 * @param area the area under it
 * @since 0.1
 */
public record Standing(String contestant, Provenance provenance, boolean gradients, Ecdf ecdf, double area) {}
