/// The world model: what everybody else will do, learned over the same tokens and with the same network as
/// the policy, one agent's view at a time.
///
/// [dev.skidpad.learn.world.WorldTraining] trains it, [dev.skidpad.learn.world.LearnedTraffic] lets it move
/// the others, and a dream is a simulation with that traffic: [dev.skidpad.learn.world.Dreams]. The verdict
/// on a dream is computed from its geometry by the scoring code that judges the simulator
/// ([dev.skidpad.learn.world.Critic]); nothing learned is ever a reward. Dreams are sampled, because what
/// others intend is hidden: ask for several and look at shares.
@NullMarked
package dev.skidpad.learn.world;

import org.jspecify.annotations.NullMarked;
