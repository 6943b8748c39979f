package dev.skidpad.core.scene;

import java.util.Arrays;

/// The lengths and widths of one agent's box as its source gives them step by step, whatever one size
/// its track was given. Immutable; they say nothing at steps at which the agent was not there.
public final class BoxSizes {
    private final float[] lengthM; // [T]
    private final float[] widthM; // [T]

    /// Sizes from their columns, which are copied.
    ///
    /// @throws IllegalArgumentException if the columns differ in length
    public BoxSizes(float[] lengthM, float[] widthM) {
        if (lengthM.length != widthM.length) {
            throw new IllegalArgumentException(
                    "sizes have " + lengthM.length + " lengths and " + widthM.length + " widths");
        }
        this.lengthM = lengthM.clone();
        this.widthM = widthM.clone();
    }

    /// The number of steps `T`.
    public int steps() {
        return lengthM.length;
    }

    /// Length in m at a step.
    public float lengthM(int step) {
        return lengthM[step];
    }

    /// Width in m at a step.
    public float widthM(int step) {
        return widthM[step];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoxSizes sizes
                && Arrays.equals(lengthM, sizes.lengthM)
                && Arrays.equals(widthM, sizes.widthM);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(lengthM) + Arrays.hashCode(widthM);
    }

    @Override
    public String toString() {
        return "BoxSizes[" + steps() + " steps]";
    }
}
