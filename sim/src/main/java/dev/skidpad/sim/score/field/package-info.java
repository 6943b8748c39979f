/// Scores of other simulators and benchmarks, from the same drives: AlpaSim, HUGSIM, Waymax, the Driving Score of
/// CARLA; and miles per intervention over many drives.
///
/// Start with [dev.skidpad.sim.score.field.FieldScores]. Each class says its formula and where it knowingly differs;
/// the figures are of our drives and never of those benchmarks' leaderboards.
///
/// Letters: `F` frames of the drive.
@NullMarked
package dev.skidpad.sim.score.field;

import org.jspecify.annotations.NullMarked;
