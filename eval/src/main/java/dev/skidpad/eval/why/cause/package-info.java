/// What a failure came of: whether seeing, foreseeing or deciding mends it
/// ([dev.skidpad.eval.why.cause.Substitutions]), and who did not keep to the safety distances
/// ([dev.skidpad.eval.why.cause.Responsibility]).
@NullMarked
package dev.skidpad.eval.why.cause;

import org.jspecify.annotations.NullMarked;
