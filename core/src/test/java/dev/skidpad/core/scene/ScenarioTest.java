package dev.skidpad.core.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.geometry.Polyline;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final RoadMap MAP = new RoadMap(List.of(), List.of(), List.of(), List.of(), List.of());
    private static final Polyline ROUTE = Polyline.of(new float[] {0, 100}, new float[] {0, 0});
    private static final Provenance PROVENANCE = new Provenance("test", "test/1", "00", List.of());

    private static Track track(String id, boolean... valid) {
        float[] zeros = new float[valid.length];
        return new Track(id, AgentType.VEHICLE, 4, 2, 1.5f, zeros, zeros, zeros, zeros, zeros, valid);
    }

    private static Scenario scenario(double originX, float dtSeconds, int nowStep, int egoIndex, Track... tracks) {
        return new Scenario(
                "s1",
                "here",
                "recorded",
                originX,
                0,
                dtSeconds,
                3,
                nowStep,
                List.of(tracks),
                egoIndex,
                MAP,
                List.of(),
                ROUTE,
                PROVENANCE);
    }

    @Test
    void whatIsAskedOftenIsAtHand() {
        Scenario scenario = scenario(0, 0.1f, 1, 1, track("a", true, true, true), track("b", false, true, true));
        assertThat(scenario.ego().id()).isEqualTo("b");
        assertThat(scenario.agentCount()).isEqualTo(2);
        assertThat(scenario.futureSteps()).isEqualTo(1);
        assertThat(scenario).hasToString("Scenario[s1, recorded, 2 agents, 3 steps]");
    }

    @Test
    void otherTracksKeepTheRestAndAddANote() {
        Scenario scenario = scenario(5, 0.1f, 1, 0, track("a", true, true, true));
        Track moved = track("a", true, true, false);
        Scenario varied = scenario.withTracks("s2", List.of(moved), "cut short");
        assertThat(varied.id()).isEqualTo("s2");
        assertThat(varied.tracks()).containsExactly(moved);
        assertThat(varied.originX()).isEqualTo(5);
        assertThat(varied.provenance().notes()).containsExactly("cut short");
        assertThat(scenario.provenance().notes()).isEmpty();
    }

    @Test
    void scenariosOfTheSameContentAreEqual() {
        assertThat(scenario(0, 0.1f, 1, 0, track("a", true, true, true)))
                .isEqualTo(scenario(0, 0.1f, 1, 0, track("a", true, true, true)));
    }

    @Test
    void whatCannotBeSimulatedIsRefusedWithItsReason() {
        Track ego = track("ego", true, true, true);
        assertRefused("the origin NaN, 0.0 is not finite", () -> scenario(Double.NaN, 0.1f, 1, 0, ego));
        assertRefused("dt 0.0 s is not a positive time", () -> scenario(0, 0, 1, 0, ego));
        assertRefused("dt Infinity s is not a positive time", () -> scenario(0, Float.POSITIVE_INFINITY, 1, 0, ego));
        assertRefused("now is step 3, but there are 3 steps", () -> scenario(0, 0.1f, 3, 0, ego));
        assertRefused("now is step -1, but there are 3 steps", () -> scenario(0, 0.1f, -1, 0, ego));
        assertRefused("track b has 2 steps for 3", () -> scenario(0, 0.1f, 1, 0, ego, track("b", true, true)));
        assertRefused("two tracks have the id ego", () -> scenario(0, 0.1f, 1, 0, ego, track("ego", true, true, true)));
        assertRefused("the ego is track 1, but there are 1 tracks", () -> scenario(0, 0.1f, 1, 1, ego));
        assertRefused("the ego is track 0, but there are 0 tracks", () -> scenario(0, 0.1f, 1, 0));
        assertRefused(
                "the ego late is not valid at now, step 1",
                () -> scenario(0, 0.1f, 1, 0, track("late", false, false, true)));
    }

    private static void assertRefused(String problem, Runnable make) {
        assertThatThrownBy(make::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario s1: " + problem);
    }

    @Test
    void aSourceInMemoryHandsOutWhatItWasGiven() {
        Scenario one = scenario(0, 0.1f, 1, 0, track("a", true, true, true));
        Scenario two = one.withTracks("s2", one.tracks(), "again");
        ScenarioSource source = ScenarioSource.of("memory", List.of(one, two));
        assertThat(source.name()).isEqualTo("memory");
        assertThat(source.size()).isEqualTo(2);
        assertThat(source.load(1)).isSameAs(two);
        assertThat(source.loadAll()).containsExactly(one, two);
    }
}
