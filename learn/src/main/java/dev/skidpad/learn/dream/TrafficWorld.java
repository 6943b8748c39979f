package dev.skidpad.learn.dream;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.Conditions;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.traffic.ConstantVelocityTraffic;
import dev.skidpad.sim.traffic.Traffic;
import dev.skidpad.sim.world.WorldBatch;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.List;

/// Dreams with any traffic model: what it lets the others do while the ego is put along its plan.
///
/// With the traffic that the simulator has, this is no model but the truth with other hidden
/// intentions; the share of
/// its dreams that end badly is what can be known at all. Traffic that replays a log peeks at the
/// future.
public final class TrafficWorld implements WorldModel {
    private final String name;
    private final Traffic traffic;

    public TrafficWorld(Traffic traffic) {
        this(traffic.name(), traffic);
    }

    /// The same under another name.
    public TrafficWorld(String name, Traffic traffic) {
        this.name = name;
        this.traffic = traffic;
    }

    /// Everybody goes straight on at the speed of the moment.
    public static TrafficWorld constantVelocity() {
        return new TrafficWorld(new ConstantVelocityTraffic());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Episode> dream(Moment moment, EgoPlan plan, int samples, long seed) {
        List<Episode> dreams = new ArrayList<>(samples);
        for (int sample = 0; sample < samples; sample++) {
            dreams.add(dream(
                    moment, plan, RandomStream.of(seed, "dream-traffic", sample).nextLong()));
        }
        return dreams;
    }

    private Episode dream(Moment moment, EgoPlan plan, long trafficSeed) {
        Scenario scenario = moment.scenario();
        DreamColumns columns = new DreamColumns(moment, plan);
        int steps = Math.min(plan.steps(), scenario.steps() - 1 - moment.step());
        WorldBatch world = WorldBatch.of(List.of(scenario), new int[] {moment.step()});
        WorldView view = world.view(0);
        try (Traffic.Session session = traffic.start(view, RandomStream.of(trafficSeed, "traffic", 0))) {
            for (int step = 0; step < steps; step++) {
                session.advance(world.next(0));
                world.placeEgo(
                        0,
                        plan.x(step),
                        plan.y(step),
                        plan.headingRad(step),
                        columns.egoVx(step + 1),
                        columns.egoVy(step + 1));
                world.step();
                for (int agent = 0; agent < view.agentCount(); agent++) {
                    if (view.active(agent) && agent != scenario.egoIndex() && columns.active(0, agent)) {
                        columns.place(
                                step + 1,
                                agent,
                                view.x(agent),
                                view.y(agent),
                                view.headingRad(agent),
                                view.vx(agent),
                                view.vy(agent));
                    }
                }
            }
        }
        return columns.episode(steps + 1, new Conditions("plan", traffic.name(), "plan", "perfect", 0, trafficSeed));
    }
}
