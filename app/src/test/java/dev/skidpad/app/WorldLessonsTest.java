package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.learn.joint.Lesson;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldLessonsTest {
    private static final List<Scenario> SCENES =
            SceneGenerator.generated(5, 6).loadAll();

    @Test
    void safeLessonsAreTheRecordsAndOtherDrivesOfThem() {
        List<Lesson> safe = new WorldLessons(SCENES, 3).safe();
        assertThat(safe).hasSizeBetween(SCENES.size() + 1, 2 * SCENES.size());
        assertThat(safe).allMatch(lesson -> lesson.ego() == Lesson.Ego.IMITATED);
        assertThat(safe.getFirst().scene()).isSameAs(SCENES.getFirst());
    }

    @Test
    void nobodyImitatesAnEgoThatSeeksDanger() {
        List<Lesson> dangers = new WorldLessons(SCENES, 3).dangers(4);
        assertThat(dangers).hasSize(4).allMatch(lesson -> lesson.ego() == Lesson.Ego.MINDED);
    }

    @Test
    void theSameSeedGivesTheSameLessons() {
        Lesson one = new WorldLessons(SCENES, 3).dangers(2).getLast();
        Lesson again = new WorldLessons(SCENES, 3).dangers(2).getLast();
        assertThat(again.scene().tracks()).isEqualTo(one.scene().tracks());
        assertThat(again.meant().tracks()).isEqualTo(one.meant().tracks());
    }
}
