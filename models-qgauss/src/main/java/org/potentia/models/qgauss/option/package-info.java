/**
 * Option prices under a q-Gaussian law: of the log-return, with a cut ({@code qgauss-log-return}), or of the change of the price
 * ({@code qgauss-price-return}). Which of them exists for which q is on the page {@code docs/models/qgauss-options.md}.
 */
@NullMarked
package org.potentia.models.qgauss.option;

import org.jspecify.annotations.NullMarked;
