package dev.skidpad.data.womd;

import dev.skidpad.core.BadInputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Reads the records of a TFRecord file one after another and checks their checksums.
///
/// A record is, little endian: u64 length `n`; u32 masked CRC-32C of those eight bytes; `n` bytes; u32 masked
/// CRC-32C of them. The mask is `((crc >>> 15) | (crc << 17)) + 0xA282EAD8` in 32 bits.
public final class TfRecordReader implements Closeable {
    private static final int HEADER_BYTES = Long.BYTES + Integer.BYTES;
    private static final int FOOTER_BYTES = Integer.BYTES;
    private static final int CRC_MASK_DELTA = 0xA282EAD8;
    private static final long MAX_RECORD_BYTES = Integer.MAX_VALUE - 64;

    private final String where;
    private final long fileBytes;
    private final InputStream in;
    private final byte[] header = new byte[HEADER_BYTES];
    private final byte[] footer = new byte[FOOTER_BYTES];
    private int nextRecord;
    private long nextByte;

    private TfRecordReader(String where, long fileBytes, InputStream in) {
        this.where = where;
        this.fileBytes = fileBytes;
        this.in = in;
    }

    public static TfRecordReader open(Path file) throws IOException {
        return new TfRecordReader(file.toString(), Files.size(file), Files.newInputStream(file));
    }

    /// The number of the record that [#next] reads next, from 0.
    public int nextRecord() {
        return nextRecord;
    }

    /// Where in the file that record begins.
    public long nextByte() {
        return nextByte;
    }

    /// The content of the next record; null after the last.
    ///
    /// @throws BadInputException if the record is cut short or does not match its checksums
    public byte @Nullable [] next() throws IOException {
        if (nextByte == fileBytes) {
            return null;
        }
        fill(header, "length");
        long length = littleEndian(header).getLong();
        if (maskedCrc(header, Long.BYTES) != littleEndian(header).getInt(Long.BYTES)) {
            throw bad("has a length that does not match its checksum");
        }
        long rest = fileBytes - nextByte - HEADER_BYTES - FOOTER_BYTES;
        if (length < 0 || length > rest) {
            throw bad("says it is " + Long.toUnsignedString(length) + " bytes long, but only " + Math.max(0, rest)
                    + " follow: the file is cut short");
        }
        if (length > MAX_RECORD_BYTES) {
            throw bad("is " + length + " bytes long, more than the " + MAX_RECORD_BYTES + " that can be read");
        }
        byte[] content = new byte[(int) length];
        fill(content, "content");
        fill(footer, "checksum");
        if (maskedCrc(content, content.length) != littleEndian(footer).getInt()) {
            throw bad("has content that does not match its checksum");
        }
        nextRecord++;
        nextByte += HEADER_BYTES + length + FOOTER_BYTES;
        return content;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill(byte[] bytes, String part) throws IOException {
        int read = in.readNBytes(bytes, 0, bytes.length);
        if (read < bytes.length) {
            throw bad("ends after " + read + " of the " + bytes.length + " bytes of its " + part
                    + ": the file is cut short");
        }
    }

    private BadInputException bad(String problem) {
        return new BadInputException(
                where,
                "record " + nextRecord + " (at byte " + nextByte + " of " + fileBytes + ") " + problem,
                "Fetch the file again, or leave it out. If it is no TFRecord file, give it another name");
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The masked CRC-32C of the first bytes of an array.
    static int maskedCrc(byte[] bytes, int count) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, count);
        int value = (int) crc.getValue();
        return Integer.rotateRight(value, 15) + CRC_MASK_DELTA;
    }
}
