/// What batches of worlds have in common, as columns: the segments of a road, filed in cells, and the inner
/// loops over them.
///
/// Start with [dev.skidpad.sim.column.RoadSegments]; a [dev.skidpad.sim.column.CellGrid] says in which cell a
/// place lies, [dev.skidpad.sim.column.Cells] and [dev.skidpad.sim.column.Window] what is in or around it, and
/// [dev.skidpad.sim.column.ColumnKernels] works on [dev.skidpad.sim.column.Strips].
///
/// Letters: `M` segments, `A` agents.
@NullMarked
package dev.skidpad.sim.column;

import org.jspecify.annotations.NullMarked;
