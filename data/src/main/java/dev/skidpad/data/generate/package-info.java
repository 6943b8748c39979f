/// Driving scenes from a seed: roads with their topology, traffic that drives on them, and an ego that copes.
///
/// Start with [dev.skidpad.data.generate.SceneGenerator]. A scene is made in four stages, each from its own stream of
/// random numbers:
///
/// 1. a *layout* (`OpenRoad`, `Junction`, `Roundabout`, `MergeRoad`) lays lanes, edges, paint, lights and crossings
///    into a `NetworkBuilder`, which finds where paths conflict and gives an immutable `RoadNetwork`;
/// 2. a *recipe* (`Recipes`) puts the ego, other drivers, pedestrians and the scene's danger on it: a `Stage`;
/// 3. the `MicroSimulation` drives all of them, first unrecorded until the traffic flows, then for 91 steps of 0.1 s;
/// 4. the `SceneCheck` accepts the recording or sends the generator back to stage 2 with the next sub-seed.
///
/// Inside the package all lengths are metres in double, in the layout's own axes with the junction or the start of the
/// road at the origin; a scene is turned by a random angle and moved when it is exported. Lateral offsets and
/// curvature are positive to the left. `StrictMath` throughout, so that a scene has the same bits on every machine.
@NullMarked
package dev.skidpad.data.generate;

import org.jspecify.annotations.NullMarked;
