/// What was recorded or invented: scenarios, road maps, tracks and signals, all immutable.
///
/// Start with [dev.skidpad.core.scene.Scenario]; a [dev.skidpad.core.scene.ScenarioSource] hands them out.
/// Coordinates are metres east and north of the scenario's origin, which is kept in double; headings are radians,
/// counter-clockwise from east; steps are `dtSeconds` apart. A value is missing exactly where its mask says so.
@NullMarked
package dev.skidpad.core.scene;

import org.jspecify.annotations.NullMarked;
