package dev.skidpad.sim.vary;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue of variations, and how to draw from it.
public final class Variations {
    private static final List<Variation> STANDARD = List.of(
            new EgoRetimed(0.6f, 0.85f),
            new EgoRetimed(1.15f, 1.5f),
            new EgoDelayed(1.5f, 0.4f),
            new EgoAimed(EgoAimed.Target.AGENT),
            new EgoAimed(EgoAimed.Target.ROAD_EDGE),
            new AgentBrakesHard(4f, 8f),
            new AgentCutsIn(2f, 10f, 3f));

    private Variations() {}

    /// All kinds with their usual strengths.
    public static List<Variation> standard() {
        return STANDARD;
    }

    /// Those of them that edit the ego's plan.
    public static List<Variation> ofEgo() {
        return STANDARD.subList(0, 5);
    }

    /// Those of them that edit another agent.
    public static List<Variation> ofAgents() {
        return STANDARD.subList(5, STANDARD.size());
    }

    /// Draws from the whole catalogue.
    public static Sample sample(Scenario scenario, RandomStream random, int tries) {
        return sample(STANDARD, scenario, random, tries);
    }

    /// Tries variations one after another, each in turn before any comes again, in an order that is drawn.
    ///
    /// @param tries how often
    public static Sample sample(List<Variation> catalogue, Scenario scenario, RandomStream random, int tries) {
        int[] order = new int[catalogue.size()];
        List<Varied> usable = new ArrayList<>();
        Map<PlausibilityRule, Integer> rejected = new EnumMap<>(PlausibilityRule.class);
        int notApplicable = 0;
        for (int i = 0; i < tries && order.length > 0; i++) {
            if (i % order.length == 0) {
                for (int k = 0; k < order.length; k++) {
                    order[k] = k;
                }
                random.shuffle(order);
            }
            Variation variation = catalogue.get(order[i % order.length]);
            Optional<Varied> varied = variation.apply(scenario, random.child(variation.name(), i));
            if (varied.isEmpty()) {
                notApplicable++;
            } else if (varied.get().plausible()) {
                usable.add(varied.get());
            } else {
                varied.get().report().failures().forEach(check -> rejected.merge(check.rule(), 1, Integer::sum));
            }
        }
        return new Sample(usable, rejected, notApplicable, tries);
    }

    /// What came of drawing.
    ///
    /// @param usable the plausible edits, in the order of the draws
    /// @param rejected how often each rule rejected an edit; one edit may break several
    /// @param notApplicable how often there was nothing to edit
    /// @param tries how many were drawn
    public record Sample(List<Varied> usable, Map<PlausibilityRule, Integer> rejected, int notApplicable, int tries) {
        public Sample {
            usable = List.copyOf(usable);
            Map<PlausibilityRule, Integer> ordered = new EnumMap<>(PlausibilityRule.class);
            ordered.putAll(rejected);
            rejected = Collections.unmodifiableMap(ordered);
        }

        /// How many edits were implausible.
        public int implausible() {
            return tries - notApplicable - usable.size();
        }
    }
}
