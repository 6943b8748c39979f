package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.report.DataTable.Column;
import dev.skidpad.eval.report.TextTable;
import dev.skidpad.eval.trust.critic.CriticStudy;
import dev.skidpad.learn.dream.CriticFile;
import dev.skidpad.sim.danger.Inhabited;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `skidpad train critic`: fits the probabilities of a world model's dreams to known outcomes.
@Command(
        name = "critic",
        description = {
            "Fits how the shares of a world model's dreams are to be read as probabilities, and writes it beside the"
                    + " model as FILE.critic.json, where dream, why and bench dream find it.",
            "",
            "Fit it on scenes that neither trained the model nor judge it: take another seed.",
            ""
        })
final class TrainCriticCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private SceneOptions scenes;

    @Option(names = "--model", paramLabel = "FILE", description = "The world model (default: ${DEFAULT-VALUE}).")
    private Path model = Path.of("models", "world.safetensors");

    @Option(names = "--dreams", paramLabel = "N", description = "Dreams of each plan (default: ${DEFAULT-VALUE}).")
    private int dreams = 16;

    @Override
    public Integer call() {
        if (dreams < 1) {
            throw new BadInputException("--dreams " + dreams, "is not a number of dreams", "Give 1 or more");
        }
        WorldModels.Loaded loaded = WorldModels.load(model);
        List<Scenario> all =
                Inhabited.all(scenes.load(common.seed(), common.threads(), new ArrayList<>()), common.seed());
        CriticFile fitted = new CriticStudy(dreams, common.seed())
                .fit(
                        all,
                        loaded.world(),
                        new CriticStudy.Origin(loaded.hash(), Manifests.command(spec), Manifests.origin(all)),
                        common.threads(),
                        new WorkProgress(spec.commandLine().getErr(), "scenes", all.size()));
        Path file = CriticFile.beside(model);
        fitted.write(file);
        PrintWriter console = spec.commandLine().getOut();
        if (common.json()) {
            CommonOptions.printJson(console, fitted);
        } else {
            console.print(TextTable.of(table(fitted)));
            console.println("wrote " + file);
            console.flush();
        }
        return ExitCode.DONE;
    }

    private static DataTable table(CriticFile fitted) {
        List<List<String>> rows = new ArrayList<>();
        fitted.risks()
                .forEach((risk, one) -> rows.add(
                        List.of(risk, Integer.toString(one.happened()), Integer.toString(one.shares().length))));
        return new DataTable(
                "The critic",
                fitted.cases() + " cases, " + fitted.dreams() + " dreams of " + fitted.horizonSeconds() + " s each.",
                List.of(Column.left("risk"), Column.right("happened"), Column.right("steps of the curve")),
                rows);
    }
}
