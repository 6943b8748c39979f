package dev.skidpad.eval.regress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.eval.regress.VerdictPool.Arm;
import dev.skidpad.eval.run.EpisodeMaker;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteEntry;
import dev.skidpad.eval.suite.SuiteScenarios;
import dev.skidpad.eval.suite.Suites;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictPoolTest {
    private static final Suite SUITE = Suites.crossings(4);

    private final VerdictPool pool = VerdictPool.drive(
            SUITE.entries(),
            new EpisodeMaker(new SuiteScenarios(SUITE, Suites.finder()), new LogTraffic()),
            new LogPlanner(),
            List.of(new Arm(Damage.none(), 0), new Arm(Damage.drivenBy("blind", new ConstantVelocityPlanner()), 0)),
            1);

    @Test
    void everyArmDrivesEveryScenario() {
        assertThat(pool.arms()).hasSize(2).allSatisfy(arm -> assertThat(arm).hasSize(4));
        assertThat(pool.arms().get(0)).allSatisfy(v -> assertThat(v.planner()).isEqualTo("log"));
        assertThat(pool.arms().get(1)).allSatisfy(v -> assertThat(v.planner()).isEqualTo("constant-velocity"));
    }

    @Test
    void aLargerSuiteIsDrawnWithEachDrawAPlaceOfItsOwn() {
        long clusters =
                SUITE.entries().stream().map(SuiteEntry::cluster).distinct().count();
        VerdictPool drawn = pool.drawn(30, RandomStream.of(5, "drawn", 0));
        assertThat(drawn.entries()).hasSize(30 * (int) clusters);
        assertThat(drawn.entries().stream().map(SuiteEntry::place)).doesNotHaveDuplicates();
        for (int i = 0; i < drawn.entries().size(); i++) {
            String id = drawn.entries().get(i).id();
            assertThat(drawn.arms().get(0).get(i).scenarioId()).isEqualTo(id);
            assertThat(drawn.arms().get(1).get(i).scenarioId()).isEqualTo(id);
        }
    }
}
