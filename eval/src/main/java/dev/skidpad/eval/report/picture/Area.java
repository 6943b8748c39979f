package dev.skidpad.eval.report.picture;

/// A rectangle of a picture, in m.
///
/// @param minU left edge
/// @param minV lower edge
/// @param maxU right edge
/// @param maxV upper edge
public record Area(float minU, float minV, float maxU, float maxV) {
    /// Nothing yet: it takes the shape of the first point that is added.
    public static final Area NONE = new Area(
            Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY);

    /// Everything.
    public static final Area ALL = new Area(
            Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY);

    /// A rectangle around a point.
    public static Area around(float u, float v, float widthM, float heightM) {
        return new Area(u - widthM / 2, v - heightM / 2, u + widthM / 2, v + heightM / 2);
    }

    public Area with(float u, float v) {
        return new Area(Math.min(minU, u), Math.min(minV, v), Math.max(maxU, u), Math.max(maxV, v));
    }

    public Area grown(float marginM) {
        return new Area(minU - marginM, minV - marginM, maxU + marginM, maxV + marginM);
    }

    /// The smallest rectangle around this one, with the same centre, that has the given ratio of width to height.
    public Area shaped(float widthPerHeight) {
        float width = Math.max(widthM(), heightM() * widthPerHeight);
        return around((minU + maxU) / 2, (minV + maxV) / 2, width, width / widthPerHeight);
    }

    public boolean contains(float u, float v) {
        return minU <= u && u <= maxU && minV <= v && v <= maxV;
    }

    public float widthM() {
        return maxU - minU;
    }

    public float heightM() {
        return maxV - minV;
    }
}
