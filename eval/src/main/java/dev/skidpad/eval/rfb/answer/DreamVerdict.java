package dev.skidpad.eval.rfb.answer;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.rfb.Meeting;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.Truth;
import dev.skidpad.sim.world.MovingAgents;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads collisions and departures off the geometry of dreams.
final class DreamVerdict {
    private DreamVerdict() {}

    /// What dreams of a case say.
    static Foresight of(RfbCase asked, List<? extends MovingAgents> dreams) {
        Scenario scenario = asked.moment().scenario();
        int[] hits = new int[dreams.size()];
        int count = 0;
        for (MovingAgents dream : dreams) {
            int last = Math.min(asked.plan().steps(), dream.frames() - 1);
            Optional<Meeting.Met> met = Meeting.first(dream, scenario.egoIndex(), last, scenario.dtSeconds());
            if (met.isPresent()) {
                hits[count++] = met.get().frame();
            }
        }
        return of(asked, Arrays.copyOf(hits, count), dreams);
    }

    /// What futures say whose impacts are known.
    ///
    /// @param hits the frame of the impact in each future that has one
    static Foresight of(RfbCase asked, int[] hits, List<? extends MovingAgents> futures) {
        int[] when = hits.clone();
        Arrays.sort(when);
        double dt = asked.moment().scenario().dtSeconds();
        OptionalDouble hitS = when.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(when[when.length / 2] * dt);
        double collision = futures.isEmpty() ? 0 : (double) when.length / futures.size();
        boolean leaves = Truth.leaves(asked.planned(), asked.plan().steps()).isPresent();
        return new Foresight(collision, leaves ? 1 : 0, hitS, futures);
    }
}
