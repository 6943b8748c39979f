package dev.skidpad.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.plot.Chart.Point;
import dev.skidpad.eval.report.plot.Chart.Series;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineChartTest {
    @Test
    void itTellsItsCourseInWords() {
        String html = written(new Series("training", List.of(new Point(0, 3.25), new Point(10, 0.5))));
        assertThat(html).contains("aria-label=\"Loss, nats over step: training 3.25 to 0.5\"");
    }

    @Test
    void valuesThatAreNotFiniteAreLeftOutAndCounted() {
        String html =
                written(new Series("training", List.of(new Point(0, 1), new Point(1, Double.NaN), new Point(2, 2))));
        assertThat(html).contains("1 to 2 (1 values are not finite)").doesNotContain("NaN");
    }

    @Test
    void aChartWithoutValuesSaysSo() {
        assertThat(written(new Series("training", List.of()))).contains("No values.");
    }

    @Test
    void aSinglePointIsStillSeen() {
        assertThat(written(new Series("training", List.of(new Point(5, 5))))).contains("h0");
    }

    @Test
    void aLongCurveKeepsItsLastPoint() {
        List<Point> points = IntStream.rangeClosed(0, 10_001)
                .mapToObj(i -> new Point(i, i == 10_001 ? 7 : 0))
                .toList();
        String html = written(new Series("training", points));
        assertThat(html.length()).isLessThan(20_000);
        assertThat(html).contains("training 0 to 7");
    }

    private static String written(Series series) {
        Markup html = new Markup();
        LineChart.write(html, new Chart("Loss", "", "step", "nats", List.of(series)));
        return html.finish();
    }
}
