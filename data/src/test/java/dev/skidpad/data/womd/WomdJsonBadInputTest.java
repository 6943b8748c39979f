package dev.skidpad.data.womd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.skidpad.core.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every message is one line that names the file, the scenario, what is wrong and what to do.
class WomdJsonBadInputTest {
    @TempDir
    private Path folder;

    @Test
    void aGzipFileThatIsCutShort() throws IOException {
        byte[] whole = SmallWomd.gzip(new SmallWomd("a1").text().getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(messageOf(file)).contains("cut.json.gz: is cut short: its gzip stream ends too early. Fetch");
    }

    @Test
    void aGzipFileThatIsDamaged() throws IOException {
        byte[] whole = SmallWomd.gzip(new SmallWomd("a1").text().getBytes(StandardCharsets.UTF_8));
        Arrays.fill(whole, 12, 40, (byte) 0xFF);
        Path file = Files.write(folder.resolve("bad.json.gz"), whole);
        assertThat(messageOf(file)).contains("bad.json.gz: is damaged: its gzip stream cannot be inflated");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 500, 5_000, 20_000})
    void aJsonTextThatIsCutShort(int length) {
        Path file = SmallWomd.write(
                folder.resolve("cut.json"), new SmallWomd("a1").text().substring(0, length));
        assertThat(messageOf(file)).contains("cut.json: is cut short: its JSON ends at line 1, column");
    }

    @Test
    void aTextThatIsNotJson() {
        assertThat(messageOf(SmallWomd.write(folder.resolve("x.json"), "once upon a time")))
                .contains("x.json: is not JSON at line 1, column", "Unrecognized token 'once'");
    }

    @Test
    void aListOfThingsInsteadOfAScenario() {
        assertThat(messageOf(SmallWomd.write(folder.resolve("x.json"), "[1, 2]")))
                .contains("x.json: scenario x: the file has an array in 'the top level', where an object belongs");
    }

    @Test
    void twoScenariosInOneFile() {
        String text = new SmallWomd("a1").text();
        assertThat(messageOf(SmallWomd.write(folder.resolve("x.json"), text + text)))
                .contains("scenario a1: the file goes on after its end");
    }

    @Test
    void anEmptyFile() {
        assertThat(messageOf(SmallWomd.write(folder.resolve("x.json"), ""))).contains("x.json: is empty. Fetch");
    }

    @Test
    void aFileThatIsNotThere() {
        assertThat(messageOf(folder.resolve("nowhere.json"))).contains("nowhere.json: cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"position", "velocity", "heading", "valid", "type"})
    void anObjectWithoutAField(String field) {
        SmallWomd small = new SmallWomd("a1");
        small.object(1).remove(field);
        assertThat(messageOf(small)).contains("small.json: scenario a1: object 1 has no '" + field + "'. Convert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"objects", "roads"})
    void aScenarioWithoutAPart(String part) {
        SmallWomd small = new SmallWomd("a1");
        small.root().remove(part);
        assertThat(messageOf(small)).contains("scenario a1: the file has no '" + part + "'");
    }

    @Test
    void aRoadWithoutGeometry() {
        SmallWomd small = new SmallWomd("a1");
        small.road(4).remove("geometry");
        assertThat(messageOf(small)).contains("scenario a1: road 4 has no 'geometry'");
    }

    @Test
    void arraysOfDifferentLengths() {
        SmallWomd small = new SmallWomd("a1");
        ((ArrayNode) small.object(1).get("heading")).remove(0);
        assertThat(messageOf(small)).contains("scenario a1: object 1 has 90 headings for 91 positions");
    }

    @Test
    void objectsOfDifferentLengths() {
        SmallWomd small = new SmallWomd("a1");
        for (String column : new String[] {"position", "velocity", "heading", "valid"}) {
            ((ArrayNode) small.object(1).get(column)).remove(90);
        }
        assertThat(messageOf(small)).contains("scenario a1: object 1 has 90 steps and object 0 has 91");
    }

    @Test
    void tooFewStepsToHaveANow() {
        SmallWomd small = new SmallWomd("a1");
        for (int i = 0; i < 3; i++) {
            for (String column : new String[] {"position", "velocity", "heading", "valid"}) {
                ArrayNode array = (ArrayNode) small.object(i).get(column);
                while (array.size() > 8) {
                    array.remove(8);
                }
            }
        }
        small.root().remove("tl_states");
        assertThat(messageOf(small)).contains("scenario a1: there are 8 steps, but now is step 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999"})
    void aPositionThatIsNotFiniteAtAValidStep(String number) {
        SmallWomd small = new SmallWomd("a1");
        ((ObjectNode) small.object(1).get("position").get(30)).put("x", 123.456789);
        assertThat(messageOf(small.text().replace("123.456789", number)))
                .contains("scenario a1: object 1 (id 7) is valid at step 30 but has position", "not finite");
    }

    @Test
    void aPositionThatIsNotFiniteIsNoMatterWhereTheMaskSaysSo() {
        SmallWomd small = new SmallWomd("a1");
        ((ObjectNode) small.object(1).get("position").get(30)).put("x", 123.456789);
        ((ArrayNode) small.object(1).get("valid")).set(30, false);
        Path file = SmallWomd.write(folder.resolve("small.json"), small.text().replace("123.456789", "NaN"));
        assertThat(new WomdJsonReader().read(file).tracks().get(1).valid(30)).isFalse();
    }

    @Test
    void aPositionOutOfAllReason() {
        SmallWomd small = new SmallWomd("a1");
        ((ObjectNode) small.object(1).get("position").get(30)).put("y", 3e7);
        assertThat(messageOf(small)).contains("object 1 (id 7) is valid at step 30", "10000.0 m from the ego");
    }

    @Test
    void aSpeedOutOfAllReason() {
        SmallWomd small = new SmallWomd("a1");
        ((ObjectNode) small.object(0).get("velocity").get(20)).put("x", 5e5);
        assertThat(messageOf(small)).contains("object 0 (id 3) is valid at step 20", "300.0 m/s");
    }

    @Test
    void aRoadPointThatIsNotFinite() {
        SmallWomd small = new SmallWomd("a1");
        ((ObjectNode) small.road(2).get("geometry").get(1)).put("y", 123.456789);
        assertThat(messageOf(small.text().replace("123.456789", "NaN")))
                .contains("scenario a1: road edge 102 has its point 1 at (5200.0, NaN)");
    }

    @Test
    void aPointWithoutAY() {
        SmallWomd small = new SmallWomd("a1");
        ((ObjectNode) small.object(1).get("position").get(30)).remove("y");
        assertThat(messageOf(small)).contains("object 1 has no single x and y in element 30 of position");
    }

    @Test
    void aTextWhereANumberBelongs() {
        SmallWomd small = new SmallWomd("a1");
        ((ObjectNode) small.object(1).get("position").get(30)).put("y", "far");
        assertThat(messageOf(small)).contains("object 1 has the text 'far' in 'position', where a number belongs");
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4_000_000_000L, -1})
    void anEgoIndexOutOfRange(long index) {
        SmallWomd small = new SmallWomd("a1");
        ((ObjectNode) small.root().get("metadata")).put("sdc_track_index", index);
        assertThat(messageOf(small)).contains("scenario a1: the ego is object ", "3 objects, 0 to 2. Correct");
    }

    @Test
    void anEgoThatIsNotThereAtNow() {
        SmallWomd small = new SmallWomd("a1");
        ((ArrayNode) small.object(2).get("valid")).set(10, false);
        assertThat(messageOf(small)).contains("the ego, object 2 (id 42), is not valid at now, step 10");
    }

    @Test
    void noMetadataAndNoRecordingCarAtTheEnd() {
        SmallWomd small = new SmallWomd("a1");
        small.root().remove("metadata");
        small.object(2).put("length", 4.5);
        assertThat(messageOf(small))
                .contains("scenario a1: there is no metadata.sdc_track_index that names the ego", "a vehicle of 4.5 m");
    }

    @Test
    void noObjects() {
        SmallWomd small = new SmallWomd("a1");
        ((ArrayNode) small.root().get("objects")).removeAll();
        small.root().remove("tl_states");
        assertThat(messageOf(small)).contains("scenario a1: there are no objects");
    }

    @Test
    void aLightAtAStepThatIsNot() {
        SmallWomd small = new SmallWomd("a1");
        ((ArrayNode) small.root().get("tl_states").get("100").get("time_index")).set(0, 91);
        assertThat(messageOf(small)).contains("the light of lane 100 has the time index 91, but there are 91 steps");
    }

    @Test
    void aLightWithMoreStepsThanStates() {
        SmallWomd small = new SmallWomd("a1");
        ((ArrayNode) small.root().get("tl_states").get("100").get("state")).remove(0);
        assertThat(messageOf(small)).contains("the light of lane 100 has 87 states", "88 time indices");
    }

    private String messageOf(SmallWomd small) {
        return messageOf(small.text());
    }

    private String messageOf(String text) {
        return messageOf(SmallWomd.write(folder.resolve("small.json"), text));
    }

    private static String messageOf(Path file) {
        BadInputException refused =
                catchThrowableOfType(BadInputException.class, () -> new WomdJsonReader().read(file));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).startsWith(file.toString()).hasLineCount(1);
        return String.valueOf(refused.getMessage());
    }
}
