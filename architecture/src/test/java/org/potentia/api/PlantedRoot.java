package org.potentia.api;

import org.potentia.api.planted.KnowsSql;

/** Breaks a rule on purpose: the root package must not know the packages that stand on it. */
final class PlantedRoot {
    final KnowsSql above = new KnowsSql();
}
