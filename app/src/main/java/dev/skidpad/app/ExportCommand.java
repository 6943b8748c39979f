package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.CheckpointFile;
import dev.skidpad.learn.checkpoint.ModelKind;
import dev.skidpad.learn.onnx.OnnxPlanner;
import dev.skidpad.learn.onnx.PolicyExport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad export`: writes a policy as an ONNX file.
@Command(
        name = "export",
        description = {
            "Writes a policy checkpoint as an ONNX file, which drives the same but for rounding.",
            "",
            "What such a file sees and answers is in docs/reference/onnx.md.",
            ""
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "POLICY", description = "The checkpoint.")
    private Path policy;

    @Parameters(index = "1", paramLabel = "FILE", description = "The ONNX file to write; its name ends in .onnx.")
    private Path file;

    @Override
    public Integer call() {
        if (!Drivers.isOnnx(file)) {
            throw new BadInputException(
                    file.toString(), "does not end in .onnx, by which planners know such files", "Choose another name");
        }
        Checkpoint checkpoint = CheckpointFile.read(policy, ModelKind.POLICY);
        PolicyExport.write(checkpoint, file);
        OnnxPlanner.load(file);
        PrintWriter console = spec.commandLine().getOut();
        console.println("wrote " + file + ": " + checkpoint.weights().size() + " weights, checkpoint "
                + checkpoint.hash().substring(0, 12));
        console.flush();
        return ExitCode.DONE;
    }
}
