/// How the ego moves: a kinematic bicycle within physical limits, and the follower that steers it along a
/// plan.
///
/// Start with [dev.skidpad.sim.dynamics.KinematicBicycle]. Axles and centres: the bicycle turns about its
/// rear axle, the rest of the simulator speaks of box centres; [dev.skidpad.sim.world.RearAxle] relates the
/// two.
@NullMarked
package dev.skidpad.sim.dynamics;

import org.jspecify.annotations.NullMarked;
