package dev.skidpad.sim.traffic;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.drive.DriverStyle;
import dev.skidpad.sim.drive.RoadUsers;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// Everyone moves as recorded until that would lead into somebody who does not: then the agent drives on by
/// itself, with the intelligent driver model, to the end of the episode.
///
/// The ego, and agents that another model moves, count as deviating from the moment on at which they are not where
/// the record has them, or not as fast; agents that drive by themselves deviate too. A vehicle or cyclist takes over
/// when its own recorded
/// motion of the next [#AHEAD_SECONDS] meets a deviating agent that goes on at constant velocity: nobody's
/// real future is looked at. As long as the ego keeps to the record, everything is the record.
///
/// Replayed agents are there when their record is valid; one that appears waits until its place is free of
/// the ego and of deviating agents. Pedestrians, things, parked and reversing vehicles are always replayed.
public final class ReactiveTraffic implements Traffic {
    /// How far ahead conflicts are foreseen.
    public static final float AHEAD_SECONDS = 3f;

    private static final int STRIDE = 2;

    /// Somebody has left the record when they are this far from it.
    private static final float DEVIATION_M = 0.5f;

    /// Somebody has left the record when their speed differs by this.
    private static final float DEVIATION_MPS = 1f;

    /// Free space in m that is wanted around a deviating agent.
    private static final float MARGIN_M = 0.3f;

    @Override
    public String name() {
        return "reactive";
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return start(view, AgentSet.others(view), random);
    }

    @Override
    public Session start(WorldView view, AgentSet moved, RandomStream random) {
        return new Reacting(view, moved);
    }

    private static final class Reacting implements Session {
        private final WorldView view;
        private final RoadUsers users;
        private final RecordedMotion[] motion; // [A]
        private final boolean[] deviating; // [A]
        private final AgentSet moved;

        Reacting(WorldView view, AgentSet moved) {
            this.view = view;
            this.moved = moved;
            users = new RoadUsers(view, DriverStyle.ORDINARY);
            motion = new RecordedMotion[view.agentCount()];
            deviating = new boolean[view.agentCount()];
            for (int a = 0; a < view.agentCount(); a++) {
                motion[a] = RecordedMotion.of(view.scenario().tracks().get(a));
            }
        }

        @Override
        public void advance(StateWriter next) {
            for (int a = 0; a < view.agentCount(); a++) {
                deviating[a] = deviating[a] || !moved.has(a) && view.active(a) && deviates(a);
            }
            for (int a = 0; a < view.agentCount(); a++) {
                if (moved.has(a) && !users.drives(a) && isInConflict(a)) {
                    users.takeOver(a, view.step());
                    deviating[a] = true;
                }
            }
            users.observe();
            for (int a = 0; a < view.agentCount(); a++) {
                if (!moved.has(a)) {
                    continue;
                }
                if (users.drives(a)) {
                    users.advance(a, next);
                } else {
                    LogTraffic.replay(view, a, next);
                }
            }
        }

        private boolean deviates(int agent) {
            Track track = view.scenario().tracks().get(agent);
            int step = view.step();
            if (!track.valid(step)) {
                return true;
            }
            float dx = view.x(agent) - track.x(step);
            float dy = view.y(agent) - track.y(step);
            float dvx = view.vx(agent) - track.vx(step);
            float dvy = view.vy(agent) - track.vy(step);
            return dx * dx + dy * dy > DEVIATION_M * DEVIATION_M
                    || dvx * dvx + dvy * dvy > DEVIATION_MPS * DEVIATION_MPS;
        }

        private boolean isInConflict(int agent) {
            if (motion[agent] != RecordedMotion.DRIVING
                    || !view.active(agent)
                    || !view.scenario().tracks().get(agent).valid(view.step())) {
                return false;
            }
            for (int other = 0; other < view.agentCount(); other++) {
                if (other != agent && deviating[other] && view.active(other) && willMeet(agent, other)) {
                    return true;
                }
            }
            return false;
        }

        /// Whether an agent's recorded motion meets a deviating one's at constant velocity.
        private boolean willMeet(int agent, int other) {
            Track track = view.scenario().tracks().get(agent);
            float dt = view.scenario().dtSeconds();
            int steps = Math.round(AHEAD_SECONDS / dt);
            float halfLength = 0.5f * view.lengthM(other) + MARGIN_M;
            float halfWidth = 0.5f * view.widthM(other) + MARGIN_M;
            float reach = halfLength + halfWidth + track.lengthM() + track.widthM();
            for (int k = STRIDE; k <= steps; k += STRIDE) {
                int step = view.step() + k;
                if (!track.valid(step)) {
                    continue;
                }
                float x = view.x(other) + k * dt * view.vx(other);
                float y = view.y(other) + k * dt * view.vy(other);
                if (Math.abs(x - track.x(step)) > reach || Math.abs(y - track.y(step)) > reach) {
                    continue;
                }
                if (OrientedBox.overlap(
                        x,
                        y,
                        view.headingCos(other),
                        view.headingSin(other),
                        halfLength,
                        halfWidth,
                        track.x(step),
                        track.y(step),
                        Trig.cos(track.headingRad(step)),
                        Trig.sin(track.headingRad(step)),
                        0.5f * track.lengthM(),
                        0.5f * track.widthM())) {
                    return true;
                }
            }
            return false;
        }
    }
}
