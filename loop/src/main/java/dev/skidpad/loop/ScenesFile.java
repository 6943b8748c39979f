package dev.skidpad.loop;

import dev.skidpad.core.scene.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which scenes a turn works on, as `scenes.json` in its folder says.
///
/// @param hash over the content of all
/// @param training the ids of the training scenes
/// @param heldOut the ids of each suite's scenes
/// @param skipped recordings that could not be read, each with its reason
/// @param rejected training scenes that were not learned from, each with its reason
/// @param unfitDrivers how many other drivers in the training scenes were not learned from
record ScenesFile(
        String hash,
        List<String> training,
        Map<String, List<String>> heldOut,
        List<String> skipped,
        List<String> rejected,
        int unfitDrivers) {
    static ScenesFile of(Scenes scenes) {
        Map<String, List<String>> heldOut = new LinkedHashMap<>();
        for (Suite suite : scenes.suites()) {
            heldOut.put(suite.name(), ids(suite.scenarios()));
        }
        return new ScenesFile(
                scenes.hash(),
                ids(scenes.training()),
                heldOut,
                scenes.skipped(),
                scenes.sieve().rejected(),
                scenes.sieve().unfitDrivers());
    }

    private static List<String> ids(List<Scenario> scenarios) {
        List<String> ids = new ArrayList<>();
        scenarios.forEach(scenario -> ids.add(scenario.id()));
        return ids;
    }
}
