package dev.skidpad.eval.release;

import dev.skidpad.eval.report.ReportContent.Fact;
import dev.skidpad.eval.run.CompareFolder;
import dev.skidpad.eval.run.CompareFolder.Arm;
import dev.skidpad.eval.run.VerdictRecord;
import dev.skidpad.eval.suite.SuiteEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What to type to see something of a comparison again.
final class ReportCommands {
    private static final int SHORT_HASH = 12;
    private static final Pattern PLAIN = Pattern.compile("[\\w./@:=+,-]+");

    private final Path path;
    private final CompareFolder folder;

    ReportCommands(Path path) {
        this.path = path;
        folder = new CompareFolder(path);
    }

    /// Derives the verdict from the folder again.
    String read() {
        return "./skidpad compare --read " + quoted(path.toString());
    }

    /// Examines a failure.
    ///
    /// @param id its name in the comparison, such as `new/generated-7-2`
    String why(String id) {
        return "./skidpad why " + quoted(path.toString()) + " --only " + quoted(id);
    }

    /// Drives both episodes of a scenario again, where they are kept.
    List<Fact> again(SuiteEntry entry, VerdictRecord before, VerdictRecord after) {
        List<Fact> commands = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            if (Files.exists(folder.episode(arm, entry.id()))) {
                String hash = switch (arm) {
                    case OLD -> before.episode();
                    case NEW -> after.episode();
                };
                commands.add(new Fact(
                        "Drive " + arm.label() + " again, hash "
                                + hash.substring(0, Math.min(SHORT_HASH, hash.length())),
                        "./skidpad replay "
                                + quoted(folder.episode(arm, entry.id()).toString())));
            }
        }
        return commands;
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
