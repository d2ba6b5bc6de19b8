package org.potentia.api.option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.potentia.api.Values;

/**
 * The options of an algorithm, in order, with the presets that set several of them at once.
 *
 * @param options the options
 * @param presets the presets; the name {@value #PRESET} asks for one of them
 * @since 0.1
 */
public record OptionSpace(List<Option> options, List<Preset> presets) {
    /** The name under which a preset is asked for, beside the options. */
    public static final String PRESET = "preset";

    /** No options. */
    public static final OptionSpace EMPTY = new OptionSpace(List.of(), List.of());

    /**
     * Checks that names are unique and presets admissible.
     *
     * @throws IllegalArgumentException if they are not
     */
    public OptionSpace {
        options = List.copyOf(options);
        presets = List.copyOf(presets);
        Set<String> names = new HashSet<>(Set.of(PRESET));
        for (Option option : options) {
            if (!names.add(option.name()) || (!option.alias().isEmpty() && !names.add(option.alias()))) {
                throw new IllegalArgumentException(
                        "option " + option.name() + " is declared twice, must have names of its own");
            }
        }
        for (Preset preset : presets) {
            if (!names.add(PRESET + " " + preset.name())) {
                throw new IllegalArgumentException("preset " + preset.name() + " is declared twice, must be once");
            }
            List<String> faults = new ArrayList<>();
            read(options, preset.values(), faults);
            refuse(faults);
        }
    }

    /**
     * Declares options without presets.
     *
     * @param options the options in order
     * @return the space
     */
    public static OptionSpace of(Option... options) {
        return new OptionSpace(List.of(options), List.of());
    }

    /**
     * Returns a copy with one preset more.
     *
     * @param name the name by which users ask for it
     * @param meaning what it is for
     * @param values the options in which it differs from the defaults
     * @return the changed space
     */
    public OptionSpace withPreset(String name, String meaning, Values values) {
        List<Preset> more = new ArrayList<>(presets);
        more.add(new Preset(name, meaning, values));
        return new OptionSpace(options, more);
    }

    /**
     * Returns all options at their defaults.
     *
     * @return the settings
     */
    public Settings defaults() {
        return settings(Values.EMPTY);
    }

    /**
     * Completes what a user gave: first the defaults, then the preset if one is asked for, then the options given by name or alias.
     *
     * @param given some options, values as they stand in a file or on a command line
     * @return all options
     * @throws IllegalArgumentException if an option or preset is unknown, given twice, or has an inadmissible value; the message names all
     *     faults
     */
    public Settings settings(Values given) {
        List<String> faults = new ArrayList<>();
        Map<String, Object> complete = new LinkedHashMap<>();
        options.forEach(option -> complete.put(option.name(), option.defaultValue()));
        if (given.has(PRESET)) {
            String name = String.valueOf(given.get(PRESET));
            preset(name)
                    .ifPresentOrElse(
                            preset -> complete.putAll(read(options, preset.values(), faults)),
                            () -> faults.add(noPreset(name)));
        }
        complete.putAll(read(options, given, faults));
        refuse(faults);
        return new Settings(this, Values.of(complete));
    }

    /**
     * Finds an option.
     *
     * @param name its name or alias
     * @return the option, if there is one
     */
    public Optional<Option> option(String name) {
        return find(options, name);
    }

    private Optional<Preset> preset(String name) {
        return presets.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    private String noPreset(String name) {
        if (presets.isEmpty()) {
            return "preset = " + name + ", but there are no presets";
        }
        return "preset = " + name + ", must be one of "
                + String.join(", ", presets.stream().map(Preset::name).toList());
    }

    private static Optional<Option> find(List<Option> options, String name) {
        return options.stream()
                .filter(option -> option.name().equals(name)
                        || (!option.alias().isEmpty() && option.alias().equals(name)))
                .findFirst();
    }

    private static Map<String, Object> read(List<Option> options, Values given, List<String> faults) {
        Map<String, Object> read = new LinkedHashMap<>();
        given.asMap().forEach((name, raw) -> {
            if (name.equals(PRESET)) {
                return;
            }
            Optional<Option> found = find(options, name);
            if (found.isEmpty()) {
                faults.add("option " + name + " is unknown, must be one of "
                        + String.join(", ", options.stream().map(Option::name).toList()));
                return;
            }
            Option option = found.get();
            try {
                if (read.put(option.name(), option.read(raw)) != null) {
                    faults.add("option " + option.name() + " is given twice, must be once");
                }
            } catch (IllegalArgumentException e) {
                faults.add("option " + e.getMessage());
            }
        });
        return read;
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }
}
