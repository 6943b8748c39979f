package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.eval.report.TextTable;
import dev.skidpad.sim.timing.Spread;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchFiguresTest {
    private static final Spread SPEED = new Spread(1_230_000, 1_000_000, 1_300_000, 9);

    @Test
    void pathsBecomeATreeOfMediansBesideTheSpreads() {
        BenchFigures figures = new BenchFigures();
        figures.add("parity.agents73.observed", "agent-steps/s", SPEED);
        figures.add("bytesPerStep", "bytes", Spread.of(new double[] {0}));
        Map<String, Object> json = figures.json(Map.of("kernels", "scalar"));
        assertThat(json).containsEntry("kernels", "scalar").containsEntry("bytesPerStep", 0.0);
        assertThat(json.get("parity")).isEqualTo(Map.of("agents73", Map.of("observed", 1_230_000.0)));
        assertThat(json.get("spread"))
                .isEqualTo(Map.of("parity.agents73.observed", SPEED, "bytesPerStep", new Spread(0, 0, 0, 1)));
    }

    @Test
    void theTableShowsMillions() {
        BenchFigures figures = new BenchFigures();
        figures.add("rich.observed", "agent-steps/s", SPEED);
        assertThat(TextTable.of(figures.table("Speeds")))
                .contains("rich.observed", "1.23 M", "1.30 M", "agent-steps/s");
    }

    @Test
    void thePageHasARowForEachFigure() {
        BenchFigures figures = new BenchFigures();
        figures.add("rich.observed", "agent-steps/s", SPEED);
        assertThat(figures.markdown("Speed", "./skidpad bench", "Scalar"))
                .startsWith("# Speed\n")
                .contains("`./skidpad bench`")
                .contains("| rich.observed | 1.23 M | 1.00 M | 1.30 M | 9 | agent-steps/s |\n");
    }

    @Test
    void aPathHoldsOneFigure() {
        BenchFigures figures = new BenchFigures();
        figures.add("a", "s", SPEED);
        assertThatThrownBy(() -> figures.add("a", "s", SPEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }
}
