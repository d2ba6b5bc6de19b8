package org.potentia.api.seeded;

import org.potentia.api.planted.KnowsSql;

/** Breaks a rule on purpose: the other half of a circle. */
public final class KnowsPlanted {
    final Class<?> circle = KnowsSql.class;
}
