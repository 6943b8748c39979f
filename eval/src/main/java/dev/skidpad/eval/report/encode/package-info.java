/// Scenes and drives packed for the page's script, which unpacks them when they are first looked at.
@NullMarked
package dev.skidpad.eval.report.encode;

import org.jspecify.annotations.NullMarked;
