package dev.skidpad.sim.dynamics;

/// Poses that a car is to take, the first one step ahead of now: box centres in scene-local m, headings in rad.
public interface Poses {
    /// How many there are.
    int length();

    float x(int step);

    float y(int step);

    float headingRad(int step);
}
