package dev.skidpad.sim.score.navsim;

import dev.skidpad.sim.score.Recount;
import dev.skidpad.sim.score.SubScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The human filter of EPDMS: a part at which the recorded driver scores 0, too, is 1 for everybody.
///
/// `f(agent, human) = 1 if human = 0, else agent`. A human's ½ does not trigger it. It is applied to every
/// part but HC, which a human without a past never fails, and EC, which the filter does not see; and the
/// total is made of the filtered parts. Before 2025-09-29 NAVSIM's code filtered the parts but kept the product
/// of the unfiltered multipliers (navsim issue 151): figures published before that date are lower.
final class HumanFilter {
    private static final String RULE = "human-fails-too";

    private HumanFilter() {}

    /// The part of an agent in the light of the human's.
    ///
    /// @param human the same part of the human's drive; empty where there is no record of one to the end
    static SubScore apply(SubScore agent, Optional<SubScore> human) {
        if (agent.value().isEmpty() || agent.value().getAsDouble() == 1) {
            return agent;
        }
        if (human.isEmpty()) {
            return SubScore.absent(
                    agent.name(), "there is no record of the human to the end to filter with", agent.events());
        }
        if (human.get().value().orElse(1) != 0) {
            return agent;
        }
        List<SubScore.Event> trace = new ArrayList<>(agent.events());
        int frame = human.get().events().isEmpty()
                ? 0
                : human.get().events().getFirst().frame();
        trace.add(new SubScore.Event(frame, -1, RULE, 0, 0));
        return SubScore.of(agent.name(), new Filtered(agent.recount()), trace);
    }

    /// 1 where the filter fired.
    ///
    /// @param unfiltered how the value follows where it did not
    private record Filtered(Recount unfiltered) implements Recount {
        @Override
        public double value(List<SubScore.Event> trace) {
            return trace.stream().anyMatch(event -> event.rule().equals(RULE)) ? 1 : unfiltered.value(trace);
        }
    }
}
