package dev.skidpad.eval.rfb.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.eval.rfb.answer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is kept of a benchmark, so that nothing is computed twice: in a folder, or nowhere.
public final class RfbFolder {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Optional<Path> folder;

    private RfbFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /// What a folder is of. Another benchmark needs another folder.
    ///
    /// @param benchmark the version of its definitions
    /// @param seed of cases and dreams
    /// @param scored what names the scenes that are scored
    /// @param calibration what names the others
    public record Settings(String benchmark, long seed, String scored, String calibration) {}

    /// Keeps nothing.
    public static RfbFolder none() {
        return new RfbFolder(Optional.empty());
    }

    /// Keeps all in a folder, which is made where there is none.
    ///
    /// @throws BadInputException if it is of another benchmark, or cannot be written
    public static RfbFolder open(Path folder, Settings settings) {
        Path file = folder.resolve("run.json");
        try {
            if (Files.exists(file)) {
                Settings known = JSON.readValue(Files.readString(file), Settings.class);
                if (!known.equals(settings)) {
                    throw new BadInputException(
                            folder.toString(),
                            "holds a benchmark of other settings: " + known + ", not " + settings,
                            "Name another folder with --out");
                }
            } else {
                AtomicFile.writeText(file, JSON.writeValueAsString(settings));
            }
            return new RfbFolder(Optional.of(folder));
        } catch (IOException | JacksonException e) {
            throw new BadInputException(
                    file.toString(), "cannot be read or written: " + e.getMessage(), "Name another folder", e);
        }
    }

    /// The cases of scenes that are known, by the scene's index.
    Map<Integer, SceneLine> scenes(String set) {
        Map<Integer, SceneLine> known = new TreeMap<>();
        folder.ifPresent(path ->
                JsonLines.read(cases(path, set), SceneLine.class).forEach(line -> known.put(line.index(), line)));
        return known;
    }

    /// A model's answers that are known, by the scene's index.
    Map<Integer, List<Answer>> answers(String set, Contender contender) {
        Map<Integer, List<Answer>> known = new HashMap<>();
        folder.ifPresent(path -> JsonLines.read(answers(path, set, contender), AnswersLine.class)
                .forEach(line -> known.put(line.index(), line.answers())));
        return known;
    }

    void addScenes(String set, List<SceneLine> lines) {
        folder.ifPresent(path -> JsonLines.append(cases(path, set), lines));
    }

    void addAnswers(String set, Contender contender, List<AnswersLine> lines) {
        folder.ifPresent(path -> JsonLines.append(answers(path, set, contender), lines));
    }

    private static Path cases(Path path, String set) {
        return path.resolve("cases-" + set + ".jsonl");
    }

    private static Path answers(Path path, String set, Contender contender) {
        return path.resolve("answers-" + set + "-" + contender.key() + ".jsonl");
    }

    /// For messages.
    String where() {
        return folder.map(Path::toString).orElse("the benchmark");
    }
}
