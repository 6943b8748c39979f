package dev.skidpad.data.womd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.skidpad.core.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TfRecordReaderTest {
    private static final byte[] FIRST = bytes("the first");
    private static final byte[] SECOND = bytes("a second one");
    private static final int SECOND_START = 12 + FIRST.length + 4;

    @TempDir
    private Path folder;

    @Test
    void readsRecordsInOrder() throws IOException {
        assertThat(readAll(SmallScenarioMessage.tfRecords(FIRST, SECOND, new byte[0])))
                .containsExactly(FIRST, SECOND, new byte[0]);
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(readAll(new byte[0])).isEmpty();
    }

    /// The check value of CRC-32C for `123456789` is E3069283; masked by hand.
    @Test
    void masksTheChecksum() {
        assertThat(TfRecordReader.maskedCrc(bytes("123456789"), 9)).isEqualTo(0xC78AB0E5);
    }

    @Test
    void refusesALengthThatDoesNotMatchItsChecksum() {
        byte[] file = SmallScenarioMessage.tfRecords(FIRST, SECOND);
        file[SECOND_START] ^= 1;
        assertThat(messageOf(file))
                .contains("record 1 (at byte " + SECOND_START + " of " + file.length
                        + ") has a length that does not match its checksum. Fetch");
    }

    @Test
    void refusesContentThatDoesNotMatchItsChecksum() {
        byte[] file = SmallScenarioMessage.tfRecords(FIRST, SECOND);
        file[14] ^= 1;
        assertThat(messageOf(file)).contains("record 0 (at byte 0 of ", "has content that does not match");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 11, 12, 20, 27})
    void refusesAFileThatIsCutShort(int bytesOfSecond) {
        byte[] file = SmallScenarioMessage.tfRecords(FIRST, SECOND);
        byte[] cut = Arrays.copyOf(file, SECOND_START + bytesOfSecond);
        assertThat(messageOf(cut)).contains("record 1 (at byte " + SECOND_START, "the file is cut short");
    }

    @Test
    void refusesAFileThatIsNoTfRecordAtAll() {
        assertThat(messageOf(bytes("{\"objects\": [], \"roads\": []}"))).contains("record 0 (at byte 0 of 28)");
    }

    private List<byte[]> readAll(byte[] content) throws IOException {
        List<byte[]> records = new ArrayList<>();
        try (TfRecordReader reader = TfRecordReader.open(Files.write(folder.resolve("x.tfrecord"), content))) {
            for (byte[] record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    private String messageOf(byte[] content) {
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> readAll(content));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).contains("x.tfrecord: record").hasLineCount(1);
        return String.valueOf(refused.getMessage());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
