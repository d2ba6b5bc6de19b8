package org.potentia.tck.planted;

import org.potentia.numerics.planted.KnowsTheApp;

/** Breaks a rule on purpose: contract tests must share no code with what they test. */
public final class KnowsNumerics {
    final Class<?> numerics = KnowsTheApp.class;
}
