/// How the lanes of a map hang together: what follows what, what lies beside what, where ways meet.
///
/// Start with [dev.skidpad.core.lanes.LaneGraph], which is made once per map and kept with it. Most recorded
/// maps have centrelines only, so whatever the source does not say is inferred from geometry.
/// [dev.skidpad.core.lanes.LaneWalk] carries paths on along the lanes.
///
/// Lanes are named by their index in the map's list. Where a query may find no lane, -1 stands for "none": an
/// index, not a measurement.
@NullMarked
package dev.skidpad.core.lanes;

import org.jspecify.annotations.NullMarked;
