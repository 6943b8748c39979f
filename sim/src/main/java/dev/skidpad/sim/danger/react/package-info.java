/// Drivers with reflexes: they see what the others did half a second or more ago, take it that these went on so
/// since, and brake as hard as they and the road can.
///
/// Start with [dev.skidpad.sim.danger.react.HumanTraffic]. What is hidden of its drivers is in
/// [dev.skidpad.sim.danger.react.Reflexes], drawn from a seed.
@NullMarked
package dev.skidpad.sim.danger.react;

import org.jspecify.annotations.NullMarked;
