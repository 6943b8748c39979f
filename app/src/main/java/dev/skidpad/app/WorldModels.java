package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.learn.joint.JointModel;
import dev.skidpad.learn.joint.JointWorld;
import dev.skidpad.learn.joint.Sampling;
import dev.skidpad.learn.world.LearnedTraffic;
import java.nio.file.Path;

/// World models in files.
final class WorldModels {
    private WorldModels() {}

    /// The world model in a file: one that the loop trained, or a joint one.
    ///
    /// @throws BadInputException if it is neither
    static WorldModel read(Path file) {
        BadInputException noCheckpoint;
        try {
            return new TrafficWorld(new LearnedTraffic(CheckpointFile.read(file, ModelKind.WORLD_MODEL)));
        } catch (BadInputException e) {
            noCheckpoint = e;
        }
        try {
            return new JointWorld("joint", JointModel.read(file), Sampling.plain(), JointWorld.Sight.PLAN);
        } catch (BadInputException e) {
            noCheckpoint.addSuppressed(e);
            throw noCheckpoint;
        }
    }
}
