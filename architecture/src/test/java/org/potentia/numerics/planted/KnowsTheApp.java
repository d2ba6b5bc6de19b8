package org.potentia.numerics.planted;

import org.potentia.app.planted.Face;

/** Breaks rules on purpose: arrows run one way only. */
public final class KnowsTheApp {
    final Face face = new Face();
}
