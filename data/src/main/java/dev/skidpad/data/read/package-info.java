/// What the readers of all recorded formats share.
///
/// A reader implements [dev.skidpad.data.read.ScenarioReader]: it translates a file's own words, units and
/// sentinels into a [dev.skidpad.data.read.Recording], still in world coordinates and in double.
/// [dev.skidpad.data.read.RecordingAssembler] checks it, moves the origin to the ego and makes the immutable
/// `Scenario`; [dev.skidpad.core.lanes.RouteBuilder] finds where the ego is to go.
///
/// Axis letters: `T` steps, `A` agents, `P` points of a line.
@NullMarked
package dev.skidpad.data.read;

import org.jspecify.annotations.NullMarked;
