package dev.skidpad.sim.score.field;

import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.Collisions;
import dev.skidpad.sim.score.DrivableArea;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.SubScore;
import dev.skidpad.sim.score.Verdict;
import dev.skidpad.sim.score.measure.EgoMotion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far a drive went until somebody would have had to intervene.
///
/// An intervention is a collision by the ego's fault ([Collisions]), leaving the road ([DrivableArea]), or a planner
/// that failed. The first one ends the stretch: what comes after it would not have happened.
///
/// @param scenarioId what was driven
/// @param drivenM the way driven until then, or to the end, m
/// @param intervention what made it necessary; empty if nothing did
/// @param roadKnown whether the map can tell that the road was left
public record Stretch(String scenarioId, double drivenM, Optional<SubScore.Event> intervention, boolean roadKnown) {
    /// The stretch of a drive.
    public static Stretch of(Drive drive) {
        List<SubScore.Event> events = new ArrayList<>();
        Collisions collisions = new Collisions(drive.ego(), drive.others(), drive.standing());
        collisions.events().stream()
                .filter(event -> CollisionKind.atFault(event.rule()))
                .forEach(events::add);
        DrivableArea.judge(drive.ego(), drive.map()).events().stream()
                .filter(event -> event.rule().equals(DrivableArea.OFF_ROAD))
                .forEach(events::add);
        int last = drive.ego().frames() - 1;
        if (drive.failed().isPresent()) {
            events.add(new SubScore.Event(last, -1, Verdict.PLANNER_FAILED, 1, 0));
        }
        Optional<SubScore.Event> first = events.stream().min(Comparator.comparingInt(SubScore.Event::frame));
        int end = first.map(SubScore.Event::frame).orElse(last);
        return new Stretch(
                drive.scenario().id(),
                wayM(drive.ego(), end),
                first,
                drive.map().bounds().known());
    }

    private static double wayM(EgoMotion ego, int lastFrame) {
        double way = 0;
        for (int f = 1; f <= lastFrame; f++) {
            double dx = ego.x(f) - ego.x(f - 1);
            double dy = ego.y(f) - ego.y(f - 1);
            way += Math.sqrt(dx * dx + dy * dy);
        }
        return way;
    }
}
