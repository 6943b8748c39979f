/// NAVSIM's scores: PDMS (Dauner et al. 2024) and EPDMS with its human filter (Cao et al. 2025), here
/// over a whole closed-loop episode.
///
/// Start with [dev.skidpad.sim.score.navsim.Epdms].
@NullMarked
package dev.skidpad.sim.score.navsim;

import org.jspecify.annotations.NullMarked;
