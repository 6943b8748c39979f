package dev.skidpad.eval.suite;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;

/// Everyone of a scene along and across the ego's route, from now on, at every second step `[K]`. A
/// buffer, filled when it is made.
final class RouteFrame {
    /// Steps of the record between two samples.
    static final int STRIDE = 2;

    private final Scenario scenario;
    private final int samples;
    private final boolean[] present; // [A, K]
    private final float[] s; // [A, K] m along the route
    private final float[] lateral; // [A, K] m to the left of it
    private final float[] turn; // [A, K] heading minus the route's, rad

    RouteFrame(Scenario scenario) {
        this.scenario = scenario;
        samples = scenario.futureSteps() / STRIDE + 1;
        int cells = scenario.agentCount() * samples;
        present = new boolean[cells];
        s = new float[cells];
        lateral = new float[cells];
        turn = new float[cells];
        Polyline.Projection at = new Polyline.Projection();
        for (int a = 0; a < scenario.agentCount(); a++) {
            project(a, at);
        }
    }

    private void project(int agent, Polyline.Projection at) {
        Track track = scenario.tracks().get(agent);
        for (int k = 0; k < samples; k++) {
            int step = step(k);
            if (track.valid(step)) {
                int cell = agent * samples + k;
                scenario.route().project(track.x(step), track.y(step), at);
                present[cell] = true;
                s[cell] = at.s();
                lateral[cell] = at.lateralM();
                turn[cell] = Angles.difference(at.headingRad(), track.headingRad(step));
            }
        }
    }

    Scenario scenario() {
        return scenario;
    }

    /// The number of samples `K`.
    int samples() {
        return samples;
    }

    /// Seconds between two samples.
    float dtSeconds() {
        return STRIDE * scenario.dtSeconds();
    }

    /// The scenario's step of a sample.
    int step(int sample) {
        return scenario.nowStep() + STRIDE * sample;
    }

    /// Whether an agent and the ego are both there.
    boolean present(int agent, int sample) {
        return present[agent * samples + sample] && present[scenario.egoIndex() * samples + sample];
    }

    float lateralM(int agent, int sample) {
        return lateral[agent * samples + sample];
    }

    /// The heading relative to the route's, in `[-π, π]`.
    float turnRad(int agent, int sample) {
        return turn[agent * samples + sample];
    }

    float speedMps(int agent, int sample) {
        return scenario.tracks().get(agent).speedMps(step(sample));
    }

    float egoSpeedMps(int sample) {
        return speedMps(scenario.egoIndex(), sample);
    }

    /// The ego's way along the route.
    float egoS(int sample) {
        return s[scenario.egoIndex() * samples + sample];
    }

    /// How far an agent's centre is ahead of the ego's along the route; negative behind.
    float aheadM(int agent, int sample) {
        return s[agent * samples + sample] - egoS(sample);
    }

    /// The free way along the route from the ego's front to an agent's rear, both taken as lying along
    /// it.
    float gapM(int agent, int sample) {
        float lengths = scenario.ego().lengthM() + scenario.tracks().get(agent).lengthM();
        return aheadM(agent, sample) - 0.5f * lengths;
    }

    /// The distance between the centres.
    float distanceM(int agent, int sample) {
        Track other = scenario.tracks().get(agent);
        int step = step(sample);
        float dx = other.x(step) - scenario.ego().x(step);
        float dy = other.y(step) - scenario.ego().y(step);
        return (float) Math.sqrt(dx * dx + dy * dy);
    }
}
