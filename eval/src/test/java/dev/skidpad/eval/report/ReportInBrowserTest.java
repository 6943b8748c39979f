package dev.skidpad.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.skidpad.eval.report.ReportContent.Story;
import dev.skidpad.eval.report.picture.Actor;
import dev.skidpad.eval.report.picture.Area;
import dev.skidpad.eval.report.picture.Cast;
import dev.skidpad.eval.report.picture.Ink;
import dev.skidpad.eval.report.picture.PictureFrame;
import dev.skidpad.sim.episode.Episode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report in a real Chromium. With the system property `skidpad.screenshots` the pictures are kept in that folder.
class ReportInBrowserTest {
    private static final int FEWEST_COLOURS = 60;
    private static final Pattern POSE = Pattern.compile("transform=\"translate\\((\\S+) (\\S+)\\) rotate\\((\\S+)\\)");

    @TempDir
    static Path folder;

    private static Path page;
    private static Optional<Chromium> browser = Optional.empty();

    @BeforeAll
    static void writeTheReport() throws IOException {
        browser = Chromium.find(folder);
        assumeTrue(
                browser.isPresent(),
                "no Chromium on the search path, so the report is not opened; scripts/install-test-packages.sh gets it");
        page = folder.resolve("report.html");
        HtmlReport.write(Contents.crossings("Crossings, turn 1"), page);
    }

    @Test
    void itOpensOnADesktopWithoutAWordOnTheConsole() throws IOException {
        assertThat(coloursOf(shown("desktop", 1280, 5200))).isGreaterThan(FEWEST_COLOURS);
    }

    @Test
    void itOpensOnDarkGround() throws IOException {
        BufferedImage dark = shown("dark", 1280, 5200, "--blink-settings=preferredColorScheme=0");
        assertThat(coloursOf(dark)).isGreaterThan(FEWEST_COLOURS);
        assertThat(dark.getRGB(3, 3) & 0xFF).as("brightness of the ground").isLessThan(0x40);
    }

    @Test
    void onAPhoneNothingReachesBeyondTheScreen() throws IOException {
        Path phone = folder.resolve("phone.html");
        Files.writeString(
                phone,
                "<body style=\"margin:0\"><iframe src=\"report.html\" style=\"width:400px;height:9000px;border:0\">"
                        + "</iframe></body>");
        BufferedImage picture = browser.orElseThrow().picture(phone, 400, 9000);
        keep("phone", picture);
        assertThat(coloursOf(picture)).isGreaterThan(FEWEST_COLOURS);
    }

    @Test
    void thePlayerMovesTheBoxesToWhereTheyWere() throws IOException {
        int frame = 20;
        Path moved = folder.resolve("moved.html");
        Files.writeString(moved, Files.readString(page).replace("</body>", """
                <script>
                  const time = document.querySelector(".story input[type=range]");
                  time.value = "%d";
                  time.dispatchEvent(new Event("input"));
                </script></body>""".formatted(frame)));
        String dom = browser.orElseThrow().dom(moved);
        assertThat(dom).contains("class=\"scripted\"", "<output for=\"story-1-time\">2.0 s</output>");
        assertThat(dom).doesNotContain("class=\"player\" hidden");

        Cast cast = castOf(Contents.crossings("Crossings").stories().getFirst());
        Matcher pose = POSE.matcher(dom.substring(dom.indexOf("class=\"cast\"")));
        for (Actor actor : cast.inOrder()) {
            assertThat(pose.find()).isTrue();
            assertThat(Double.parseDouble(pose.group(1))).isCloseTo(10 * actor.u(frame), within(0.06));
            assertThat(Double.parseDouble(pose.group(2))).isCloseTo(-10 * actor.v(frame), within(0.06));
            double turn = Double.parseDouble(pose.group(3)) + Math.toDegrees(actor.angleRad(frame));
            assertThat(Math.IEEEremainder(turn, 360)).isCloseTo(0, within(0.11));
        }
    }

    // Everyone in the first drive who comes near it, as the page has them.
    private static Cast castOf(Story story) {
        Episode episode = story.takes().getFirst().episode();
        PictureFrame picture = PictureFrame.of(episode.scenario());
        return Cast.of(episode, picture, Area.ALL, Ink.FIRST_EGO);
    }

    private static BufferedImage shown(String name, int widthPx, int heightPx, String... more) throws IOException {
        BufferedImage picture = browser.orElseThrow().picture(page, widthPx, heightPx, more);
        keep(name, picture);
        return picture;
    }

    private static void keep(String name, BufferedImage picture) throws IOException {
        String kept = System.getProperty("skidpad.screenshots");
        if (kept != null) {
            Files.createDirectories(Path.of(kept));
            ImageIO.write(picture, "png", Path.of(kept, name + ".png").toFile());
        }
    }

    private static int coloursOf(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
