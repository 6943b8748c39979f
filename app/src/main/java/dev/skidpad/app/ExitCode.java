package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import java.io.PrintWriter;
import picocli.CommandLine;

/// How the process ends, and the one place that turns an exception into a line and a code.
final class ExitCode {
    /// The command did its work.
    static final int DONE = 0;

    /// It failed: a fault of the program or the machine.
    static final int FAILED = 1;

    /// It was called the wrong way, or given something that cannot be used.
    static final int BAD_INPUT = 2;

    /// The gate says no: the new version is not better, or that could not be shown.
    static final int REJECTED = 3;

    /// A scene is judged impossible.
    static final int IMPOSSIBLE = REJECTED;

    /// A link of a chain of evidence does not hold, or a claim is stale.
    static final int NOT_PROVEN = REJECTED;

    private ExitCode() {}

    /// Prints one line for bad input; a full trace only for faults of our own.
    static int handle(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (problem instanceof BadInputException) {
            err.println("skidpad: " + problem.getMessage());
            err.flush();
            return BAD_INPUT;
        }
        err.println("skidpad: " + command.getCommandName() + " failed: " + problem);
        problem.printStackTrace(err);
        err.flush();
        return FAILED;
    }
}
