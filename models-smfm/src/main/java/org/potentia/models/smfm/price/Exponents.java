package org.potentia.models.smfm.price;

import org.potentia.models.smfm.factor.PriceNoise;
import org.potentia.models.smfm.factor.ShiftedNoise;
import org.potentia.models.smfm.factor.SmoothNoise;
import org.potentia.models.smfm.factor.ThreeRegions;

/** Reads and changes the exponent of a noise. */
final class Exponents {
    private Exponents() {}

    static double of(PriceNoise noise) {
        return switch (noise) {
            case ThreeRegions regions -> regions.x();
            case SmoothNoise smooth -> smooth.x();
            case ShiftedNoise shifted -> of(shifted.base());
        };
    }

    /** Whether F grows faster than the price above \( S_\infty \), so that the price is no martingale and may grow beyond all bounds. */
    static boolean steep(PriceNoise noise) {
        return switch (noise) {
            case ThreeRegions regions -> regions.y() > 1;
            case SmoothNoise smooth -> false;
            case ShiftedNoise shifted -> steep(shifted.base());
        };
    }

    static PriceNoise changed(PriceNoise noise, double x) {
        return switch (noise) {
            case ThreeRegions regions -> new ThreeRegions(regions.low(), regions.high(), x, regions.y());
            case SmoothNoise smooth -> new SmoothNoise(smooth.low(), smooth.high(), x);
            case ShiftedNoise shifted -> new ShiftedNoise(changed(shifted.base(), x), shifted.shift());
        };
    }
}
