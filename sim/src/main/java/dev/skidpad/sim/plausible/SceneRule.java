package dev.skidpad.sim.plausible;

/// Some of the rules on what can happen in a scene, applied to one agent at a time.
interface SceneRule {
    /// Notes what the rules say of one agent at every step at which they can say something.
    void judge(int agent, Severities out);
}
