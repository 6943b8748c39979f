/// Deriving the evidence of a comparison again, link by link. Start with
/// [dev.skidpad.eval.verify.CompareVerifier].
@NullMarked
package dev.skidpad.eval.verify;

import org.jspecify.annotations.NullMarked;
