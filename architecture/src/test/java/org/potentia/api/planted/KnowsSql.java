package org.potentia.api.planted;

import java.sql.Timestamp;
import org.potentia.api.seeded.KnowsPlanted;

/** Breaks rules on purpose: the API must stand alone, and its packages must not go in circles. */
public final class KnowsSql {
    final Timestamp time = new Timestamp(0);

    KnowsPlanted circle() {
        return new KnowsPlanted();
    }
}
