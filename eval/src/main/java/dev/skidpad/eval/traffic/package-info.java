/// How well traffic drives: how often its agents run into each other, and into an ego that leaves its log.
/// Start with [dev.skidpad.eval.traffic.TrafficStudy].
@NullMarked
package dev.skidpad.eval.traffic;

import org.jspecify.annotations.NullMarked;
