/// Whether the probabilities that a critic makes of dreams hold, and how it is fitted.
///
/// Start with [dev.skidpad.eval.trust.critic.CriticStudy].
@NullMarked
package dev.skidpad.eval.trust.critic;

import org.jspecify.annotations.NullMarked;
