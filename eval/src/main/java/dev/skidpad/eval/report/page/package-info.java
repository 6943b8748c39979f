/// Writing HTML and SVG: elements that are closed, text that is escaped, numbers that are short.
@NullMarked
package dev.skidpad.eval.report.page;

import org.jspecify.annotations.NullMarked;
