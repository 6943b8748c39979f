/// Writing files so that a stopped process leaves nothing half-written, and naming content by its hash.
@NullMarked
package dev.skidpad.core.io;

import org.jspecify.annotations.NullMarked;
