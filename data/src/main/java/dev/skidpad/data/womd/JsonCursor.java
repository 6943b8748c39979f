package dev.skidpad.data.womd;

import dev.skidpad.core.BadInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A walk through a JSON text that expects one thing at a time and says what it found instead.
///
/// After [#nextField] and [#nextElement] the parser stands on a value, which one of the other methods then
/// takes.
final class JsonCursor {
    private static final String REMEDY = "Convert the file again, or leave it out";

    private final JsonParser parser;
    private String scenario;
    private String place = "the file";

    /// @param parser before its first token
    /// @param scenario what to call the scenario until its id is known
    JsonCursor(JsonParser parser, String scenario) {
        this.parser = parser;
        this.scenario = scenario;
    }

    /// Names the scenario, for messages.
    void inScenario(String id) {
        scenario = id;
    }

    /// Names what is being read, such as `object 17`, for messages.
    void at(String newPlace) {
        place = newPlace;
    }

    /// Moves to the first token.
    void start() {
        parser.nextToken();
    }

    /// Makes sure that nothing follows.
    void end() {
        if (parser.nextToken() != null) {
            throw bad("goes on after its end");
        }
    }

    void enterObject(String field) {
        expect(JsonToken.START_OBJECT, field, "an object");
    }

    void enterArray(String field) {
        expect(JsonToken.START_ARRAY, field, "an array");
    }

    /// The name of the next field, with the parser on its value; null at the object's end.
    @Nullable
    String nextField() {
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /// Whether the array has another element; if so, the parser stands on it.
    boolean nextElement() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /// Passes over the value, whatever it is.
    void skip() {
        parser.skipChildren();
    }

    /// A number, which may be infinite or not a number.
    double number(String field) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw unexpected(field, "a number");
        }
        return parser.getDoubleValue();
    }

    long integer(String field) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw unexpected(field, "a whole number");
        }
        return parser.getLongValue();
    }

    boolean flag(String field) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return number(field) != 0;
    }

    String text(String field) {
        if (parser.currentToken() != JsonToken.VALUE_STRING && parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw unexpected(field, "a text");
        }
        return parser.getString();
    }

    /// Whether the value is `null`.
    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /// Replaces a column by the numbers of an array.
    void numbers(String field, DoubleColumn out) {
        enterArray(field);
        out.clear();
        while (nextElement()) {
            out.add(number(field));
        }
    }

    /// Replaces two columns by the x and y of an array of points; other coordinates are passed over.
    void points(String field, DoubleColumn xs, DoubleColumn ys) {
        enterArray(field);
        xs.clear();
        ys.clear();
        while (nextElement()) {
            point(field, xs, ys);
        }
    }

    private void point(String field, DoubleColumn xs, DoubleColumn ys) {
        enterObject(field);
        int before = xs.size();
        for (String name = nextField(); name != null; name = nextField()) {
            switch (name) {
                case "x" -> xs.add(number(field));
                case "y" -> ys.add(number(field));
                default -> skip();
            }
        }
        if (xs.size() != before + 1 || ys.size() != before + 1) {
            throw bad("has no single x and y in element " + before + " of " + field);
        }
    }

    /// Complains about what is being read.
    ///
    /// @param problem continues the sentence that begins with the place, such as `has no heading`
    BadInputException bad(String problem) {
        return new BadInputException("scenario " + scenario, place + " " + problem, REMEDY);
    }

    /// Complains that a field is missing.
    BadInputException missing(String field) {
        return bad("has no '" + field + "'");
    }

    private void expect(JsonToken token, String field, String what) {
        if (parser.currentToken() != token) {
            throw unexpected(field, what);
        }
    }

    private BadInputException unexpected(String field, String wanted) {
        JsonToken token = parser.currentToken();
        String found = switch (token) {
            case null -> "the end of the file";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            case VALUE_STRING -> "the text '" + parser.getString() + "'";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
            case END_ARRAY, END_OBJECT, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> token.toString();
        };
        return bad("has " + found + " in '" + field + "', where " + wanted + " belongs");
    }
}
