package org.potentia.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts evaluations of an objective, so that JMH reports the time of one beside the time of a whole run. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Evaluations {
    /** The evaluations of this iteration; the name is that of the line in the report. */
    public long evaluation;
}
