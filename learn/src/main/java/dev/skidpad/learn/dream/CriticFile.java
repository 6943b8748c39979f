package dev.skidpad.learn.dream;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A calibrated critic on disk, beside the model that it belongs to: `FILE.critic.json`.
///
/// @param model the hash of the model's weights; a critic says nothing of other dreams
/// @param command what fitted it
/// @param seed of the scenes and of the dreams
/// @param data what it was fitted on, in words
/// @param cases how many plans with a known outcome
/// @param dreams how many dreams of each
/// @param horizonSeconds how far they went
/// @param risks by [Risk#key]
public record CriticFile(
        String model,
        String command,
        long seed,
        String data,
        int cases,
        int dreams,
        double horizonSeconds,
        SortedMap<String, Fitted> risks) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// The calibration of one risk.
    ///
    /// @param happened in how many cases it did
    /// @param shares see [Calibration#shares]
    /// @param probabilities see [Calibration#probabilities]
    public record Fitted(int happened, double[] shares, double[] probabilities) {}

    /// Where the critic of a model is.
    public static Path beside(Path model) {
        return model.resolveSibling(model.getFileName() + ".critic.json");
    }

    /// Writes it, whole or not at all.
    ///
    /// @throws BadInputException if it cannot be written
    public void write(Path file) {
        try {
            AtomicFile.writeText(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be written: " + e.getMessage(), "Check the folder", e);
        }
    }

    /// The critic beside a model; one that leaves shares as they are where there is no file.
    ///
    /// @param model the model's file
    /// @param hash of the model's weights
    /// @throws BadInputException if there is one that is damaged or belongs to other weights
    public static CalibratedCritic read(Path model, String hash) {
        Path file = beside(model);
        if (!Files.exists(file)) {
            return CalibratedCritic.none();
        }
        String remedy = "Fit it again with: skidpad train critic --model " + model;
        try {
            CriticFile content = JSON.readValue(Files.readAllBytes(file), CriticFile.class);
            if (!Objects.equals(content.model, hash)) {
                throw new BadInputException(file.toString(), "was fitted to other weights than " + model, remedy);
            }
            return content.critic();
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read: " + e.getMessage(), "Check permissions", e);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new BadInputException(file.toString(), "is damaged: " + e.getMessage(), remedy, e);
        }
    }

    /// What it says, to be asked.
    public CalibratedCritic critic() {
        Map<Risk, Calibration> calibrations = new EnumMap<>(Risk.class);
        for (Risk risk : Risk.values()) {
            Fitted fitted = risks.get(risk.key());
            if (fitted != null) {
                calibrations.put(risk, Calibration.of(fitted.shares, fitted.probabilities));
            }
        }
        return CalibratedCritic.of(calibrations);
    }
}
