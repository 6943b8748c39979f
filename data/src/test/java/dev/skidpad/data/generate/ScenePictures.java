package dev.skidpad.data.generate;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.RoadArea;
import dev.skidpad.core.scene.RoadEdge;
import dev.skidpad.core.scene.RoadLine;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.StopSign;
import dev.skidpad.core.scene.Track;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Draws scenes from above, for people who want to look at what the generator makes.
///
/// `main` takes a seed, the first index, a count, a folder and, if wanted, the metres that a picture shows; it puts
/// four
/// pictures on a sheet.
public final class ScenePictures {
    private static final int SIZE_PIXELS = 546;

    private final Scenario scene;
    private final double metres;
    private final double centreX;
    private final double centreY;

    private ScenePictures(Scenario scene, double metres, int centreStep) {
        this.scene = scene;
        this.metres = metres;
        centreX = scene.ego().x(centreStep);
        centreY = scene.ego().y(centreStep);
    }

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        Path folder = Path.of(arguments[3]);
        double metres = arguments.length > 4 ? Double.parseDouble(arguments[4]) : 130;
        String kind = arguments.length > 5 ? arguments[5] : "";
        Files.createDirectories(folder);
        int[] chosen = IntStream.iterate(first, i -> i + 1)
                .filter(i -> SceneGenerator.kind(seed, i).tag().startsWith(kind))
                .limit(count)
                .toArray();
        for (int sheet = 0; sheet < count; sheet += 4) {
            BufferedImage image = new BufferedImage(2 * SIZE_PIXELS, 2 * SIZE_PIXELS, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 4 && sheet + i < count; i++) {
                Scenario scene = SceneGenerator.generate(seed, chosen[sheet + i]);
                image.getGraphics().drawImage(draw(scene, metres, 45), i % 2 * SIZE_PIXELS, i / 2 * SIZE_PIXELS, null);
            }
            ImageIO.write(
                    image, "png", folder.resolve(kind + chosen[sheet] + ".png").toFile());
        }
    }

    /// The whole scene in one picture: everybody at the moment a planner takes over, their future as a fading trail.
    static BufferedImage draw(Scenario scene, double metres, int centreStep) {
        return new ScenePictures(scene, metres, centreStep).picture();
    }

    private BufferedImage picture() {
        BufferedImage image = new BufferedImage(SIZE_PIXELS, SIZE_PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(235, 235, 230));
        g.fillRect(0, 0, SIZE_PIXELS, SIZE_PIXELS);
        drawMap(g);
        for (int t = 0; t < scene.steps(); t += 10) {
            for (int a = 0; a < scene.agentCount(); a++) {
                drawAgent(g, a, t);
            }
        }
        g.setColor(Color.BLACK);
        g.drawString(scene.id() + "  " + scene.kind() + "  " + scene.agentCount() + " agents", 10, 20);
        g.dispose();
        return image;
    }

    private void drawMap(Graphics2D g) {
        for (RoadArea area : scene.map().areas()) {
            g.setColor(new Color(200, 190, 230));
            Path2D path = path(area.outline());
            path.closePath();
            g.fill(path);
        }
        g.setStroke(new BasicStroke(1));
        for (Lane lane : scene.map().lanes()) {
            g.setColor(lane.successorIds().isEmpty() ? new Color(190, 150, 150) : new Color(200, 200, 200));
            g.draw(path(lane.centerline()));
        }
        for (RoadLine line : scene.map().lines()) {
            g.setColor(line.kind().name().contains("YELLOW") ? new Color(220, 180, 0) : new Color(160, 170, 180));
            g.draw(path(line.line()));
        }
        for (RoadEdge edge : scene.map().edges()) {
            g.setColor(Color.BLACK);
            g.setStroke(new BasicStroke(2));
            g.draw(path(edge.line()));
            g.setStroke(new BasicStroke(1));
            g.setColor(new Color(0, 160, 0)); // ticks towards the drivable side
            for (int i = 0; i + 1 < edge.line().size(); i += 4) {
                float h = edge.line().headingRad(i);
                double x = edge.line().x(i);
                double y = edge.line().y(i);
                g.drawLine(px(x), py(y), px(x - Math.sin(h)), py(y + Math.cos(h)));
            }
        }
        g.setColor(new Color(80, 120, 255));
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6, 6}, 0));
        g.draw(path(scene.route()));
        g.setStroke(new BasicStroke(1));
        for (Signal signal : scene.signals()) {
            g.setColor(
                    switch (signal.at(scene.nowStep())) {
                        case GO, ARROW_GO -> Color.GREEN;
                        case CAUTION, ARROW_CAUTION, FLASHING_CAUTION -> Color.ORANGE;
                        case STOP, ARROW_STOP, FLASHING_STOP -> Color.RED;
                        case UNKNOWN -> Color.GRAY;
                    });
            g.fillOval(px(signal.stopX()) - 4, py(signal.stopY()) - 4, 8, 8);
        }
        g.setColor(Color.MAGENTA);
        for (StopSign sign : scene.map().stopSigns()) {
            g.fillRect(px(sign.x()) - 4, py(sign.y()) - 4, 8, 8);
        }
    }

    private void drawAgent(Graphics2D g, int agent, int step) {
        Track track = scene.tracks().get(agent);
        if (!track.valid(step)) {
            return;
        }
        float[] corners = new float[8];
        float h = track.headingRad(step);
        OrientedBox.corners(
                track.x(step),
                track.y(step),
                (float) Math.cos(h),
                (float) Math.sin(h),
                0.5f * track.lengthM(),
                0.5f * track.widthM(),
                corners);
        Path2D box = new Path2D.Double();
        box.moveTo(px(corners[0]), py(corners[1]));
        for (int c = 2; c < 8; c += 2) {
            box.lineTo(px(corners[c]), py(corners[c + 1]));
        }
        box.closePath();
        Color colour = agent == scene.egoIndex()
                ? new Color(220, 30, 30)
                : switch (track.type()) {
                    case VEHICLE -> new Color(40, 90, 200);
                    case CYCLIST -> new Color(0, 140, 60);
                    case PEDESTRIAN -> new Color(240, 120, 0);
                    case OTHER -> Color.GRAY;
                };
        boolean now = step == scene.nowStep();
        int alpha = now ? 255 : 60;
        g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
        if (now) {
            g.fill(box);
        } else {
            g.draw(box);
        }
    }

    private Path2D path(Polyline line) {
        Path2D path = new Path2D.Double();
        path.moveTo(px(line.x(0)), py(line.y(0)));
        for (int i = 1; i < line.size(); i++) {
            path.lineTo(px(line.x(i)), py(line.y(i)));
        }
        return path;
    }

    private int px(double x) {
        return (int) Math.round((x - centreX) / metres * SIZE_PIXELS + SIZE_PIXELS / 2.0);
    }

    private int py(double y) {
        return (int) Math.round(SIZE_PIXELS / 2.0 - (y - centreY) / metres * SIZE_PIXELS);
    }
}
