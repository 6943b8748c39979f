package dev.skidpad.learn.checkpoint;

import dev.skidpad.core.BadInputException;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.learn.token.Vocabulary;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes and reads the codebooks of all classes with a note on how they came to be.
///
/// @param vocabulary the codebooks
/// @param note how they came to be
public record VocabularyFile(Vocabulary vocabulary, TrainingNote note) {
    private static final String FORMAT = "skidpad-tokens";
    private static final int VERSION = 1;

    /// Writes the codebooks, whole or not at all.
    ///
    /// @throws BadInputException if they cannot be written
    public void write(Path file) {
        SortedMap<String, String> texts = new TreeMap<>();
        NoteTexts.put(note, texts);
        Map<String, TensorFile.Array> arrays = new LinkedHashMap<>();
        ModelTexts.put(vocabulary, arrays);
        TensorFile.write(file, FORMAT, VERSION, texts, arrays);
    }

    /// Reads codebooks.
    ///
    /// @throws BadInputException if the file is missing, damaged or of another version
    public static VocabularyFile read(Path file) {
        String where = file.toString();
        TensorFile content = TensorFile.read(file, FORMAT, VERSION);
        try {
            Vocabulary vocabulary = new Vocabulary(
                    codebook(content, AgentClass.VEHICLE),
                    codebook(content, AgentClass.PEDESTRIAN),
                    codebook(content, AgentClass.CYCLIST));
            return new VocabularyFile(vocabulary, NoteTexts.note(content, where));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where, String.valueOf(e.getMessage()), "Build the tokens again", e);
        }
    }

    private static Codebook codebook(TensorFile file, AgentClass agentClass) {
        String name = ModelTexts.name(agentClass);
        List<Integer> shape = file.shape(name);
        return new Codebook(agentClass, file.values(name, shape));
    }
}
