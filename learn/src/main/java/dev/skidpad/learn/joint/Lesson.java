package dev.skidpad.learn.joint;

import dev.skidpad.core.scene.Scenario;

/// A scene to learn from.
///
/// @param scene what happened
/// @param meant where everybody meant to go before anything came between: the same agents in the same order, of
///     whose tracks only the ways count. The way of somebody who was hit would tell where
/// @param ego what is learned of the ego
public record Lesson(Scenario scene, Scenario meant, Ego ego) {
    /// What is learned of the ego.
    public enum Ego {
        /// To drive as it does.
        IMITATED,
        /// What follows from what it does, but not to do it.
        MINDED
    }

    public Lesson {
        if (scene.agentCount() != meant.agentCount()) {
            throw new IllegalArgumentException("scene " + scene.id() + " has " + scene.agentCount() + " agents, but "
                    + meant.agentCount() + " mean to go somewhere");
        }
    }

    /// A record in which all went where they meant to.
    public static Lesson recorded(Scenario scene) {
        return new Lesson(scene, scene, Ego.IMITATED);
    }
}
