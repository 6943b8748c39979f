package dev.skidpad.eval.regress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.regress.ProcedureTrials.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcedureTrialsTest {
    @Test
    void aLossOfAThirdIsFoundHoweverManyClustersThereAre() {
        List<Row> rows = ProcedureTrials.measure(new Trials(5, 4, 1), 60, 1.0 / 3);
        assertThat(rows).extracting(Row::clusters).containsExactly(1, 3, 11);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.scenarios()).isEqualTo(60);
            // Twenty newly fail on average.
            assertThat(row.alone().found()).isEqualTo(1);
            assertThat(row.alone().first()).isEqualTo(1);
            assertThat(row.alone().fullRise()).isEqualTo(1);
        });
    }

    @Test
    void aLossOfOneScenarioInTenIsNotFound() {
        // One of ten: by itself it is one of two patterns.
        assertThat(ProcedureTrials.measure(new Trials(5, 4, 1), 10, 0.02))
                .allSatisfy(row -> assertThat(row.alone().found()).isEqualTo(0));
    }
}
