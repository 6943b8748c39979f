package dev.skidpad.data.womd;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.data.read.BoxSize;
import dev.skidpad.data.read.RecordedAgent;

/// One object of the JSON as it stands there: headings in the file's unit, sizes as given. Owns its arrays.
///
/// @param size what the file says; 0 where it says nothing
/// @param heading `[T]` in the file's unit
record JsonObject(
        String id,
        AgentType type,
        BoxSize size,
        double[] x,
        double[] y,
        double[] heading,
        double[] vx,
        double[] vy,
        boolean[] valid) {
    /// What the file writes into every column of a step at which the object was not seen.
    private static final double SENTINEL = -10_000;

    /// Clears the mask at steps that the file calls valid although their values are the sentinel.
    ///
    /// @return how many there were
    int maskSentinels() {
        int masked = 0;
        for (int t = 0; t < valid.length; t++) {
            boolean sentinel = x[t] == SENTINEL && y[t] == SENTINEL
                    || heading[t] == SENTINEL
                    || vx[t] == SENTINEL
                    || vy[t] == SENTINEL;
            if (valid[t] && sentinel) {
                valid[t] = false;
                masked++;
            }
        }
        return masked;
    }

    RecordedAgent toAgent(HeadingUnit unit) {
        double[] headingRad = new double[heading.length];
        for (int t = 0; t < heading.length; t++) {
            headingRad[t] = unit.toRad(heading[t]);
        }
        return new RecordedAgent(id, type, size.repaired(type), x, y, headingRad, vx, vy, valid);
    }
}
