/// Recorded driving in and out: readers and writers of the field's formats, the scenario generator, and the scenario
/// store.
///
/// The other modules reach what is here through `ScenarioSource` in `core`, so that everything runs and tests on
/// generated scenes.
@NullMarked
package dev.skidpad.data;

import org.jspecify.annotations.NullMarked;
