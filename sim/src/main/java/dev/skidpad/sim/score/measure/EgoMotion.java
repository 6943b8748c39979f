package dev.skidpad.sim.score.measure;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.world.MovingAgents;
import dev.skidpad.sim.world.RearAxle;

/// The motion of the one who is judged, in the form that the rules need: its box, its direction and its
/// speed at every frame.
///
/// A buffer: it is made from an episode, or filled frame by frame with the states of a plan.
public final class EgoMotion {
    /// At or below this speed in m/s an agent stands (nuPlan).
    public static final float STOPPED_MPS = 5e-2f;

    private static final float COS_30 = 0.8660254f;

    private final int agent;
    private final float dtSeconds;
    private final float halfLength;
    private final float halfWidth;
    private final float[] x; // [F] m, box centre
    private final float[] y; // [F]
    private final float[] headingRad; // [F]
    private final float[] cos; // [F]
    private final float[] sin; // [F]
    private final float[] vx; // [F] m/s
    private final float[] vy; // [F]
    private final float[] speedMps; // [F] along the heading, negative when reversing
    private int frames;

    /// An empty buffer.
    ///
    /// @param agent whom it stands for among the agents that it meets; -1 where it is none of them
    /// @param maxFrames how many frames it can hold
    public EgoMotion(int agent, int maxFrames, float lengthM, float widthM, float dtSeconds) {
        this.agent = agent;
        this.dtSeconds = dtSeconds;
        halfLength = lengthM / 2;
        halfWidth = widthM / 2;
        x = new float[maxFrames];
        y = new float[maxFrames];
        headingRad = new float[maxFrames];
        cos = new float[maxFrames];
        sin = new float[maxFrames];
        vx = new float[maxFrames];
        vy = new float[maxFrames];
        speedMps = new float[maxFrames];
    }

    /// The motion of one of the agents, up to the first frame at which it is not there.
    public static EgoMotion of(MovingAgents agents, int agent, float dtSeconds) {
        int frames = 0;
        while (frames < agents.frames() && agents.active(frames, agent)) {
            frames++;
        }
        EgoMotion ego = new EgoMotion(agent, frames, agents.lengthM(agent), agents.widthM(agent), dtSeconds);
        for (int f = 0; f < frames; f++) {
            ego.add(
                    agents.x(f, agent),
                    agents.y(f, agent),
                    agents.headingRad(f, agent),
                    agents.vx(f, agent),
                    agents.vy(f, agent));
        }
        return ego;
    }

    /// A motion with the record before it: derivatives at its first frames then know what came before.
    ///
    /// @param record the record of the same agent
    /// @param startStep the step of the record that is frame 0
    /// @param past how many steps before that, all of them recorded
    public static EgoMotion withPast(EgoMotion ego, Track record, int startStep, int past) {
        EgoMotion longer =
                new EgoMotion(ego.agent, past + ego.frames, 2 * ego.halfLength, 2 * ego.halfWidth, ego.dtSeconds);
        for (int t = startStep - past; t < startStep; t++) {
            longer.add(record.x(t), record.y(t), record.headingRad(t), record.vx(t), record.vy(t));
        }
        for (int f = 0; f < ego.frames; f++) {
            longer.add(ego.x[f], ego.y[f], ego.headingRad[f], ego.vx[f], ego.vy[f]);
        }
        return longer;
    }

    /// Forgets all frames.
    public void clear() {
        frames = 0;
    }

    /// Adds the state of the next frame.
    ///
    /// @throws IndexOutOfBoundsException if it is full
    public void add(float newX, float newY, float newHeadingRad, float newVx, float newVy) {
        x[frames] = newX;
        y[frames] = newY;
        headingRad[frames] = newHeadingRad;
        cos[frames] = Trig.cos(newHeadingRad);
        sin[frames] = Trig.sin(newHeadingRad);
        vx[frames] = newVx;
        vy[frames] = newVy;
        speedMps[frames] = newVx * cos[frames] + newVy * sin[frames];
        frames++;
    }

    /// Adds all frames of another motion.
    ///
    /// @throws IndexOutOfBoundsException if it would be fuller than full
    public void addAll(EgoMotion other) {
        int n = other.frames;
        System.arraycopy(other.x, 0, x, frames, n);
        System.arraycopy(other.y, 0, y, frames, n);
        System.arraycopy(other.headingRad, 0, headingRad, frames, n);
        System.arraycopy(other.cos, 0, cos, frames, n);
        System.arraycopy(other.sin, 0, sin, frames, n);
        System.arraycopy(other.vx, 0, vx, frames, n);
        System.arraycopy(other.vy, 0, vy, frames, n);
        System.arraycopy(other.speedMps, 0, speedMps, frames, n);
        frames += n;
    }

    /// Whom it stands for among the agents that it meets; -1 as "none of them": an index, not a
    /// measurement.
    public int agent() {
        return agent;
    }

    /// The number of frames `F`.
    public int frames() {
        return frames;
    }

    public float dtSeconds() {
        return dtSeconds;
    }

    public float halfLengthM() {
        return halfLength;
    }

    public float halfWidthM() {
        return halfWidth;
    }

    /// The radius of the circle around the box.
    public float radiusM() {
        return (float) Math.sqrt(halfLength * halfLength + halfWidth * halfWidth);
    }

    /// m, box centre
    public float x(int frame) {
        return x[frame];
    }

    /// m, box centre
    public float y(int frame) {
        return y[frame];
    }

    public float headingRad(int frame) {
        return headingRad[frame];
    }

    /// The cosine of the heading.
    public float cos(int frame) {
        return cos[frame];
    }

    /// The sine of the heading.
    public float sin(int frame) {
        return sin[frame];
    }

    public float vx(int frame) {
        return vx[frame];
    }

    public float vy(int frame) {
        return vy[frame];
    }

    /// Speed along the heading in m/s, negative when reversing.
    public float speedMps(int frame) {
        return speedMps[frame];
    }

    /// Speed over ground in m/s, never negative.
    public float groundSpeedMps(int frame) {
        return (float) Math.sqrt(vx[frame] * vx[frame] + vy[frame] * vy[frame]);
    }

    /// Whether it stands at a frame.
    public boolean stopped(int frame) {
        return groundSpeedMps(frame) <= STOPPED_MPS;
    }

    /// Whether a point is within 30° of straight ahead, seen from the rear axle.
    public boolean ahead(int frame, float px, float py) {
        return cosineTo(frame, px, py) > COS_30;
    }

    /// Whether a point is within 30° of straight behind, seen from the rear axle.
    public boolean behind(int frame, float px, float py) {
        return cosineTo(frame, px, py) < -COS_30;
    }

    private float cosineTo(int frame, float px, float py) {
        float back = RearAxle.toCentreM(2 * halfLength);
        float dx = px - (x[frame] - back * cos[frame]);
        float dy = py - (y[frame] - back * sin[frame]);
        float distance = (float) Math.sqrt(dx * dx + dy * dy);
        return distance == 0 ? 1 : (dx * cos[frame] + dy * sin[frame]) / distance;
    }
}
