/// Until when a failure could be avoided, and how: by any of many manoeuvres
/// ([dev.skidpad.eval.why.avoid.AvoidanceSearch]), or by a careful and competent human driver
/// ([dev.skidpad.eval.why.avoid.CarefulDriver]).
@NullMarked
package dev.skidpad.eval.why.avoid;

import org.jspecify.annotations.NullMarked;
