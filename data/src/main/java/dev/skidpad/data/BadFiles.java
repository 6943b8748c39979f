package dev.skidpad.data;

/// What to do with files and scenarios that cannot be used.
public enum BadFiles {
    /// The first one ends the reading.
    REFUSE,
    /// They are left out and listed.
    SKIP
}
