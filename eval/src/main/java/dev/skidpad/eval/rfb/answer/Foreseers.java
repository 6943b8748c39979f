package dev.skidpad.eval.rfb.answer;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.rfb.HiddenDraw;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.Truth;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.WorldModel;
import dev.skidpad.sim.danger.propose.Proposals;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.score.measure.RecordedAgents;
import dev.skidpad.sim.world.MovingAgents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The foreseers that dream or re-simulate.
public final class Foreseers {
    private Foreseers() {}

    /// A world model, asked with each plan.
    public static Foreseer dreaming(String name, WorldModel model) {
        return named(name, (cases, samples, seed) -> {
            List<Foresight> foresights = new ArrayList<>(cases.size());
            for (RfbCase asked : cases) {
                foresights.add(
                        DreamVerdict.of(asked, model.dream(asked.moment(), asked.plan(), samples, seed(asked, seed))));
            }
            return foresights;
        });
    }

    /// A world model whose others do not see the plan: it dreams once of a scene, and every plan is held
    /// against that.
    public static Foreseer dreamingBlind(String name, WorldModel model) {
        return named(name, (cases, samples, seed) -> {
            RfbCase any = cases.getFirst();
            return against(cases, model.dream(any.moment(), any.plan(), samples, seed(any, seed)));
        });
    }

    /// What can be known without the plan at most: the simulator itself with the hidden state drawn
    /// anew, in which the ego drives as the human did; the plan is held against what the others do then.
    /// No model that is blind to the plan can know more.
    public static Foreseer blindCeiling(String name) {
        return named(name, (cases, samples, seed) -> {
            RfbCase any = cases.getFirst();
            Track human = Proposals.humanPlan(any.scene());
            List<MovingAgents> futures = new ArrayList<>(samples);
            for (HiddenDraw draw : HiddenDraw.resimulated(any.scene(), samples, seed)) {
                futures.add(agents(any, draw.play(human, lastStep(any))));
            }
            return against(cases, futures);
        });
    }

    /// What can be known at all: the simulator itself, with the hidden state drawn anew for each sample.
    public static Foreseer ceiling(String name) {
        return named(name, (cases, samples, seed) -> {
            List<HiddenDraw> draws = HiddenDraw.resimulated(cases.getFirst().scene(), samples, seed);
            List<Foresight> foresights = new ArrayList<>(cases.size());
            for (RfbCase asked : cases) {
                foresights.add(resimulated(asked, draws));
            }
            return foresights;
        });
    }

    private static Foresight resimulated(RfbCase asked, List<HiddenDraw> draws) {
        Scenario planned = asked.planned();
        List<MovingAgents> futures = new ArrayList<>(draws.size());
        int[] hits = new int[draws.size()];
        int count = 0;
        for (HiddenDraw draw : draws) {
            Played played = draw.play(planned.ego(), lastStep(asked));
            Truth truth = Truth.of(played, planned, asked.plan().steps());
            if (truth.hitFrame().isPresent()) {
                hits[count++] = truth.hitFrame().getAsInt();
            }
            futures.add(agents(asked, played));
        }
        return DreamVerdict.of(asked, Arrays.copyOf(hits, count), futures);
    }

    // Every case of a scene against the same futures, in which another plan was driven.
    private static List<Foresight> against(List<RfbCase> cases, List<? extends MovingAgents> futures) {
        List<Foresight> foresights = new ArrayList<>(cases.size());
        for (RfbCase asked : cases) {
            EgoPlan plan = asked.plan();
            int ego = asked.scene().egoIndex();
            foresights.add(DreamVerdict.of(
                    asked,
                    futures.stream()
                            .map(future -> new OtherEgo(future, plan, ego))
                            .toList()));
        }
        return foresights;
    }

    private static int lastStep(RfbCase asked) {
        return asked.moment().step() + asked.plan().steps();
    }

    private static MovingAgents agents(RfbCase asked, Played played) {
        return new RecordedAgents(
                played.scenario(), asked.moment().step(), asked.plan().steps() + 1);
    }

    // The plans of a scene share their dreams' numbers: the others have the same intentions whatever the ego plans.
    private static long seed(RfbCase asked, long seed) {
        return RandomStream.of(seed, "rfb-dreams/" + asked.scene().id(), 0).nextLong();
    }

    private interface Answering {
        List<Foresight> foresee(List<RfbCase> cases, int samples, long seed);
    }

    private static Foreseer named(String name, Answering answering) {
        return new Foreseer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Foresight> foresee(List<RfbCase> cases, int samples, long seed) {
                return answering.foresee(cases, samples, seed);
            }
        };
    }
}
