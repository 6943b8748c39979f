/// How the agents other than the ego move: a [dev.skidpad.sim.traffic.Traffic] reads a view of the world
/// and writes their next states.
///
/// [dev.skidpad.sim.traffic.ReactiveTraffic] is the default: the record, until it would lead into somebody
/// who has left theirs. [dev.skidpad.sim.traffic.LogTraffic] only replays,
/// [dev.skidpad.sim.traffic.IdmTraffic] only drives, [dev.skidpad.sim.traffic.ConstantVelocityTraffic] goes on as
/// it is. [dev.skidpad.sim.traffic.PlannedTraffic] puts a planner into the seats of others, and
/// [dev.skidpad.sim.traffic.MixedTraffic] has a model for each agent.
@NullMarked
package dev.skidpad.sim.traffic;

import org.jspecify.annotations.NullMarked;
