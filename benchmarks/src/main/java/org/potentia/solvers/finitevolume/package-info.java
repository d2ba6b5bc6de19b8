/** What is measured of finite volumes from within their package. */
@NullMarked
package org.potentia.solvers.finitevolume;

import org.jspecify.annotations.NullMarked;
