package dev.skidpad.eval.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.evidence.EvidenceLink;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.TrainingNote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The links about one policy: its training, where it had one, and what drove.
///
/// @param contender who it is
/// @param fileHash SHA-256 of the copy of its file; empty where there is none
/// @param training what its file says of its training; empty where it says nothing
/// @param run the record of the run that wrote the file, in the run's folder; empty where there is none
record PolicyLinks(
        Contender contender, Optional<String> fileHash, Optional<TrainingNote> training, Optional<String> run) {
    private static final int SHORT = 12;

    static PolicyLinks of(CompareFolder folder, Contender contender) {
        Optional<Path> copy = contender.file().map(folder::file).filter(Files::isRegularFile);
        return new PolicyLinks(
                contender,
                copy.map(JsonFiles::hash),
                copy.flatMap(PolicyLinks::note),
                copy.map(PolicyCopy::new)
                        .flatMap(c ->
                                c.writtenBy().map(r -> folder.name(c.records().resolve(r)))));
    }

    // Only our own checkpoints say how they came to be.
    private static Optional<TrainingNote> note(Path file) {
        if (file.toString().endsWith(".onnx")) {
            return Optional.empty();
        }
        try {
            return Optional.of(CheckpointFile.read(file).note());
        } catch (BadInputException e) {
            return Optional.empty(); // a damaged file: checking says so
        }
    }

    /// The links, the training first.
    ///
    /// @param name of the policy's link
    List<EvidenceLink> links(String name) {
        return training.map(note -> List.of(training(name, note), policy(name, List.of("training of " + name))))
                .orElseGet(() -> List.of(policy(name, List.of())));
    }

    private EvidenceLink training(String name, TrainingNote note) {
        String words = "Trained by " + note.command() + " with seed " + note.seed() + ", on scenes with the hash "
                + note.dataHash().substring(0, Math.min(SHORT, note.dataHash().length()))
                + (note.parentHash().isEmpty()
                        ? ", from random weights."
                        : ", from the policy with the weights "
                                + note.parentHash()
                                        .substring(
                                                0,
                                                Math.min(
                                                        SHORT, note.parentHash().length())) + ".")
                + run.map(record -> " The record of that run names this very file.")
                        .orElse(" The records of that run were not beside the file.");
        return new EvidenceLink(
                LinkKind.TRAINING,
                "training of " + name,
                words,
                JsonFiles.hashOf(note),
                run.orElse(contender.file().orElse(contender.given())),
                List.of());
    }

    private EvidenceLink policy(String name, List<String> from) {
        String words = "The policy " + contender.name() + ", given as " + contender.given() + ", chooses from "
                + contender.actions() + "."
                + (contender.file().isEmpty()
                        ? " It is no file: the program, or a driver elsewhere."
                        : fileHash.isPresent()
                                ? " Its weights have the hash "
                                        + contender.hash().substring(0, SHORT) + "."
                                : " Its file is missing.");
        return new EvidenceLink(
                LinkKind.POLICY,
                name,
                words,
                fileHash.orElse(contender.hash()),
                contender.file().orElse(contender.given()),
                from);
    }
}
