package dev.skidpad.data.womd;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.read.RecordedAgent;
import dev.skidpad.data.read.RecordedSignal;
import dev.skidpad.data.read.Recording;
import dev.skidpad.data.read.RecordingAssembler;
import dev.skidpad.data.read.ScenarioReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads Waymo Open Motion scenarios in the JSON of GPUDrive, and of Nocturne before it; gzip or plain.
///
/// The older converters wrote headings in degrees, and left out the index of the ego, heights, or ids.
/// What is missing is found out from what is there, and every such decision is noted in the provenance.
public final class WomdJsonReader implements ScenarioReader {
    /// The step at which every scenario of the dataset divides into history and future.
    static final int NOW_STEP = 10;

    static final float DT_SECONDS = 0.1f;

    /// The box of the recording car, the same in every file.
    private static final double EGO_LENGTH_M = 5.286;

    private static final double EGO_LENGTH_TOLERANCE_M = 0.01;

    /// How the parser's messages begin when the text ends too early; it has no type of exception for all
    /// such cases.
    private static final String END_OF_INPUT = "Unexpected end-of-input";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @Override
    public String name() {
        return "womd-json/2";
    }

    @Override
    public String formats() {
        return ".json and .json.gz (Waymo Open Motion in GPUDrive's form)";
    }

    @Override
    public String worldFrame() {
        return WomdProtoReader.WORLD_FRAME;
    }

    /// Every `.json` and `.json.gz` file, but for `manifest.json`: a list of scenarios, not one.
    @Override
    public boolean accepts(Path file) {
        String fileName = String.valueOf(file.getFileName());
        boolean json = fileName.endsWith(".json") || fileName.endsWith(".json.gz");
        return json && !fileName.equals("manifest.json") && !fileName.equals("manifest.json.gz");
    }

    @Override
    public void read(Path file, Findings findings) {
        findings.found(read(file));
    }

    /// Reads the one scenario of a file.
    ///
    /// @throws BadInputException if it cannot be read or used
    public Scenario read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new BadInputException(file.toString(), "is empty", "Fetch the file again, or remove it");
            }
            Recording recording = recording(parse(bytes, file));
            return RecordingAssembler.assemble(
                    recording, String.valueOf(file.getFileName()), name(), ContentHash.of(bytes));
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "cannot be read (" + e + ")", "Check the file and its permissions", e);
        } catch (BadInputException e) {
            throw e.where().equals(file.toString()) ? e : e.in(file.toString());
        }
    }

    private static JsonScene parse(byte[] bytes, Path file) throws IOException {
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.json(\\.gz)?$", "");
        try (InputStream text = inflated(bytes);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new JsonSceneParser(new JsonCursor(parser, stem), stem).parse();
        } catch (JacksonException e) {
            throw damaged(file, e);
        } catch (ZipException | EOFException e) {
            throw damaged(file, e);
        }
    }

    // Whether gzip or plain is told by the bytes, not by the name.
    private static InputStream inflated(byte[] bytes) throws IOException {
        boolean gzip = bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        InputStream raw = new ByteArrayInputStream(bytes);
        return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private static BadInputException damaged(Path file, Exception e) {
        String problem = switch (e) {
            case JacksonException json when json.getCause() instanceof IOException io -> gzipProblem(io);
            case JacksonException json
            when json.getOriginalMessage().startsWith(END_OF_INPUT) -> "is cut short: its JSON ends" + at(json);
            case JacksonException json -> "is not JSON" + at(json) + ": " + json.getOriginalMessage();
            default -> gzipProblem(e);
        };
        return new BadInputException(file.toString(), problem, "Fetch the file again, or leave it out", e);
    }

    private static String at(JacksonException e) {
        return " at line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
    }

    private static String gzipProblem(Exception e) {
        return e instanceof EOFException
                ? "is cut short: its gzip stream ends too early"
                : "is damaged: its gzip stream cannot be inflated (" + e.getMessage() + ")";
    }

    private static Recording recording(JsonScene scene) {
        List<String> notes = new ArrayList<>(scene.notes());
        int masked = 0;
        for (JsonObject object : scene.objects()) {
            masked += object.maskSentinels();
        }
        if (masked > 0) {
            notes.add("steps that hold the sentinel of invalid ones but are marked valid, taken as invalid: " + masked);
        }
        HeadingUnit unit = HeadingUnit.of(scene.objects(), scene.hasObjectIds());
        if (unit == HeadingUnit.DEGREES) {
            notes.add("headings are in degrees, as the older converters wrote them");
        }
        List<RecordedAgent> agents =
                scene.objects().stream().map(object -> object.toAgent(unit)).toList();
        int steps = agents.isEmpty() ? 0 : agents.getFirst().steps();
        List<RecordedSignal> signals = new ArrayList<>();
        for (JsonScene.Light light : scene.lights()) {
            signals.add(signal(light, steps, scene.id()));
        }
        int egoIndex = egoIndex(scene, agents, notes);
        return new Recording(scene.id(), DT_SECONDS, NOW_STEP, agents, egoIndex, scene.map(), signals, notes);
    }

    private static RecordedSignal signal(JsonScene.Light light, int steps, String id) {
        for (int step : light.steps()) {
            if (step < 0 || step >= steps) {
                throw new BadInputException(
                        "scenario " + id,
                        "the light of lane " + light.laneId() + " has the time index " + step + ", but there are "
                                + steps + " steps",
                        "Convert the file again, or leave it out");
            }
        }
        return light.toSignal(steps);
    }

    private static int egoIndex(JsonScene scene, List<RecordedAgent> agents, List<String> notes) {
        if (scene.egoIndex().isPresent() || agents.isEmpty()) {
            return scene.egoIndex().orElse(0);
        }
        RecordedAgent last = agents.getLast();
        boolean recordingCar = last.type() == AgentType.VEHICLE
                && Math.abs(last.size().lengthM() - EGO_LENGTH_M) < EGO_LENGTH_TOLERANCE_M
                && last.validSteps() == last.steps();
        if (!recordingCar) {
            throw new BadInputException(
                    "scenario " + scene.id(),
                    "there is no metadata.sdc_track_index that names the ego, and the last object, "
                            + (agents.size() - 1) + ", is not the recording car (a vehicle of " + EGO_LENGTH_M
                            + " m, valid at every step), but a "
                            + last.type().name().toLowerCase(Locale.ROOT)
                            + " of " + last.size().lengthM() + " m, valid at " + last.validSteps() + " of "
                            + last.steps(),
                    "Add the index, or leave this scenario out");
        }
        notes.add("ego inferred: the last object, which has the recording car's box and is valid at every step");
        return agents.size() - 1;
    }
}
