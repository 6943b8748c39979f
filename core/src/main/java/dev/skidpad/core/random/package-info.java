/// Seeded random streams: every draw in the project comes from (run seed, purpose, index).
@NullMarked
package dev.skidpad.core.random;

import org.jspecify.annotations.NullMarked;
