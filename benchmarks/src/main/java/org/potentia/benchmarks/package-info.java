/** Benchmarks by JMH: one class for each kernel that has a target. Run one with {@code benchmarks/run <name>}. */
@NullMarked
package org.potentia.benchmarks;

import org.jspecify.annotations.NullMarked;
