package dev.skidpad.sim.score.plan;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.score.measure.AgentColumns;
import dev.skidpad.sim.score.measure.EgoMotion;
import dev.skidpad.sim.world.MovingAgents;
import dev.skidpad.sim.world.WorldView;
import java.util.OptionalDouble;

/// A moment at which plans are judged: where the ego is and how it moves, and where the others will be in the
/// [#FRAMES] frames from then on.
///
/// A buffer that belongs to one scenario; it is filled again and again by [#record] or [#forecast].
public final class PlanMoment {
    /// How many steps plans are judged over: four seconds at 0.1 s.
    public static final int STEPS = 40;

    /// How many frames that makes, the present one among them.
    public static final int FRAMES = STEPS + 1;

    /// How much of the ego's motion before the moment is kept, in steps: one second at 0.1 s.
    public static final int HISTORY_STEPS = WorldView.HISTORY_STEPS;

    /// Over how many steps acceleration and curvature are measured.
    private static final int MOTION_STEPS = 2;

    /// On a shorter way the turn of the heading is noise.
    private static final float LEAST_WAY_M = 0.2f;

    private static final float MOST_CURVATURE_PER_M = 0.3f;
    private static final float ROUNDING_M = 0.01f;

    private final Scenario scenario;
    private final AgentColumns others;
    private final int[] there; // [count] who is there at any frame
    private final float[] lowX; // [A] the box around all that an agent covers
    private final float[] lowY; // [A]
    private final float[] highX; // [A]
    private final float[] highY; // [A]
    private final float[] lastMps; // [A] speed at the last frame
    private final EgoMotion history; // up to the step before the moment
    private int count;
    private int step;
    private float x;
    private float y;
    private float headingRad;
    private float speedMps;
    private float accelerationMps2;
    private float curvaturePerM;
    private OptionalDouble referenceM = OptionalDouble.empty();

    public PlanMoment(Scenario scenario) {
        int agents = scenario.agentCount();
        this.scenario = scenario;
        others = new AgentColumns(FRAMES, agents);
        there = new int[agents];
        lowX = new float[agents];
        lowY = new float[agents];
        highX = new float[agents];
        highY = new float[agents];
        lastMps = new float[agents];
        Track ego = scenario.ego();
        history = new EgoMotion(scenario.egoIndex(), HISTORY_STEPS, ego.lengthM(), ego.widthM(), scenario.dtSeconds());
        for (int a = 0; a < agents; a++) {
            Track track = scenario.tracks().get(a);
            others.describe(a, track.type(), track.lengthM(), track.widthM());
        }
    }

    /// Takes a step of the record, with the others going on as they really did.
    ///
    /// @param newStep a step at which the ego is valid
    /// @throws IllegalArgumentException if it is not, or the record has no [#STEPS] steps after it
    public void record(int newStep) {
        Track ego = scenario.ego();
        if (!ego.valid(newStep) || newStep + STEPS >= scenario.steps()) {
            throw new IllegalArgumentException("scenario " + scenario.id() + ": plans of " + STEPS
                    + " steps need an ego at step " + newStep + " and as many of its " + scenario.steps()
                    + " steps after it");
        }
        begin(newStep, ego.x(newStep), ego.y(newStep), ego.headingRad(newStep), ego.vx(newStep), ego.vy(newStep));
        int from = newStep;
        while (newStep - from < HISTORY_STEPS && ego.valid(from - 1)) {
            from--;
        }
        for (int t = from; t < newStep; t++) {
            history.add(ego.x(t), ego.y(t), ego.headingRad(t), ego.vx(t), ego.vy(t));
        }
        measureMotion();
        for (int a = 0; a < scenario.agentCount(); a++) {
            if (a != scenario.egoIndex()) {
                replay(scenario.tracks().get(a), a);
            }
        }
    }

    /// Takes the present of a world, with everybody going on at constant velocity.
    public void forecast(WorldView view) {
        int ego = view.egoIndex();
        begin(view.step(), view.x(ego), view.y(ego), view.headingRad(ego), view.vx(ego), view.vy(ego));
        int from = 0;
        while (from < HISTORY_STEPS && view.active(ego, from + 1)) {
            from++;
        }
        for (int ago = from; ago > 0; ago--) {
            history.add(
                    view.x(ego, ago),
                    view.y(ego, ago),
                    view.headingRad(ego, ago),
                    view.vx(ego, ago),
                    view.vy(ego, ago));
        }
        measureMotion();
        for (int a = 0; a < view.agentCount(); a++) {
            if (a != ego && view.active(a)) {
                goOn(view, a);
            }
        }
    }

    private void begin(int newStep, float newX, float newY, float newHeadingRad, float vx, float vy) {
        others.clear();
        history.clear();
        count = 0;
        step = newStep;
        x = newX;
        y = newY;
        headingRad = newHeadingRad;
        speedMps = vx * Angles.cos(newHeadingRad) + vy * Angles.sin(newHeadingRad);
        accelerationMps2 = 0;
        curvaturePerM = 0;
        referenceM = OptionalDouble.empty();
    }

    /// Says how far the reference comes from this moment on, for [ProgressReference#GIVEN]; forgotten with the moment.
    ///
    /// @param progressM along the route in m, after the reference's own collisions and departures
    public void compareWith(double progressM) {
        referenceM = OptionalDouble.of(progressM);
    }

    /// What [#compareWith] was told about this moment.
    public OptionalDouble referenceM() {
        return referenceM;
    }

    /// Takes acceleration and curvature from how the ego moved in the last steps.
    private void measureMotion() {
        int ago = Math.min(MOTION_STEPS, history.frames());
        if (ago == 0) {
            return;
        }
        int from = history.frames() - ago;
        float seconds = ago * scenario.dtSeconds();
        float before = history.speedMps(from);
        accelerationMps2 = (speedMps - before) / seconds;
        float way = 0.5f * (speedMps + before) * seconds;
        if (Math.abs(way) >= LEAST_WAY_M) {
            float curvature = Angles.difference(history.headingRad(from), headingRad) / way;
            curvaturePerM = Math.max(-MOST_CURVATURE_PER_M, Math.min(MOST_CURVATURE_PER_M, curvature));
        }
    }

    private void replay(Track track, int agent) {
        boolean seen = false;
        for (int f = 0; f < FRAMES; f++) {
            int t = step + f;
            if (track.valid(t)) {
                place(f, agent, track.x(t), track.y(t), track.headingRad(t), track.vx(t), track.vy(t), !seen);
                seen = true;
            }
        }
    }

    private void goOn(WorldView view, int agent) {
        float dt = scenario.dtSeconds();
        float vx = view.vx(agent);
        float vy = view.vy(agent);
        for (int f = 0; f < FRAMES; f++) {
            float t = f * dt;
            place(f, agent, view.x(agent) + t * vx, view.y(agent) + t * vy, view.headingRad(agent), vx, vy, f == 0);
        }
    }

    private void place(int f, int agent, float px, float py, float heading, float vx, float vy, boolean first) {
        others.place(f, agent, px, py, heading, vx, vy);
        lastMps[agent] = others.speedMps(f, agent);
        if (first) {
            there[count++] = agent;
            lowX[agent] = px;
            lowY[agent] = py;
            highX[agent] = px;
            highY[agent] = py;
        } else {
            lowX[agent] = Math.min(lowX[agent], px);
            lowY[agent] = Math.min(lowY[agent], py);
            highX[agent] = Math.max(highX[agent], px);
            highY[agent] = Math.max(highY[agent], py);
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    /// The scenario step of frame 0.
    public int step() {
        return step;
    }

    /// Everybody but the ego, over [#FRAMES] frames.
    public MovingAgents others() {
        return others;
    }

    /// The ego's motion before the moment: up to [#HISTORY_STEPS] frames without a gap, the last one a step before.
    EgoMotion history() {
        return history;
    }

    /// Finds those who might come near a motion: whose own box around all that they cover meets the ego's.
    ///
    /// @param reachSeconds how far ahead of the frames rules look
    /// @param out `[A]` receives their indices
    /// @return how many there are
    int near(EgoMotion ego, float reachSeconds, int[] out) {
        float egoLowX = Float.POSITIVE_INFINITY;
        float egoLowY = Float.POSITIVE_INFINITY;
        float egoHighX = Float.NEGATIVE_INFINITY;
        float egoHighY = Float.NEGATIVE_INFINITY;
        for (int f = 0; f < ego.frames(); f++) {
            float reach = ego.radiusM() + reachSeconds * Math.abs(ego.speedMps(f)) + ROUNDING_M;
            egoLowX = Math.min(egoLowX, ego.x(f) - reach);
            egoLowY = Math.min(egoLowY, ego.y(f) - reach);
            egoHighX = Math.max(egoHighX, ego.x(f) + reach);
            egoHighY = Math.max(egoHighY, ego.y(f) + reach);
        }
        int n = 0;
        for (int i = 0; i < count; i++) {
            int a = there[i];
            float wide = 0.5f * (others.lengthM(a) + others.widthM(a)) + reachSeconds * lastMps[a];
            if (highX[a] + wide >= egoLowX
                    && lowX[a] - wide <= egoHighX
                    && highY[a] + wide >= egoLowY
                    && lowY[a] - wide <= egoHighY) {
                out[n++] = a;
            }
        }
        return n;
    }

    /// The ego's box centre, m.
    public float x() {
        return x;
    }

    /// The ego's box centre, m.
    public float y() {
        return y;
    }

    public float headingRad() {
        return headingRad;
    }

    /// The ego's speed along its heading, negative when reversing.
    public float speedMps() {
        return speedMps;
    }

    /// The ego's acceleration along its heading over the last steps; 0 where nothing is known of them.
    public float accelerationMps2() {
        return accelerationMps2;
    }

    /// The curvature of the ego's way over the last steps; 0 where nothing is known of them.
    public float curvaturePerM() {
        return curvaturePerM;
    }
}
