package dev.skidpad.sim.score.field;

import java.util.List;
import java.util.OptionalDouble;

/// Miles driven per intervention, over many drives, with an exact interval.
///
/// Interventions are taken to be a Poisson process of the way: with `k` of them in `m` miles, the interval of the
/// expected count `[l, h]` ([PoissonInterval]) gives `[m / h, m / l]`. Scenes are short and chosen because something
/// happens in them, so the figure compares planners on the same scenes; it says nothing about a road.
///
/// @param stretches what it was computed from: its trace
/// @param miles driven in all, until an intervention each
/// @param interventions how many drives had one
/// @param value miles per intervention; empty without an intervention
/// @param atLeast the lower end of the 95 % interval
/// @param atMost the upper end; empty without an intervention: no upper bound
/// @param withoutRoad drives whose map cannot tell that the road was left
public record MilesPerIntervention(
        List<Stretch> stretches,
        double miles,
        int interventions,
        OptionalDouble value,
        double atLeast,
        OptionalDouble atMost,
        int withoutRoad) {
    private static final double METRES_PER_MILE = 1609.344;
    private static final double CONFIDENCE = 0.95;

    public MilesPerIntervention {
        stretches = List.copyOf(stretches);
    }

    /// The figure over some stretches.
    ///
    /// @throws IllegalArgumentException if there is none
    public static MilesPerIntervention of(List<Stretch> stretches) {
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("no drive, no miles per intervention");
        }
        double miles = stretches.stream().mapToDouble(Stretch::drivenM).sum() / METRES_PER_MILE;
        int interventions = (int) stretches.stream()
                .filter(stretch -> stretch.intervention().isPresent())
                .count();
        int withoutRoad =
                (int) stretches.stream().filter(stretch -> !stretch.roadKnown()).count();
        PoissonInterval count = PoissonInterval.of(interventions, CONFIDENCE);
        return new MilesPerIntervention(
                stretches,
                miles,
                interventions,
                interventions == 0 ? OptionalDouble.empty() : OptionalDouble.of(miles / interventions),
                miles / count.high(),
                interventions == 0 ? OptionalDouble.empty() : OptionalDouble.of(miles / count.low()),
                withoutRoad);
    }
}
