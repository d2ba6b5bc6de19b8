package org.potentia.workbench.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

/**
 * Writes one JSON text. Own code rather than Jackson's generator, because the bytes of a result are promised and must not change with a
 * library's idea of numbers or of indentation.
 */
final class JsonText {
    /** Whole numbers below this are exact in a double and in every reader of JSON. */
    private static final double EXACT_INTEGERS = 0x1p53;

    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;

    JsonText(boolean pretty) {
        this.pretty = pretty;
    }

    String object(Values values) {
        append(values, 0);
        return out.toString();
    }

    private void append(@Nullable Object value, int depth) {
        switch (value) {
            case null -> out.append("null");
            case Double number -> appendNumber(number);
            case Boolean flag -> out.append(flag);
            case String text -> appendQuoted(text);
            case Doubles numbers -> appendNumbers(numbers);
            case Values values -> appendObject(values, depth);
            case List<?> list -> appendList(list, depth);
            default -> throw new IllegalStateException("values cannot hold a " + value.getClass());
        }
    }

    private void appendObject(Values values, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, @Nullable Object> entry : values.asMap().entrySet()) {
            out.append(separator);
            separator = ",";
            newLine(depth + 1);
            appendQuoted(entry.getKey());
            out.append(pretty ? ": " : ":");
            append(entry.getValue(), depth + 1);
        }
        if (!values.names().isEmpty()) {
            newLine(depth);
        }
        out.append('}');
    }

    private void appendList(List<?> list, int depth) {
        boolean nested = list.stream()
                .anyMatch(
                        element -> element instanceof Values || element instanceof List || element instanceof Doubles);
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(pretty && !nested ? ", " : ",");
            }
            if (nested) {
                newLine(depth + 1);
            }
            append(list.get(i), depth + 1);
        }
        if (nested) {
            newLine(depth);
        }
        out.append(']');
    }

    private void appendNumbers(Doubles numbers) {
        out.append('[');
        for (int i = 0; i < numbers.size(); i++) {
            if (i > 0) {
                out.append(pretty ? ", " : ",");
            }
            appendNumber(numbers.get(i));
        }
        out.append(']');
    }

    private void appendNumber(double number) {
        if (!Double.isFinite(number)) {
            appendQuoted(Double.toString(number));
        } else if (number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS) {
            // A negative zero would lose its sign as a long.
            out.append(number == 0 && 1 / number < 0 ? "-0" : Long.toString((long) number));
        } else {
            out.append(Double.toString(number).replace(".0E", "E"));
        }
    }

    private void appendQuoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || isUnpaired(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half of a surrogate pair alone has no bytes in UTF-8 and would be lost. */
    private static boolean isUnpaired(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void newLine(int depth) {
        if (pretty) {
            out.append('\n').append("  ".repeat(depth));
        }
    }
}
