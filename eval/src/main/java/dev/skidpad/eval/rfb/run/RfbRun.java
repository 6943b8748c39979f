package dev.skidpad.eval.rfb.run;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.ScenarioSource;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.eval.rfb.answer.Answer;
import dev.skidpad.eval.rfb.answer.Foreseer;
import dev.skidpad.eval.rfb.answer.Foresight;
import dev.skidpad.eval.rfb.table.CaseFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Asks everybody about the cases of one set of scenes: whom the folder does not know the answers of
/// already.
///
/// Scenes are made, asked about and forgotten one by one; after every few, what was found is written
/// down.
public final class RfbRun {
    /// The part of the work, in [CpuClock], in which cases are made.
    public static final String CASES = "cases";

    private static final int SCENES_AT_ONCE = 4;

    private final RfbFolder folder;
    private final String set;
    private final ScenarioSource scenes;
    private final long seed;
    private final int samples;
    private final CpuClock clock;

    /// @param set a name for the scenes in the names of files, such as `scored`
    /// @param seed decides on cases and dreams
    /// @param samples how many futures each samples of a case
    public RfbRun(RfbFolder folder, String set, ScenarioSource scenes, long seed, int samples, CpuClock clock) {
        this.folder = folder;
        this.set = set;
        this.scenes = scenes;
        this.seed = seed;
        this.samples = samples;
        this.clock = clock;
    }

    /// All answers.
    ///
    /// @param facts of all cases, in order
    /// @param scenes the index of each case's scene
    /// @param answers of each contender, in their order, to each case
    public record Answered(List<CaseFact> facts, List<Integer> scenes, List<List<Answer>> answers) {}

    /// What one scene brings: its cases, and the answers that were missing.
    private record Scene(SceneLine line, Map<Integer, List<Answer>> answers) {}

    /// Asks.
    ///
    /// @param threads how many work at once; the answers do not depend on it
    /// @param progress told how many scenes are done
    public Answered ask(List<Contender> contenders, int threads, IntConsumer progress) {
        Map<Integer, SceneLine> lines = folder.scenes(set);
        List<Map<Integer, List<Answer>>> answers = new ArrayList<>();
        contenders.forEach(contender -> answers.add(folder.answers(set, contender)));
        List<Integer> open = IntStream.range(0, scenes.size())
                .filter(i -> !lines.containsKey(i) || answers.stream().anyMatch(known -> !known.containsKey(i)))
                .boxed()
                .toList();
        List<Optional<Foreseer>> foreseers = foreseers(contenders, answers);
        int known = scenes.size() - open.size();
        int chunk = SCENES_AT_ONCE * threads;
        for (int from = 0; from < open.size(); from += chunk) {
            int done = known + from;
            List<Integer> some = open.subList(from, Math.min(open.size(), from + chunk));
            List<Scene> found = Workers.map(
                    some, threads, i -> scene(i, lines.get(i), foreseers, answers), n -> progress.accept(done + n));
            keep(found, lines, contenders, answers);
        }
        return collected(lines, answers);
    }

    private List<Optional<Foreseer>> foreseers(List<Contender> contenders, List<Map<Integer, List<Answer>>> answers) {
        List<Optional<Foreseer>> foreseers = new ArrayList<>();
        for (int c = 0; c < contenders.size(); c++) {
            Map<Integer, List<Answer>> own = answers.get(c);
            boolean complete = IntStream.range(0, scenes.size()).allMatch(own::containsKey);
            foreseers.add(
                    complete ? Optional.empty() : Optional.of(contenders.get(c).foreseer()));
        }
        return foreseers;
    }

    private Scene scene(
            int index,
            @Nullable SceneLine known,
            List<Optional<Foreseer>> foreseers,
            List<Map<Integer, List<Answer>>> answers) {
        List<RfbCase> cases = clock.timed(CASES, () -> cases(index, known));
        Map<Integer, List<Answer>> found = new LinkedHashMap<>();
        for (int f = 0; f < foreseers.size(); f++) {
            if (!answers.get(f).containsKey(index)) {
                Foreseer foreseer = foreseers.get(f).orElseThrow();
                found.put(f, clock.timed(foreseer.name(), () -> answers(cases, foreseer)));
            }
        }
        SceneLine line = known != null
                ? known
                : SceneLine.of(
                        index, cases.isEmpty() ? "" : cases.getFirst().scene().id(), cases);
        return new Scene(line, found);
    }

    private List<RfbCase> cases(int index, @Nullable SceneLine known) {
        Scenario scene = scenes.load(index);
        if (known == null) {
            return RfbCases.of(scene, seed);
        }
        List<RfbCase> again = RfbCases.again(scene, seed, known.choices());
        if (!again.stream().map(CaseFact::of).toList().equals(known.facts())) {
            throw new BadInputException(
                    folder.where(),
                    "its cases of scene " + scene.id() + " do not come out again; another version made them",
                    "Name another folder with --out");
        }
        return again;
    }

    private List<Answer> answers(List<RfbCase> cases, Foreseer foreseer) {
        List<Answer> answers = new ArrayList<>(cases.size());
        if (!cases.isEmpty()) {
            List<Foresight> foresights = foreseer.foresee(cases, samples, seed);
            for (int i = 0; i < cases.size(); i++) {
                answers.add(Answer.of(cases.get(i), foresights.get(i)));
            }
        }
        return answers;
    }

    private void keep(
            List<Scene> found,
            Map<Integer, SceneLine> lines,
            List<Contender> contenders,
            List<Map<Integer, List<Answer>>> answers) {
        folder.addScenes(
                set,
                found.stream()
                        .map(Scene::line)
                        .filter(line -> !lines.containsKey(line.index()))
                        .toList());
        found.forEach(scene -> lines.put(scene.line().index(), scene.line()));
        Map<Integer, List<AnswersLine>> fresh = new HashMap<>();
        for (Scene scene : found) {
            scene.answers().forEach((c, own) -> {
                answers.get(c).put(scene.line().index(), own);
                fresh.computeIfAbsent(c, index -> new ArrayList<>())
                        .add(new AnswersLine(scene.line().index(), own));
            });
        }
        fresh.forEach((c, own) -> folder.addAnswers(set, contenders.get(c), own));
    }

    private Answered collected(Map<Integer, SceneLine> lines, List<Map<Integer, List<Answer>>> answers) {
        List<CaseFact> facts = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        List<List<Answer>> all = new ArrayList<>();
        answers.forEach(own -> all.add(new ArrayList<>()));
        for (int i = 0; i < scenes.size(); i++) {
            SceneLine line = lines.get(i);
            if (line == null) {
                throw new IllegalStateException("scene " + i + " of " + set + " was not made");
            }
            facts.addAll(line.facts());
            for (int k = 0; k < line.facts().size(); k++) {
                of.add(i);
            }
            for (int c = 0; c < all.size(); c++) {
                all.get(c).addAll(answers.get(c).getOrDefault(i, List.of()));
            }
        }
        return new Answered(facts, of, all);
    }

    /// The cases of one scene again, to draw them.
    public List<RfbCase> casesAgain(int scene) {
        return cases(scene, folder.scenes(set).get(scene));
    }
}
