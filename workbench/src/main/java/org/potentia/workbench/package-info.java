/** The workbench: datasets, calibration, comparison, pricing and experiments. */
@NullMarked
package org.potentia.workbench;

import org.jspecify.annotations.NullMarked;
