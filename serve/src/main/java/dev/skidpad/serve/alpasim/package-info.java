/// AlpaSim's driver protocol, from both sides.
///
/// - As the client: [RemoteDriver] is a [dev.skidpad.sim.plan.Planner] whose plans come from a driver elsewhere.
/// - As the server: [DriverServer] lets one of our planners drive in a simulator elsewhere.
///
/// Frames: *local* is the scene's plane, m and rad, z = 0. *Rig* has its origin below the rear axle, x forward, y
/// left; [RigFrame] relates it to the box centres of the simulator. Times are µs of the scenario: step `k` of a
/// scenario with step `dt` is at `k·dt`.
@NullMarked
package dev.skidpad.serve.alpasim;

import org.jspecify.annotations.NullMarked;
