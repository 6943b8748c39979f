package dev.skidpad.sim.score.navsim;

import java.util.List;

/// The aggregation of EPDMS over two stages: a recorded scene, and the scenes that start near where a
/// plan leads.
///
/// A second-stage scene that starts at distance `d` from where the first stage ended has the weight `w =
/// exp(-d² / (2·0.1 m²))`, normalised; all the same if their sum is about 0. With `S₁` the score of the
/// first stage, a group is worth `S₁ · Σ wᵢ·S₂ᵢ`. A scene is the mean of the group now and the one half
/// a second before, and the figure is the mean over the scenes.
public final class TwoStages {
    private static final double VARIANCE_M2 = 0.1;
    private static final double NOTHING = 1e-8;

    private TwoStages() {}

    /// A scene of the second stage.
    ///
    /// @param startX where it starts, m
    /// @param startY where it starts, m
    /// @param score its score
    public record Second(double startX, double startY, double score) {}

    /// A scene of the first stage with those that follow it.
    ///
    /// @param endX where the ego was at its end, m
    /// @param endY where the ego was at its end, m
    /// @param score its score
    /// @param following at least one
    public record Group(double endX, double endY, double score, List<Second> following) {
        public Group {
            following = List.copyOf(following);
            if (following.isEmpty()) {
                throw new IllegalArgumentException("a group needs a scene of the second stage");
            }
        }

        /// `S₁ · Σ wᵢ·S₂ᵢ`
        public double value() {
            double weights = 0;
            double weighted = 0;
            double plain = 0;
            for (Second scene : following) {
                double dx = scene.startX() - endX;
                double dy = scene.startY() - endY;
                double weight = StrictMath.exp(-(dx * dx + dy * dy) / (2 * VARIANCE_M2));
                weights += weight;
                weighted += weight * scene.score();
                plain += scene.score();
            }
            return score * (weights <= NOTHING ? plain / following.size() : weighted / weights);
        }
    }

    /// A scene at two moments.
    ///
    /// @param now the group that starts now
    /// @param before the group that starts half a second before
    public record Scene(Group now, Group before) {
        /// The mean of both.
        public double value() {
            return (now.value() + before.value()) / 2;
        }
    }

    /// The mean over some scenes, of which there is at least one.
    public static double score(List<Scene> scenes) {
        return scenes.stream()
                .mapToDouble(Scene::value)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("there is no scene to average over"));
    }
}
