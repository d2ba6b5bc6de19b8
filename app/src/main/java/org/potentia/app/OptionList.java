package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Preset;
import org.potentia.app.report.OptionFacts;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Paragraph;

/**
 * The options of an algorithm, for readers and for programs.
 *
 * @param space the options
 */
record OptionList(OptionSpace space) {
    /** Names of older programs are long, and meanings are sentences: what is the matter of a table elsewhere takes two lines here. */
    private static final int WIDTH = 100;

    private static final int SHOWN_DIGITS = 6;
    private static final String GAP = "  ";
    private static final String INDENT = "      ";

    /** Whole numbers beyond this are no limit: doubles cannot tell them apart. */
    private static final double NO_LIMIT = 0x1p53;

    List<String> lines() {
        return lines("Options");
    }

    /** The same under another title. */
    List<String> lines(String title) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(title);
        if (space.options().isEmpty()) {
            lines.add("none");
            return lines;
        }
        int name = width("name", Option::name);
        int value = width("default", option -> OptionFacts.text(option.defaultValue()));
        boolean aliases =
                space.options().stream().anyMatch(option -> !option.alias().isEmpty());
        int admissible = aliases ? width("must be", OptionList::admissible) : 0;
        lines.add(row("name", name, "default", value, "must be", admissible, aliases ? "also called" : ""));
        lines.add("─".repeat(WIDTH));
        for (Option option : space.options()) {
            String row = row(
                    option.name(),
                    name,
                    OptionFacts.text(option.defaultValue()),
                    value,
                    admissible(option),
                    admissible,
                    option.alias());
            lines.addAll(hanging(row));
            lines.addAll(indented(option.meaning()));
        }
        if (!space.presets().isEmpty()) {
            lines.add("");
            lines.add("Presets: several options at once, as " + OptionSpace.PRESET
                    + "=<name>; options given beside it win");
        }
        for (Preset preset : space.presets()) {
            lines.addAll(hanging(preset.name() + ": " + preset.meaning()));
            lines.addAll(indented(text(preset.values())));
        }
        return lines;
    }

    List<Values> json() {
        return space.options().stream()
                .map(option -> Values.EMPTY
                        .with("name", option.name())
                        .with("alias", option.alias())
                        .with("default", option.defaultValue())
                        .with("admissible", option.admissible())
                        .with("meaning", option.meaning()))
                .toList();
    }

    List<Values> presetsJson() {
        return space.presets().stream()
                .map(preset -> Values.EMPTY
                        .with("name", preset.name())
                        .with("meaning", preset.meaning())
                        .with("values", preset.values()))
                .toList();
    }

    private static String text(Values values) {
        List<String> words = new ArrayList<>();
        values.asMap().forEach((name, value) -> words.add(name + " = " + OptionFacts.text(value)));
        return words.isEmpty() ? "(the defaults)" : String.join(", ", words);
    }

    private static String admissible(Option option) {
        return switch (option.kind()) {
            case NUMBER -> "number" + range(option.range());
            case COUNT -> "whole number" + range(option.range());
            case FLAG -> "true or false";
            case CHOICE -> String.join(" | ", option.choices());
            case NUMBERS -> "numbers" + range(option.range());
        };
    }

    private static String range(Interval range) {
        boolean below = Double.isInfinite(range.lower()) || range.lower() <= -NO_LIMIT;
        boolean above = Double.isInfinite(range.upper()) || range.upper() >= NO_LIMIT;
        String lower = Numbers.brief(range.lower(), SHOWN_DIGITS);
        String upper = Numbers.brief(range.upper(), SHOWN_DIGITS);
        if (below && above) {
            return "";
        }
        if (above) {
            return (range.lowerIncluded() ? " ≥ " : " > ") + lower;
        }
        if (below) {
            return (range.upperIncluded() ? " ≤ " : " < ") + upper;
        }
        return " in " + (range.lowerIncluded() ? "[" : "(") + lower + ", " + upper
                + (range.upperIncluded() ? "]" : ")");
    }

    private int width(String head, Function<Option, String> text) {
        return Math.max(
                head.length(),
                space.options().stream()
                        .map(text)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0));
    }

    private static String row(
            String name, int first, String value, int second, String admissible, int third, String alias) {
        return (padded(name, first)
                        + GAP
                        + padded(value, second)
                        + GAP
                        + padded(admissible, third)
                        + (alias.isEmpty() ? "" : GAP + alias))
                .stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Breaks a line that is too wide; what does not fit stands further to the right than the line itself. */
    private static List<String> hanging(String line) {
        if (line.length() <= WIDTH) {
            return List.of(line);
        }
        int cut = line.lastIndexOf(' ', WIDTH);
        if (cut <= 0) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(line.substring(0, cut).stripTrailing());
        lines.addAll(indented(line.substring(cut).strip()));
        return lines;
    }

    private static List<String> indented(String text) {
        return Paragraph.wrap(text, WIDTH - INDENT.length()).stream()
                .map(line -> INDENT + line)
                .toList();
    }
}
