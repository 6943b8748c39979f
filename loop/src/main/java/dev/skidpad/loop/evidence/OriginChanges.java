package dev.skidpad.loop.evidence;

import dev.skidpad.loop.ScenesFile;
import dev.skidpad.loop.ScenesFile.Origin;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which sources of a turn are others than they were. Stateless.
final class OriginChanges {
    private OriginChanges() {}

    /// The names of the sources that changed or are missing, learned from or judged on.
    static Set<String> between(ScenesFile before, ScenesFile now) {
        Map<String, String> then = hashes(before);
        Map<String, String> today = hashes(now);
        Set<String> changed = new TreeSet<>();
        then.forEach((name, hash) -> {
            if (!hash.equals(today.get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    private static Map<String, String> hashes(ScenesFile scenes) {
        Map<String, String> hashes = new TreeMap<>(scenes.sources());
        scenes.judgedOn().values().stream()
                .flatMap(Collection::stream)
                .forEach((Origin o) -> hashes.put(o.source(), o.sourceHash()));
        return hashes;
    }
}
