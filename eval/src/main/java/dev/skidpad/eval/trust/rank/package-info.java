/// Whether planners are ranked in dreams as in the simulator.
///
/// Start with [dev.skidpad.eval.trust.rank.RankStudy].
@NullMarked
package dev.skidpad.eval.trust.rank;

import org.jspecify.annotations.NullMarked;
