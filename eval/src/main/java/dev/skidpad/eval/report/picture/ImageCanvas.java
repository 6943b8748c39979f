package dev.skidpad.eval.report.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Draws pixels, on light ground. It writes no text, so it needs no fonts.
public final class ImageCanvas implements Canvas, AutoCloseable {
    private static final float[] DASH_PX = {6, 5};
    private static final Color OUTLINE = new Color(0x1b1f24);

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final double pixelsPerM;

    /// A canvas that shows an area, `widthPx` wide and as high as the area's shape says.
    public ImageCanvas(Area area, int widthPx) {
        pixelsPerM = widthPx / (double) area.widthM();
        image = new BufferedImage(
                widthPx, Math.max(1, (int) Math.round(area.heightM() * pixelsPerM)), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(Ink.GROUND.lightRgb()));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(pixelsPerM, -pixelsPerM);
        graphics.translate(-area.minU(), -area.maxV());
    }

    public BufferedImage image() {
        return image;
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    @Override
    public void line(Ink ink, float[] uv) {
        use(ink);
        graphics.draw(chain(uv));
    }

    @Override
    public void polygon(Ink ink, float[] uv) {
        use(ink);
        Path2D outline = chain(uv);
        outline.closePath();
        graphics.fill(outline);
    }

    @Override
    public void disc(Ink ink, float u, float v, float radiusM) {
        use(ink);
        graphics.fill(new Ellipse2D.Float(u - radiusM, v - radiusM, 2 * radiusM, 2 * radiusM));
    }

    @Override
    public void box(Ink ink, float u, float v, float angleRad, float lengthM, float widthM, String name) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(u, v);
        graphics.rotate(angleRad);
        float round = Math.min(lengthM, widthM) / 3;
        RoundRectangle2D shape = new RoundRectangle2D.Float(-lengthM / 2, -widthM / 2, lengthM, widthM, round, round);
        use(ink);
        if (ink.style() == Ink.Style.FILL) {
            graphics.fill(shape);
            graphics.setColor(OUTLINE);
            graphics.setStroke(new BasicStroke((float) (1 / pixelsPerM)));
        }
        graphics.draw(shape);
        float front = lengthM / 2 * FRONT_MARK;
        graphics.draw(new Line2D.Float(front, -widthM / 2, front, widthM / 2));
        graphics.setTransform(before);
    }

    @Override
    public void impact(float u, float v) {
        for (Ink ink : new Ink[] {Ink.IMPACT_HALO, Ink.IMPACT}) {
            use(ink);
            float r = IMPACT_RADIUS_M;
            graphics.draw(new Ellipse2D.Float(u - r, v - r, 2 * r, 2 * r));
            for (int side = -1; side <= 1; side += 2) {
                graphics.draw(new Line2D.Float(u + side * r, v, u + side * IMPACT_REACH_M, v));
                graphics.draw(new Line2D.Float(u, v + side * r, u, v + side * IMPACT_REACH_M));
            }
        }
    }

    private void use(Ink ink) {
        graphics.setColor(new Color(ink.lightRgb()));
        float px = (float) (1 / pixelsPerM);
        float width = (float) ink.width();
        switch (ink.style()) {
            case FILL -> {}
            case STROKE_M -> graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            case STROKE_PX ->
                graphics.setStroke(new BasicStroke(width * px, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            case DASHED_PX ->
                graphics.setStroke(new BasicStroke(
                        width * px,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {DASH_PX[0] * px, DASH_PX[1] * px},
                        0));
        }
    }

    private static Path2D chain(float[] uv) {
        Path2D path = new Path2D.Float();
        path.moveTo(uv[0], uv[1]);
        for (int i = 2; i < uv.length; i += 2) {
            path.lineTo(uv[i], uv[i + 1]);
        }
        return path;
    }
}
