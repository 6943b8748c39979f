package dev.skidpad.sim.traffic;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.drive.DriverStyle;
import dev.skidpad.sim.drive.RoadUsers;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// Everyone drives: vehicles and cyclists follow their own recorded way, carried on along the lanes,
/// keep their distance to whatever is ahead of them, the ego included, and obey the rules of the road.
///
/// Pedestrians, things and vehicles that reverse keep their log. Parked vehicles stay for good once they
/// are there. A driving agent enters where and when its record first has it, as soon as nobody is in the
/// way, and stays to the end of the episode: it does not vanish where a sensor once lost it.
public final class IdmTraffic implements Traffic {
    private final DriverStyle style;

    /// Ordinary drivers.
    public IdmTraffic() {
        this(DriverStyle.ORDINARY);
    }

    public IdmTraffic(DriverStyle style) {
        this.style = style;
    }

    @Override
    public String name() {
        return style.name();
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return start(view, AgentSet.others(view), random);
    }

    @Override
    public Session start(WorldView view, AgentSet moved, RandomStream random) {
        return new Driving(view, moved, style);
    }

    private static final class Driving implements Session {
        private final WorldView view;
        private final AgentSet moved;
        private final RoadUsers users;
        private final RecordedMotion[] motion; // [A]

        Driving(WorldView view, AgentSet moved, DriverStyle style) {
            this.view = view;
            this.moved = moved;
            users = new RoadUsers(view, style);
            motion = new RecordedMotion[view.agentCount()];
            for (int a = 0; a < view.agentCount(); a++) {
                motion[a] = RecordedMotion.of(view.scenario().tracks().get(a));
                if (moved.has(a) && motion[a] == RecordedMotion.DRIVING && view.active(a)) {
                    users.takeOver(a, view.step());
                }
            }
        }

        @Override
        public void advance(StateWriter next) {
            users.observe();
            for (int a = 0; a < view.agentCount(); a++) {
                if (!moved.has(a)) {
                    continue;
                }
                switch (motion[a]) {
                    case REPLAY_ONLY -> LogTraffic.replay(view, a, next);
                    case PARKED -> park(a, next);
                    case DRIVING -> drive(a, next);
                }
            }
        }

        private void park(int agent, StateWriter next) {
            if (view.active(agent)) {
                next.place(agent, view.x(agent), view.y(agent), view.headingRad(agent), 0, 0);
            } else {
                LogTraffic.replay(view, agent, next);
            }
        }

        private void drive(int agent, StateWriter next) {
            if (view.active(agent) && users.drives(agent)) {
                users.advance(agent, next);
                return;
            }
            int step = view.step() + 1;
            Track track = view.scenario().tracks().get(agent);
            if (track.valid(step) && EntryRule.mayEnter(view, agent, step)) {
                users.takeOver(agent, step);
                LogTraffic.replay(view, agent, next);
            }
        }
    }
}
