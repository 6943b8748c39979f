package dev.skidpad.learn.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.skidpad.core.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A model that ONNX Runtime runs, on the calling thread alone and the same each time. Shared by all threads; it
/// lives as long as the process.
final class OnnxModel {
    private final ModelContract contract;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Queue<Workspace> free = new ConcurrentLinkedQueue<>();

    private OnnxModel(ModelContract contract, OrtEnvironment environment, OrtSession session) {
        this.contract = contract;
        this.environment = environment;
        this.session = session;
    }

    /// Opens a model and lets it look at an empty scene once.
    ///
    /// @throws BadInputException if it cannot be read or run, or does not keep to the contract
    static OnnxModel open(Path file) {
        String where = file.toString();
        try {
            byte[] bytes = Files.readAllBytes(file);
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "skidpad");
            try (SessionOptions options = options()) {
                OrtSession session = environment.createSession(bytes, options);
                ModelContract contract = ModelContract.of(
                        where,
                        session.getInputInfo(),
                        session.getOutputInfo(),
                        session.getMetadata().getCustomMetadata());
                OnnxModel model = new OnnxModel(contract, environment, session);
                Workspace workspace = model.borrow();
                model.run(workspace);
                model.giveBack(workspace);
                return model;
            }
        } catch (OrtException | IllegalStateException e) {
            throw new BadInputException(
                    where, "it is no ONNX model that can be run (" + e.getMessage() + ")", "Export it again", e);
        } catch (IOException e) {
            throw new BadInputException(where, "cannot be read (" + e + ")", "Check the file and its permissions", e);
        } catch (LinkageError e) {
            throw new BadInputException(
                    where,
                    "ONNX Runtime does not run on this machine (" + e + ")",
                    "Use another machine or planner",
                    e);
        }
    }

    static SessionOptions options() throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setDeterministicCompute(true);
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        return options;
    }

    ModelContract contract() {
        return contract;
    }

    /// A working space, emptied, for the calling thread until it gives it back.
    Workspace borrow() {
        Workspace workspace = free.poll();
        if (workspace == null) {
            return Workspace.of(contract, environment);
        }
        workspace.arrays().clear();
        return workspace;
    }

    void giveBack(Workspace workspace) {
        free.add(workspace);
    }

    /// Runs the model on what a working space holds.
    ///
    /// @throws IllegalStateException if it fails, or answers in another shape than it declared
    void run(Workspace workspace) {
        workspace.fillTensors();
        try (OrtSession.Result ignored = session.run(workspace.inputs(), workspace.outputs())) {
            workspace.readAnswer();
        } catch (OrtException e) {
            throw new IllegalStateException("the model fails: " + e.getMessage(), e);
        }
    }
}
