package dev.skidpad.sim.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.plan.ConstantVelocityPlanner;
import dev.skidpad.sim.traffic.MixedTraffic.Choice;
import dev.skidpad.sim.traffic.MixedTraffic.Rule;
import dev.skidpad.sim.world.WorldView;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixedTrafficTest {
    private static final Scenario SCENE = TestScenes.road("mix", 5)
            .agent(TestScenes.car("1234").at(30, 3.5f).speed(10).accelerate(20, -2))
            .agent(TestScenes.car("other").at(60, 3.5f).speed(10).accelerate(20, -2))
            .agent(TestScenes.pedestrian("walker").at(20, -5).speed(1).accelerate(30, -1))
            .build();

    @Test
    void eachAgentMovesByTheFirstRuleThatMeansIt() {
        MixedTraffic mix = new MixedTraffic(
                List.of(
                        new Rule(new Choice.WithId("1234"), new ConstantVelocityTraffic()),
                        new Rule(new Choice.OfType(AgentType.VEHICLE), new IdmTraffic())),
                new LogTraffic());
        Episode mixed = drive(mix);

        assertSame(mixed, drive(new ConstantVelocityTraffic()), 1);
        assertSame(mixed, drive(new LogTraffic()), 3);
        assertThat(mixed.speedMps(80, 1)).isEqualTo(10);
        assertThat(mixed.speedMps(80, 2))
                .as("idm, up to the car that does not brake")
                .isLessThan(10);
    }

    @Test
    void theNameOfAMixIsReadBack() {
        String name = "pedestrian=log,@1234=drive:constant-velocity,#2=constant-velocity,*=idm";
        MixedTraffic mix = MixedTraffic.parse(name, new LogTraffic(), MixedTrafficTest::model);

        assertThat(mix.name()).isEqualTo(name);
        assertThat(MixedTraffic.isMix(name)).isTrue();
        assertThat(MixedTraffic.isMix("drive:lane-follower")).isFalse();
    }

    @Test
    void whoIsNotNamedMovesAsTheRest() {
        MixedTraffic mix = MixedTraffic.parse("vehicle=idm", new LogTraffic(), MixedTrafficTest::model);

        assertThat(mix.name()).isEqualTo("vehicle=idm,*=log");
        assertThat(mix.rules()).hasSize(2);
    }

    @Test
    void whatIsNoMixIsRefusedWithAWayOut() {
        for (String bad : new String[] {"tram=idm", "vehicle=", "=idm", "vehicle=idm,", "@=idm", "#x=idm"}) {
            assertThatThrownBy(() -> MixedTraffic.parse(bad, new LogTraffic(), MixedTrafficTest::model))
                    .as(bad)
                    .isInstanceOf(BadInputException.class);
        }
    }

    @Test
    void whatAnAgentDrawsDoesNotDependOnTheMix() {
        Episode alone = drive(new Jitter());
        Episode mixed =
                drive(new MixedTraffic(List.of(new Rule(new Choice.AtIndex(1), new LogTraffic())), new Jitter()));

        assertSame(mixed, alone, 2);
        assertSame(mixed, alone, 3);
        assertSame(mixed, drive(new LogTraffic()), 1);
    }

    @Test
    void anAgentOfTheLogDoesNotAppearOnTopOfOneThatLeftIt() {
        Scenario scene = TestScenes.road("entry", 5)
                .agent(TestScenes.car("leaves").at(-20, 3.5f).speed(8).accelerate(11, -8))
                .agent(TestScenes.car("late").at(20, 3.5f).gone(0, 60))
                .build();
        MixedTraffic mix = new MixedTraffic(
                List.of(new Rule(new Choice.AtIndex(1), new ConstantVelocityTraffic())), new LogTraffic());
        Episode episode = Simulator.run(EpisodeSpec.whole(scene, new ConstantVelocityPlanner(), mix, 1, 2))
                .episode();

        for (int f = 0; f < episode.frames(); f++) {
            if (episode.active(f, 2)) {
                assertThat(Math.abs(episode.x(f, 1) - 20)).as("frame %d", f).isGreaterThan(4.4f);
            }
        }
        assertThat(episode.active(80, 2)).isTrue();
    }

    private static Traffic model(String name) {
        return switch (name) {
            case "log" -> new LogTraffic();
            case "idm" -> new IdmTraffic();
            case "constant-velocity" -> new ConstantVelocityTraffic();
            case "drive:constant-velocity" -> new PlannedTraffic(new ConstantVelocityPlanner());
            default -> throw new BadInputException(name, "is no model", "Choose another");
        };
    }

    private static void assertSame(Episode a, Episode b, int agent) {
        for (int f = 0; f < a.frames(); f++) {
            assertThat(a.x(f, agent)).as("agent %d, frame %d", agent, f).isEqualTo(b.x(f, agent));
            assertThat(a.y(f, agent)).isEqualTo(b.y(f, agent));
        }
    }

    private static Episode drive(Traffic traffic) {
        return Simulator.run(EpisodeSpec.whole(SCENE, new ConstantVelocityPlanner(), traffic, 1, 2))
                .episode();
    }

    /// Everyone jumps about at random; a model that knows nothing of mixes.
    private static final class Jitter implements Traffic {
        @Override
        public String name() {
            return "jitter";
        }

        @Override
        public Session start(WorldView view, RandomStream random) {
            return next -> {
                for (int a = 1; a < view.agentCount(); a++) {
                    float draw = random.child("step" + view.step(), a).nextFloat();
                    next.place(a, view.x(a) + draw, view.y(a), 0, 0, 0);
                }
            };
        }
    }
}
