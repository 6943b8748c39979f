package dev.skidpad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.womd.SmallScenarioMessage;
import dev.skidpad.data.womd.SmallWomd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFolderTest {
    @TempDir
    private Path folder;

    @Test
    void readsAMixOfFormatsInTheOrderOfTheNames() throws IOException {
        mixedFolder();
        ScenarioFolder source = ScenarioFolder.open(folder, BadFiles.REFUSE);
        assertThat(source.loadAll()).extracting(Scenario::id).containsExactly("zz", "p1", "p2", "a1");
        assertThat(source.size()).isEqualTo(4);
        assertThat(source.load(1).id()).isEqualTo("p1");
        assertThat(source.skipped()).isEmpty();
        assertThat(source.name()).endsWith(folder.getFileName().toString());
    }

    @Test
    void isTheSameForAnyNumberOfThreads() throws IOException {
        mixedFolder();
        List<Scenario> one =
                ScenarioFolder.open(List.of(folder), BadFiles.REFUSE, 1).loadAll();
        List<Scenario> four =
                ScenarioFolder.open(List.of(folder), BadFiles.REFUSE, 4).loadAll();
        assertThat(four)
                .extracting(Scenario::id)
                .isEqualTo(one.stream().map(Scenario::id).toList());
        assertThat(four)
                .extracting(Scenario::place)
                .isEqualTo(one.stream().map(Scenario::place).toList());
        assertThat(four)
                .extracting(Scenario::tracks)
                .isEqualTo(one.stream().map(Scenario::tracks).toList());
    }

    @Test
    void findsPlacesOverAllFilesTogether() throws IOException {
        mixedFolder();
        new SmallWomd("far", 100, 100).writeTo(folder.resolve("x.json"));
        assertThat(ScenarioFolder.open(folder, BadFiles.REFUSE).loadAll())
                .extracting(Scenario::place)
                .containsExactly("womd:a1", "womd:a1", "womd:a1", "womd:far", "womd:a1");
    }

    @Test
    void readsASingleFile() {
        Path file = new SmallWomd("a1").writeTo(folder.resolve("one.json.gz"));
        assertThat(ScenarioFolder.open(file, BadFiles.REFUSE).size()).isEqualTo(1);
    }

    @Test
    void readsSeveralFoldersAndFilesTogether() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        new SmallWomd("b").writeTo(inner.resolve("b.json"));
        Path file = new SmallWomd("a").writeTo(folder.resolve("a.json"));
        assertThat(ScenarioFolder.open(List.of(inner, file), BadFiles.REFUSE, 2).loadAll())
                .extracting(Scenario::id)
                .containsExactly("b", "a");
    }

    @Test
    void refusesTheFirstBadFile() throws IOException {
        mixedFolder();
        SmallWomd.write(folder.resolve("bad1.json"), "{");
        SmallWomd.write(folder.resolve("bad2.json"), "");
        assertThat(messageOf(folder, BadFiles.REFUSE)).contains("bad1.json: is cut short");
    }

    @Test
    void goesOnWithoutBadFilesAndListsThem() throws IOException {
        mixedFolder();
        SmallWomd.write(folder.resolve("bad1.json"), "{");
        SmallWomd.write(folder.resolve("bad2.json"), "");
        ScenarioFolder source = ScenarioFolder.open(folder, BadFiles.SKIP);
        assertThat(source.size()).isEqualTo(4);
        assertThat(source.skipped())
                .extracting(skipped -> skipped.file().getFileName().toString())
                .containsExactly("bad1.json", "bad2.json");
        assertThat(source.skipped().get(1).reason()).contains("bad2.json: is empty. Fetch the file again");
    }

    @Test
    void keepsTheScenariosBeforeTheDamageOfATfRecordFile() throws IOException {
        byte[] whole = SmallScenarioMessage.tfRecords(
                new SmallScenarioMessage("p1").bytes(), new SmallScenarioMessage("p2").bytes());
        Files.write(folder.resolve("cut.tfrecord"), Arrays.copyOf(whole, whole.length - 5));
        ScenarioFolder source = ScenarioFolder.open(folder, BadFiles.SKIP);
        assertThat(source.loadAll()).extracting(Scenario::id).containsExactly("p1");
        assertThat(source.skipped()).hasSize(1);
        assertThat(source.skipped().getFirst().reason()).contains("cut.tfrecord: record 1 (at byte ");
        assertThat(messageOf(folder, BadFiles.REFUSE)).contains("cut.tfrecord: record 1");
    }

    @Test
    void refusesTheSameScenarioTwice() {
        new SmallWomd("a1").writeTo(folder.resolve("a.json"));
        new SmallWomd("a1").writeTo(folder.resolve("b.json"));
        assertThat(messageOf(folder, BadFiles.REFUSE)).contains("b.json: scenario a1 is also in", "a.json. Remove");
        assertThat(ScenarioFolder.open(folder, BadFiles.SKIP).size()).isEqualTo(1);
    }

    @Test
    void refusesAFolderInWhichNothingCanBeUsed() {
        SmallWomd.write(folder.resolve("bad1.json"), "{");
        assertThat(messageOf(folder, BadFiles.SKIP))
                .contains("none of the 1 files can be used", "bad1.json: is cut short: its JSON ends");
    }

    @Test
    void refusesAFolderThatIsMissing() {
        assertThat(messageOf(folder.resolve("nowhere"), BadFiles.SKIP)).contains("nowhere: does not exist");
    }

    @Test
    void refusesAnEmptyFolder() {
        assertThat(messageOf(folder, BadFiles.SKIP)).contains(": is an empty folder. What can be read: .json");
    }

    @Test
    void refusesAFolderWithoutScenariosAndNamesWhatIsThere() throws IOException {
        Files.createDirectory(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("manifest.json"), "[]");
        assertThat(messageOf(folder, BadFiles.SKIP))
                .contains("holds no scenario file, only manifest.json, scenarios/. What can be read: .json");
    }

    @Test
    void refusesASingleFileOfAnUnknownFormat() throws IOException {
        Path file = Files.writeString(folder.resolve("log.xyz"), "");
        assertThat(messageOf(file, BadFiles.SKIP)).contains("log.xyz: is not a file of a known format, by its name");
    }

    private void mixedFolder() throws IOException {
        new SmallWomd("a1").writeTo(folder.resolve("z.json"));
        new SmallWomd("zz").writeTo(folder.resolve("a.json.gz"));
        Files.write(
                folder.resolve("m.tfrecord"),
                SmallScenarioMessage.tfRecords(
                        new SmallScenarioMessage("p1").bytes(), new SmallScenarioMessage("p2").bytes()));
        Files.writeString(folder.resolve("manifest.json"), "[]");
        Files.writeString(folder.resolve("LICENSE"), "");
    }

    private static String messageOf(Path path, BadFiles policy) {
        BadInputException refused =
                catchThrowableOfType(BadInputException.class, () -> ScenarioFolder.open(path, policy));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).startsWith(path.toString()).hasLineCount(1);
        return String.valueOf(refused.getMessage());
    }
}
