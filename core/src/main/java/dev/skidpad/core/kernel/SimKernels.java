package dev.skidpad.core.kernel;

/// The inner loops of the simulator, over columns of which they take the rows `from` (inclusive) to `to`
/// (exclusive).
public interface SimKernels {
    /// Moves vehicles by one step of the kinematic bicycle; state columns are updated in place.
    ///
    /// The state is the centre of the box `(x, y)`, the heading `ψ` and the speed `v` of the rear axle; the
    /// action is the acceleration `a` and the curvature `κ` of the rear axle's path (with wheelbase `L` and
    /// steering angle `δ`, `κ = tan(δ)/L`). The centre lies `b` ahead of the rear axle, which cannot slip
    /// sideways, so
    ///
    /// ```
    /// x' = v·(cos ψ - b·κ·sin ψ)    ψ' = v·κ
    /// y' = v·(sin ψ + b·κ·cos ψ)    v' = a
    /// ```
    ///
    /// With `a` and `κ` held over the step the path is a circle, and the solution is exact:
    ///
    /// ```
    /// v⁺ = max(0, v + a·dt)    s = (v + v⁺)/2 · dt    Δ = s·κ    c = s·sinc(Δ/2)    ψm = ψ + Δ/2
    /// x⁺ = x + c·(cos ψm - b·κ·sin ψm)
    /// y⁺ = y + c·(sin ψm + b·κ·cos ψm)
    /// ψ⁺ = ψ + Δ, wrapped by at most one turn to [-π, π]
    /// ```
    ///
    /// `sinc(h) = sin(h)/h` is taken as `1 - h²/6 + h⁴/120`: within 1e-7 for turns of up to 0.5 rad a step,
    /// within 1e-3 for up to 2.5 rad.
    ///
    /// Vehicles do not reverse: one that brakes to a stop stays there.
    ///
    /// @param accelMps2 `[A]` a
    /// @param curvaturePerM `[A]` κ, positive to the left
    /// @param rearToCentreM `[A]` b
    /// @param dtSeconds dt
    /// @param x `[A]` m, in and out
    /// @param y `[A]` m, in and out
    /// @param headingRad `[A]` ψ in `[-π, π]`, in and out
    /// @param speedMps `[A]` v, in and out
    void bicycleStep(
            float[] accelMps2,
            float[] curvaturePerM,
            float[] rearToCentreM,
            float dtSeconds,
            float[] x,
            float[] y,
            float[] headingRad,
            float[] speedMps,
            int from,
            int to);

    /// The sines and cosines of a column, as [Trig] has them.
    ///
    /// @param angleRad `[A]`
    /// @param sin `[A]` out
    /// @param cos `[A]` out
    void sinCos(float[] angleRad, float[] sin, float[] cos, int from, int to);

    /// Finds the boxes that overlap or touch one box, with the decision of
    /// [dev.skidpad.core.geometry.OrientedBox#overlap].
    ///
    /// @param ax centre of the one box, m
    /// @param ay m
    /// @param aCos cosine of its heading
    /// @param aSin sine of its heading
    /// @param aHalfLength m
    /// @param aHalfWidth m
    /// @param x `[A]` centres of the others, m
    /// @param y `[A]` m
    /// @param cos `[A]` cosines of their headings
    /// @param sin `[A]` sines of their headings
    /// @param halfLength `[A]` m
    /// @param halfWidth `[A]` m
    /// @param found receives the rows of those that overlap, ascending; needs room for `to - from`
    /// @return how many overlap
    int overlaps(
            float ax,
            float ay,
            float aCos,
            float aSin,
            float aHalfLength,
            float aHalfWidth,
            float[] x,
            float[] y,
            float[] cos,
            float[] sin,
            float[] halfLength,
            float[] halfWidth,
            int from,
            int to,
            int[] found);

    /// Finds the segment nearest to a point, by [dev.skidpad.core.geometry.Segments#squaredDistance].
    ///
    /// @param px m
    /// @param py m
    /// @param x0 start of the segments, m
    /// @param y0 m
    /// @param x1 end of the segments, m
    /// @param y1 m
    /// @return the first row with the least distance, or -1 as "none" if there is no segment at a finite
    ///     distance
    int nearest(float px, float py, float[] x0, float[] y0, float[] x1, float[] y1, int from, int to);
}
