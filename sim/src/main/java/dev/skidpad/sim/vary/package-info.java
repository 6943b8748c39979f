/// Named, seeded edits of scenarios, each with a report that says whether it is physically plausible.
@NullMarked
package dev.skidpad.sim.vary;

import org.jspecify.annotations.NullMarked;
