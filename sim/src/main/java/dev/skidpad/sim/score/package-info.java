/// The one scoring code: it judges simulated and dreamt episodes alike, for reward, gate and report.
@NullMarked
package dev.skidpad.sim.score;

import org.jspecify.annotations.NullMarked;
