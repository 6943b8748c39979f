package dev.skidpad.sim.traffic;

import dev.skidpad.core.driver.Idm;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.path.Corridor;
import dev.skidpad.sim.path.SampledPath;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;

/// One agent driven along its [Course] by the intelligent driver model, from a moment on at which it is
/// where its record has it.
///
/// Its acceleration is the least that anything in its way asks for: other agents, a red light, the place where
/// it waited in the record, a curve. The model's parameters are those of an ordinary driver, with the agent's own
/// top speed.
///
/// A buffer: one session owns it.
final class IdmDriver {
    /// Free space in m left to a stop line.
    private static final float STOP_LINE_M = 1f;

    private final WorldView view;
    private final int agent;
    private final Course course;
    private final float halfLengthM;
    private final SampledPath.Pose pose = new SampledPath.Pose();
    private final Idm idm;
    private float s;
    private float speedMps;

    /// A driver that takes over an agent.
    ///
    /// @param fromStep the present or next step, at which its record is valid and where it is taken over
    IdmDriver(WorldView view, int agent, int fromStep) {
        Track track = view.scenario().tracks().get(agent);
        this.view = view;
        this.agent = agent;
        course = Course.of(view.scenario(), agent, fromStep);
        halfLengthM = 0.5f * track.lengthM();
        idm = Idm.ordinary(course.topSpeedMps());
        speedMps = Math.min(course.topSpeedMps(), track.speedMps(fromStep));
    }

    /// Drives one step.
    void advance(Corridor corridor, StateWriter next) {
        float dt = view.scenario().dtSeconds();
        float newSpeed = Math.max(0, speedMps + acceleration(corridor) * dt);
        s += 0.5f * (speedMps + newSpeed) * dt;
        speedMps = newSpeed;
        course.path().pose(s, pose);
        next.place(agent, pose.x(), pose.y(), pose.headingRad(), newSpeed * pose.cos(), newSpeed * pose.sin());
    }

    private float acceleration(Corridor corridor) {
        float desired = Math.min(course.topSpeedMps(), course.allowedMps(s));
        Idm driver = idm.withDesiredSpeed(desired);
        float acceleration = driver.freeAccelMps2(speedMps);
        corridor.look(agent, course.path(), s, speedMps);
        for (int i = 0; i < corridor.count(); i++) {
            acceleration = Math.min(acceleration, driver.accelMps2(speedMps, corridor.gapM(i), corridor.leaderMps(i)));
        }
        float wait = course.freeWayM(s, view.step());
        float light = course.lights().freeWayM(view, s + halfLengthM, speedMps) - STOP_LINE_M;
        float stop = Math.min(wait, light);
        if (stop < Float.POSITIVE_INFINITY) {
            // The model stands its least gap before what is ahead; here it is to stand at the place itself.
            acceleration = Math.min(acceleration, driver.accelMps2(speedMps, stop + driver.minGapM(), 0));
        }
        return acceleration;
    }
}
