package dev.skidpad.loop;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.eval.suite.ScenarioHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which scenes a turn works on, as `scenes.json` in its folder says.
///
/// @param hash over the content of all
/// @param training the ids of the training scenes
/// @param heldOut the ids of each suite's scenes
/// @param judgedOn where the scenes of each suite come from
/// @param sources the recordings that were trained on: their hashes by the names of their files
/// @param skipped recordings that could not be read, each with its reason
public record ScenesFile(
        String hash,
        List<String> training,
        Map<String, List<String>> heldOut,
        Map<String, List<Origin>> judgedOn,
        Map<String, String> sources,
        List<String> skipped) {
    /// Where a scene comes from.
    ///
    /// @param id of the scene
    /// @param place where it lies
    /// @param kind its tag
    /// @param importer what read or generated it
    /// @param source the name of its file, or what generated it
    /// @param sourceHash of the file's bytes, or of the generator's inputs
    /// @param contentHash of the scene, by [ScenarioHash]
    public record Origin(
            String id,
            String place,
            String kind,
            String importer,
            String source,
            String sourceHash,
            String contentHash) {
        static Origin of(Scenario scenario) {
            return new Origin(
                    scenario.id(),
                    scenario.place(),
                    scenario.kind(),
                    scenario.provenance().importer(),
                    scenario.provenance().source(),
                    scenario.provenance().contentHash(),
                    ScenarioHash.of(scenario));
        }
    }

    /// What a file says of some scenes.
    public static ScenesFile of(Scenes scenes) {
        Map<String, List<String>> heldOut = new LinkedHashMap<>();
        Map<String, List<Origin>> judgedOn = new LinkedHashMap<>();
        for (Suite suite : scenes.suites()) {
            heldOut.put(suite.name(), ids(suite.scenarios()));
            judgedOn.put(
                    suite.name(), suite.scenarios().stream().map(Origin::of).toList());
        }
        Map<String, String> sources = new TreeMap<>();
        for (Scenario scenario : scenes.training().subList(0, scenes.recordedTraining())) {
            sources.put(scenario.provenance().source(), scenario.provenance().contentHash());
        }
        return new ScenesFile(scenes.hash(), ids(scenes.training()), heldOut, judgedOn, sources, scenes.skipped());
    }

    private static List<String> ids(List<Scenario> scenarios) {
        List<String> ids = new ArrayList<>();
        scenarios.forEach(scenario -> ids.add(scenario.id()));
        return ids;
    }
}
