package dev.skidpad.loop;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.run.JsonFiles;
import dev.skidpad.eval.run.VerdictRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The verdicts that the gate rests on, as files of a run: `gate/<suite>-before.json` and `-after.json`.
///
/// @param verdicts on one policy, in the order of the suite's scenes
public record GateVerdicts(List<VerdictRecord> verdicts) {
    private static final String REMEDY = "Turn the loop again";

    public GateVerdicts {
        verdicts = List.copyOf(verdicts);
    }

    /// Which of the two policies.
    public enum Side {
        /// The one that the turn started from.
        BEFORE("before"),
        /// The refined one.
        AFTER("after");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        /// The word in files and ids.
        public String label() {
            return label;
        }
    }

    /// The name of the file, seen from the run's folder.
    public static String name(String suite, Side side) {
        return "gate/" + suite + "-" + side.label + ".json";
    }

    static Stream<String> names(Suite suite) {
        return Stream.of(name(suite.name(), Side.BEFORE), name(suite.name(), Side.AFTER));
    }

    /// Writes what the gate saw of one suite.
    static void write(Path run, SuiteResult result) {
        write(run.resolve(name(result.suite().name(), Side.BEFORE)), result.before());
        write(run.resolve(name(result.suite().name(), Side.AFTER)), result.after());
    }

    private static void write(Path file, Evaluated evaluated) {
        List<VerdictRecord> records = new ArrayList<>();
        for (int i = 0; i < evaluated.outcomes().size(); i++) {
            records.add(VerdictRecord.of(
                    evaluated.outcomes().get(i), evaluated.verdicts().get(i)));
        }
        JsonFiles.write(file, new GateVerdicts(records), JsonFiles.Layout.DENSE);
    }

    /// The verdicts on one policy in the scenes of a suite.
    ///
    /// @throws BadInputException if they are missing, or cannot be read
    public static List<VerdictRecord> read(Path run, String suite, Side side) {
        Path file = run.resolve(name(suite, side));
        List<VerdictRecord> verdicts =
                JsonFiles.read(file, GateVerdicts.class, REMEDY).verdicts();
        VerdictRecord.check(verdicts, file.toString());
        return verdicts;
    }
}
