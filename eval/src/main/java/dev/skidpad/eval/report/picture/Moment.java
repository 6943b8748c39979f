package dev.skidpad.eval.report.picture;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.score.CollisionKind;
import dev.skidpad.sim.score.SubScore.Event;
import dev.skidpad.sim.score.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Where and when an episode went wrong.
///
/// @param frame of the episode
/// @param x m, in the scene
/// @param y m, in the scene
public record Moment(int frame, float x, float y) {
    /// The frame of the first failure, else of the first near miss; empty for a drive without either.
    public static OptionalInt decisive(Verdict verdict) {
        OptionalInt failure = verdict.firstFailureFrame();
        if (failure.isPresent()) {
            return failure;
        }
        return verdict.subScores().stream()
                .flatMap(part -> part.events().stream())
                .filter(event -> event.agent() >= 0)
                .mapToInt(Event::frame)
                .min();
    }

    /// The first failure; empty for a drive without one.
    public static Optional<Moment> failure(Episode episode, Verdict verdict) {
        OptionalInt frame = verdict.firstFailureFrame();
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        int at = Math.min(frame.getAsInt(), episode.frames() - 1);
        int ego = episode.scenario().egoIndex();
        List<Event> collisions = verdict.subScores().stream()
                .flatMap(part -> part.events().stream())
                .filter(event -> event.frame() == at && CollisionKind.atFault(event.rule()))
                .toList();
        if (collisions.isEmpty()) {
            return Optional.of(new Moment(at, episode.x(at, ego), episode.y(at, ego)));
        }
        int other = collisions.getFirst().agent();
        float[] onOther = nearest(episode, at, other, ego);
        float[] onEgo = nearest(episode, at, ego, other);
        return Optional.of(new Moment(at, (onOther[0] + onEgo[0]) / 2, (onOther[1] + onEgo[1]) / 2));
    }

    /// Whom the ego struck in its first failure; empty where it struck nobody.
    public static OptionalInt struck(Verdict verdict) {
        OptionalInt frame = verdict.firstFailureFrame();
        return verdict.subScores().stream()
                .flatMap(part -> part.events().stream())
                .filter(event -> CollisionKind.atFault(event.rule()) && event.frame() == frame.orElse(-1))
                .mapToInt(Event::agent)
                .findFirst();
    }

    // The point of an agent's box that is nearest to another agent's centre: x, y.
    private static float[] nearest(Episode episode, int frame, int agent, int other) {
        Track box = episode.scenario().tracks().get(agent);
        float cos = Angles.cos(episode.headingRad(frame, agent));
        float sin = Angles.sin(episode.headingRad(frame, agent));
        float dx = episode.x(frame, other) - episode.x(frame, agent);
        float dy = episode.y(frame, other) - episode.y(frame, agent);
        float along = Math.clamp(dx * cos + dy * sin, -box.lengthM() / 2, box.lengthM() / 2);
        float across = Math.clamp(dy * cos - dx * sin, -box.widthM() / 2, box.widthM() / 2);
        return new float[] {
            episode.x(frame, agent) + along * cos - across * sin, episode.y(frame, agent) + along * sin + across * cos
        };
    }
}
