package dev.skidpad.sim.dynamics.model;

import java.util.List;

/// What a model's own inputs are.
///
/// @param axes one for each number of an action
public record ActionSpace(List<Axis> axes) {
    /// One number of an action.
    ///
    /// @param name what it is
    /// @param unit its unit
    /// @param low the least that may be given; minus infinity where there is no limit
    /// @param high the most that may be given; infinity where there is no limit
    public record Axis(String name, String unit, float low, float high) {
        /// Limits that are the same on both sides.
        static Axis within(String name, String unit, float most) {
            return new Axis(name, unit, -most, most);
        }
    }

    public ActionSpace {
        axes = List.copyOf(axes);
    }

    static ActionSpace of(Axis... axes) {
        return new ActionSpace(List.of(axes));
    }

    /// How many numbers an action has.
    public int size() {
        return axes.size();
    }

    /// The nearest number to `value` that axis `i` allows.
    public float clamp(int i, float value) {
        return Math.max(axes.get(i).low(), Math.min(axes.get(i).high(), value));
    }

    /// Refuses an action that is not finite, out of range or of another length, and a time that is not positive.
    ///
    /// @throws IllegalArgumentException if it is
    public void check(float[] action, float dtSeconds) {
        if (action.length != axes.size()) {
            throw new IllegalArgumentException(
                    "an action of " + action.length + " numbers, where there are " + axes.size() + " inputs: " + axes);
        }
        for (int i = 0; i < action.length; i++) {
            Axis axis = axes.get(i);
            if (!Float.isFinite(action[i]) || action[i] < axis.low || action[i] > axis.high) {
                throw new IllegalArgumentException("the " + axis.name + " of " + action[i] + " " + axis.unit
                        + " is not within " + axis.low + " to " + axis.high);
            }
        }
        Inputs.checkTime(dtSeconds);
    }
}
