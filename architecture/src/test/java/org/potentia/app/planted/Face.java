package org.potentia.app.planted;

import org.potentia.models.planted.KnowsEverybody;
import org.potentia.workbench.planted.Library;

/** Breaks rules on purpose: the app names a plugin, and goes in a circle with the workbench. */
public final class Face {
    final Class<?> plugin = KnowsEverybody.class;
    final Class<?> circle = Library.class;
}
