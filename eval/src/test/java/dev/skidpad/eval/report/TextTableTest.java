package dev.skidpad.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.eval.report.DataTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final List<Column> COLUMNS = List.of(Column.left("Driver"), Column.right("Score"));

    @Test
    void wordsStandLeftAndNumbersRight() {
        DataTable table =
                new DataTable("Held-out", "", COLUMNS, List.of(List.of("before", "79.2"), List.of("after", "100.0")));
        assertThat(TextTable.of(table)).isEqualTo("""
                        Held-out
                        Driver  Score
                        ──────  ─────
                        before   79.2
                        after   100.0
                        """);
    }

    @Test
    void wideAndCombiningLettersAreMeasuredAsTheyAreSeen() {
        assertThat(TextTable.width("−12.5")).isEqualTo(5);
        assertThat(TextTable.width("交差点")).isEqualTo(6);
        assertThat(TextTable.width("e\u0301")).isEqualTo(1);
        assertThat(TextTable.width("🚗")).isEqualTo(2);
    }

    @Test
    void aLineBreakInACellDoesNotBreakTheTable() {
        DataTable table = new DataTable("", "", COLUMNS, List.of(List.of("two\nlines", "1")));
        assertThat(TextTable.of(table)).contains("two lines      1\n");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new DataTable("Scores", "", COLUMNS, List.of(List.of("before"))))
                .hasMessageContaining("table Scores: a row has 1 cells for 2 columns: [before]");
    }
}
