package dev.skidpad.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `skidpad evidence`: what the claims of a run rest on, and whether they hold.
@Command(
        name = "evidence",
        description = {
            "Shows what a verdict rests on, checks every link of it again, and lists what an input's change makes stale.",
            "",
            "RUN is the folder of a comparison (compare/<id>) or of a turn of the loop (runs/<id>). A claim is named RUN#CLAIM, as in"
                    + " compare/20260301-101500#cut-in-17/new, RUN#cluster/cut-in, RUN#decision.",
            ""
        },
        subcommands = {EvidenceShowCommand.class, EvidenceVerifyCommand.class, EvidenceStaleCommand.class})
final class EvidenceCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing what to do with evidence.");
    }
}
