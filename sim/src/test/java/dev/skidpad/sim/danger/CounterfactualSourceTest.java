package dev.skidpad.sim.danger;

import static dev.skidpad.sim.TestScenes.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.ScenarioSource;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.danger.react.Intentions;
import dev.skidpad.sim.danger.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterfactualSourceTest {
    private static final List<Scenario> SCENES = List.of(
            TestScenes.road("traffic", 10)
                    .agent(car("leader").at(24, 0).speed(10))
                    .agent(car("beside").at(8, 3.5f).speed(10))
                    .build(),
            TestScenes.road("braking", car("ego").speed(12).accelerate(30, -4))
                    .agent(car("parked").at(61.5f, 0))
                    .build());

    private static CounterfactualSource source(long seed) {
        return new CounterfactualSource(ScenarioSource.of("hand-made", SCENES), seed, 12);
    }

    @Test
    void theSameSeedMakesTheSameDangersInAnyOrder() {
        CounterfactualSource one = source(7);
        CounterfactualSource other = source(7);

        for (int i = 11; i >= 0; i--) {
            other.load(i);
        }
        for (int i = 0; i < 12; i++) {
            assertThat(one.load(i).tracks())
                    .as("case " + i)
                    .isEqualTo(other.load(i).tracks());
        }
    }

    @Test
    void halfEndBadlyAndHalfAreNearMisses() {
        CounterfactualSource source = source(3);

        for (int i = 0; i < 12; i++) {
            Ending ending = source.danger(i).finish().ending();
            if (i % 2 == 0) {
                assertThat(ending).as("case " + i).isIn(Ending.COLLISION, Ending.OFF_ROAD);
            } else {
                assertThat(ending).as("case " + i).isEqualTo(Ending.NEAR_MISS);
            }
        }
    }

    @Test
    void everyCaseIsPlausibleAndItsEscapeAvoidsIt() {
        CounterfactualSource source = source(5);

        for (int i = 0; i < 12; i++) {
            DangerCase made = source.danger(i);
            assertThat(made.verdicts()).as("case " + i).allMatch(CaseJudge.Verdict::passed);
            if (made.finish().ending() == Ending.NEAR_MISS) {
                assertThat(made.escape()).isEmpty();
                continue;
            }
            Track escape = made.escape()
                    .orElseThrow()
                    .plan(made.setting().scenario(), made.setting().grip())
                    .orElseThrow();
            int until = Math.min(TestScenes.STEPS - 1, made.finish().step() + 15);
            assertThat(Stage.play(made.setting(), escape, until).egoCrash())
                    .as("case " + i)
                    .isEmpty();
        }
    }

    @Test
    void historyIsThatOfTheSource() {
        CounterfactualSource source = source(1);

        for (int i = 0; i < 8; i++) {
            Scenario made = source.load(i);
            Scenario from = sourceOf(source.danger(i));
            for (int t = 0; t <= TestScenes.NOW; t++) {
                assertThat(made.ego().x(t)).isEqualTo(from.ego().x(t));
            }
        }
    }

    @Test
    void theOthersMeanWhatIsDrawnFromTheHiddenSeed() {
        CounterfactualSource source = source(2);

        for (int i = 0; i < 12; i++) {
            DangerCase made = source.danger(i);
            Scenario from = sourceOf(made);
            List<Track> drawn =
                    Intentions.ofSeed(from, made.setting().hiddenSeed()).tracks();
            for (int a = 0; a < from.agentCount(); a++) {
                if (!made.setting().scripted().contains(a)) {
                    assertThat(made.setting().scenario().tracks().get(a))
                            .as("case " + i + ", agent " + a)
                            .isEqualTo(drawn.get(a));
                }
            }
        }
    }

    @Test
    void armsDifferInTheEgosPlanAlone() {
        CounterfactualSource source = source(4);

        for (int i = 0; i < 12; i += 4) {
            DangerCase crash = source.danger(i);
            DangerCase nearMiss = source.danger(i + 1);
            if (nearMiss.setting().hiddenSeed() == crash.setting().hiddenSeed()) {
                assertThat(nearMiss.setting().scenario().tracks())
                        .as("case " + i)
                        .isEqualTo(crash.setting().scenario().tracks());
                assertThat(nearMiss.setting().scripted())
                        .isEqualTo(crash.setting().scripted());
                assertThat(nearMiss.setting().grip()).isEqualTo(crash.setting().grip());
                assertThat(nearMiss.egoPlan()).isNotEqualTo(crash.egoPlan());
            }
        }
    }

    private static Scenario sourceOf(DangerCase made) {
        return SCENES.stream()
                .filter(s -> s.place().equals(made.scenario().place()))
                .findFirst()
                .orElseThrow();
    }
}
