package dev.skidpad.learn.joint;

import dev.skidpad.core.scene.Scenario;

/// A scene to learn from.
///
/// @param scene what happened
/// @param meant where everybody meant to go before anything came between: the same agents in the same order, of
///     whose tracks only the ways count. The way of somebody who was hit would tell where
public record Lesson(Scenario scene, Scenario meant) {
    public Lesson {
        if (scene.agentCount() != meant.agentCount()) {
            throw new IllegalArgumentException("scene " + scene.id() + " has " + scene.agentCount()
                    + " agents, but " + meant.agentCount() + " mean to go somewhere");
        }
    }

    /// A record in which all went where they meant to.
    public static Lesson recorded(Scenario scene) {
        return new Lesson(scene, scene);
    }
}
