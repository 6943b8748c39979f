package dev.skidpad.app;

import dev.skidpad.loop.LoopConfig;
import dev.skidpad.loop.LoopConfig.Budget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad demo`: one turn of the loop on scenes of its own.
@Command(
        name = "demo",
        description = {
            "Turns the loop once on scenes that it generates.",
            "",
            "Imitates, evaluates, mines, varies, learns a world model, refines the policy against it and gates it on"
                    + " held-out scenes, in some minutes on two cores. Writes runs/<id>/report.html.",
            "",
            "Ends with 3 where the gate does not accept the refined policy.",
            ""
        })
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private TurnRunner turn;

    @Option(
            names = "--quick",
            description =
                    "About a minute: every part runs, nothing is learned well. Ends with 0 whatever the gate says.")
    private boolean quick;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "The policy that the imitation begins as, or none for random weights (default: the project's"
                    + " models/policy.safetensors, where it is).")
    private @Nullable String from;

    @Override
    public Integer call() {
        Budget budget = quick ? Budget.QUICK : Budget.DEMO;
        LoopConfig config = LoopConfig.generated(budget, common.seed(), turn.sifting(), common.threads());
        String line = "./skidpad demo" + (quick ? " --quick" : "") + " --seed " + common.seed() + turn.siftingOption()
                + (from == null ? "" : " --from " + RunFolders.portable(from))
                + turn.dreamsOption();
        int code = turn.run(
                "demo", line, config, start(), common.json(), spec.commandLine().getOut());
        return quick && code == ExitCode.REJECTED ? ExitCode.DONE : code;
    }

    private Optional<Path> start() {
        if (from != null) {
            return from.equals("none") ? Optional.empty() : Optional.of(Path.of(from));
        }
        Path kept = Path.of(System.getProperty("skidpad.root", "."), "models", "policy.safetensors");
        return Files.isRegularFile(kept) ? Optional.of(kept) : Optional.empty();
    }
}
