/**
 * Options of L. Ingber (2000), High-resolution path-integral development of financial options, as quantities {@code smfm.*}.
 */
@NullMarked
package org.potentia.models.smfm;

import org.jspecify.annotations.NullMarked;
