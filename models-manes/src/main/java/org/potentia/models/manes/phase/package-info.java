/**
 * The phases of a market of coupled assets: all its equilibria, how they change with its parameters, and where they merge.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES: Multi-Asset Non-Equilibrium Skew Model of a Strongly Non-Linear Market with Phase
 * Transitions, arXiv:2203.07550, section 4.
 */
@NullMarked
package org.potentia.models.manes.phase;

import org.jspecify.annotations.NullMarked;
