/// Plots as SVG: curves over axes, changes with their intervals.
@NullMarked
package dev.skidpad.eval.report.plot;

import org.jspecify.annotations.NullMarked;
