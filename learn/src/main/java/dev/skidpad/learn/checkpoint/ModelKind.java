package dev.skidpad.learn.checkpoint;

/// What a model is for.
public enum ModelKind {
    /// It drives the ego.
    POLICY,
    /// It moves everybody else.
    WORLD_MODEL
}
