package dev.skidpad.eval.rfb;

import java.util.OptionalDouble;

/// A figure with its 95 % interval over scenes.
///
/// @param value over all cases
/// @param low the lower end; empty where there are too few scenes for one
/// @param high the upper end
public record Figure(double value, OptionalDouble low, OptionalDouble high) {}
