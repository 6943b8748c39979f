/// Many failures at once: which are alike, in which clusters they fall by their causes, and what in the
/// training was most like them.
///
/// Start with [dev.skidpad.eval.why.study.WhyStudy].
@NullMarked
package dev.skidpad.eval.why.study;

import org.jspecify.annotations.NullMarked;
