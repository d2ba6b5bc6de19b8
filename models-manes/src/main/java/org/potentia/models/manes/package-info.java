/**
 * The MANES model: a market of many assets, each of them a log-Gaussian mixture, coupled by their mean. This package holds the providers;
 * the mathematics stands in the packages below it.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES: Multi-Asset Non-Equilibrium Skew Model of a Strongly Non-Linear Market with Phase
 * Transitions, arXiv:2203.07550.
 */
@NullMarked
package org.potentia.models.manes;

import org.jspecify.annotations.NullMarked;
