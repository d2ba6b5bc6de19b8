/**
 * Phases of markets in the limit of infinitely many assets: equilibria of any mean-field model over one parameter or two, where they merge, which
 * of them is the ground state, hysteresis and critical exponents. Everything is read off the equilibria that the model finds.
 */
@NullMarked
package org.potentia.workbench.phases;

import org.jspecify.annotations.NullMarked;
