package dev.skidpad.sim.danger.react;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.world.WorldView;
import java.util.Arrays;

/// A world as a driver has it in mind: of the others, what they did a reaction time `τ` ago, carried on.
///
/// ```
/// p̂(t) = p(t - τ) + τ·v(t - τ)    v̂(t) = v(t - τ)    ψ̂(t) = ψ(t - τ)
/// ```
/// the anticipation of the human driver model (Treiber, Kesting and Helbing 2006) with a constant velocity. One
/// who was not there yet is where it came in. The driver itself, lights and the map are seen as they are.
///
/// What an agent does cannot change what any driver here does before `τ` has passed. A buffer.
final class LateView implements WorldView {
    private static final int NOBODY = -1;

    private final WorldView real;
    private final int[] age; // [A] how old each agent's image is, steps
    private final float[] x; // [A] m
    private final float[] y; // [A] m
    private final float[] cos; // [A]
    private final float[] sin; // [A]
    private int observer = NOBODY;

    LateView(WorldView real) {
        this.real = real;
        int agents = real.agentCount();
        age = new int[agents];
        x = new float[agents];
        y = new float[agents];
        cos = new float[agents];
        sin = new float[agents];
    }

    /// Takes the seat of a driver.
    ///
    /// @param delaySteps its reaction time
    void sit(int driver, int delaySteps) {
        observer = driver;
        look(delaySteps);
    }

    /// Takes no seat: of those that are driven by the rules, all is known; of the rest what was some steps ago.
    void watch(boolean[] driven, int delaySteps) {
        observer = NOBODY;
        look(delaySteps);
        for (int a = 0; a < age.length; a++) {
            if (driven[a]) {
                image(a, 0);
            }
        }
    }

    private void look(int delaySteps) {
        Arrays.fill(age, 0);
        for (int a = 0; a < age.length; a++) {
            int steps = a == observer ? 0 : delaySteps;
            while (steps > 0 && !real.active(a, steps)) {
                steps--;
            }
            image(a, steps);
        }
    }

    private void image(int a, int steps) {
        float seconds = steps * real.scenario().dtSeconds();
        age[a] = steps;
        x[a] = real.x(a, steps) + seconds * real.vx(a, steps);
        y[a] = real.y(a, steps) + seconds * real.vy(a, steps);
        float heading = real.headingRad(a, steps);
        cos[a] = steps == 0 ? real.headingCos(a) : Trig.cos(heading);
        sin[a] = steps == 0 ? real.headingSin(a) : Trig.sin(heading);
    }

    @Override
    public Scenario scenario() {
        return real.scenario();
    }

    @Override
    public int step() {
        return real.step();
    }

    @Override
    public int agentCount() {
        return real.agentCount();
    }

    @Override
    public int egoIndex() {
        return real.egoIndex();
    }

    @Override
    public boolean active(int agent, int stepsAgo) {
        return real.active(agent, stepsAgo);
    }

    @Override
    public float x(int agent, int stepsAgo) {
        return stepsAgo == 0 ? x[agent] : real.x(agent, older(agent, stepsAgo));
    }

    @Override
    public float y(int agent, int stepsAgo) {
        return stepsAgo == 0 ? y[agent] : real.y(agent, older(agent, stepsAgo));
    }

    @Override
    public float headingRad(int agent, int stepsAgo) {
        return Angles.wrap(real.headingRad(agent, older(agent, stepsAgo)));
    }

    @Override
    public float vx(int agent, int stepsAgo) {
        return real.vx(agent, older(agent, stepsAgo));
    }

    @Override
    public float vy(int agent, int stepsAgo) {
        return real.vy(agent, older(agent, stepsAgo));
    }

    private int older(int agent, int stepsAgo) {
        return Math.max(age[agent], stepsAgo);
    }

    @Override
    public float headingCos(int agent) {
        return cos[agent];
    }

    @Override
    public float headingSin(int agent) {
        return sin[agent];
    }

    @Override
    public SignalState signal(int signal, int stepsAgo) {
        return real.signal(signal, stepsAgo);
    }
}
