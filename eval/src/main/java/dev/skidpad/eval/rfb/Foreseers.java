package dev.skidpad.eval.rfb;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.danger.propose.Proposals;
import dev.skidpad.sim.danger.react.Intentions;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.danger.stage.Stage;
import dev.skidpad.sim.danger.stage.StageSetting;
import dev.skidpad.sim.score.measure.RecordedAgents;
import dev.skidpad.sim.world.MovingAgents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// The foreseers that are compared.
public final class Foreseers {
    private Foreseers() {}

    /// A world model, asked with the plan.
    public static Foreseer dreaming(String name, WorldModel model) {
        return named(
                name,
                (asked, samples, seed) ->
                        DreamVerdict.of(asked, model.dream(asked.moment(), asked.plan(), samples, seed)));
    }

    /// What can be known without the plan: the simulator itself with the hidden state drawn anew, in which the ego
    /// drives as the human did; the plan is held against what the others do then. No model that is blind to the
    /// plan can know more.
    public static Foreseer egoBlind(String name) {
        return named(name, (asked, samples, seed) -> {
            Scenario scene = asked.setting().scenario();
            List<MovingAgents> dreams = new ArrayList<>();
            for (Played played : play(asked, Proposals.humanPlan(scene), samples, seed)) {
                dreams.add(new OtherEgo(agents(asked, played), asked.plan(), scene.egoIndex()));
            }
            return DreamVerdict.of(asked, dreams);
        });
    }

    // Plays a plan with the hidden state drawn anew each time.
    private static List<Played> play(RfbCase asked, Track plan, int samples, long seed) {
        StageSetting setting = asked.setting();
        int last = asked.moment().step() + asked.plan().steps();
        List<Played> played = new ArrayList<>(samples);
        for (int i = 0; i < samples; i++) {
            long hidden = RandomStream.of(seed, "ceiling/" + asked.id(), i).nextLong();
            Scenario meant = Intentions.ofSeed(setting.scenario(), hidden);
            played.add(Stage.play(new StageSetting(meant, Set.of(), setting.grip(), hidden), plan, last));
        }
        return played;
    }

    private static MovingAgents agents(RfbCase asked, Played played) {
        return new RecordedAgents(
                played.scenario(), asked.moment().step(), asked.plan().steps() + 1);
    }

    /// What can be known at all: the simulator itself, with the hidden state drawn anew for each sample.
    public static Foreseer ceiling(String name) {
        return named(name, (asked, samples, seed) -> {
            Scenario scene = asked.setting().scenario();
            List<MovingAgents> futures = new ArrayList<>();
            int hits = 0;
            double[] when = new double[samples];
            for (Played played : play(asked, DreamVerdict.planned(asked).ego(), samples, seed)) {
                Truth truth = Truth.of(played, scene, asked.plan().steps());
                if (truth.collides()) {
                    when[hits++] = truth.hitFrame().orElseThrow() * (double) scene.dtSeconds();
                }
                futures.add(agents(asked, played));
            }
            Foresight geometry = DreamVerdict.of(asked, List.of());
            double[] sorted = Arrays.copyOf(when, hits);
            Arrays.sort(sorted);
            return new Foresight(
                    (double) hits / samples,
                    geometry.offRoad(),
                    hits == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[hits / 2]),
                    futures);
        });
    }

    private interface Answer {
        Foresight foresee(RfbCase asked, int samples, long seed);
    }

    private static Foreseer named(String name, Answer answer) {
        return new Foreseer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Foresight foresee(RfbCase asked, int samples, long seed) {
                return answer.foresee(asked, samples, seed);
            }
        };
    }
}
