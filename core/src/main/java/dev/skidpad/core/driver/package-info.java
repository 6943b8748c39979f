/// How people drive, as formulas: car following ([dev.skidpad.core.driver.Idm]) and lane changes
/// ([dev.skidpad.core.driver.Mobil]). The generator of scenes and the simulator's traffic share them.
///
/// Pure functions in plain float arithmetic, so bit-exact.
@NullMarked
package dev.skidpad.core.driver;

import org.jspecify.annotations.NullMarked;
