/**
 * The market that money flows drive, before any potential is assumed: rates of investment, their impact on prices, discrete prices with memory,
 * and the Langevin form that stands for them (I. Halperin, arXiv:2203.07550, section 2 and equations 18-22).
 */
@NullMarked
package org.potentia.models.manes.flow;

import org.jspecify.annotations.NullMarked;
