/**
 * Tests of multimodality that stand by themselves: exact mode counts of Gaussian kernel estimates, critical bandwidths, and the tests of
 * Silverman, Hall and York, Hartigan, and Cheng and Hall. Everything is a function of its arguments and a seed; no number of threads
 * changes a result.
 */
@NullMarked
package org.potentia.models.schrodinger.modality;

import org.jspecify.annotations.NullMarked;
