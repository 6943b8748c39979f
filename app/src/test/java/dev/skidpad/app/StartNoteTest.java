package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.episode.EpisodeSpec;
import dev.skidpad.sim.episode.Simulator;
import dev.skidpad.sim.episode.StartFlag.Kind;
import dev.skidpad.sim.plan.LogPlanner;
import dev.skidpad.sim.traffic.LogTraffic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartNoteTest {
    private static final Scenario CLEAN =
            SceneGenerator.generated(5, 1).loadAll().getFirst();

    /// The same with a second car where the ego is.
    private static Scenario doubled() {
        Track ego = CLEAN.ego();
        int steps = ego.steps();
        float[][] columns = new float[5][steps];
        boolean[] valid = new boolean[steps];
        for (int t = 0; t < steps; t++) {
            valid[t] = ego.valid(t);
            if (valid[t]) {
                columns[0][t] = ego.x(t);
                columns[1][t] = ego.y(t);
                columns[2][t] = ego.headingRad(t);
                columns[3][t] = ego.vx(t);
                columns[4][t] = ego.vy(t);
            }
        }
        List<Track> tracks = new ArrayList<>(CLEAN.tracks());
        tracks.add(new Track(
                "twin",
                ego.type(),
                ego.lengthM(),
                ego.widthM(),
                ego.heightM(),
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                valid));
        return CLEAN.withTracks("doubled", tracks, "the ego is there twice");
    }

    private static Episode drive(Scenario scenario) {
        return Simulator.run(EpisodeSpec.whole(scenario, new LogPlanner(), new LogTraffic(), 1, 1))
                .episode();
    }

    @Test
    void aGeneratedSceneStartsWell() {
        assertThat(StartNote.of(drive(CLEAN))).isEmpty();
        StringWriter out = new StringWriter();
        StartNote.print(List.of(drive(CLEAN)), new PrintWriter(out, true));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anEgoInsideAnotherIsNotHidden() {
        Episode episode = drive(doubled());
        List<StartNote> notes = StartNote.of(episode);
        assertThat(notes).hasSize(1);
        StartNote note = notes.getFirst();
        assertThat(note.kind()).isEqualTo(Kind.INSIDE_ANOTHER);
        assertThat(note.ego()).isTrue();
        assertThat(note.inside()).isEqualTo(Optional.of("twin"));
        assertThat(note.depthM()).isEqualTo(CLEAN.ego().widthM());

        StringWriter out = new StringWriter();
        StartNote.print(List.of(drive(CLEAN), episode), new PrintWriter(out, true));
        assertThat(out.toString())
                .contains("start of doubled: the ego (track " + CLEAN.ego().id() + ") starts ")
                .contains(" m inside track twin")
                .contains("inside another: 1 in 1 of 2 episodes (--json lists all)");
    }
}
