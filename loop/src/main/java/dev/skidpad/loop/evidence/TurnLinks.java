package dev.skidpad.loop.evidence;

import dev.skidpad.core.io.ContentHash;
import dev.skidpad.eval.evidence.EvidenceLink;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.run.JsonFiles;
import dev.skidpad.eval.run.ProgramLinks;
import dev.skidpad.eval.run.VerdictLinks;
import dev.skidpad.eval.run.VerdictRecord;
import dev.skidpad.learn.checkpoint.TrainingNote;
import dev.skidpad.loop.GateVerdicts;
import dev.skidpad.loop.GateVerdicts.Side;
import dev.skidpad.loop.ScenesFile.Origin;
import java.util.ArrayList;
import java.util.List;

/// The links of the chains of a turn.
final class TurnLinks {
    private static final String LESSONS = "lessons";

    private final TurnFiles files;
    private final List<EvidenceLink> beforePolicy;
    private final List<EvidenceLink> afterPolicy;

    TurnLinks(TurnFiles files) {
        this.files = files;
        List<EvidenceLink> start = List.of(
                lessons(),
                training("imitation", TurnFiles.IMITATED, List.of(LESSONS)),
                model("policy/before", TurnFiles.IMITATED, "The imitated policy.", "imitation"));
        beforePolicy = start;
        afterPolicy = new ArrayList<>(start);
        afterPolicy.add(training("training of the world model", TurnFiles.WORLD, List.of(LESSONS)));
        afterPolicy.add(model("world-model", TurnFiles.WORLD, "The world model.", "training of the world model"));
        afterPolicy.add(training("refinement", TurnFiles.REFINED, List.of(LESSONS, "policy/before", "world-model")));
        afterPolicy.add(model("policy/after", TurnFiles.REFINED, "The refined policy.", "refinement"));
    }

    /// From the source to the verdict on one policy in one scene.
    List<EvidenceLink> verdict(GateResult result, int index, Side side) {
        Origin origin = result.origins().get(index);
        VerdictRecord verdict = result.of(side).get(index);
        List<EvidenceLink> chain = new ArrayList<>();
        chain.add(new EvidenceLink(
                LinkKind.SOURCE,
                "source",
                "The source " + origin.source() + ", read by " + origin.importer() + ".",
                origin.sourceHash(),
                origin.source(),
                List.of()));
        chain.add(new EvidenceLink(
                LinkKind.SCENARIO,
                "scenario",
                "The scene " + origin.id() + " of kind " + origin.kind() + ", at " + origin.place()
                        + ", where nothing was trained on.",
                origin.contentHash(),
                TurnFiles.SCENES,
                List.of("source")));
        chain.add(new EvidenceLink(
                LinkKind.CONDITIONS,
                "conditions",
                "Driven as the default vehicle with perfect sight, in traffic that reacts.",
                ContentHash.of("loop conditions 1"),
                "code",
                List.of("scenario")));
        chain.add(new EvidenceLink(
                LinkKind.SEED,
                "seed",
                "All random numbers come from the turn's seed "
                        + files.manifest().config().seed() + " and the id of the scene, the same for both policies.",
                ContentHash.of("seed " + files.manifest().config().seed() + " " + origin.id()),
                TurnFiles.MANIFEST,
                List.of("scenario")));
        chain.addAll(policy(side));
        chain.addAll(program());
        chain.add(new EvidenceLink(
                LinkKind.EPISODE,
                "episode",
                verdict.frames() + " frames were driven. They are not kept, but can be driven again to the same bits.",
                verdict.episode(),
                "made again from the links before",
                List.of("scenario", "conditions", "seed", "policy/" + side.label(), "code", "kernels")));
        chain.addAll(VerdictLinks.of(verdict, GateVerdicts.name(result.suite(), side)));
        return chain;
    }

    /// What all verdicts on both policies have in common.
    List<EvidenceLink> both() {
        List<EvidenceLink> chain = new ArrayList<>(afterPolicy);
        chain.addAll(program());
        return chain;
    }

    private List<EvidenceLink> policy(Side side) {
        return switch (side) {
            case BEFORE -> beforePolicy;
            case AFTER -> afterPolicy;
        };
    }

    private List<EvidenceLink> program() {
        return ProgramLinks.of(
                files.manifest().version(),
                files.manifest().code(),
                files.manifest().java(),
                files.manifest().kernels(),
                TurnFiles.MANIFEST);
    }

    private EvidenceLink lessons() {
        return new EvidenceLink(
                LinkKind.SOURCE,
                LESSONS,
                files.scenes().training().size() + " scenes were learned from, "
                        + files.scenes().sources().size() + " recordings among them.",
                files.scenes().hash(),
                TurnFiles.SCENES,
                List.of());
    }

    private EvidenceLink training(String name, String file, List<String> from) {
        TrainingNote note = files.checkpoint(file).note();
        return new EvidenceLink(
                LinkKind.TRAINING,
                name,
                "The " + name + ", by " + note.command() + " with seed " + note.seed() + ".",
                JsonFiles.hashOf(note),
                file,
                from);
    }

    private EvidenceLink model(String name, String file, String words, String from) {
        return new EvidenceLink(
                LinkKind.POLICY, name, words, JsonFiles.hash(files.path().resolve(file)), file, List.of(from));
    }
}
