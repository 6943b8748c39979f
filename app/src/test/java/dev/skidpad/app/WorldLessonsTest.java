package dev.skidpad.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.learn.joint.Lesson;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldLessonsTest {
    private static final List<Scenario> SCENES = SceneGenerator.generated(5, 6).loadAll();

    @Test
    void generatedScenesOnlySetTheStage() {
        List<Lesson> safe = new WorldLessons(SCENES, 3).safe();
        assertThat(safe).hasSizeBetween(SCENES.size(), 2 * SCENES.size());
        assertThat(safe).allMatch(lesson -> lesson.ego() == Lesson.Ego.IMITATED);
        assertThat(safe)
                .noneMatch(
                        lesson -> lesson.scene().nowStep() == SCENES.getFirst().nowStep());
        assertThat(safe.getFirst().scene().nowStep())
                .isEqualTo(SCENES.getFirst().nowStep() + 20);
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
