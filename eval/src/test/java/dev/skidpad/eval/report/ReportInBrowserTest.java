package dev.skidpad.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report in a real Chromium, worked by its keyboard. With the system property `skidpad.screenshots` the pictures
/// are kept in that folder.
class ReportInBrowserTest {
    private static final int FEWEST_COLOURS = 60;
    private static final String STORY = "document.querySelector('#story-1')";

    @TempDir
    static Path folder;

    private static Path page = Path.of("");
    private static @Nullable Chromium browser;
    private @Nullable Tab tab;

    @BeforeAll
    static void writeTheReport() throws IOException {
        Optional<Path> program = Chromium.find();
        assumeTrue(
                program.isPresent(),
                "no Chromium on the search path, so the report is not opened; scripts/install-test-packages.sh gets it");
        page = folder.resolve("report.html");
        HtmlReport.write(Contents.release("Straight on against the log"), page);
        browser = Chromium.start(program.get(), folder);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openATab() throws IOException {
        tab = browser().tab();
        tab.size(1280, 900);
    }

    // Whatever a test did, the page has asked nobody for anything and complained about nothing.
    @AfterEach
    void nothingWasAskedOfTheNetworkAndNothingComplainedOf() {
        assertThat(tab().requests()).allMatch(url -> url.startsWith("file:") && url.contains("report.html"));
        assertThat(tab().complaints()).isEmpty();
        tab().close();
    }

    @Test
    void theFirstScreenTellsTheDecision() throws IOException {
        tab().show(page, "");
        assertThat(shown("first")).isGreaterThan(FEWEST_COLOURS);
        assertThat(onFirstScreen(".decision")).isTrue();
        assertThat(onFirstScreen(".tiles")).isTrue();
        assertThat(onFirstScreen(".clusters")).isTrue();
        assertThat(onFirstScreen(".subject")).isTrue();
    }

    @Test
    void theFirstKeyIsALinkPastTheOpening() throws IOException {
        tab().show(page, "");
        tab().press("Tab");
        assertThat(focused("textContent")).isEqualTo("Skip to the figures");
        tab().press("Enter");
        assertThat(tab().ask("location.hash").asString()).isEqualTo("#part-1");
    }

    @Test
    void enterOpensAScenarioAndEscapeClosesIt() throws IOException {
        tab().show(page, "");
        tab().ask(STORY + ".querySelector('summary').focus()");
        tab().press("Enter");
        assertThat(isTrue(STORY + ".open")).isTrue();
        assertThat(isTrue("!!" + STORY + ".querySelector('.player')")).isTrue();
        tab().press("Tab");
        assertThat(focused("className")).isEqualTo("player");
        tab().press("Escape");
        assertThat(isTrue(STORY + ".open")).isFalse();
        assertThat(focused("tagName")).isEqualTo("SUMMARY");
    }

    @Test
    void inThePlayerTheArrowsStepAndSpacePlays() throws IOException {
        tab().show(page, "#story-1");
        tab().ask(STORY + ".querySelector('.player').focus()");
        int decisive = slider();
        tab().press("ArrowRight");
        assertThat(slider()).isEqualTo(decisive + 1);
        tab().press("ArrowLeft");
        tab().press("ArrowLeft");
        assertThat(slider()).isEqualTo(decisive - 1);
        tab().pressShift("ArrowLeft");
        assertThat(slider()).isEqualTo(decisive - 11);
        tab().press("Home");
        assertThat(slider()).isZero();
        tab().press(" ");
        assertThat(play()).endsWith("Pause");
        tab().press(" ");
        assertThat(play()).endsWith("Play");
        tab().press("End");
        assertThat(slider()).isEqualTo(60);
    }

    @Test
    void theTabKeyComesThroughAndIsNeverTrapped() throws IOException {
        tab().show(page, "#story-1");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 400; i++) {
            tab().press("Tab");
            seen.add(focused("outerHTML.slice(0, 200)"));
            if (isTrue("document.activeElement === document.body")) {
                break;
            }
        }
        assertThat(isTrue("document.activeElement === document.body || document.activeElement.matches('.skip')"))
                .as("the focus leaves the page at its end")
                .isTrue();
        assertThat(seen).hasSizeGreaterThan(12);
        assertThat(seen).anyMatch(html -> html.contains("class=\"copy\""));
    }

    @Test
    void thePlayerShowsEverybodyWhereTheyWere() throws IOException {
        tab().show(page, "#story-1");
        tab().ask(STORY + ".querySelector('input[type=range]').value = '20';" + STORY
                + ".querySelector('input[type=range]').dispatchEvent(new Event('input'))");
        assertThat(tab().ask(STORY + ".querySelector('output').textContent").asString())
                .isEqualTo("2.0 s");
        // The recorded ego has driven 11 steps of 1 m and 9 that are 3.2 cm shorter each: 18.56 m straight up.
        String pose = tab().ask(STORY + ".querySelector('.panes figure:last-child .actor:last-of-type')"
                        + ".getAttribute('transform')")
                .asString();
        String[] parts = pose.replaceAll("[a-z()]", " ").strip().split("\\s+");
        assertThat(Double.parseDouble(parts[0])).isCloseTo(0, within(0.11));
        assertThat(Double.parseDouble(parts[1])).isCloseTo(-185.6, within(0.11));
        assertThat(Double.parseDouble(parts[2])).isCloseTo(-90, within(0.11));
    }

    @Test
    void theCollisionIsMarkedWhenItHappens() throws IOException {
        tab().show(page, "#story-1");
        assertThat(isTrue("!" + STORY + ".querySelector('.impact').hasAttribute('hidden')"))
                .isTrue();
        assertThat(shown("collision")).isGreaterThan(FEWEST_COLOURS);
        tab().ask(STORY + ".querySelector('.player').focus()");
        tab().press("ArrowLeft");
        assertThat(isTrue(STORY + ".querySelector('.impact').hasAttribute('hidden')"))
                .isTrue();
        tab().ask(STORY + ".querySelector('.drive:nth-child(2)').scrollIntoView()");
        assertThat(shown("failure")).isGreaterThan(20);
    }

    @Test
    void filtersNarrowTheListAndSayHowMuchIsLeft() throws IOException {
        tab().show(page, "");
        tab().ask("const kind = document.querySelector('select[name=kind]'); kind.value = 'four-way';"
                + "kind.dispatchEvent(new Event('change', {bubbles: true}))");
        assertThat(tab().ask("document.querySelector('.count').textContent").asString())
                .matches("\\d of 6 scenarios");
        assertThat(isTrue("[...document.querySelectorAll('details.story')]"
                        + ".every(s => s.hidden === (s.dataset.kind !== 'four-way'))"))
                .isTrue();
    }

    @Test
    void onDarkGroundItIsDark() throws IOException {
        tab().prefer("prefers-color-scheme", "dark");
        tab().show(page, "#story-1");
        assertThat(shown("dark")).isGreaterThan(FEWEST_COLOURS);
        assertThat(tab().picture().getRGB(3, 3) & 0xFF)
                .as("brightness of the ground")
                .isLessThan(0x40);
    }

    @Test
    void onANarrowScreenNothingReachesBeyondIt() throws IOException {
        tab().size(400, 1600);
        tab().show(page, "");
        tab().ask("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        assertThat(tab().ask("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(400);
        assertThat(shown("narrow")).isGreaterThan(FEWEST_COLOURS);
    }

    @Test
    void whoeverWantsLittleMotionIsNotFollowed() throws IOException {
        tab().prefer("prefers-reduced-motion", "reduce");
        tab().show(page, "#story-1");
        assertThat(isTrue(STORY + ".querySelector('.follow').checked")).isFalse();
    }

    @Test
    void onPaperTheScenariosStandOpenAtTheirDecisiveMoments() throws IOException {
        tab().show(page, "");
        byte[] pdf = tab().pdf();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(isTrue("!!" + STORY + ".querySelector('.player .scene')"))
                .as("it was drawn for printing")
                .isTrue();
        assertThat(isTrue(STORY + ".open")).as("and closed again").isFalse();
        String kept = System.getProperty("skidpad.screenshots");
        if (kept != null) {
            Files.write(Files.createDirectories(Path.of(kept)).resolve("print.pdf"), pdf);
        }
    }

    @Test
    void everyWordHasContrastEnough() throws IOException {
        for (String scheme : new String[] {"light", "dark"}) {
            tab().prefer("prefers-color-scheme", scheme);
            tab().show(page, "#story-1");
            assertThat(tab().ask(CONTRAST).asString())
                    .as("too faint on %s ground", scheme)
                    .isEmpty();
        }
    }

    // Texts whose contrast with what is behind them is below 4.5 (WCAG 2.2, AA).
    private static final String CONTRAST = """
            (() => {
              const lum = ([r, g, b]) => [r, g, b].map(c => c / 255)
                  .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const rgb = text => text.match(/[\\d.]+/g).map(Number);
              const ground = element => {
                for (let e = element; e; e = e.parentElement) {
                  const colour = rgb(getComputedStyle(e).backgroundColor);
                  if (colour.length === 3 || colour[3] > 0.99) return colour;
                }
                return [255, 255, 255];
              };
              const faint = [];
              for (const element of document.querySelectorAll("main *")) {
                const own = [...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
                if (!own || element.closest("svg") || element.getClientRects().length === 0) continue;
                const a = lum(rgb(getComputedStyle(element).color)) + 0.05;
                const b = lum(ground(element)) + 0.05;
                if (Math.max(a, b) / Math.min(a, b) < 4.5 && !element.matches(".fired")) {
                  faint.push(element.tagName + "." + element.className + ": " + element.textContent.slice(0, 30));
                }
              }
              return faint.slice(0, 10).join("; ");
            })()""";

    private boolean onFirstScreen(String selector) throws IOException {
        return isTrue("document.querySelector('" + selector + "').getBoundingClientRect().bottom <= innerHeight");
    }

    private int slider() throws IOException {
        return Integer.parseInt(
                tab().ask(STORY + ".querySelector('input[type=range]').value").asString());
    }

    private String play() throws IOException {
        return tab().ask(STORY + ".querySelector('.play').textContent").asString();
    }

    private String focused(String property) throws IOException {
        return tab().ask("String(document.activeElement." + property + ")").asString();
    }

    private boolean isTrue(String expression) throws IOException {
        return tab().ask("Boolean(" + expression + ")").asBoolean();
    }

    private static Chromium browser() {
        return Objects.requireNonNull(browser);
    }

    private Tab tab() {
        return Objects.requireNonNull(tab);
    }

    // The number of colours of what is seen.
    private int shown(String name) throws IOException {
        BufferedImage picture = tab().picture();
        String kept = System.getProperty("skidpad.screenshots");
        if (kept != null) {
            Files.createDirectories(Path.of(kept));
            ImageIO.write(picture, "png", Path.of(kept, name + ".png").toFile());
        }
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
