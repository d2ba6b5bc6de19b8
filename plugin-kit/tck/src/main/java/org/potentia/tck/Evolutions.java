package org.potentia.tck;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.potentia.api.evolve.Evolution;

/** Evolutions that several checks of one contract look at, computed once: the same question has the same answer, which has its own test. */
final class Evolutions {
    private static final Map<Question, Evolution> ANSWERS = new ConcurrentHashMap<>();

    private Evolutions() {}

    /**
     * What was asked.
     *
     * @param contract the class of the contract, which names provider and settings
     * @param problem the id of the problem
     * @param tolerance the tolerance
     */
    private record Question(Class<?> contract, String problem, double tolerance) {}

    /** Returns the answer given before, or computes it. */
    static Evolution of(Class<?> contract, String problem, double tolerance, Supplier<Evolution> answer) {
        return ANSWERS.computeIfAbsent(new Question(contract, problem, tolerance), question -> answer.get());
    }
}
