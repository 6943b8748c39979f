package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.trust.Subject;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.dream.CalibratedWorld;
import dev.skidpad.learn.dream.CriticFile;
import dev.skidpad.learn.dream.TrafficWorld;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.learn.joint.JointModel;
import dev.skidpad.learn.joint.JointTraffic;
import dev.skidpad.learn.joint.JointWorld;
import dev.skidpad.learn.joint.Sampling;
import dev.skidpad.learn.world.LearnedTraffic;
import dev.skidpad.sim.traffic.ConstantVelocityTraffic;
import dev.skidpad.sim.traffic.Traffic;
import java.nio.file.Path;

/// World models in files.
final class WorldModels {
    private WorldModels() {}

    /// A model as it stands in its file.
    ///
    /// @param file where it was read
    /// @param hash of its weights
    /// @param world who is asked about plans
    /// @param traffic the same moving everybody but the ego
    record Loaded(Path file, String hash, WorldModel world, Traffic traffic) {
        /// The model to be put on trial.
        Subject subject(String name) {
            return new Subject(name, new CalibratedWorld(world, CriticFile.read(file, hash)), traffic);
        }
    }

    /// The world model in a file with the critic beside it.
    ///
    /// @throws BadInputException if there is none
    static WorldModel read(Path file) {
        return load(file).subject("").world();
    }

    /// The world model in a file: one that the loop trained, or a joint one.
    ///
    /// @throws BadInputException if it is neither
    static Loaded load(Path file) {
        BadInputException noCheckpoint;
        try {
            Checkpoint checkpoint = CheckpointFile.read(file, ModelKind.WORLD_MODEL);
            Traffic traffic = new LearnedTraffic(checkpoint);
            return new Loaded(file, checkpoint.hash(), new TrafficWorld(traffic), traffic);
        } catch (BadInputException e) {
            noCheckpoint = e;
        }
        try {
            JointModel joint = JointModel.read(file);
            return new Loaded(
                    file,
                    joint.hash(),
                    new JointWorld("joint", joint, Sampling.plain(), JointWorld.Sight.PLAN),
                    new JointTraffic(joint, Sampling.plain()));
        } catch (BadInputException e) {
            noCheckpoint.addSuppressed(e);
            throw noCheckpoint;
        }
    }

    /// Everybody goes straight on: what a model has to beat.
    static Subject constantVelocity() {
        return new Subject("constantVelocity", TrafficWorld.constantVelocity(), new ConstantVelocityTraffic());
    }
}
