package org.potentia.workbench.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON object token by token. */
final class JsonParsing {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private final String where;

    private JsonParsing(JsonParser parser, String where) {
        this.parser = parser;
        this.where = where;
    }

    static Values read(Path file) {
        if (!Files.exists(file)) {
            throw new InputException("no such file: " + file);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new InputException(file + " cannot be read, must be a readable file with a JSON object");
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text.startsWith("\uFEFF") ? text.substring(1) : text, file + ": ");
        } catch (CharacterCodingException e) {
            throw new InputException(file + " is not text in UTF-8, must be a JSON object", e);
        } catch (IOException e) {
            throw new InputException(file + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    static Values parse(String text, String where) {
        if (text.isBlank()) {
            throw new InputException(where + "empty text, must be a JSON object");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonParsing(parser, where).document();
        }
    }

    /** Finds a value of an object as it stands there. */
    static Optional<String> raw(String text, String name) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(name);
                JsonToken token = parser.nextToken();
                if (wanted) {
                    return Optional.of(raw(parser, token, text));
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException e) {
            // what is wrong with the text is said by those who need the whole of it
            return Optional.empty();
        }
    }

    private static String raw(JsonParser parser, JsonToken token, String text) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        if (token.isStructStart()) {
            parser.skipChildren();
        } else {
            // the parser goes to the end of a text only when asked for it
            String value = parser.getString();
            if (token != JsonToken.VALUE_STRING) {
                return value;
            }
        }
        int end = (int) parser.currentLocation().getCharOffset();
        return text.substring(start, end).replaceAll("\\R", " ");
    }

    private Values document() {
        try {
            return singleObject();
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw new InputException(message(location, "not valid JSON", sentence(e.getOriginalMessage())), e);
        }
    }

    private Values singleObject() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw fault("the text is no JSON object", "must begin with {");
        }
        Values values = object();
        if (parser.nextToken() != null) {
            throw fault("text after the end of the JSON object", "must be a single object");
        }
        return values;
    }

    private Values object() {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (entries.containsKey(name)) {
                throw fault("\"" + name + "\" is given twice", "must be given once");
            }
            entries.put(name, value(parser.nextToken()));
        }
        return Values.of(entries);
    }

    private Object list() {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        if (elements.stream().allMatch(Double.class::isInstance)) {
            return Doubles.of(elements.stream().mapToDouble(element -> (Double) element));
        }
        return elements;
    }

    private @Nullable Object value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            default -> text();
        };
    }

    private Object text() {
        String text = parser.getString();
        return switch (text) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> text;
        };
    }

    private double number() {
        double number = Double.parseDouble(parser.getString());
        if (Double.isInfinite(number)) {
            throw fault("the number " + parser.getString() + " is too large", "must be a double or \"Infinity\"");
        }
        return number;
    }

    private InputException fault(String what, String right) {
        return new InputException(message(parser.currentTokenLocation(), what, right));
    }

    private String message(TokenStreamLocation location, String what, String detail) {
        return where + what + " at line " + location.getLineNr() + ", column " + location.getColumnNr() + ": " + detail;
    }

    /** Keeps what a user can read of the parser's message: no codes, no settings, no source descriptions, one line. */
    private static String sentence(String message) {
        return message.lines()
                .findFirst()
                .orElse("unreadable")
                .replaceAll(" \\((start marker|for \\w+ starting) at .*", "")
                .replaceAll(", from `[^`]*`", "")
                .replaceAll("enable `[^`]*` to allow", "no JSON value")
                .replaceAll(" \\(code \\d+[^)]*\\)", "");
    }
}
