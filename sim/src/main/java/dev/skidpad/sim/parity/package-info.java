/// The *parity* workload: what the fastest open driving simulators produce per step, by an algorithm of our
/// own, so that speeds can be compared. It is not the simulator that Skidpad's users drive in: that is
/// [dev.skidpad.sim.episode].
///
/// Start with [dev.skidpad.sim.parity.ParityReference], which spells the workload out plainly, then
/// [dev.skidpad.sim.parity.ParityBatch], which does the same fast and to the same bits.
/// `docs/reference/parity.md` has the definition in words and what each of the two corresponds to in the
/// simulators we compare with.
///
/// A [dev.skidpad.sim.parity.ParityScene] is a scenario made ready, with a
/// [dev.skidpad.sim.parity.ParityMap]; both are immutable and shared by all worlds of the scenario. Axes:
/// `S` worlds, `A` actors of a world, `N` controlled agents of all worlds, `M` road segments, `T` steps.
@NullMarked
package dev.skidpad.sim.parity;

import org.jspecify.annotations.NullMarked;
