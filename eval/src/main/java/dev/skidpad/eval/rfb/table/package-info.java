/// The figures of the risk foreseeing benchmark, with thresholds from the calibration cases and
/// intervals over places.
///
/// Start with [dev.skidpad.eval.rfb.table.RfbTable]. What a case adds is in
/// [dev.skidpad.eval.rfb.table.Sums], what is made of the sums in
/// [dev.skidpad.eval.rfb.table.RfbMetric].
@NullMarked
package dev.skidpad.eval.rfb.table;

import org.jspecify.annotations.NullMarked;
