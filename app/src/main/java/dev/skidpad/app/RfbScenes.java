package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.ScenarioSource;
import dev.skidpad.data.PlaceSplit;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.sim.danger.Inhabited;
import java.util.List;

/// The scenes of the risk foreseeing benchmark: those that are scored, and others for calibration.
///
/// Generated scenes come from seeds of their own that nothing else is generated from. Of recorded ones,
/// the places that are held out are scored, and the others are for calibration.
///
/// @param scored what is scored
/// @param calibration what thresholds and probabilities are found on; it may be empty
record RfbScenes(ScenarioSource scored, ScenarioSource calibration) {
    /// Divides the recorded scenes and adds generated ones.
    ///
    /// @param generated how many are scored
    /// @param generatedCalibration how many more for calibration
    static RfbScenes of(
            List<Scenario> recorded, double heldOutShare, int generated, int generatedCalibration, long seed) {
        PlaceSplit split =
                recorded.isEmpty() ? new PlaceSplit(List.of(), List.of()) : PlaceSplit.of(recorded, heldOutShare, seed);
        RfbScenes scenes = new RfbScenes(
                joined(split.heldOut(), seed(seed, "rfb-scored"), generated),
                joined(split.train(), seed(seed, "rfb-calibration"), generatedCalibration));
        if (scenes.scored().size() == 0) {
            throw new BadInputException(
                    "--generated 0",
                    "there is no scene to ask about",
                    "Generate some, or name recordings with --scenes");
        }
        return scenes;
    }

    /// A seed for generated scenes, apart from those that people give.
    static long seed(long seed, String purpose) {
        return RandomStream.of(seed, purpose, 0).nextLong() >>> 24;
    }

    /// Recorded scenes and generated ones behind them. Its name says all but how many are generated.
    private static ScenarioSource joined(List<Scenario> recorded, long seed, int count) {
        ScenarioSource generated = SceneGenerator.generated(seed, count);
        String ids = ContentHash.ofAll(recorded.stream().map(Scenario::id).toList());
        String name =
                "inhabited " + (recorded.isEmpty() ? "" : recorded.size() + " recorded " + ids.substring(0, 12) + ", ")
                        + generated.name();
        return new ScenarioSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int size() {
                return recorded.size() + count;
            }

            @Override
            public Scenario load(int index) {
                return inhabited(
                        index < recorded.size() ? recorded.get(index) : generated.load(index - recorded.size()), seed);
            }
        };
    }

    /// A scene in which people drive before now as after it. Where they cannot, now is its end, and nothing can be
    /// asked about it.
    static Scenario inhabited(Scenario scene, long seed) {
        return Inhabited.of(scene, seed)
                .orElseGet(() -> scene.withEgo(scene.egoIndex(), scene.steps() - 1, scene.route()));
    }
}
