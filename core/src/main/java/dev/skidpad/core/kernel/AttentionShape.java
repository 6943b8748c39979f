package dev.skidpad.core.kernel;

/// How the rows of queries, keys and values are laid out for attention.
///
/// @param heads the number of heads `H`; head `h` has the columns `h · headWidth` and following of a row
/// @param headWidth the width `D` of one head
/// @param rowStride the distance between the rows of keys, and between those of values: `heads · headWidth`
///     if they stand alone, more if they are parts of wider rows
/// @param scale what dot products are multiplied by, usually `1/√D`
public record AttentionShape(int heads, int headWidth, int rowStride, float scale) {
    public AttentionShape {
        if (heads < 1 || headWidth < 1 || rowStride < heads * headWidth) {
            throw new IllegalArgumentException(
                    heads + " heads of width " + headWidth + " do not fit rows that are " + rowStride + " apart");
        }
    }

    /// Heads whose rows follow one another without gaps, scaled by `1/√D`.
    public static AttentionShape dense(int heads, int headWidth) {
        return new AttentionShape(heads, headWidth, heads * headWidth, 1f / (float) Math.sqrt(headWidth));
    }

    /// The width of a row of queries and of results, `H · D`.
    public int width() {
        return heads * headWidth;
    }
}
