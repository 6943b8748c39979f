package dev.skidpad.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile(" (?:href=\"#|for=\"|aria-labelledby=\")([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("<svg [^>]*>");

    private static String html = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void writeIt() {
        html = HtmlReport.of(Contents.crossings("Turn <1> & \"co\""));
    }

    @Test
    void itAsksForNothingFromElsewhere() {
        assertThat(html.replace("http://www.w3.org/2000/svg", "the name of SVG"))
                .contains("default-src &#39;none&#39;")
                .doesNotContain("http:", "https:", "//cdn", "@import", "url(", "src=");
    }

    @Test
    void whatComesFromOutsideIsEscaped() {
        assertThat(html)
                .contains("<h1>Turn &lt;1&gt; &amp; &quot;co&quot;</h1>", "&lt;b&gt;late&lt;/b&gt; &amp; brisk")
                .doesNotContain("<b>late", "Turn <1>");
    }

    @Test
    void theDecisionAndItsReasonComeFirst() {
        int decision = html.indexOf("Accepted");
        assertThat(decision).isPositive().isLessThan(html.indexOf("What changed"));
        assertThat(html).contains("<title>accepted: Turn").contains("failures fell from 12 to 0 of 24");
    }

    @Test
    void everyReferenceHasItsTargetAndNoIdIsTwice() {
        Set<String> ids = new HashSet<>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as("id %s is new", id.group(1)).isTrue();
        }
        Matcher reference = REFERENCE.matcher(html);
        while (reference.find()) {
            assertThat(ids).contains(reference.group(1));
        }
    }

    @Test
    void everyPictureHasAnAlternativeOrIsOrnament() {
        Matcher picture = PICTURE.matcher(html);
        int pictures = 0;
        while (picture.find()) {
            assertThat(picture.group()).containsAnyOf("aria-label=", "aria-hidden=");
            pictures++;
        }
        assertThat(pictures).isGreaterThan(10);
    }

    @Test
    void thePicturesTellTheCollisionInWords() {
        assertThat(html).contains("Before: 3.1 s runs into vehicle car, at");
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        assertThat(HtmlReport.of(Contents.crossings("Turn <1> & \"co\""))).isEqualTo(html);
    }

    @Test
    void itIsWrittenWholeAndStaysSmall() throws Exception {
        Path file = folder.resolve("run/report.html");
        HtmlReport.write(Contents.crossings("Turn 1"), file);
        assertThat(Files.readString(file)).endsWith("</html>\n");
        assertThat(Files.size(file)).isLessThan(300_000);
        try (Stream<Path> left = Files.list(folder.resolve("run"))) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aReportWithoutEpisodesChartsAndTablesLeavesTheirSectionsOut() {
        ReportContent full = Contents.crossings("Bare");
        ReportContent bare = new ReportContent(
                full.title(),
                "",
                full.decision(),
                List.of(),
                List.of(),
                full.parts(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                full.provenance());
        assertThat(HtmlReport.of(bare)).doesNotContain("id=\"scenarios\"", "id=\"training\"", "id=\"tables\"");
    }

    @Test
    void dataForTheScriptCannotEndIt() {
        int data = html.indexOf("application/json");
        String json = html.substring(data, html.indexOf("</script>", data));
        assertThat(json.substring(json.indexOf('>') + 1)).doesNotContain("<");
    }
}
