package dev.skidpad.eval.why.study;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.eval.why.WhyReport;
import dev.skidpad.eval.why.avoid.HumanDriver;
import dev.skidpad.eval.why.cause.Cause;
import dev.skidpad.eval.why.cause.Responsibility;
import dev.skidpad.eval.why.cause.Responsibility.Party;
import dev.skidpad.eval.why.similar.Situation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Explained failures made by hand.
final class Failures {
    private Failures() {}

    /// A car 20 m ahead of an ego at a speed, on a straight road.
    static Situation behind(double speedMps, double aheadM) {
        return new Situation(
                new Situation.Ego(speedMps, 0, 0),
                new Situation.Road(0, 0, 5, 3, 8),
                Optional.of(new Situation.Other(AgentType.VEHICLE, aheadM, 0, 0, -speedMps, 0, 4.5)),
                List.of());
    }

    static Failed failed(String id, String what, Cause cause, String kind, Party party, Situation situation) {
        return new Failed(
                id,
                new WhyReport(
                        "scene-" + id,
                        "planner",
                        "log",
                        "car",
                        "perfect",
                        "active-front-collision",
                        what,
                        Optional.of("other"),
                        4,
                        List.of("4.0 s: the ego " + what),
                        Optional.empty(),
                        new Responsibility(party, OptionalDouble.empty(), List.of()),
                        cause,
                        List.of(),
                        new HumanDriver(
                                HumanDriver.Answer.NOT_APPLICABLE, OptionalDouble.empty(), OptionalDouble.empty()),
                        Optional.empty(),
                        List.of(kind),
                        new WhyReport.Decisive(3, situation)));
    }
}
