/// Whether a new policy is better than an old one, where it is worse, and the evidence from which anyone can derive it
/// again.
@NullMarked
package dev.skidpad.eval;

import org.jspecify.annotations.NullMarked;
