package dev.skidpad.sim.batch;

import java.util.List;
import java.util.OptionalDouble;

/// The scores of one agent's episode, by the definitions of
/// [dev.skidpad.sim.score.EpisodeScorer] as if the agent were the ego and its path the route; and three more
/// that a batch can tell. What a scenario cannot tell is absent.
///
/// @param agentId the id of the track that was driven
/// @param noAtFaultCollision NC, in {0, ½, 1}
/// @param drivableAreaCompliance DAC, in {0, 1}; absent without road edges
/// @param timeToCollision TTC, in {0, 1}
/// @param egoProgress EP, in `[0, 1]`; absent where the agent has no path or no record to compare with
/// @param comfort C, in {0, 1}; absent below five frames
/// @param total the PDMS formula over the five
/// @param redLightCompliance 0 if the agent ran a red light, else 1; absent without lights
/// @param laneKeeping 0 if the agent was for 2 s more than 0.5 m beside the middle of its lane, else 1; absent
///     if it was never on a lane
/// @param drivingDirection 1 if the agent drove less than 2 m against its lane, ½ if less than 6 m, else 0;
///     absent if it was never on a lane
/// @param progressM how far the agent came along its path up to the end of its record, m
/// @param events what happened, in order of time
/// @param lostEvents how many events did not fit
public record AgentVerdict(
        String agentId,
        OptionalDouble noAtFaultCollision,
        OptionalDouble drivableAreaCompliance,
        OptionalDouble timeToCollision,
        OptionalDouble egoProgress,
        OptionalDouble comfort,
        OptionalDouble total,
        OptionalDouble redLightCompliance,
        OptionalDouble laneKeeping,
        OptionalDouble drivingDirection,
        double progressM,
        List<Event> events,
        int lostEvents) {
    public AgentVerdict {
        events = List.copyOf(events);
    }

    /// A moment that a rule fired on.
    ///
    /// @param frame of the episode, 0 at its start
    /// @param other the other agent's track, or -1 where none took part
    /// @param value what was measured
    public record Event(int frame, int other, RichRule rule, float value) {}
}
