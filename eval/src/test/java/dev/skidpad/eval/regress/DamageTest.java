package dev.skidpad.eval.regress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.report.Scenes;
import dev.skidpad.sim.dynamics.Vehicle;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import org.junit.jupiter.api.Test;

class DamageTest {
    private static final EpisodeSpec SPEC =
            EpisodeSpec.whole(Scenes.crossing(0), new LogPlanner(), new LogTraffic(), 3, 4);

    @Test
    void eachChangesOneThing() {
        assertThat(Damage.none().on().apply(SPEC)).isEqualTo(SPEC);
        assertThat(Damage.late(1).on().apply(SPEC).planner()).isEqualTo(new LatePlanner(SPEC.planner(), 1));
        assertThat(Damage.stale(1).on().apply(SPEC).perception().name()).isEqualTo("latency=1:all");
        assertThat(Damage.seeing("noise=2").on().apply(SPEC).perception().name())
                .isEqualTo("noise=2");
        ConstantVelocityPlanner other = new ConstantVelocityPlanner();
        EpisodeSpec driven = Damage.drivenBy("other", other).on().apply(SPEC);
        assertThat(driven.planner()).isSameAs(other);
        assertThat(driven.plannerSeed()).isEqualTo(3);
        assertThat(driven.trafficSeed()).isEqualTo(4);
    }

    @Test
    void aLagLeavesTheCarAndItsRoadAsTheyAre() {
        Vehicle wet = Vehicle.named("single-track/wet+follower");
        EpisodeSpec lagging = Damage.lagging(100).on().apply(SPEC.with(wet));
        assertThat(lagging.vehicle().name()).isEqualTo("single-track/wet+follower+lag100ms");
        assertThat(lagging.planner()).isEqualTo(SPEC.planner());
    }
}
