/// The cost functions of CommonRoad (Althoff, Koschi, Manzinger 2017), as scores of a drive.
///
/// Start with [dev.skidpad.sim.score.commonroad.CommonRoadCosts], one for each
/// [dev.skidpad.sim.score.commonroad.CostFunction]: a weighted sum of
/// [dev.skidpad.sim.score.commonroad.PartialCost]s, integrals over the drive by Simpson's rule. Costs are not in
/// `[0, 1]`, and less is better. The figures are of our drives, not of that benchmark.
///
/// Letters: `F` frames of the drive.
@NullMarked
package dev.skidpad.sim.score.commonroad;

import org.jspecify.annotations.NullMarked;
