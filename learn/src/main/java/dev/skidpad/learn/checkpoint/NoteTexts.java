package dev.skidpad.learn.checkpoint;

import dev.skidpad.core.BadInputException;
import java.util.SortedMap;
import java.util.TreeMap;

/// What files say about how their content came to be.
public final class NoteTexts {
    private static final String METRIC = "metric.";

    private NoteTexts() {}

    /// Adds a note to a file's texts.
    public static void put(TrainingNote note, SortedMap<String, String> texts) {
        texts.put("command", note.command());
        texts.put("seed", Long.toString(note.seed()));
        texts.put("dataHash", note.dataHash());
        texts.put("parentHash", note.parentHash());
        note.metrics().forEach((name, value) -> texts.put(METRIC + name, Double.toString(value)));
    }

    /// Reads a note.
    ///
    /// @param where the file, for messages
    /// @throws BadInputException if something of it is missing or no number
    public static TrainingNote note(TensorFile file, String where) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        file.textsUnder(METRIC).forEach((name, text) -> metrics.put(name, metric(where, name, text)));
        return new TrainingNote(
                file.text("command"), file.number("seed"), file.text("dataHash"), file.text("parentHash"), metrics);
    }

    private static double metric(String where, String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadInputException(where, "its metric " + name + " is '" + text + "'", "Train it again", e);
        }
    }
}
