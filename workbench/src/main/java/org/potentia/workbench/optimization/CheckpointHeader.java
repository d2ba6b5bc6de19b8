package org.potentia.workbench.optimization;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.option.Provenance;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.support.Sha256;

/**
 * Which run a checkpoint belongs to.
 *
 * @param optimizer the optimizer with its version and options
 * @param problem what was minimised, in words that change with the data, such as the id of a model and the hash of a file
 * @param dimension how many coordinates it had
 * @param starts the points it started from
 * @param fingerprint a hash of the words, the box and the starts
 * @param seed the seed of the run
 * @param budget how long it was allowed to go on
 * @since 0.1
 */
public record CheckpointHeader(
        Provenance optimizer,
        String problem,
        int dimension,
        List<Doubles> starts,
        String fingerprint,
        long seed,
        Budget budget) {
    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if a text is blank, the dimension below 1, or a start of another dimension
     */
    public CheckpointHeader {
        Arguments.notBlank(problem, "problem");
        Arguments.atLeast(dimension, 1, "dimension");
        Arguments.notBlank(fingerprint, "fingerprint");
        starts = List.copyOf(starts);
        for (Doubles start : starts) {
            if (start.size() != dimension) {
                throw new IllegalArgumentException(
                        "a start has " + start.size() + " coordinates, must have " + dimension);
            }
        }
    }

    /**
     * Describes a run.
     *
     * @param optimizer the optimizer with its version and options
     * @param words what is minimised, in words that change with the data
     * @param problem the problem
     * @param seed the seed of the run
     * @param budget how long it is allowed to go on
     * @return the header of its checkpoints
     */
    public static CheckpointHeader of(
            Provenance optimizer, String words, OptimizationProblem problem, long seed, Budget budget) {
        Values identity = Values.EMPTY
                .with("problem", words)
                .with("lower", problem.lower())
                .with("upper", problem.upper())
                .with("starts", List.<Doubles>copyOf(problem.starts()));
        String fingerprint = Sha256.of(CanonicalJson.write(identity).getBytes(StandardCharsets.UTF_8));
        return new CheckpointHeader(optimizer, words, problem.dimension(), problem.starts(), fingerprint, seed, budget);
    }

    Values values() {
        return Values.EMPTY
                .with("optimizer", optimizer.id())
                .with("version", optimizer.version())
                .with("options", optimizer.options())
                .with("problem", problem)
                .with("dimension", dimension)
                .with("starts", List.<Doubles>copyOf(starts))
                .with("fingerprint", fingerprint)
                // as texts: these have 64 bits, a number of JSON 53
                .with("seed", Long.toString(seed))
                .with("budget", Long.toString(budget.evaluations()))
                .with("seconds", budget.seconds())
                .with("target", budget.target());
    }

    static CheckpointHeader of(Values values) {
        return new CheckpointHeader(
                new Provenance(values.text("optimizer"), values.text("version"), object(values, "options")),
                values.text("problem"),
                (int) values.number("dimension"),
                points(values, "starts"),
                values.text("fingerprint"),
                Long.parseLong(values.text("seed")),
                new Budget(Long.parseLong(values.text("budget")), values.number("seconds"), values.number("target")));
    }

    private static List<Doubles> points(Values values, String name) {
        List<Doubles> points = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object point : list) {
                points.add(Values.EMPTY.with("point", point).numbers("point"));
            }
        } else if (values.numbers(name).size() > 0) {
            // an empty list has the form of a list of numbers
            throw new IllegalArgumentException(name + " is no list of points");
        }
        return points;
    }

    static Values object(Values values, String name) {
        if (values.get(name) instanceof Values object) {
            return object;
        }
        throw new IllegalArgumentException(name + " is no object");
    }

    /** Says in which respect a run is not this one; seed and budget may differ, for the seed is in the state and a budget may grow. */
    Optional<String> difference(CheckpointHeader run) {
        Provenance other = run.optimizer;
        if (!optimizer.id().equals(other.id())) {
            return Optional.of("is of the optimizer " + optimizer.id() + ", not of " + other.id());
        }
        if (!optimizer.version().equals(other.version())) {
            return Optional.of("is of version " + optimizer.version() + " of " + optimizer.id() + ", not of version "
                    + other.version());
        }
        String options = differences(optimizer.options(), other.options());
        if (!options.isEmpty()) {
            return Optional.of("is of a run with other options: " + options);
        }
        if (dimension != run.dimension) {
            return Optional.of("is of a problem with " + dimension + " coordinates, not with " + run.dimension);
        }
        if (!problem.equals(run.problem)) {
            return Optional.of("is of the problem '" + problem + "', not of '" + run.problem + "'");
        }
        return fingerprint.equals(run.fingerprint)
                ? Optional.empty()
                : Optional.of("is of the same problem in another box or from other starts");
    }

    private static String differences(Values there, Values here) {
        // as a file has them, where a list of one number and an empty list have one form each
        Values one = CanonicalJson.parse(CanonicalJson.write(there));
        Values other = CanonicalJson.parse(CanonicalJson.write(here));
        Set<String> names = new LinkedHashSet<>(one.names());
        names.addAll(other.names());
        List<String> found = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(one.get(name), other.get(name))) {
                found.add(name + " = " + one.get(name) + ", not " + other.get(name));
            }
        }
        return String.join("; ", found);
    }
}
