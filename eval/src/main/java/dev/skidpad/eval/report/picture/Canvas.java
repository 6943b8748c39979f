package dev.skidpad.eval.report.picture;

/// What a picture from above is drawn on. Coordinates are those of a [PictureFrame], in m, `u` and `v` alternating.
public interface Canvas {
    /// The radius of the ring of an impact, and how far its four marks reach beyond.
    float IMPACT_RADIUS_M = 2.4f;

    float IMPACT_REACH_M = 4;

    /// How far from an agent's centre the mark of its front stands, as a share of its half length.
    float FRONT_MARK = 0.55f;

    /// A chain of points.
    ///
    /// @param uv at least two points
    void line(Ink ink, float[] uv);

    /// A filled outline.
    ///
    /// @param uv at least three corners
    void polygon(Ink ink, float[] uv);

    /// A filled disc.
    void disc(Ink ink, float u, float v, float radiusM);

    /// The box of an agent, with a mark across it where its front is.
    ///
    /// @param angleRad its heading, counter-clockwise from the right
    /// @param name what a reader may ask it for
    void box(Ink ink, float u, float v, float angleRad, float lengthM, float widthM, String name);

    /// A ring with four marks pointing at the place where something went wrong.
    void impact(float u, float v);
}
