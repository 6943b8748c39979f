package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The hash of every file of a run's folder, written last: whoever has it can tell whether a byte was
/// changed since.
///
/// @param files SHA-256 by name, as seen from the folder
public record Seal(Map<String, String> files) {
    /// The file that holds it.
    public static final String FILE = "seal.json";

    private static final String REMEDY = "Restore it, or make the run again";

    public Seal {
        files = new TreeMap<>(files);
    }

    /// Writes down the hash of every file in a folder.
    public static void close(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        for (String name : names(folder)) {
            if (!name.equals(FILE)) {
                hashes.put(name, JsonFiles.hash(folder.resolve(name)));
            }
        }
        JsonFiles.write(folder.resolve(FILE), new Seal(hashes), JsonFiles.Layout.INDENTED);
    }

    /// The seal of a folder.
    ///
    /// @throws BadInputException if it is missing, or not as it was written
    public static Seal read(Path folder) {
        Path file = folder.resolve(FILE);
        Seal seal = JsonFiles.read(file, Seal.class, REMEDY);
        if (!JsonFiles.hash(file).equals(JsonFiles.hashOfFile(seal, JsonFiles.Layout.INDENTED))) {
            throw new BadInputException(file.toString(), "is not as it was written", REMEDY);
        }
        return seal;
    }

    /// Which of the sealed files are missing or were changed, each in a clause.
    public List<String> damage(Path folder) {
        List<String> damage = new ArrayList<>();
        files.forEach((name, hash) -> {
            if (!Files.isRegularFile(folder.resolve(name))) {
                damage.add(name + " is missing");
            } else if (!JsonFiles.hash(folder.resolve(name)).equals(hash)) {
                damage.add(name + " was changed after it was sealed, or its line in " + FILE + " was");
            }
        });
        return damage;
    }

    /// The files of a folder that were not there when it was sealed.
    public List<String> added(Path folder) {
        return names(folder).stream()
                .filter(name -> !name.equals(FILE) && !files.containsKey(name))
                .toList();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
