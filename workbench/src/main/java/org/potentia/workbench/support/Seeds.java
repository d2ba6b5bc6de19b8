package org.potentia.workbench.support;

import java.nio.charset.StandardCharsets;

/**
 * Gives every part of a job a seed of its own that depends on the user's seed and the part's name alone: not on which other parts there are,
 * nor on their order.
 */
public final class Seeds {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Seeds() {}

    /**
     * Derives a seed.
     *
     * @param seed the user's seed
     * @param id the name of the part, such as the id of a model
     * @return its seed
     */
    public static long derive(long seed, String id) {
        // FNV-1a over the id, then the finaliser of SplitMix64 to spread neighbouring seeds
        long hash = FNV_OFFSET;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        long mixed = hash ^ (seed * 0x9e3779b97f4a7c15L);
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
