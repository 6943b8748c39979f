/// Vehicles and cyclists that are driven by rules along a way of their own: how far they may go for leaders,
/// lights, stop signs, crosswalks and those with the right of way, how fast, and when they change lanes.
///
/// Start with [dev.skidpad.sim.drive.RoadUsers], which holds all road users of a scene and who drives which;
/// [dev.skidpad.sim.drive.RuleDriver] drives one, along its [dev.skidpad.sim.drive.Course].
@NullMarked
package dev.skidpad.sim.drive;

import org.jspecify.annotations.NullMarked;
