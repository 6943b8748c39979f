package dev.skidpad.sim.score.realism;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.episode.Episode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// The sim-agents realism score: how likely a recorded future is, judged by many simulated ones.
///
/// For each agent and [Feature] the simulated values of all rollouts and steps make a distribution over bins, and
/// the record's values have the probabilities of theirs. The likelihood of a feature is
/// `L = exp(mean over agents and recorded steps of ln p)`, the score the weighted mean of the ten
/// ([MetaMetric]). The record against itself does not reach 1: its own steps spread over several bins, and each
/// of them has only its share.
///
/// Safe for use by several threads at once.
public final class Realism {
    private Realism() {}

    /// The score of simulated episodes of a scenario, over all agents that are there at their first frame.
    public static RealismScore ofEpisodes(Scenario scenario, List<Episode> episodes) {
        return of(scenario, episodes.stream().map(Rollout::of).toList());
    }

    /// The score of rollouts, over all agents that are there when they start.
    public static RealismScore of(Scenario scenario, List<Rollout> rollouts) {
        int[] all = new int[scenario.agentCount()];
        Arrays.setAll(all, a -> a);
        return of(scenario, rollouts, all);
    }

    /// The score of rollouts over some agents, in which all take part.
    ///
    /// @param rollouts one or more, all from the same step of the record and of the same length
    /// @param evaluated indices of agents; who is not there when the rollouts start is left out
    /// @throws IllegalArgumentException if the rollouts do not fit the scenario or each other, or if nobody is left
    ///     to evaluate
    public static RealismScore of(Scenario scenario, List<Rollout> rollouts, int[] evaluated) {
        Rollout first = checked(scenario, rollouts);
        int start = first.startStep();
        Members members = new Members(scenario, start);
        boolean[] counted = new boolean[members.count];
        int[] agents = chosen(scenario, members, evaluated, counted);
        Counter counter = new Counter(scenario, members, counted, start, first.steps());
        Tally recorded = new Tally(members.count);
        counter.count(Rollout.recorded(scenario, start, first.steps()), recorded);
        Tally simulated = new Tally(members.count);
        for (Rollout rollout : rollouts) {
            counter.count(rollout, simulated);
        }
        List<FeatureScore> features = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            features.add(score(feature, members, counter, recorded, simulated));
        }
        return new RealismScore(
                scenario.id(),
                rollouts.size(),
                first.steps(),
                agents.length,
                members.count,
                thereShare(rollouts, agents),
                features,
                Displacements.of(scenario, rollouts, agents));
    }

    private static Rollout checked(Scenario scenario, List<Rollout> rollouts) {
        if (rollouts.isEmpty()) {
            throw new IllegalArgumentException("scenario " + scenario.id() + ": there is no rollout to score");
        }
        Rollout first = rollouts.getFirst();
        for (int r = 0; r < rollouts.size(); r++) {
            Rollout rollout = rollouts.get(r);
            if (rollout.agents() != scenario.agentCount()
                    || rollout.startStep() != first.startStep()
                    || rollout.steps() != first.steps()
                    || rollout.startStep() + rollout.steps() >= scenario.steps()) {
                throw new IllegalArgumentException("scenario " + scenario.id() + ": rollout " + r + " (" + rollout
                        + ") does not fit " + scenario.agentCount() + " agents, " + scenario.steps()
                        + " steps and the first rollout (" + first + ")");
            }
        }
        return first;
    }

    private static int[] chosen(Scenario scenario, Members members, int[] evaluated, boolean[] counted) {
        for (int agent : evaluated) {
            if (agent < 0 || agent >= scenario.agentCount()) {
                throw new IllegalArgumentException("scenario " + scenario.id() + ": there is no agent " + agent
                        + " among " + scenario.agentCount());
            }
            int k = Arrays.binarySearch(members.agent, agent);
            if (k >= 0) {
                counted[k] = true;
            }
        }
        int[] agents = new int[members.count];
        int n = 0;
        for (int k = 0; k < members.count; k++) {
            if (counted[k]) {
                agents[n++] = members.agent[k];
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException("scenario " + scenario.id() + ": of the " + evaluated.length
                    + " agents to evaluate none is there when the rollouts start");
        }
        return Arrays.copyOf(agents, n);
    }

    private static FeatureScore score(
            Feature feature, Members members, Counter counter, Tally recorded, Tally simulated) {
        boolean edges = feature == Feature.DISTANCE_TO_ROAD_EDGE || feature == Feature.OFF_ROAD;
        if (edges && !counter.edgesKnown()) {
            return FeatureScore.absent(feature, "the map has no road edges");
        }
        if (feature == Feature.LIGHT_VIOLATION && !counter.lightsKnown()) {
            return FeatureScore.absent(feature, "the scene has no light whose lane is on the map");
        }
        List<AgentLikelihood> agents = new ArrayList<>();
        for (int k = 0; k < members.count; k++) {
            if (recorded.total(feature, k) > 0) {
                agents.add(likelihood(feature, members, recorded, simulated, k));
            }
        }
        return agents.isEmpty()
                ? FeatureScore.absent(feature, "no evaluated agent has it in the record")
                : FeatureScore.present(feature, agents);
    }

    private static AgentLikelihood likelihood(
            Feature feature, Members members, Tally recorded, Tally simulated, int k) {
        Estimator estimator = feature.estimator();
        long total = simulated.total(feature, k);
        double sum = 0;
        for (int b = 0; b < estimator.bins(); b++) {
            long count = recorded.count(feature, k, b);
            if (count > 0) {
                double p = estimator.probability(simulated.count(feature, k, b), total);
                sum += count * StrictMath.log(p);
            }
        }
        long count = recorded.total(feature, k);
        return new AgentLikelihood(
                members.agent[k],
                count,
                sum / count,
                recorded.mean(feature, k),
                total > 0 ? OptionalDouble.of(simulated.mean(feature, k)) : OptionalDouble.empty());
    }

    private static double thereShare(List<Rollout> rollouts, int[] agents) {
        long there = 0;
        long all = 0;
        for (Rollout rollout : rollouts) {
            for (int t = 0; t < rollout.steps(); t++) {
                for (int agent : agents) {
                    there += rollout.there(t, agent) ? 1 : 0;
                }
            }
            all += (long) rollout.steps() * agents.length;
        }
        return (double) there / all;
    }
}
