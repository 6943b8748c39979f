package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.joint.JointModel;
import dev.skidpad.learn.joint.JointPlanner;
import dev.skidpad.learn.onnx.OnnxPlanner;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.serve.alpasim.Cameras;
import dev.skidpad.serve.alpasim.DriverTarget;
import dev.skidpad.serve.alpasim.RemoteDriver;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.IdmPlanner;
import dev.skidpad.sim.plan.LaneFollower;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.plan.proposal.ProposalPlanner;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The planners that the command line knows, by name.
final class Drivers {
    /// The names of the planners, for help texts.
    static final String PLANNERS =
            "log, constant-velocity, idm, lane-follower, proposals, the file of a policy (a checkpoint or an ONNX model,"
                    + " *.onnx), joint:FILE for a joint world model as policy, or grpc://HOST:PORT";

    private Drivers() {}

    /// The planner of a name, or the policy in a checkpoint or an ONNX file.
    ///
    /// @throws BadInputException if there is neither
    static Planner planner(String name) {
        switch (name) {
            case "log":
                return new LogPlanner();
            case "constant-velocity":
                return new ConstantVelocityPlanner();
            case "idm":
                return new IdmPlanner();
            case "lane-follower":
                return new LaneFollower();
            case "proposals":
                return new ProposalPlanner();
            default:
                if (DriverTarget.isTarget(name)) {
                    return new RemoteDriver(DriverTarget.parse(name), Cameras.NONE);
                }
                if (name.startsWith(JointPlanner.PREFIX)) {
                    Path joint = Path.of(name.substring(JointPlanner.PREFIX.length()));
                    return new JointPlanner(String.valueOf(joint.getFileName()), JointModel.read(joint), 0);
                }
                Path file = Path.of(name);
                if (!Files.isRegularFile(file)) {
                    throw new BadInputException(name, "is neither a planner nor a file", "Choose one of: " + PLANNERS);
                }
                if (isOnnx(file)) {
                    return OnnxPlanner.load(file);
                }
                String label = String.valueOf(file.getFileName());
                return new LearnedPlanner(label, CheckpointFile.read(file, ModelKind.POLICY));
        }
    }

    /// The planner that drove a recorded episode: the given policy where there is one.
    static Planner driven(String name, @Nullable Path policy) {
        return planner(policy != null ? policy.toString() : name);
    }

    /// The planner of a name in a record: the given policy where the name is its file's.
    static Planner recorded(String name, @Nullable Path policy) {
        boolean isPolicy =
                policy != null && String.valueOf(policy.getFileName()).equals(name);
        return planner(isPolicy ? String.valueOf(policy) : name);
    }

    /// Whether a file is an ONNX model, by its name.
    static boolean isOnnx(Path file) {
        return file.toString().endsWith(".onnx");
    }
}
