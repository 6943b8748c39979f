package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.evidence.Verification;
import dev.skidpad.eval.evidence.VerificationText;
import dev.skidpad.eval.verify.VerifyOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad evidence verify`: whether every link of a run's evidence holds.
@Command(
        name = "verify",
        description = {
            "Derives every link of a run again: the bytes of its files, the program, the policies, the scenarios from"
                    + " their sources, the episodes that are kept, the verdicts from their traces, the results from"
                    + " the verdicts.",
            "",
            "It needs the folder, the recordings and the release that made the run. Ends with 3 where a link does not"
                    + " hold or cannot be checked, and with 2 where the run was cut off.",
            ""
        })
final class EvidenceVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "RUN", description = "The folder of a comparison, or of a turn of the loop.")
    private Path run = Path.of("");

    @Option(
            names = "--drive",
            paramLabel = "N|all",
            description = "How many verdicts whose episodes are not kept to drive again, too (default:"
                    + " ${DEFAULT-VALUE}).")
    private String drive = "0";

    @Option(
            names = "--scenes",
            paramLabel = "DIR",
            description = "Look for recordings there, and not where the run says. May be given more than once.")
    private List<Path> scenes = new ArrayList<>();

    @Override
    public Integer call() {
        Path folder = ClaimAddress.of(run.toString()).run();
        Verification verification =
                EvidenceRuns.of(folder).verify(scenes, new VerifyOptions(drive(), common.threads()));
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, verification);
        } else {
            VerificationText.lines(verification).forEach(console::println);
            console.flush();
        }
        return verification.holds() ? ExitCode.DONE : ExitCode.NOT_PROVEN;
    }

    private int drive() {
        if (drive.equals("all")) {
            return VerifyOptions.ALL;
        }
        if (!drive.matches("[0-9]{1,9}")) {
            throw new BadInputException("--drive " + drive, "is no number", "Give a number of verdicts, or all");
        }
        return Integer.parseInt(drive);
    }
}
