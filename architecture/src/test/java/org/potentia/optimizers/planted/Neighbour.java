package org.potentia.optimizers.planted;

/** A plugin for another one to know. */
public final class Neighbour {}
