/// Comparison runs: two policies driven through a suite, part by part, into a folder of plain files
/// that can be read again. Start with [dev.skidpad.eval.run.CompareRun];
/// [dev.skidpad.eval.run.CompareReader] reads a folder.
@NullMarked
package dev.skidpad.eval.run;

import org.jspecify.annotations.NullMarked;
