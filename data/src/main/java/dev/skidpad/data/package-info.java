/// Recorded driving in and out: readers and writers of the field's formats, the scenario generator, and the
/// scenario store.
///
/// Start with [dev.skidpad.data.ScenarioFolder], which reads folders of any known format; a format is a
/// [dev.skidpad.data.read.ScenarioReader]. [dev.skidpad.data.PlaceSplit] divides what was read into training
/// and held-out scenes.
///
/// The other modules reach what is here through `ScenarioSource` in `core`, so that everything runs and tests
/// on generated scenes.
@NullMarked
package dev.skidpad.data;

import org.jspecify.annotations.NullMarked;
