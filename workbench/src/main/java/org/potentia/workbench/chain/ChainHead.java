package org.potentia.workbench.chain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments at the top of a file say: numbers as {@code spot=590} or {@code T=28/365}, dates as {@code as_of=2002-07-05} or in
 * the words <i>pricing date 2020-03-16, expiry 2020-09-18</i>. The first word on a thing counts.
 *
 * @param numbers the numbers that matter, by the column they stand for
 * @param asOf the day of the quotes
 * @param expiry the day of expiry
 * @param sentences the comments themselves, lines of one sentence joined
 */
record ChainHead(
        Map<ChainColumn, Double> numbers,
        Optional<LocalDate> asOf,
        Optional<LocalDate> expiry,
        List<String> sentences) {
    /** A name after a blank or at the beginning, so that the S0 of E[S_T]/S0=0.98 is none. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![^\\s(,;])([A-Za-z][A-Za-z0-9_]*)=([-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d+)?)(?:/(\\d+))?(?![\\d-])");

    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})(?!\\d)";
    private static final Pattern AS_OF =
            Pattern.compile("(?i)(?:\\b(?:as_of|date)=|\\b(?:pricing date|quote date|as of)\\s+)" + DAY);
    private static final Pattern EXPIRY = Pattern.compile("(?i)\\bexpiry(?:=|\\s+)" + DAY);

    static ChainHead of(List<String> comments) {
        String text = String.join("\n", comments);
        Map<ChainColumn, Double> numbers = new EnumMap<>(ChainColumn.class);
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            double value = Double.parseDouble(matcher.group(2));
            double divisor = matcher.group(3) == null ? 1 : Double.parseDouble(matcher.group(3));
            if (Double.isFinite(value / divisor)) {
                numbers.putIfAbsent(ChainColumn.of(matcher.group(1)), value / divisor);
            }
        }
        return new ChainHead(Map.copyOf(numbers), day(AS_OF, text), day(EXPIRY, text), sentences(comments));
    }

    OptionalDouble number(ChainColumn column) {
        return numbers.containsKey(column) ? OptionalDouble.of(numbers.get(column)) : OptionalDouble.empty();
    }

    private static Optional<LocalDate> day(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(matcher.group(1)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static List<String> sentences(List<String> comments) {
        List<String> sentences = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        for (String line : comments) {
            if (!line.isEmpty()) {
                sentence.append(sentence.isEmpty() ? "" : " ").append(line);
            }
            if (!sentence.isEmpty() && (line.isEmpty() || line.endsWith("."))) {
                sentences.add(sentence.toString());
                sentence.setLength(0);
            }
        }
        if (!sentence.isEmpty()) {
            sentences.add(sentence.toString());
        }
        return List.copyOf(sentences);
    }
}
