package dev.skidpad.eval.report.encode;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/// Whole numbers in as few bytes as they need: seven bits each, the lowest first, the high bit for "more". Signed ones
/// are zigzag-coded before, so that small ones of either sign are short.
final class PackedNumbers {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// @param value at least 0
    PackedNumbers unsigned(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
        return this;
    }

    PackedNumbers signed(int value) {
        return unsigned(value << 1 ^ value >> 31);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
