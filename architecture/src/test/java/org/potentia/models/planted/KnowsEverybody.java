package org.potentia.models.planted;

import java.time.Clock;
import org.potentia.optimizers.planted.Neighbour;
import org.potentia.workbench.planted.Library;

/** Breaks rules on purpose: a public type that the API does not know, other plugins, the workbench, chance and the date. */
public final class KnowsEverybody {
    final Neighbour neighbour = new Neighbour();
    final Library library = new Library();

    double chance() {
        return Math.random();
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
