package dev.skidpad.eval.report.encode;

import java.util.Base64;

/// Reads what is packed, as the page's script does, written down a second time.
final class Unpacked {
    private final byte[] bytes;
    private int at;

    Unpacked(String base64) {
        bytes = Base64.getDecoder().decode(base64);
    }

    int size() {
        return bytes.length;
    }

    boolean more() {
        return at < bytes.length;
    }

    int unsigned() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte read = bytes[at++];
            value |= (read & 0x7F) << shift;
            if (read >= 0) {
                return value;
            }
        }
    }

    int signed() {
        return unzigzag(unsigned());
    }

    static int unzigzag(int code) {
        return code >>> 1 ^ -(code & 1);
    }

    /// One actor's motion, m and degrees.
    record Motion(boolean[] there, double[] u, double[] v, double[] degrees) {}

    /// Reads one actor that moves in its own way.
    static Motion motion(Unpacked code, int frames) {
        Motion motion = new Motion(new boolean[frames], new double[frames], new double[frames], new double[frames]);
        if (code.unsigned() != 0) {
            throw new IllegalArgumentException("it moves as in an earlier take");
        }
        int[] runs = new int[2 * code.unsigned()];
        for (int r = 0; r < runs.length; r++) {
            runs[r] = code.unsigned();
        }
        boolean still = runs.length > 0 && code.unsigned() == 1;
        int[] last = still ? new int[] {code.signed(), code.signed(), code.signed()} : new int[3];
        int frame = 0;
        for (int r = 0; r < runs.length; r += 2) {
            frame += runs[r];
            int[] before = last;
            for (int k = 0; k < runs[r + 1]; k++, frame++) {
                if (!still) {
                    int[] pose = new int[3];
                    for (int i = 0; i < 3; i++) {
                        pose[i] = code.signed() + (k < 2 ? last[i] : 2 * last[i] - before[i]);
                    }
                    before = last;
                    last = pose;
                }
                motion.there[frame] = true;
                motion.u[frame] = last[0] / 100.0;
                motion.v[frame] = last[1] / 100.0;
                motion.degrees[frame] = last[2] / 10.0;
            }
        }
        return motion;
    }
}
