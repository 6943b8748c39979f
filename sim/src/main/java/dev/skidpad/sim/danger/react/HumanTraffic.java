package dev.skidpad.sim.danger.react;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.driver.Mobil;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.drive.DriverStyle;
import dev.skidpad.sim.drive.RoadUsers;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.traffic.AgentSet;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.traffic.RecordedMotion;
import dev.skidpad.sim.traffic.Traffic;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// Everyone drives as in [IdmTraffic], but as people do: each answers to what the others did half a second to a
/// second ago, brakes no harder than it can on this road, and has a pace of its own.
///
/// Two episodes with one seed in which the ego does the same until a moment are the same, bit by bit, until half
/// a second after it: only then does anybody react. Nobody changes lanes of their own accord.
public final class HumanTraffic implements Traffic {
    /// Steps between two decisions of a driver: people do not move their feet ten times a second.
    private static final int THINK_STEPS = 2;

    private final RoadGrip grip;

    /// @param grip of the road, which limits how hard all can brake
    public HumanTraffic(RoadGrip grip) {
        this.grip = grip;
    }

    @Override
    public String name() {
        return "human-" + grip.label();
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return start(view, AgentSet.others(view), random);
    }

    @Override
    public Session start(WorldView view, AgentSet moved, RandomStream random) {
        return new Driving(view, moved, random);
    }

    private final class Driving implements Session {
        private final WorldView view;
        private final LateView late;
        private final AgentSet moved;
        private final RoadUsers users;
        private final RecordedMotion[] motion; // [A]
        private final Reflexes[] reflexes; // [A]
        private final boolean[] driven; // [A]
        private final int quickest; // steps

        Driving(WorldView view, AgentSet moved, RandomStream random) {
            this.view = view;
            this.moved = moved;
            late = new LateView(view);
            users = new RoadUsers(late, style(Idm.ordinary(15), Idm.HARDEST_DECEL_MPS2));
            int agents = view.agentCount();
            float dt = view.scenario().dtSeconds();
            quickest = Math.min(WorldView.HISTORY_STEPS, (int) StrictMath.ceil(Reflexes.QUICKEST_S / dt - 1e-3));
            motion = new RecordedMotion[agents];
            reflexes = new Reflexes[agents];
            driven = new boolean[agents];
            for (int a = 0; a < agents; a++) {
                motion[a] = RecordedMotion.of(view.scenario().tracks().get(a));
                reflexes[a] = Reflexes.draw(random.child("reflexes", a), grip, dt);
                if (moved.has(a) && motion[a] == RecordedMotion.DRIVING && view.active(a)) {
                    takeOver(a, view.step());
                }
            }
        }

        private void takeOver(int agent, int step) {
            Track track = view.scenario().tracks().get(agent);
            Reflexes own = reflexes[agent];
            float fastest = 3;
            for (int t = 0; t < track.steps(); t++) {
                fastest = track.valid(t) ? Math.max(fastest, track.speedMps(t)) : fastest;
            }
            Idm idm = new Idm(own.haste() * fastest, 2f, own.headwaySeconds(), 1.5f, 2f, 4);
            users.takeOver(agent, step, style(idm, own.hardestBrakingMps2()));
            driven[agent] = true;
        }

        private static DriverStyle style(Idm idm, float hardestBrakingMps2) {
            return new DriverStyle(
                    "human",
                    idm,
                    DriverStyle.TopSpeed.OF_MODEL,
                    DriverStyle.Lanes.KEPT,
                    Mobil.ordinary(),
                    hardestBrakingMps2,
                    THINK_STEPS);
        }

        @Override
        public void advance(StateWriter next) {
            late.watch(driven, quickest);
            users.observe();
            for (int a = 0; a < view.agentCount(); a++) {
                if (moved.has(a)) {
                    move(a, next);
                }
            }
        }

        private void move(int agent, StateWriter next) {
            switch (motion[agent]) {
                case REPLAY_ONLY -> LogTraffic.replay(view, agent, next);
                case PARKED -> {
                    if (view.active(agent)) {
                        next.place(agent, view.x(agent), view.y(agent), view.headingRad(agent), 0, 0);
                    } else {
                        LogTraffic.replay(view, agent, next);
                    }
                }
                case DRIVING -> {
                    if (view.active(agent) && driven[agent]) {
                        late.sit(agent, reflexes[agent].reactionSteps());
                        users.advance(agent, next);
                    } else {
                        enter(agent, next);
                    }
                }
            }
        }

        private void enter(int agent, StateWriter next) {
            int step = view.step() + 1;
            if (LogTraffic.mayEnter(view, agent, step)) {
                takeOver(agent, step);
                LogTraffic.replay(view, agent, next);
            }
        }
    }
}
