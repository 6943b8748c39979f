/// Work on several threads whose results do not depend on how many there are.
@NullMarked
package dev.skidpad.core.parallel;

import org.jspecify.annotations.NullMarked;
