package org.potentia.solvers.finitevolume;

import org.potentia.api.Interval;
import org.potentia.api.model.Boundaries;

/** What the march needs to know of an equation. */
interface Dynamics {
    /** Where the state lives. */
    Interval domain();

    /** What happens at its ends. */
    Boundaries boundaries();

    /**
     * The way along which meshes are laid.
     *
     * @param origin where it begins
     * @param reach how far it must go, both ways
     * @param horizon the last time of interest
     */
    Track track(double origin, double reach, double horizon);

    /** A guess of how far a density spreads along the way, for a beginning. */
    double reach(double horizon);

    /** The flow on a mesh. */
    Scheme scheme(Mesh mesh);

    /** The factor by which the mass has grown where no wall absorbs; NaN where that is not known beforehand. */
    double growth(double time);

    /** Whether densities have corners that move. */
    default boolean corners() {
        return false;
    }

    /**
     * The mass that {@link #soon} may have in wrong places.
     *
     * @param position where all mass is
     * @param early the first time of interest
     */
    default double doubt(double position, double early) {
        return 0;
    }

    /** How often a step is repeated until it is solved. */
    default int repeats() {
        return 1;
    }

    /** How many moments exist. */
    default int moments() {
        return 2;
    }

    /** Whether tails fall so slowly that the window comes from {@link #reach} alone. */
    default boolean heavy() {
        return false;
    }

    /**
     * What a beginning must be made to look like: unchanged, unless the equation asks for more.
     *
     * @param beginning a density
     */
    default Beginning prepared(Beginning beginning) {
        return beginning;
    }

    /**
     * The beginning for a point mass: that of volumes of any width, unless the equation is not linear and says better.
     *
     * @param position where all mass is
     * @param early the first time of interest
     */
    default Beginning soon(double position, double early) {
        return new Beginning(position, position, position, x -> 0, null, 0);
    }
}
