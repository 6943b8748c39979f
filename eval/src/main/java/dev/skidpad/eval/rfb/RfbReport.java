package dev.skidpad.eval.rfb;

import java.util.Map;

/// The results of the benchmark.
///
/// @param scenes how many scenes there were
/// @param cases how many cases
/// @param hardCases how many of them are on the hard part
/// @param collisions how many cases end in a collision
/// @param departures how many plans leave the road
/// @param samples how many dreams were dreamt of each
/// @param seed what cases and dreams came from
/// @param models by model, then `all` or `hard`, then figure
public record RfbReport(
        int scenes,
        int cases,
        int hardCases,
        int collisions,
        int departures,
        int samples,
        long seed,
        Map<String, Map<String, Map<String, Figure>>> models) {}
