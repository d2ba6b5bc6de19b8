/**
 * A market of coupled assets: its parameters, and what the mean of all makes of each.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES: Multi-Asset Non-Equilibrium Skew Model of a Strongly Non-Linear Market with Phase
 * Transitions, arXiv:2203.07550.
 */
@NullMarked
package org.potentia.models.manes.market;

import org.jspecify.annotations.NullMarked;
