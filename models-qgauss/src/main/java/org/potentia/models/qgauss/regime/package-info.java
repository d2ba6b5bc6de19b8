/**
 * The time-resolved analysis of a price series by the protocol of the q-Gaussian paper: heights of kernel densities over lags, regimes, zones,
 * collapse, rival shapes, with errors from a bootstrap of blocks of sessions.
 */
@NullMarked
package org.potentia.models.qgauss.regime;

import org.jspecify.annotations.NullMarked;
