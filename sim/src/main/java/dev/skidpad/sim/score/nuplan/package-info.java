/// nuPlan's scores (Caesar et al. 2021, Karnchanachari et al. 2024): closed loop, in reactive and
/// non-reactive traffic, and open loop.
///
/// Start with [dev.skidpad.sim.score.nuplan.ClosedLoopScore].
@NullMarked
package dev.skidpad.sim.score.nuplan;

import org.jspecify.annotations.NullMarked;
