package dev.skidpad.eval.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Evaluation;
import dev.skidpad.eval.report.Scenes;
import dev.skidpad.eval.report.picture.TopDown.Shot;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TopDownTest {
    @TempDir
    Path folder;

    @Test
    void theEgoStandsInTheMiddleOfItsBlueBoxHeadingUp() {
        Shot shot = Shot.of(Scenes.crossing(2));
        BufferedImage picture = TopDown.image(shot, 800);
        // Before the junction there is the road alone: the box is taller than wide.
        int[] box = boundsOf(picture, Ink.FIRST_EGO.lightRgb());
        assertThat(box[3] - box[1]).isGreaterThan(box[2] - box[0]);
    }

    @Test
    void aFailureIsMarkedWhereItHappened() {
        Shot failed = Shot.of(straightOn(2));
        assertThat(failed.frame()).isEqualTo(31);
        assertThat(TopDown.svg(failed)).contains("class=\"impact\"");
        assertThat(TopDown.svg(Shot.of(Scenes.crossing(2)))).doesNotContain("class=\"impact\"");
    }

    @Test
    void theSvgIsWellFormedAndNamesWhoIsInIt() throws Exception {
        String svg = TopDown.svg(Shot.of(straightOn(3)));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getNodeName()).isEqualTo("svg");
        assertThat(svg)
                .contains("pedestrian walker", "vehicle car", "ego, driven by " + new ConstantVelocityPlanner().name());
    }

    @Test
    void thePngHasTheWidthThatWasAskedFor() throws Exception {
        Path file = folder.resolve("scene.png");
        TopDown.writePng(Shot.of(Scenes.crossing(1)), 640, file);
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(640);
        assertThat(read.getHeight()).isEqualTo(480);
    }

    @Test
    void twoTakesAreDrawnInTwoColours() {
        Take take = straightOn(2);
        Shot both = new Shot(take.episode().scenario(), List.of(take, take), 10);
        assertThat(boundsOf(TopDown.image(both, 800), Ink.SECOND_EGO.lightRgb())[0])
                .isNotNegative();
    }

    private static Take straightOn(int number) {
        Evaluated driven = new Evaluation(List.of(Scenes.crossing(number)), new LogTraffic(), 1)
                .drive(new ConstantVelocityPlanner(), 1, done -> {});
        return new Take(
                "Before",
                driven.outcomes().getFirst().episode(),
                driven.verdicts().getFirst());
    }

    // Left, top, right and bottom of the pixels of a colour; -1 where there is none.
    private static int[] boundsOf(BufferedImage picture, int rgb) {
        int[] box = {-1, -1, -1, -1};
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) == rgb) {
                    box[0] = box[0] < 0 ? x : Math.min(box[0], x);
                    box[1] = box[1] < 0 ? y : box[1];
                    box[2] = Math.max(box[2], x);
                    box[3] = y;
                }
            }
        }
        return box;
    }
}
