package dev.skidpad.eval.rfb.answer;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.rfb.RfbCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The foresights of a model that is not ours, read from a file of its predictions.
///
/// The file is CSV in UTF-8 with the header `case,collision,offRoad,hitS` and a line for each case of
/// the benchmark: the case's id, two probabilities, and the time of the impact in s, which may be empty.
/// See docs/reference/rfb.md.
public final class PredictionFile implements Foreseer {
    private static final String HEADER = "case,collision,offRoad,hitS";

    private final String name;
    private final Path file;
    private final Map<String, Foresight> predictions;

    private PredictionFile(String name, Path file, Map<String, Foresight> predictions) {
        this.name = name;
        this.file = file;
        this.predictions = predictions;
    }

    /// Reads a file.
    ///
    /// @param name of the model, for tables
    /// @throws BadInputException if it is not such a file
    public static PredictionFile read(String name, Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read", "Name a file of predictions", e);
        }
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new BadInputException(
                    file.toString(), "does not begin with the header", "Begin it with the line " + HEADER);
        }
        Map<String, Foresight> predictions = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                add(file + ", line " + (i + 1), lines.get(i), predictions);
            }
        }
        return new PredictionFile(name, file, predictions);
    }

    private static void add(String where, String line, Map<String, Foresight> predictions) {
        String[] fields = line.split(",", -1);
        if (fields.length != 4) {
            throw new BadInputException(where, "has " + fields.length + " fields", "Give four: " + HEADER);
        }
        try {
            OptionalDouble hit = fields[3].isBlank()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(fields[3].strip()));
            Foresight foresight = new Foresight(
                    Double.parseDouble(fields[1].strip()), Double.parseDouble(fields[2].strip()), hit, List.of());
            if (predictions.put(fields[0].strip(), foresight) != null) {
                throw new BadInputException(where, "tells of case " + fields[0] + " again", "Tell of each case once");
            }
        } catch (NumberFormatException e) {
            throw new BadInputException(where, "holds what is not a number: " + line, "Give numbers: " + HEADER, e);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where, "is not usable: " + e.getMessage(), "Give probabilities", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Foresight> foresee(List<RfbCase> cases, int samples, long seed) {
        return cases.stream().map(this::prediction).toList();
    }

    private Foresight prediction(RfbCase asked) {
        Foresight prediction = predictions.get(asked.id());
        if (prediction == null) {
            throw new BadInputException(
                    file.toString(),
                    "says nothing of case " + asked.id(),
                    "Predict every case that `skidpad rfb --export` writes with the same scenes and seed, those for"
                            + " calibration too");
        }
        return prediction;
    }
}
