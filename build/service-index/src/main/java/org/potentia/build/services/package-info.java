/** The build step that lets plugins be found on a plain class path. */
@NullMarked
package org.potentia.build.services;

import org.jspecify.annotations.NullMarked;
