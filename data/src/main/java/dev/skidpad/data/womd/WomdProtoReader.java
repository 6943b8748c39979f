package dev.skidpad.data.womd;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.ContentHash;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.read.Recording;
import dev.skidpad.data.read.RecordingAssembler;
import dev.skidpad.data.read.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads Waymo Open Motion scenarios as they are published: TFRecord files of `Scenario` messages, many in a
/// file.
///
/// Maps have topology and speed limits in this form. An agent's size is the one measured at now.
public final class WomdProtoReader implements ScenarioReader {
    static final String WORLD_FRAME = "womd";

    private static final String WANTED = "What can be read are Scenario messages, Waymo's folder 'scenario'";

    @Override
    public String name() {
        return "womd-proto/2";
    }

    @Override
    public String formats() {
        return ".tfrecord (Waymo Open Motion, Scenario messages)";
    }

    @Override
    public String worldFrame() {
        return WORLD_FRAME;
    }

    /// Every file with `.tfrecord` in its name: Waymo's own end in `.tfrecord-00000-of-01000`.
    @Override
    public boolean accepts(Path file) {
        return String.valueOf(file.getFileName()).contains(".tfrecord");
    }

    /// Reads all scenarios of a file.
    ///
    /// @throws BadInputException if the file or any of its scenarios cannot be used
    public List<Scenario> read(Path file) {
        List<Scenario> found = new ArrayList<>();
        read(file, new Findings() {
            @Override
            public void found(Scenario scenario) {
                found.add(scenario);
            }

            @Override
            public void refused(BadInputException reason) {
                throw reason;
            }
        });
        return found;
    }

    @Override
    public void read(Path file, Findings findings) {
        try (TfRecordReader records = TfRecordReader.open(file)) {
            int number = records.nextRecord();
            byte[] record = records.next();
            if (record == null) {
                throw new BadInputException(file.toString(), "is empty", "Fetch the file again, or remove it");
            }
            while (record != null) {
                read(record, number, file, findings);
                number = records.nextRecord();
                record = records.next();
            }
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "cannot be read (" + e + ")", "Check the file and its permissions", e);
        }
    }

    private void read(byte[] record, int number, Path file, Findings findings) {
        String where = file + ": record " + number;
        String fileName = String.valueOf(file.getFileName());
        Scenario scenario;
        try {
            RecordKind kind = RecordKind.of(record);
            if (kind != RecordKind.SCENARIO) {
                findings.refused(new BadInputException(where, "is " + kind.description(), WANTED));
                return;
            }
            Recording recording = ProtoScene.read(record, fileName + "#" + number);
            scenario = RecordingAssembler.assemble(recording, fileName, name(), ContentHash.of(record));
        } catch (BadInputException e) {
            findings.refused(e.in(where));
            return;
        } catch (IOException e) {
            String problem = "is not a protobuf message (" + e.getMessage() + ")";
            findings.refused(new BadInputException(where, problem, WANTED, e));
            return;
        }
        findings.found(scenario);
    }
}
