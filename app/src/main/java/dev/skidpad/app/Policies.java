package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.run.Contender.Seat;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.joint.JointPlanner;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.serve.alpasim.DriverTarget;
import dev.skidpad.serve.alpasim.RemoteDriver;
import dev.skidpad.sim.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Who is compared: a policy by what the user calls it, with what makes it the same again.
final class Policies {
    private static final String POSES = "poses";

    private Policies() {}

    /// The policy of a name or a file.
    ///
    /// @throws BadInputException if there is neither
    static Contender.Driver driver(String given) {
        Path file = Path.of(given);
        if (!Files.isRegularFile(file)) {
            Planner planner = Drivers.planner(given);
            String hash = given.startsWith(JointPlanner.PREFIX)
                    ? hash(Path.of(given.substring(JointPlanner.PREFIX.length())))
                    : ContentHash.of(planner.name() + " " + Main.Version.number());
            Contender contender = new Contender(given, planner.name(), hash, POSES);
            return new Contender.Driver(contender, planner, DriverTarget.isTarget(given) ? Seat.ELSEWHERE : Seat.HERE);
        }
        if (Drivers.isOnnx(file)) {
            Planner planner = Drivers.planner(given);
            return new Contender.Driver(new Contender(given, planner.name(), hash(file), POSES), planner);
        }
        Checkpoint checkpoint = CheckpointFile.read(file, ModelKind.POLICY);
        String label = String.valueOf(file.getFileName());
        Codebook tokens = checkpoint.vocabulary().vehicle();
        String vocabulary = ContentHash.of(Arrays.toString(tokens.poses())).substring(0, 12);
        String actions = tokens.size() + " motion tokens, vocabulary " + vocabulary;
        return new Contender.Driver(
                new Contender(given, label, checkpoint.hash(), actions), new LearnedPlanner(label, checkpoint));
    }

    /// The policy of a run, from its copy there.
    ///
    /// @param contender who it is
    /// @param run the folder of the run
    /// @throws BadInputException if its copy is missing or damaged, or it is a driver elsewhere
    static Contender.Driver stored(Contender contender, Path run) {
        if (contender.file().isEmpty()) {
            return driver(contender.given());
        }
        Contender.Driver driver = driver(run.resolve(contender.file().get()).toString());
        Contender now = driver.contender();
        return new Contender.Driver(
                new Contender(contender.given(), now.name(), now.hash(), now.actions(), contender.file()),
                driver.planner());
    }

    /// Hangs up on a driver elsewhere; others need nothing.
    static void release(Contender.Driver driver) {
        if (driver.planner() instanceof RemoteDriver remote) {
            remote.close();
        }
    }

    /// Refuses two learned policies that choose from different things: what looks like a difference in
    /// their choices may be one of what they could choose from. A policy that gives poses chooses from
    /// all of them.
    ///
    /// @throws BadInputException if they do
    static void requireSameActions(Contender before, Contender after) {
        boolean chosenFrom = !before.actions().equals(POSES) && !after.actions().equals(POSES);
        if (chosenFrom && !before.actions().equals(after.actions())) {
            throw new BadInputException(
                    before.given() + " and " + after.given(),
                    "choose from different actions: " + before.actions() + " and " + after.actions(),
                    "Compare policies of one vocabulary, or say --across-actions");
        }
    }

    private static String hash(Path file) {
        try {
            return ContentHash.of(file);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read: " + e.getMessage(), "Check permissions", e);
        }
    }
}
