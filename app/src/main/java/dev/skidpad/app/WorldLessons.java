package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.ScenarioSource;
import dev.skidpad.data.generate.SceneGenerator;
import dev.skidpad.learn.joint.Lesson;
import dev.skidpad.sim.danger.CounterfactualSource;
import dev.skidpad.sim.danger.Inhabited;
import dev.skidpad.sim.danger.Redrawn;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.ArrayList;
import java.util.List;

/// What a world model learns from: safe driving as it was recorded and as it may go on with other people, and
/// plans that may be dangerous.
///
/// Every plan is played in a hidden world of its own, never in the one in which it was chosen. The road is dry: a
/// model does not see it.
final class WorldLessons {
    private final List<Scenario> records;
    private final List<Scenario> scenes;
    private final long seed;

    /// @param loaded recorded scenes, which are learned from as they are too, and generated ones, which only set
    ///     the stage
    WorldLessons(List<Scenario> loaded, long seed) {
        records = loaded.stream().filter(scene -> !SceneGenerator.made(scene)).toList();
        scenes = Inhabited.all(loaded, seed);
        this.seed = seed;
        if (scenes.isEmpty()) {
            throw new BadInputException(
                    loaded.size() + " scenes", "in none can people drive on for two seconds", "Give longer ones");
        }
    }

    /// Each scene as it was, and once more with others whose intentions and reflexes are drawn, where nobody meets
    /// the ego that drives as the human did.
    List<Lesson> safe() {
        List<Lesson> lessons = new ArrayList<>(2 * scenes.size() + records.size());
        records.forEach(record -> lessons.add(Lesson.recorded(record)));
        for (int i = 0; i < scenes.size(); i++) {
            lessons.add(Lesson.recorded(scenes.get(i)));
            long hidden = RandomStream.of(seed, "safe-lesson", i).nextLong();
            Redrawn redrawn = Redrawn.ordinary(scenes.get(i), RoadGrip.DRY, hidden);
            if (redrawn.isSafe()) {
                lessons.add(lesson(redrawn, Lesson.Ego.IMITATED));
            }
        }
        return lessons;
    }

    /// The plans of dangers, whatever comes of them.
    ///
    /// @param count how many
    List<Lesson> dangers(int count) {
        CounterfactualSource dangers = new CounterfactualSource(ScenarioSource.of("ordinary", scenes), seed, count);
        List<Lesson> lessons = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long hidden = RandomStream.of(seed, "danger-lesson", i).nextLong();
            lessons.add(lesson(Redrawn.of(dangers.danger(i).proposal(), RoadGrip.DRY, hidden), Lesson.Ego.MINDED));
        }
        return lessons;
    }

    private static Lesson lesson(Redrawn redrawn, Lesson.Ego ego) {
        return new Lesson(redrawn.played().scenario(), redrawn.meant(), ego);
    }
}
