package dev.skidpad.loop.evidence;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.evidence.Staleness;
import dev.skidpad.eval.verify.Workshop;
import dev.skidpad.loop.GateVerdicts.Side;
import dev.skidpad.loop.LoopConfig;
import dev.skidpad.loop.Scenes;
import dev.skidpad.loop.ScenesFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which claims of a turn no longer follow from what is there today: the program, the scenes that were
/// learned from and judged on, and files that are said to have changed.
public final class LoopStale {
    private static final Set<String> PROGRAM = Set.of(".java", ".class", ".jar");

    private final LoopEvidence evidence;
    private final List<String> changes = new ArrayList<>();
    private final Map<String, List<String>> because = new LinkedHashMap<>();

    private LoopStale(LoopEvidence evidence) {
        this.evidence = evidence;
    }

    /// Compares the inputs of a turn with what is there today.
    ///
    /// @param recordings where recordings lie today; empty to look where the run says
    /// @param changed files that are taken to have changed, whatever their content is
    /// @throws BadInputException if there is no finished turn in the folder
    public static Staleness of(Path path, Workshop workshop, List<Path> recordings, List<Path> changed) {
        LoopStale stale = new LoopStale(LoopEvidence.open(path));
        if (!workshop.code().equals(stale.evidence.files().manifest().code())) {
            stale.all("The program is another one: the turn was made by "
                    + stale.evidence.files().manifest().version() + ", and this is " + workshop.version()
                    + ", with other classes.");
        }
        stale.scenes(path, recordings);
        changed.forEach(stale::told);
        return Staleness.of(path.toString(), stale.changes, stale.evidence.claims(), stale.because);
    }

    private void scenes(Path path, List<Path> recordings) {
        LoopConfig config = evidence.files().manifest().config();
        if (!recordings.isEmpty()) {
            config = config.withScenes(
                    recordings.stream().map(r -> r.toAbsolutePath().toString()).toList());
        }
        ScenesFile then = evidence.files().scenes();
        try {
            ScenesFile now = ScenesFile.of(Scenes.prepare(config, path, done -> {}));
            if (!now.hash().equals(then.hash())) {
                Set<String> names = OriginChanges.between(then, now);
                names.forEach(name -> source(name, "The source " + name + " changed or is missing."));
                if (names.isEmpty()) {
                    all("The scenes are not those of the turn.");
                }
            }
        } catch (BadInputException e) {
            all(String.valueOf(e.getMessage()));
        }
    }

    private void told(Path changed) {
        String name = String.valueOf(changed.getFileName());
        boolean found = source(name, "The source " + name + " is said to have changed.");
        switch (name) {
            case TurnFiles.IMITATED, TurnFiles.WORLD, TurnFiles.REFINED -> {
                model(name);
                found = true;
            }
            default -> {
                int dot = name.lastIndexOf('.');
                if (dot >= 0 && PROGRAM.contains(name.substring(dot))) {
                    all("The program is said to have changed: " + changed + ".");
                    found = true;
                }
            }
        }
        if (!found) {
            changes.add("No claim rests on " + changed + ".");
        }
    }

    // The refined policy follows from all three models, the imitated one from itself.
    private void model(String name) {
        String words = name + " is said to have changed.";
        changes.add(words);
        side(Side.AFTER, words);
        if (name.equals(TurnFiles.IMITATED)) {
            side(Side.BEFORE, words);
        }
    }

    // What was learned from is behind every verdict, what was judged on behind its own.
    private boolean source(String name, String words) {
        if (evidence.files().scenes().sources().containsKey(name)) {
            all(words);
            return true;
        }
        boolean found = false;
        for (GateResult result : evidence.results()) {
            for (int i = 0; i < result.origins().size(); i++) {
                if (result.origins().get(i).source().equals(name)) {
                    one(result.verdictId(i, Side.BEFORE), words);
                    one(result.verdictId(i, Side.AFTER), words);
                    found = true;
                }
            }
        }
        if (found) {
            changes.add(words);
        }
        return found;
    }

    private void all(String words) {
        changes.add(words);
        side(Side.BEFORE, words);
        side(Side.AFTER, words);
    }

    private void side(Side side, String words) {
        for (GateResult result : evidence.results()) {
            for (int i = 0; i < result.origins().size(); i++) {
                one(result.verdictId(i, side), words);
            }
        }
    }

    private void one(String claim, String words) {
        because.computeIfAbsent(claim, id -> new ArrayList<>()).add(words);
    }
}
