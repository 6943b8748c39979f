package dev.skidpad.loop;

/// Whether training scenes are judged before anything is learned from them.
public enum Sifting {
    /// What is not plausible is not learned from.
    PLAUSIBLE,
    /// Everything is learned from.
    UNFILTERED
}
