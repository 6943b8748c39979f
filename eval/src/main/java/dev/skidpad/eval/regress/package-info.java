/// Regressions on purpose, and what comparisons make of them: how surely a loss is found, and how often
/// a policy that is compared with itself is stopped. Start with [dev.skidpad.eval.regress.Trials].
@NullMarked
package dev.skidpad.eval.regress;

import org.jspecify.annotations.NullMarked;
