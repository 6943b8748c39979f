/// The command line, and the only place that wires the other modules together. Start with `Main`, which lists the
/// commands.
@NullMarked
package dev.skidpad.app;

import org.jspecify.annotations.NullMarked;
