/// What a plan of the ego would lead to, dreamt by a world model.
///
/// A [dev.skidpad.learn.dream.WorldModel] is asked about a [dev.skidpad.learn.dream.Moment] and a
/// [dev.skidpad.learn.dream.EgoPlan] and answers with episodes, which are judged by the scoring code
/// that judges the simulator: a [dev.skidpad.learn.dream.Foresight], which a
/// [dev.skidpad.learn.dream.CalibratedCritic] reads as probabilities. What the record has after the
/// moment is never looked at.
@NullMarked
package dev.skidpad.learn.dream;

import org.jspecify.annotations.NullMarked;
