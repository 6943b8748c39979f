package dev.skidpad.core.kernel;

/// The inner loops of a network's forward pass. Axis letters: `R` rows (tokens), `L` keys, `H` heads, `D`
/// head width.
public interface NeuralKernels {
    /// A linear layer: `y[r, o] = bias[o] + Σ_i x[r, i] · weight[i, o]`, the terms added one by one in the
    /// order of `i` to the bias.
    ///
    /// @param x `[R, in]`, from `xOffset` on
    /// @param rows R
    /// @param in width of the input
    /// @param weight `[in, out]`
    /// @param bias `[out]`
    /// @param out width of the output
    /// @param y `[R, out]`, from `yOffset` on
    /// @throws IllegalArgumentException if weight or bias has another size
    void dense(float[] x, int xOffset, int rows, int in, float[] weight, float[] bias, int out, float[] y, int yOffset);

    /// The same for a layer whose weights stand in panels, and rows that need not follow one another. Faster;
    /// for the same layer it gives the same bits.
    ///
    /// @param x `[R, in]`, from `xOffset` on, rows `xStride` apart; not the same as `y`
    /// @param rows R
    /// @param y `[R, out]`, from `yOffset` on, rows `yStride` apart
    void dense(float[] x, int xOffset, int xStride, int rows, DenseLayer layer, float[] y, int yOffset, int yStride);

    /// Layer normalisation of each row (Ba, Kiros, Hinton 2016): `y = (x - mean) · (1/√(variance +
    /// epsilon)) · gain + bias`, the variance being the mean of the squared deviations. Sums over
    /// [SixteenLanes]. Works in place.
    ///
    /// @param x `[R, width]`, from `xOffset` on
    /// @param rows R
    /// @param width of a row
    /// @param gain `[width]`
    /// @param bias `[width]`
    /// @param y `[R, width]`, from `yOffset` on
    /// @throws IllegalArgumentException if gain or bias has another size
    void layerNorm(
            float[] x,
            int xOffset,
            int rows,
            int width,
            float[] gain,
            float[] bias,
            float epsilon,
            float[] y,
            int yOffset);

    /// [Exponential#gelu] of each element. Works in place.
    void gelu(float[] x, int xOffset, float[] y, int yOffset, int count);

    /// [Exponential#silu] of each element. Works in place.
    void silu(float[] x, int xOffset, float[] y, int yOffset, int count);

    /// Weights in the proportions of a softmax: `y[i] = e^((x[i] - max x) · scale)`. Works in place.
    ///
    /// @return `Σ y[i]` over [SixteenLanes]; 0 for no elements
    float softWeights(float[] x, int xOffset, float scale, float[] y, int yOffset, int count);

    /// `y = a + b`, element by element. Works in place.
    void add(float[] a, int aOffset, float[] b, int bOffset, float[] y, int yOffset, int count);

    /// `x = max(0, x)`, in place.
    void rectify(float[] x, int xOffset, int count);

    /// `Σ x[i]` over [SixteenLanes].
    float sum(float[] x, int xOffset, int count);

    /// Attention of one query row over the keys, for every head: `score[l] = scale · Σ_d query[h, d] ·
    /// key[l, h, d]`, `w[l] = e^(score[l] - max)`, `y[h, d] = Σ_l w[l] · value[l, h, d] · (1 / Σ_l w[l])`.
    ///
    /// The dot products and the sum of the weights run over [SixteenLanes], the weighted sum of the values
    /// in the order of `l`. Keys that are not allowed, and their values, are not looked at; if none is
    /// allowed the result is zero.
    ///
    /// @param query `[H, D]`, from `queryOffset` on
    /// @param keys `[L, H, D]`, from `keysOffset` on, rows apart as the shape says
    /// @param values `[L, H, D]`, from `valuesOffset` on, rows apart as the shape says
    /// @param allowed `[L]`, from `allowedOffset` on
    /// @param count L
    /// @param weights room for at least L floats of working space
    /// @param y `[H, D]`, from `yOffset` on
    void attention(
            AttentionShape shape,
            float[] query,
            int queryOffset,
            float[] keys,
            int keysOffset,
            float[] values,
            int valuesOffset,
            boolean[] allowed,
            int allowedOffset,
            int count,
            float[] weights,
            float[] y,
            int yOffset);

    /// Attention of one query row whose heads all look at the same rows, which are keys and values at once:
    /// `score[h, l] = Σ_d query[h, d] · row[l, d]`, `e[h, l] = e^((score[h, l] - max_l score[h]) · scale)`,
    /// `w[h, l] = e[h, l] · (1 / Σ_l e[h, l])`, `y[h, d] = Σ_l w[h, l] · row[l, d]`.
    ///
    /// The dot products and the sums of the weights run over [SixteenLanes], the weighted sums of the rows in
    /// the order of `l`.
    ///
    /// @param heads H
    /// @param width D, of each head's query and of each row
    /// @param query `[H, D]`, from `queryOffset` on
    /// @param rows `[L, D]`, from `rowsOffset` on
    /// @param count L, one or more
    /// @param weights room for at least `H · L` floats of working space
    /// @param y `[H, D]`, from `yOffset` on
    void sharedAttention(
            int heads,
            int width,
            float scale,
            float[] query,
            int queryOffset,
            float[] rows,
            int rowsOffset,
            int count,
            float[] weights,
            float[] y,
            int yOffset);
}
