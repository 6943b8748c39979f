package dev.skidpad.sim.episode;

/// Under which conditions an episode was driven, by the names of those that took part.
///
/// @param planner the planner's name
/// @param traffic the traffic model's name
/// @param vehicle the name of the vehicle that the planner drove
/// @param perception the name of what the planner saw through
/// @param plannerSeed what the planner's random numbers came from
/// @param trafficSeed what the traffic's and the perception's random numbers came from
public record Conditions(
        String planner, String traffic, String vehicle, String perception, long plannerSeed, long trafficSeed) {}
