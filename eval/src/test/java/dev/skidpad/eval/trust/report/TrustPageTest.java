package dev.skidpad.eval.trust.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.report.DataTable;
import dev.skidpad.eval.statistics.Interval;
import dev.skidpad.eval.trust.Measured;
import dev.skidpad.eval.trust.control.ControlReport;
import dev.skidpad.eval.trust.exploit.ExploitReport;
import dev.skidpad.eval.trust.rank.RankReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustPageTest {
    private static final Measured HALF = new Measured(0.5, Optional.of(new Interval(0.25, 0.75)));
    private static final Measured ONE = new Measured(1, Optional.empty());

    private static final TrustReport REPORT = new TrustReport(
            7,
            Optional.of(new ControlReport(
                    3,
                    2,
                    8,
                    3,
                    Optional.of(HALF),
                    List.of(new ControlReport.Model(
                            "model <1>",
                            Map.of("slower:2", ONE),
                            Map.of("slower:2", ONE),
                            Map.of(
                                    "slower:2",
                                    new ControlReport.Follower(
                                            HALF,
                                            ONE,
                                            Optional.of(HALF),
                                            List.of(0.5, 1.0),
                                            List.of(0.0, 0.5),
                                            List.of(0.0, 1.0))),
                            Optional.of(HALF),
                            Optional.empty(),
                            Optional.of(ONE),
                            Map.of())))),
            Optional.of(new RankReport(
                    3,
                    2,
                    0,
                    List.of(new RankReport.Planner(
                            "idm", List.of(new RankReport.Place("simulator", HALF, Optional.of(ONE))))),
                    List.of(new RankReport.Agreement(
                            "model <1>", "simulator", Optional.of(HALF), Optional.empty(), 3, 2)))),
            Optional.of(new ExploitReport(
                    3,
                    96,
                    16,
                    0.5,
                    List.of(new ExploitReport.Model(
                            "model <1>",
                            Optional.of(HALF),
                            Optional.of(ONE),
                            Optional.of(HALF),
                            Optional.empty(),
                            Map.of("other", 0.25))))),
            Optional.empty());

    @Test
    void thePageDrawsWhatWasMeasuredAndEscapesNames() {
        String page = TrustPage.of(REPORT, "skidpad bench dream --seed 7", List.of());
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("skidpad bench dream --seed 7", "How a follower answers", "How planners are ranked")
                .contains("model &lt;1&gt;")
                .doesNotContain("<1>", "Whether probabilities hold", "Plans that only look good");
    }

    @Test
    void theTablesGiveFiguresWithTheirIntervalsAndWhatIsAbsentAsADash() {
        List<DataTable> tables = TrustTables.of(REPORT);
        assertThat(tables).hasSize(5);
        assertThat(tables.get(0).rows()).containsExactly(List.of("model <1>", "slower:2", "1.000", "1.000"));
        assertThat(tables.get(1).rows().getFirst())
                .containsExactly(
                        "model <1>",
                        "follower, slower:2: m/s",
                        "0.500 [0.250, 0.750]",
                        "1.000",
                        "0.500 [0.250, 0.750]");
        assertThat(tables.get(2).rows()).containsExactly(List.of("idm", "50.0 (100.0)"));
        assertThat(tables.get(3).rows())
                .containsExactly(List.of("model <1>", "simulator", "0.500 [0.250, 0.750]", "-", "2 of 3"));
        assertThat(tables.get(4).rows().getFirst()).contains("other 0.25");
    }
}
