package dev.skidpad.eval.trust;

import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.traffic.Traffic;

/// A world model on trial.
///
/// @param name for reports
/// @param world who is asked about plans
/// @param traffic the same model moving everybody but the ego
public record Subject(String name, WorldModel world, Traffic traffic) {}
