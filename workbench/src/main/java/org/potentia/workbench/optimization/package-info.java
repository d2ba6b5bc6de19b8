/**
 * Optimizers one can trust: a standard set of test problems, the experiment that compares optimizers on it, certificates of what was found,
 * local polish, checkpoint files, parallel objectives and options from files.
 */
@NullMarked
package org.potentia.workbench.optimization;

import org.jspecify.annotations.NullMarked;
