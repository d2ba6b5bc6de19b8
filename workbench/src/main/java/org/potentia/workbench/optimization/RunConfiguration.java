package org.potentia.workbench.optimization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.workbench.InputException;

/**
 * Settings of an optimizer from what a user wrote: a file, and words {@code name=value} that go over what stands in it.
 *
 * @since 0.1
 */
public final class RunConfiguration {
    private RunConfiguration() {}

    /**
     * Reads settings: the defaults, over them the preset, over it the options of the file, over them the words.
     *
     * @param optimizer the optimizer
     * @param file the file, if there is one
     * @param words the words, each {@code name=value}
     * @return the settings
     * @throws InputException if anything is wrong; the message names all faults, those of the file with the file
     */
    public static Settings settings(OptimizerProvider optimizer, Optional<OptionFile> file, List<String> words) {
        OptionSpace space = optimizer.options();
        List<String> faults = new ArrayList<>();
        file.ifPresent(given -> checkFile(optimizer, given, faults));
        Values fromWords = values(words, faults);
        check(space, fromWords, "", faults);
        if (!faults.isEmpty()) {
            throw new InputException(String.join("; ", faults));
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        file.ifPresent(given -> all.putAll(byName(space, given.options())));
        all.putAll(byName(space, fromWords));
        return space.settings(Values.of(all));
    }

    /**
     * Reads settings of any plugin with options: the defaults, over them the preset, over it the words.
     *
     * @param space its options
     * @param words the words, each {@code name=value}
     * @return the settings
     * @throws InputException if anything is wrong; the message names all faults
     */
    public static Settings settings(OptionSpace space, List<String> words) {
        List<String> faults = new ArrayList<>();
        Values fromWords = values(words, faults);
        check(space, fromWords, "", faults);
        if (!faults.isEmpty()) {
            throw new InputException(String.join("; ", faults));
        }
        return space.settings(Values.of(byName(space, fromWords)));
    }

    private static void checkFile(OptimizerProvider optimizer, OptionFile file, List<String> faults) {
        String source = file.source() + ": ";
        file.optimizer()
                .filter(id -> !id.equals(optimizer.id()))
                .ifPresent(id -> faults.add(source + "the options are for the optimizer " + id + ", must be for "
                        + optimizer.id() + ", which was asked for"));
        check(optimizer.options(), file.options(), source, faults);
    }

    private static void check(OptionSpace space, Values given, String source, List<String> faults) {
        try {
            space.settings(given);
        } catch (IllegalArgumentException e) {
            faults.add(source + e.getMessage());
        }
    }

    private static Values values(List<String> words, List<String> faults) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                faults.add("option '" + word + "', must be name=value");
            } else if (values.put(
                            word.substring(0, equals).strip(),
                            word.substring(equals + 1).strip())
                    != null) {
                faults.add("option " + word.substring(0, equals).strip() + " is given twice, must be once");
            }
        }
        return Values.of(values);
    }

    /** The same under the names of the options, so that a word by its alias goes over the option by its name. */
    private static Map<String, @Nullable Object> byName(OptionSpace space, Values given) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        given.asMap()
                .forEach((name, value) ->
                        named.put(space.option(name).map(Option::name).orElse(name), value));
        return named;
    }
}
