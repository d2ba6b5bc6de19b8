/**
 * How a market moves: its mean-field equation, markets of finitely many assets, how they relax and how they escape from a phase that is not the
 * deepest.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES: Multi-Asset Non-Equilibrium Skew Model of a Strongly Non-Linear Market with Phase
 * Transitions, arXiv:2203.07550.
 */
@NullMarked
package org.potentia.models.manes.motion;

import org.jspecify.annotations.NullMarked;
