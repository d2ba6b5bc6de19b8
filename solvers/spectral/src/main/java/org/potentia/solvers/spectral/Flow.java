package org.potentia.solvers.spectral;

/** Evolves a function in time: \( w\,\partial_t u = (D w u')' - \kappa w u \). */
interface Flow {
    /** Returns the function at a time. */
    State at(double time);

    /** How many modes or poles were summed. */
    int terms();
}
