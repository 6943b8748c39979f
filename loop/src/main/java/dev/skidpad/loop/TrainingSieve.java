package dev.skidpad.loop;

import dev.skidpad.core.parallel.Workers;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.plausible.DemonstrationFilter;
import dev.skidpad.sim.plausible.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Training scenes, and what the plausibility filter held back of them.
///
/// @param kept the scenes to learn from, in their order
/// @param rejected one line for each scene whose ego may not be learned from: which, and why
/// @param unfit by the id of a kept scene, the indices of other drivers that may not be learned from
public record TrainingSieve(List<Scenario> kept, List<String> rejected, Map<String, Set<Integer>> unfit) {
    private static final int REASONS = 2;

    public TrainingSieve {
        kept = List.copyOf(kept);
        rejected = List.copyOf(rejected);
        unfit = Map.copyOf(unfit);
    }

    /// Judges scenes, or lets all of them pass.
    static TrainingSieve of(List<Scenario> scenes, Sifting sifting, int threads) {
        return switch (sifting) {
            case UNFILTERED -> new TrainingSieve(scenes, List.of(), Map.of());
            case PLAUSIBLE -> judged(scenes, threads);
        };
    }

    private static TrainingSieve judged(List<Scenario> scenes, int threads) {
        List<DemonstrationFilter.Judged> all =
                Workers.map(scenes, threads, scene -> DemonstrationFilter.judge(scene, RoadGrip.DRY), done -> {});
        List<Scenario> kept = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        Map<String, Set<Integer>> unfit = new HashMap<>();
        for (int i = 0; i < scenes.size(); i++) {
            DemonstrationFilter.Judged one = all.get(i);
            if (!one.usable()) {
                rejected.add(why(scenes.get(i), one.against()));
                continue;
            }
            kept.add(scenes.get(i));
            if (!one.unfit().isEmpty()) {
                unfit.put(one.scenarioId(), one.unfit());
            }
        }
        return new TrainingSieve(kept, rejected, unfit);
    }

    /// Whether an agent of a kept scene may be learned from.
    boolean fits(Scenario scene, int agent) {
        return !unfit.getOrDefault(scene.id(), Set.of()).contains(agent);
    }

    /// The number of other drivers that may not be learned from.
    int unfitDrivers() {
        return unfit.values().stream().mapToInt(Set::size).sum();
    }

    private static String why(Scenario scene, List<Finding> against) {
        List<String> reasons = new ArrayList<>();
        for (Finding finding : against.subList(0, Math.min(REASONS, against.size()))) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "%s of %s at %.1f s: %.2f %s, at most %.2f",
                    finding.rule().ruleName(),
                    finding.agent() == scene.egoIndex() ? "the ego" : "agent " + finding.agentId(),
                    finding.worstStep() * scene.dtSeconds(),
                    finding.value(),
                    finding.rule().unit(),
                    finding.threshold()));
        }
        String more = against.size() > REASONS ? "; and " + (against.size() - REASONS) + " more" : "";
        return scene.id() + ": " + String.join("; ", reasons) + more;
    }

    /// What goes into a hash over the scenes: who of them may not be learned from.
    List<String> signature() {
        List<String> parts = new ArrayList<>();
        for (Scenario scene : kept) {
            Set<Integer> agents = unfit.get(scene.id());
            if (agents != null) {
                parts.add(scene.id() + " without " + new TreeSet<>(agents));
            }
        }
        return parts;
    }
}
