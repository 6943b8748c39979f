package dev.skidpad.sim.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.skidpad.sim.City;
import dev.skidpad.sim.column.MapDetail;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast form of the workload does what [ParityReference] does, to the bit.
class ParityBatchTest {
    private static final long SEED = 20260102L;

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 15, 16, 17, 40})
    void everyOutputIsThatOfTheReference(int driving) {
        ParityScene scene = ParityScene.of(City.of(SEED + driving, driving), MapDetail.THINNED, 24);
        for (ParityKernels kernels : List.of(new ScalarParityKernels(), new VectorParityKernels())) {
            assertThat(ParityCheck.difference(List.of(scene, scene), kernels, SEED, 100))
                    .isEmpty();
        }
    }

    @Test
    void aStepAllocatesNothing() {
        ParityScene scene = ParityScene.of(City.of(SEED, 20), MapDetail.THINNED, 12);
        ParityBatch batch = ParityBatch.of(List.of(scene, scene, scene));
        RandomActions actions = new RandomActions(batch, SEED, 0);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; least > 0 && round < 3000; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int t = 0; t < 100; t++) {
                batch.step(actions.next());
                batch.observe();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    @Test
    void aBadActionIsRefusedBeforeAnythingMoves() {
        ParityScene scene = ParityScene.of(City.of(SEED, 5), MapDetail.THINNED, 5);
        ParityBatch batch = ParityBatch.of(List.of(scene));
        int[] actions = new int[batch.agents()];
        actions[3] = ActionGrid.ACTIONS;
        float x = batch.x(0);
        assertThatThrownBy(() -> batch.step(actions)).hasMessageContaining("action 91 of agent 3");
        assertThatThrownBy(() -> batch.step(new int[1])).hasMessageContaining("1 actions for 5 agents");
        assertThat(batch.x(0)).isEqualTo(x);
        assertThat(batch.step(0)).isZero();
    }

    @Test
    void anEpisodeEndsWithAResetThatIsCounted() {
        ParityScene scene = ParityScene.of(City.of(SEED, 7), MapDetail.THINNED, 7);
        ParityBatch batch = ParityBatch.of(List.of(scene, scene));
        List<Float> start = new ArrayList<>();
        for (int n = 0; n < batch.agents(); n++) {
            start.add(batch.x(n));
        }
        int[] actions = new int[batch.agents()];
        for (int t = 0; t < ParityScene.EPISODE_STEPS; t++) {
            batch.step(actions);
        }
        assertThat(batch.totals().agents()).isEqualTo(14);
        assertThat(batch.step(1)).isZero();
        for (int n = 0; n < batch.agents(); n++) {
            assertThat(batch.x(n)).isEqualTo(start.get(n));
        }
    }
}
