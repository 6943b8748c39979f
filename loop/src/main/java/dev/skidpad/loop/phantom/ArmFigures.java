package dev.skidpad.loop.phantom;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Metric;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.Episodes;
import dev.skidpad.sim.plausible.PhantomBrakes;
import dev.skidpad.sim.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What one policy did in the held-out scenes.
///
/// @param scenes one for each scene, in order
public record ArmFigures(List<OfScene> scenes) {
    /// What it did in one scene.
    ///
    /// @param phantomBrakes how often it braked without a cause
    /// @param drivenM how far it came, m
    /// @param total the score; empty if it could not be told
    /// @param progress the sub-score; empty if it could not be told
    /// @param failure whether it failed
    public record OfScene(
            int phantomBrakes, double drivenM, OptionalDouble total, OptionalDouble progress, boolean failure) {}

    public ArmFigures {
        scenes = List.copyOf(scenes);
    }

    /// Measures what was driven.
    ///
    /// @param phantomMps2 what counts as braking
    static ArmFigures of(Evaluated evaluated, double phantomMps2) {
        List<OfScene> scenes = new ArrayList<>();
        for (int i = 0; i < evaluated.outcomes().size(); i++) {
            Episode episode = evaluated.outcomes().get(i).episode();
            Verdict verdict = evaluated.verdicts().get(i);
            Scenario driven = Episodes.asScenario(episode, episode.scenario().id(), "driven by a policy");
            int ego = driven.egoIndex();
            scenes.add(new OfScene(
                    PhantomBrakes.of(driven, ego, driven.nowStep(), phantomMps2).size(),
                    driven.ego().pathLengthM(driven.nowStep(), driven.steps() - 1),
                    Metric.TOTAL.value(verdict),
                    verdict.sub("egoProgress").value(),
                    Metric.FAILURE.value(verdict).orElse(0) > 0));
        }
        return new ArmFigures(scenes);
    }
}
