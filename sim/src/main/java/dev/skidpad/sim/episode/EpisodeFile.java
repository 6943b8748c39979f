package dev.skidpad.sim.episode;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.dynamics.Poses;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.PlanLog;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/// An episode on disk: what happened and what makes it happen again, without the scenario.
///
/// The layout, all numbers big-endian, a text as its length in bytes (i32) and UTF-8:
/// ```
/// 8 bytes  "SKIDPAD1"
/// i32      version, 3
/// texts    scenario id, content hash of its source, planner, traffic, vehicle, perception, kernels
/// i64 i64  planner seed, traffic seed
/// i32 x 3  start step, frames F, agents A
/// i8       1 if the planner failed, then the text why
/// i32      plans P; for each: i32 frame, i32 length L, f32 [L, 3] x, y, heading
/// columns  x, y, heading, vx, vy: f32 [F, A] each; active: i8 [F, A]
/// i32      CRC-32C of everything before it
/// ```
/// Files are written to a temporary name and renamed.
public final class EpisodeFile {
    private static final byte[] MAGIC = "SKIDPAD1".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 3;
    private static final int CHECKSUM_BYTES = 4;
    private static final int BYTES_PER_CELL = 5 * Float.BYTES + 1;

    private final Path file;
    private final Header header;
    private final float[] x; // [F, A]
    private final float[] y;
    private final float[] headingRad;
    private final float[] vx;
    private final float[] vy;
    private final boolean[] active;
    private final PlanLog plans;

    /// What a file says about its episode.
    ///
    /// @param scenarioId what was driven
    /// @param contentHash of the scenario's source
    /// @param conditions how it was driven
    /// @param kernels which implementation of the kernels computed it; all give the same bits
    /// @param startStep the scenario step of frame 0
    /// @param frames the number of frames
    /// @param agents the number of agents
    /// @param failed why the planner failed; empty when it did not
    public record Header(
            String scenarioId,
            String contentHash,
            Conditions conditions,
            String kernels,
            int startStep,
            int frames,
            int agents,
            Optional<String> failed) {}

    private EpisodeFile(Path file, ByteBuffer in) {
        this.file = file;
        header = readHeader(in);
        plans = readPlans(file, in);
        long cells = (long) header.frames() * header.agents();
        if (header.frames() < 1 || header.agents() < 1 || cells * BYTES_PER_CELL != in.remaining()) {
            throw new BadInputException(
                    file.toString(),
                    header.frames() + " frames of " + header.agents() + " agents do not fit its " + in.remaining()
                            + " bytes of columns",
                    "Record the episode again");
        }
        x = readColumn(in, (int) cells);
        y = readColumn(in, (int) cells);
        headingRad = readColumn(in, (int) cells);
        vx = readColumn(in, (int) cells);
        vy = readColumn(in, (int) cells);
        active = new boolean[(int) cells];
        for (int i = 0; i < active.length; i++) {
            active[i] = in.get() != 0;
        }
    }

    /// Writes an outcome.
    ///
    /// @throws IOException if the file cannot be written; one that was there before stays as it was
    public static void write(Path file, Outcome outcome) throws IOException {
        byte[] bytes = bytes(outcome, Kernels.name());
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /// SHA-256 in hex of everything that a file holds but the name of the kernels, which do not change it:
    /// what was driven, by whom, under which conditions and seeds, every plan and every bit that came of it.
    public static String contentHash(Outcome outcome) {
        return ContentHash.of(bytes(outcome, ""));
    }

    /// Reads a file, checking that it is whole.
    ///
    /// @throws BadInputException if it is missing, not an episode, of another version, cut short or corrupt
    public static EpisodeFile read(Path file) {
        ByteBuffer in = checked(file, readBytes(file));
        try {
            return new EpisodeFile(file, in);
        } catch (BufferUnderflowException e) {
            throw new BadInputException(
                    file.toString(), "its header is longer than the file", "Record the episode again", e);
        }
    }

    public Header header() {
        return header;
    }

    /// The outcome, given the scenario that was driven.
    ///
    /// @throws BadInputException if it is another scenario
    public Outcome outcome(Scenario scenario) {
        if (!scenario.id().equals(header.scenarioId())
                || scenario.agentCount() != header.agents()
                || !scenario.provenance().contentHash().equals(header.contentHash())) {
            throw new BadInputException(
                    file.toString(),
                    "it is of scenario " + header.scenarioId() + " with " + header.agents() + " agents and hash "
                            + header.contentHash() + ", not of " + scenario.id() + " with "
                            + scenario.agentCount() + " agents and hash "
                            + scenario.provenance().contentHash(),
                    "Give the scenario that was driven, from the same version of its source");
        }
        Episode episode = new Episode(
                scenario,
                header.conditions(),
                header.startStep(),
                header.frames(),
                x.clone(),
                y.clone(),
                headingRad.clone(),
                vx.clone(),
                vy.clone(),
                active.clone());
        return new Outcome(episode, header.failed(), plans);
    }

    private static byte[] bytes(Outcome outcome, String kernels) {
        Episode episode = outcome.episode();
        Conditions conditions = episode.conditions();
        byte[][] texts = {
            utf8(episode.scenario().id()),
            utf8(episode.scenario().provenance().contentHash()),
            utf8(conditions.planner()),
            utf8(conditions.traffic()),
            utf8(conditions.vehicle()),
            utf8(conditions.perception()),
            utf8(kernels),
            utf8(outcome.failed().orElse(""))
        };
        int textBytes =
                Arrays.stream(texts).mapToInt(t -> Integer.BYTES + t.length).sum();
        int fixed = MAGIC.length + Integer.BYTES + 2 * Long.BYTES + 3 * Integer.BYTES + 1 + CHECKSUM_BYTES;
        int cells = episode.frames() * episode.agents();
        ByteBuffer out = ByteBuffer.allocate(fixed + textBytes + planBytes(outcome.plans()) + cells * BYTES_PER_CELL);
        out.put(MAGIC).putInt(VERSION);
        for (int i = 0; i < texts.length - 1; i++) {
            out.putInt(texts[i].length).put(texts[i]);
        }
        out.putLong(conditions.plannerSeed()).putLong(conditions.trafficSeed());
        out.putInt(episode.startStep()).putInt(episode.frames()).putInt(episode.agents());
        out.put((byte) (outcome.failed().isPresent() ? 1 : 0));
        byte[] reason = texts[texts.length - 1];
        out.putInt(reason.length).put(reason);
        putPlans(outcome.plans(), out);
        putColumns(episode, out);
        out.putInt(checksum(out.array(), out.position()));
        return out.array();
    }

    private static int planBytes(PlanLog plans) {
        int bytes = Integer.BYTES;
        for (int p = 0; p < plans.count(); p++) {
            bytes += 2 * Integer.BYTES + 3 * Float.BYTES * plans.poses(p).length();
        }
        return bytes;
    }

    private static void putPlans(PlanLog plans, ByteBuffer out) {
        out.putInt(plans.count());
        for (int p = 0; p < plans.count(); p++) {
            Poses poses = plans.poses(p);
            out.putInt(plans.frame(p)).putInt(poses.length());
            for (int i = 0; i < poses.length(); i++) {
                out.putFloat(poses.x(i)).putFloat(poses.y(i)).putFloat(poses.headingRad(i));
            }
        }
    }

    private static PlanLog readPlans(Path file, ByteBuffer in) {
        PlanLog plans = new PlanLog();
        int count = in.getInt();
        for (int p = 0; p < count; p++) {
            int frame = in.getInt();
            int length = in.getInt();
            if (length < 1 || length > in.remaining() / (3 * Float.BYTES)) {
                throw new BadInputException(
                        file.toString(),
                        "plan " + p + " has " + length + " poses, which do not fit the file",
                        "Record the episode again");
            }
            Plan plan = new Plan(length);
            for (int i = 0; i < length; i++) {
                plan.add(in.getFloat(), in.getFloat(), in.getFloat());
            }
            plans.add(frame, plan);
        }
        return plans;
    }

    private static void putColumns(Episode episode, ByteBuffer out) {
        putColumn(episode, Episode::x, out);
        putColumn(episode, Episode::y, out);
        putColumn(episode, Episode::headingRad, out);
        putColumn(episode, Episode::vx, out);
        putColumn(episode, Episode::vy, out);
        for (int f = 0; f < episode.frames(); f++) {
            for (int a = 0; a < episode.agents(); a++) {
                out.put((byte) (episode.active(f, a) ? 1 : 0));
            }
        }
    }

    /// One of the columns of an episode.
    private interface Column {
        float at(Episode episode, int frame, int agent);
    }

    private static void putColumn(Episode episode, Column column, ByteBuffer out) {
        for (int f = 0; f < episode.frames(); f++) {
            for (int a = 0; a < episode.agents(); a++) {
                out.putFloat(column.at(episode, f, a));
            }
        }
    }

    private static byte[] readBytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "there is no such file", "Check the path", e);
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "it cannot be read (" + e.getMessage() + ")", "Check that it is a file", e);
        }
    }

    /// The content between version and checksum.
    private static ByteBuffer checked(Path file, byte[] bytes) {
        int least = MAGIC.length + Integer.BYTES + CHECKSUM_BYTES;
        if (bytes.length < least || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BadInputException(
                    file.toString(), "it is not an episode file", "Give a file that a simulation has recorded");
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        int version = all.getInt(MAGIC.length);
        if (version != VERSION) {
            throw new BadInputException(
                    file.toString(),
                    "it has version " + version + " of the format, and this program reads " + VERSION,
                    "Record the episode again");
        }
        int end = bytes.length - CHECKSUM_BYTES;
        if (all.getInt(end) != checksum(bytes, end)) {
            throw new BadInputException(
                    file.toString(),
                    "its checksum does not match its " + bytes.length + " bytes",
                    "Maybe it was cut short or changed; record the episode again");
        }
        int start = MAGIC.length + Integer.BYTES;
        return all.slice(start, end - start);
    }

    private static Header readHeader(ByteBuffer in) {
        String scenarioId = readText(in);
        String contentHash = readText(in);
        String planner = readText(in);
        String traffic = readText(in);
        String vehicle = readText(in);
        String perception = readText(in);
        String kernels = readText(in);
        long plannerSeed = in.getLong();
        long trafficSeed = in.getLong();
        int startStep = in.getInt();
        int frames = in.getInt();
        int agents = in.getInt();
        boolean failed = in.get() != 0;
        String reason = readText(in);
        return new Header(
                scenarioId,
                contentHash,
                new Conditions(planner, traffic, vehicle, perception, plannerSeed, trafficSeed),
                kernels,
                startStep,
                frames,
                agents,
                failed ? Optional.of(reason) : Optional.empty());
    }

    private static String readText(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static float[] readColumn(ByteBuffer in, int cells) {
        float[] column = new float[cells];
        in.slice(in.position(), cells * Float.BYTES).asFloatBuffer().get(column);
        in.position(in.position() + cells * Float.BYTES);
        return column;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
