/// Learning to drive from records: the policy is trained to choose the tokens that recorded drivers drove.
///
/// Start with [dev.skidpad.learn.imitate.Imitation]; its settings are in
/// [dev.skidpad.learn.imitate.ImitationConfig], what it learns from in
/// [dev.skidpad.learn.imitate.ImitationExamples].
@NullMarked
package dev.skidpad.learn.imitate;

import org.jspecify.annotations.NullMarked;
