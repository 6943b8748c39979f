/// The report that is attached to the decision on a release: what a comparison came to, why what fails fails, and what
/// all of it rests on, in one page.
///
/// Start with [dev.skidpad.eval.release.ReleaseReport].
@NullMarked
package dev.skidpad.eval.release;

import org.jspecify.annotations.NullMarked;
