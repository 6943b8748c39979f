/// The equations by which cars move.
///
/// Start with [dev.skidpad.sim.dynamics.model.CarModel]. Axles and centres: most models turn about the rear axle,
/// the rest of the simulator speaks of box centres; [dev.skidpad.sim.world.RearAxle] relates the two. All of them
/// are bit-exact: plain arithmetic in a fixed order.
@NullMarked
package dev.skidpad.sim.dynamics.model;

import org.jspecify.annotations.NullMarked;
