package dev.skidpad.eval.suite;

import java.nio.file.NoSuchFileException;
import tools.jackson.core.JacksonException;

/// What keeps a JSON file from being read, in words that name neither the parser nor its settings.
public final class ReadProblem {
    private static final String END_OF_INPUT = "Unexpected end-of-input";

    private ReadProblem() {}

    /// In a few words, to stand behind a colon.
    ///
    /// @param problem what reading it threw
    public static String words(Exception problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "there is no such file";
            case JacksonException json
            when json.getOriginalMessage().startsWith(END_OF_INPUT) -> "it is cut short" + at(json);
            case JacksonException json -> json.getOriginalMessage() + at(json);
            default -> String.valueOf(problem.getMessage());
        };
    }

    private static String at(JacksonException json) {
        int line = json.getLocation().getLineNr();
        return line < 1
                ? ""
                : " at line " + line + ", column " + json.getLocation().getColumnNr();
    }
}
