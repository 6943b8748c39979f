package dev.skidpad.sim.score.plan;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.world.MovingAgents;

/// What would come of a plan, as an episode: to be drawn, kept, or judged like any other.
public final class CandidateEpisode {
    private CandidateEpisode() {}

    /// The frames from a moment on.
    ///
    /// @param ego what [PlanScorer#drive] made of the plan
    /// @param conditions what the episode is to say about itself
    public static Episode of(PlanMoment moment, EgoMotion ego, Conditions conditions) {
        Scenario scenario = moment.scenario();
        MovingAgents others = moment.others();
        int agents = scenario.agentCount();
        int cells = PlanMoment.FRAMES * agents;
        float[] x = new float[cells];
        float[] y = new float[cells];
        float[] heading = new float[cells];
        float[] vx = new float[cells];
        float[] vy = new float[cells];
        boolean[] active = new boolean[cells];
        for (int f = 0; f < PlanMoment.FRAMES; f++) {
            for (int a = 0; a < agents; a++) {
                int i = f * agents + a;
                boolean own = a == scenario.egoIndex();
                if (!own && !others.active(f, a)) {
                    continue;
                }
                active[i] = true;
                x[i] = own ? ego.x(f) : others.x(f, a);
                y[i] = own ? ego.y(f) : others.y(f, a);
                heading[i] = own ? ego.headingRad(f) : others.headingRad(f, a);
                vx[i] = own ? ego.vx(f) : others.vx(f, a);
                vy[i] = own ? ego.vy(f) : others.vy(f, a);
            }
        }
        return new Episode(scenario, conditions, moment.step(), PlanMoment.FRAMES, x, y, heading, vx, vy, active);
    }
}
