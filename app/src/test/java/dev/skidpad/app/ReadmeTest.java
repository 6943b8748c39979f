package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.Gate;
import dev.skidpad.eval.GateRules;
import dev.skidpad.learn.TrainingListener;
import dev.skidpad.learn.checkpoint.Checkpoint;
import dev.skidpad.learn.checkpoint.Resumable;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.learn.imitate.Imitation;
import dev.skidpad.learn.imitate.ImitationConfig;
import dev.skidpad.learn.policy.LearnedPlanner;
import dev.skidpad.learn.refine.Arena;
import dev.skidpad.learn.refine.Refinement;
import dev.skidpad.learn.refine.RefinementConfig;
import dev.skidpad.learn.token.Vocabulary;
import dev.skidpad.learn.token.VocabularyBuilder;
import dev.skidpad.learn.token.VocabularyConfig;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// That the README's example is this test's code, and that its links lead somewhere.
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("skidpad.root", ".."));
    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)\\)");

    /// The README's example, in small: the same lines but for the sizes.
    @Test
    void theExampleTurnsTheLoopOnce() {
        List<Scenario> scenes = SceneGenerator.generated(7, 16).loadAll();
        Vocabulary tokens = VocabularyBuilder.build(scenes, VocabularyConfig.quick(), 7);
        TrainingNote note = TrainingNote.of("example", 7, "generated");
        Checkpoint imitated = Imitation.train(
                scenes,
                tokens,
                ImitationConfig.quick().withSteps(20),
                note,
                2,
                Resumable.never(),
                TrainingListener.NONE);
        Arena arena = new Arena("simulator", new ReactiveTraffic(), 1);
        Refinement.Practice practice =
                new Refinement.Practice(scenes.subList(4, 16), List.of(), scenes.subList(0, 4), List.of(arena));
        Checkpoint refined =
                Refinement.refine(imitated, practice, RefinementConfig.tiny(), note, 2, TrainingListener.NONE);
        Evaluation heldOut = new Evaluation(SceneGenerator.generated(8, 12).loadAll(), new ReactiveTraffic(), 1);
        Evaluated before = heldOut.drive(new LearnedPlanner("imitated", imitated), 2, done -> {});
        Evaluated after = heldOut.drive(new LearnedPlanner("refined", refined), 2, done -> {});
        Comparison comparison = Comparison.of(before, after, Comparison.Settings.standard(1));
        Decision decision = Gate.decide(comparison, GateRules.loop());
        assertThat(decision.reason()).isNotBlank();
    }

    @Test
    void theExampleInTheReadmeHasTheCallsOfTheTest() throws IOException {
        String example = example();
        assertThat(example.lines().filter(line -> !line.startsWith("        "))).hasSizeLessThanOrEqualTo(15);
        for (String call : List.of(
                "SceneGenerator.generated(",
                "VocabularyBuilder.build(scenes, VocabularyConfig.quick(), 7)",
                "Imitation.train(",
                "new Refinement.Practice(",
                "Refinement.refine(",
                "new Evaluation(",
                "heldOut.drive(new LearnedPlanner(\"imitated\", imitated), 2, done -> {})",
                "Comparison.of(before, after, Comparison.Settings.standard(1))",
                "Gate.decide(comparison, GateRules.loop())")) {
            assertThat(example).contains(call);
        }
    }

    @Test
    void everyLinkOfTheReadmeLeadsToAFile() throws IOException {
        Matcher links = LINK.matcher(Files.readString(ROOT.resolve("README.md")));
        int found = 0;
        while (links.find()) {
            assertThat(ROOT.resolve(links.group(1))).exists();
            found++;
        }
        assertThat(found).isPositive();
    }

    private static String example() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int from = readme.indexOf("```java\n") + "```java\n".length();
        return readme.substring(from, readme.indexOf("```", from));
    }
}
