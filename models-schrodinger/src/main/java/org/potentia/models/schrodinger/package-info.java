/**
 * The Schrödinger-like trading equation of L. Lin (2024), arXiv:2401.05823: the levels of its anharmonic oscillator as quantities
 * {@code schrodinger.*}.
 */
@NullMarked
package org.potentia.models.schrodinger;

import org.jspecify.annotations.NullMarked;
