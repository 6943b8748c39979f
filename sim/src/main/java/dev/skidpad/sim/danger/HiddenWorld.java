package dev.skidpad.sim.danger;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.propose.DangerKind;
import dev.skidpad.sim.danger.propose.Proposal;
import dev.skidpad.sim.danger.propose.Proposals;
import dev.skidpad.sim.danger.react.Intentions;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.danger.stage.Stage;
import dev.skidpad.sim.danger.stage.StageSetting;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A moment with all that nobody can see at it: what the others mean to do and what their reflexes are, both drawn
/// from one seed, by the same law as in the benchmark that judges world models.
///
/// Proposals are made where they will happen: in the world as it goes on if the ego drives as the human did. What
/// they aim at is where others go there, and what they change of somebody's drive is the drive there. Played, all but
/// the protagonist follow their drawn intentions again, and react to what the ego does now.
final class HiddenWorld {
    private static final int MOST_DRAWS = 4;

    private final Scenario meant;
    private final Scenario foreseen;
    private final List<Integer> wreckedFrom;
    private final long seed;

    private HiddenWorld(Scenario meant, Scenario foreseen, List<Integer> wreckedFrom, long seed) {
        this.meant = meant;
        this.foreseen = foreseen;
        this.wreckedFrom = wreckedFrom;
        this.seed = seed;
    }

    /// Draws what is hidden: again where somebody would do what could not happen even if the ego drove as the
    /// human did.
    ///
    /// @param moment a recorded or generated scene
    /// @return empty where a few draws all are like that
    static Optional<HiddenWorld> draw(Scenario moment, RandomStream random, Tally tally) {
        for (int i = 0; i < MOST_DRAWS; i++) {
            long seed = random.child("hidden", i).nextLong();
            Scenario meant = Intentions.ofSeed(moment, seed);
            StageSetting setting = new StageSetting(meant, Set.of(), RoadGrip.DRY, seed);
            Played played = Stage.play(setting, Proposals.humanPlan(meant));
            boolean believed = CaseJudge.believes(played, RoadGrip.DRY);
            tally.world(believed);
            if (believed) {
                return Optional.of(of(moment, meant, played, seed));
            }
        }
        return Optional.empty();
    }

    private static HiddenWorld of(Scenario moment, Scenario meant, Played played, long seed) {
        List<Track> tracks = new ArrayList<>(played.scenario().tracks());
        tracks.set(meant.egoIndex(), meant.ego());
        Scenario foreseen = moment.withTracks(moment.id(), tracks, "as the ego may expect it to go on");
        return new HiddenWorld(meant, foreseen, played.wreckedFrom(), seed);
    }

    /// What the reflexes are drawn from, and the intentions were.
    long seed() {
        return seed;
    }

    /// How it goes on if the ego drives as the human did.
    Scenario foreseen() {
        return foreseen;
    }

    /// The first step at which somebody is a wreck there; the number of steps where never.
    int wreckedFrom(int agent) {
        return wreckedFrom.get(agent);
    }

    /// Draws a proposal, in the foreseen world.
    ///
    /// @return empty where nothing of the kind is at hand
    Optional<Proposal> propose(DangerKind kind, RoadGrip grip, RandomStream random) {
        return Proposals.draw(kind, foreseen, grip, random).filter(this::isDriven);
    }

    // Not of somebody whom a collision in the foreseen world has made a wreck.
    private boolean isDriven(Proposal proposal) {
        int agent = proposal.protagonist().orElse(meant.egoIndex());
        return agent == meant.egoIndex() || agent >= wreckedFrom.size() || wreckedFrom.get(agent) >= meant.steps();
    }

    /// A proposal as it is played: the protagonist does as proposed, or comes in addition; the others mean what they
    /// meant.
    Proposal amongIntentions(Proposal proposal) {
        List<Track> tracks = new ArrayList<>(meant.tracks());
        Scenario edited = proposal.scenario();
        proposal.protagonist().ifPresent(agent -> {
            Track script = edited.tracks().get(agent);
            if (agent < tracks.size()) {
                tracks.set(agent, script);
            } else {
                tracks.add(script);
            }
        });
        return proposal.in(edited.withTracks(edited.id(), tracks, "intentions drawn from " + seed));
    }
}
