package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.vary.Boxes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What a proposal would lead to if nobody reacted to it: a look that costs a hundredth of playing it.
///
/// @param dangerous whether the ego would hit somebody, come near to it, or leave the road
/// @param closingMps how fast it and whom it hits first would come together, along the line between their centres;
///     empty where it would hit nobody
record Forecast(boolean dangerous, OptionalDouble closingMps) {
    /// Looks at a proposal in the world in which it was made.
    static Forecast of(Proposal proposal) {
        Scenario scenario = planned(proposal);
        int now = scenario.nowStep();
        int last = scenario.steps() - 1;
        for (int t = now + 1; t <= last; t++) {
            for (int b = 0; b < scenario.agentCount(); b++) {
                if (b != scenario.egoIndex() && meets(scenario, b, t)) {
                    return new Forecast(true, OptionalDouble.of(closing(scenario, b, t)));
                }
            }
        }
        boolean dangerous = Finish.departure(scenario, now, last) <= last
                || Closeness.leastS(scenario, now + 1, last).orElse(Double.POSITIVE_INFINITY) < Closeness.CRITICAL_S;
        return new Forecast(dangerous, OptionalDouble.empty());
    }

    private static Scenario planned(Proposal proposal) {
        Scenario scenario = proposal.scenario();
        List<Track> tracks = new ArrayList<>(scenario.tracks());
        tracks.set(scenario.egoIndex(), proposal.egoPlan());
        return scenario.withTracks(scenario.id(), tracks, "planned");
    }

    private static boolean meets(Scenario scenario, int agent, int t) {
        Track ego = scenario.ego();
        Track other = scenario.tracks().get(agent);
        if (!other.valid(t)) {
            return false;
        }
        float dx = other.x(t) - ego.x(t);
        float dy = other.y(t) - ego.y(t);
        float reach = 0.5f * (ego.lengthM() + ego.widthM() + other.lengthM() + other.widthM());
        return dx * dx + dy * dy < reach * reach
                && Boxes.depthM(ego, other, t) > 0
                && !(other.valid(scenario.nowStep()) && Boxes.depthM(ego, other, scenario.nowStep()) > 0);
    }

    private static double closing(Scenario scenario, int agent, int t) {
        Track ego = scenario.ego();
        Track other = scenario.tracks().get(agent);
        double dx = other.x(t) - ego.x(t);
        double dy = other.y(t) - ego.y(t);
        double away = dx * (other.vx(t) - ego.vx(t)) + dy * (other.vy(t) - ego.vy(t));
        return Math.max(0, -away / Math.max(0.1, Math.sqrt(dx * dx + dy * dy)));
    }
}
