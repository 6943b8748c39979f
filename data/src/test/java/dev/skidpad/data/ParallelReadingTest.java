package dev.skidpad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.data.ParallelReading.FileContent;
import dev.skidpad.data.ScenarioFiles.ReadableFile;
import dev.skidpad.data.read.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelReadingTest {
    /// Refuses `bad`, breaks at `broken` and finds nothing in other files.
    private static final class Broken implements ScenarioReader {
        @Override
        public String name() {
            return "broken/1";
        }

        @Override
        public String formats() {
            return ".broken";
        }

        @Override
        public String worldFrame() {
            return "broken";
        }

        @Override
        public boolean accepts(Path file) {
            return true;
        }

        @Override
        public void read(Path file, Findings findings) {
            if (file.endsWith("bad")) {
                throw new BadInputException(file.toString(), "is bad", "Fetch it again");
            }
            if (file.endsWith("broken")) {
                throw new IndexOutOfBoundsException("7");
            }
        }
    }

    @Test
    void namesTheReaderAndTheFileWhereAReaderFails() {
        assertThatThrownBy(() -> ParallelReading.read(files("a", "folder/broken", "c"), 2, content -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken/1 failed on folder/broken")
                .hasCauseInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void handsOverWhatFilesHeldInTheirOrder() {
        List<FileContent> contents = new ArrayList<>();
        ParallelReading.read(files("a", "bad", "c"), 3, contents::add);
        assertThat(contents)
                .extracting(content -> content.file().path().toString())
                .containsExactly("a", "bad", "c");
        assertThat(contents.get(1).refused())
                .extracting(BadInputException::getMessage)
                .containsExactly("bad: is bad. Fetch it again.");
        assertThat(contents.get(2).refused()).isEmpty();
    }

    private static List<ReadableFile> files(String... names) {
        List<ReadableFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(new ReadableFile(Path.of(name), new Broken()));
        }
        return files;
    }
}
