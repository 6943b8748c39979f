/// One turn of the loop: evaluate, mine, vary, learn, refine, gate; until the goals are met.
@NullMarked
package dev.skidpad.loop;

import org.jspecify.annotations.NullMarked;
