package org.potentia.models.nes;

import org.potentia.api.Citation;

/** The paper that the services of this module come from. */
final class NesPaper {
    static final Citation CITATION = new Citation(
            "I. Halperin",
            2022,
            "Non-equilibrium skewness, market crises, and option pricing: Non-linear Langevin model of markets with supersymmetry",
            "Physica A 594, 127065, doi:10.1016/j.physa.2022.127065 (arXiv:2011.01417)");

    private NesPaper() {}
}
