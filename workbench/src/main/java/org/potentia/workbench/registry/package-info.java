/**
 * The registry of plugins: the only place that looks services up.
 *
 * <p>{@code Registry.load(folders)} finds the providers on the module path (or the class path, when there are no modules) and in plugin
 * folders, each of which becomes a module layer of its own. {@code registry.model("nes")} hands one out; {@code registry.broken()} and
 * {@code registry.conflicts()} name what could not be used, and why.
 */
@NullMarked
package org.potentia.workbench.registry;

import org.jspecify.annotations.NullMarked;
