package dev.skidpad.app;

import java.io.PrintWriter;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Options that every working command has.
final class CommonOptions {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--seed", description = "Where every random number comes from (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads simulate; the results do not depend on it (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print the results as JSON on standard output, and no tables.")
    private boolean json;

    long seed() {
        return seed;
    }

    int threads() {
        if (threads < 1) {
            throw new dev.skidpad.core.BadInputException(
                    "--threads " + threads, "is not a number of threads", "Give 1 or more");
        }
        return threads;
    }

    boolean json() {
        return json;
    }

    static void printJson(PrintWriter out, Object value) {
        out.println(jsonText(value));
        out.flush();
    }

    /// As JSON, to be read by people and programs.
    static String jsonText(Object value) {
        return JSON.writeValueAsString(value);
    }
}
