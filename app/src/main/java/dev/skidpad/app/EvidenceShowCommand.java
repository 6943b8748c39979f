package dev.skidpad.app;

import dev.skidpad.eval.evidence.ChainText;
import dev.skidpad.eval.evidence.EvidenceChain;
import dev.skidpad.eval.evidence.RunEvidence;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `skidpad evidence show`: the chain behind a claim.
@Command(
        name = "show",
        description = {
            "Tells link by link what a claim of a run rests on, or lists the claims of a run.",
            "",
            "It tells what the files say; evidence verify tells whether that holds.",
            ""
        })
final class EvidenceShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "RUN[#CLAIM]", description = "The claim, or the run whose claims are listed.")
    private String address = "";

    @Override
    public Integer call() {
        ClaimAddress wanted = ClaimAddress.of(address);
        RunEvidence evidence = EvidenceRuns.of(wanted.run()).open();
        PrintWriter console = spec.commandLine().getOut();
        if (wanted.claim().isEmpty()) {
            if (common.json()) {
                CommonOptions.printJson(console, evidence.claims());
            } else {
                ChainText.claims(wanted.run().toString(), evidence.claims()).forEach(console::println);
            }
        } else {
            EvidenceChain chain = evidence.chain(wanted.claim().get());
            if (common.json()) {
                CommonOptions.printJson(console, chain);
            } else {
                ChainText.lines(wanted.run().toString(), chain).forEach(console::println);
            }
        }
        console.flush();
        return ExitCode.DONE;
    }
}
