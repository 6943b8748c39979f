/// Running a planner in a world, and the record of what happened.
///
/// Start with [dev.skidpad.sim.episode.Simulator]: an [dev.skidpad.sim.episode.EpisodeSpec] goes in, an
/// [dev.skidpad.sim.episode.Outcome] with its [dev.skidpad.sim.episode.Episode] comes out.
/// [dev.skidpad.sim.episode.EpisodeFile] keeps it, [dev.skidpad.sim.episode.Replay] drives it again and
/// compares the bits, [dev.skidpad.sim.episode.Episodes] makes a scenario of it.
@NullMarked
package dev.skidpad.sim.episode;

import org.jspecify.annotations.NullMarked;
