package dev.skidpad.core;

import org.jspecify.annotations.Nullable;

/// Something a user handed in cannot be used: a file, a folder, a checkpoint, an option.
///
/// Its message is one line: what is wrong, where, and what to do about it. The command line prints it and
/// exits with 2. Programming errors use the ordinary JDK exceptions instead.
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String problem;
    private final String remedy;

    /// @param where the file, folder, scenario or option, as the user would name it
    /// @param problem what is wrong with it, with values
    /// @param remedy what to do about it
    public BadInputException(String where, String problem, String remedy) {
        this(where, problem, remedy, null);
    }

    /// As the other constructor, with the exception that revealed the problem.
    public BadInputException(String where, String problem, String remedy, @Nullable Throwable cause) {
        super(oneLine(where) + ": " + sentence(problem) + " " + sentence(remedy), cause);
        this.where = where;
        this.problem = problem;
        this.remedy = remedy;
    }

    /// The same problem, with an outer place (a file) named before the inner one (a scenario).
    public BadInputException in(String outer) {
        return new BadInputException(outer + ": " + where, problem, remedy, this);
    }

    /// The file, folder, scenario or option.
    public String where() {
        return where;
    }

    /// What is wrong, without the place.
    public String problem() {
        return problem;
    }

    /// What to do about it.
    public String remedy() {
        return remedy;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String sentence(String text) {
        String line = oneLine(text);
        return line.endsWith(".") ? line : line + ".";
    }
}
