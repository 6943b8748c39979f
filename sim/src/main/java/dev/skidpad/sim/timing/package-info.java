/// What benchmarks share: [ThreadClock] to measure by, [Spread] to report with.
@NullMarked
package dev.skidpad.sim.timing;

import org.jspecify.annotations.NullMarked;
