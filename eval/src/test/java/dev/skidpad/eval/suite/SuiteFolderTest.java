package dev.skidpad.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.suite.SuiteEntry.Conditions;
import dev.skidpad.eval.suite.SuiteEntry.Side;
import dev.skidpad.eval.suite.SuiteEntry.Source;
import dev.skidpad.eval.suite.SuiteFolder.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteFolderTest {
    @TempDir
    Path folder;

    @Test
    void aSuiteComesBackAsItWas() {
        SuiteFolder suites = new SuiteFolder(folder);
        Suite suite = suite(1, "a");
        assertThat(suites.keep(suite)).isEqualTo(Kept.WRITTEN);
        assertThat(suites.open("ci")).isEqualTo(suite);
        assertThat(suites.open("ci@1")).isEqualTo(suite);
        assertThat(suites.open(folder.resolve("ci@1.json").toString())).isEqualTo(suite);
        assertThat(suite.counts()).containsExactly(java.util.Map.entry(Cluster.MERGE, 1));
    }

    @Test
    void itNeverChangesUnderItsName() {
        SuiteFolder suites = new SuiteFolder(folder);
        suites.keep(suite(1, "a"));
        assertThat(suites.keep(suite(1, "a"))).isEqualTo(Kept.UNCHANGED);
        assertThatThrownBy(() -> suites.keep(suite(1, "b")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("suite ci@1: exists with other content")
                .hasMessageContaining("--new-version to make ci@2");
        assertThat(suites.keep(suite(2, "b"))).isEqualTo(Kept.WRITTEN);
        assertThat(suites.newest("ci")).isEqualTo(2);
        assertThat(suites.open("ci").version()).isEqualTo(2);
        assertThat(suites.open("ci@1").version()).isEqualTo(1);
    }

    @Test
    void aChangedOrMissingFileIsRefused() throws IOException {
        SuiteFolder suites = new SuiteFolder(folder);
        suites.keep(suite(1, "a"));
        Path file = folder.resolve("ci@1.json");
        Files.writeString(file, Files.readString(file).replace("\"seed\" : 5", "\"seed\" : 6"));
        assertThatThrownBy(() -> suites.open("ci")).hasMessageContaining("was changed after it was built");
        Files.writeString(file, "{");
        assertThatThrownBy(() -> suites.open("ci")).hasMessageContaining("is no suite that can be read");
        assertThatThrownBy(() -> suites.open("other"))
                .hasMessageContaining("suite other: is not in")
                .hasMessageContaining("which holds ci@1");
        assertThatThrownBy(() -> suites.open("no such name")).hasMessageContaining("is no name of a suite");
    }

    private static Suite suite(int version, String id) {
        Source source = new Source("generator/1", Optional.empty(), "00", id, 5, 3);
        SuiteEntry entry = new SuiteEntry(
                id,
                "merge",
                List.of("merge", "cut-in"),
                "merge",
                "place " + id,
                Side.HELD_OUT,
                source,
                Optional.of(new SuiteEntry.Edit("agent-cuts-in", 9, true, 12, "braking 5 of 8.83 m/s2")),
                Conditions.ORDINARY,
                "ff",
                5);
        return Suite.of("ci", version, "test", 7, List.of("../scenes"), List.of(entry));
    }
}
