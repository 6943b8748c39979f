package dev.skidpad.data.womd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class WomdJsonSpeedTest {
    private static final int COPIES = 3_100;

    /// Of processor time, so that other work on the machine does not count; a fifth of a second is usual.
    private static final Duration BOUND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @Test
    void readsFortyMegabytesInWellUnderASecond() throws IOException {
        Path file = largeFile();
        assertThat(Files.size(file)).isGreaterThan(40_000_000);
        WomdJsonReader reader = new WomdJsonReader();
        Scenario first = reader.read(file);
        long before = processorTimeNanos();
        Scenario second = reader.read(file);
        Duration took = Duration.ofNanos(processorTimeNanos() - before);
        assertThat(second.tracks()).isEqualTo(first.tracks()).hasSize(COPIES + 3);
        assertThat(took).isLessThan(BOUND);
    }

    private static long processorTimeNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    // One car, with numbers of as many digits as recorded ones have, thousands of times.
    private Path largeFile() {
        SmallWomd small = new SmallWomd("large");
        RandomStream random = RandomStream.of(5, "digits", 0);
        ObjectNode car = small.object(1).deepCopy();
        car.remove("id");
        for (int t = 0; t < SmallWomd.STEPS; t++) {
            ObjectNode position = (ObjectNode) car.get("position").get(t);
            position.put("x", SmallWomd.EGO_X + random.nextDouble())
                    .put("y", SmallWomd.EGO_Y + random.nextDouble())
                    .put("z", random.nextDouble());
            ObjectNode velocity = (ObjectNode) car.get("velocity").get(t);
            velocity.put("x", random.nextDouble()).put("y", random.nextDouble());
            ((ArrayNode) car.get("heading")).set(t, random.nextDouble());
        }
        ((ArrayNode) small.root().get("objects")).insertObject(2).put("copies", true);
        ((ObjectNode) small.root().get("metadata")).put("sdc_track_index", COPIES + 2);
        String copies = String.join(",", Collections.nCopies(COPIES, car.toString()));
        return SmallWomd.write(folder.resolve("large.json"), small.text().replace("{\"copies\":true}", copies));
    }
}
