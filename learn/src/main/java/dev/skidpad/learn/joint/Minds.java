package dev.skidpad.learn.joint;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.feature.RouteGuide;
import dev.skidpad.learn.feature.Scenery;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.sim.world.WorldView;

/// Those of one scene who are moved by a joint model: what they see, and what they decide. A buffer;
/// used by one thread.
///
/// Each draws a way when it begins and keeps it. The number that agent `i` draws its `k`-th token with
/// depends on the stream, `i` and `k` alone.
final class Minds {
    /// Who decides about the ego.
    enum Ego {
        /// Somebody else.
        GIVEN,
        /// The model.
        DRAWN
    }

    private static final AgentClass[] CLASSES = AgentClass.values();

    private final WorldView view;
    private final JointNetwork network;
    private final TokenBlend blend;
    private final float[] poses = new float[3 * Codebook.STEPS];
    private final RandomStream random;
    private final Ego ego;
    private final Thinkers thinkers;
    private final Ways ways;
    private final boolean[] parked; // [A]
    private final Stride[] strides; // [A]
    private final int[] members = new int[Thinkers.MOST]; // places in the batch of those of one class
    private final int[] deciding = new int[Thinkers.MOST]; // the agents there
    private int first; // place in the batch

    /// Those who are there when it begins.
    Minds(WorldView view, Scenery scenery, JointNetwork network, TokenBlend blend, RandomStream random, Ego ego) {
        this.view = view;
        this.network = network;
        this.blend = blend;
        this.random = random;
        this.ego = ego;
        thinkers = new Thinkers(network.config(), scenery);
        parked = thinkers.parked(view);
        ways = ways(scenery);
        strides = strides(parked.length);
    }

    /// Those of another view of the same moment, who will draw other ways and other numbers.
    Minds(Minds twin, WorldView view, Scenery scenery, RandomStream random) {
        this.view = view;
        this.random = random;
        network = twin.network;
        blend = twin.blend;
        ego = twin.ego;
        thinkers = twin.thinkers.another();
        parked = twin.parked;
        ways = ways(scenery);
        strides = strides(parked.length);
    }

    // The ego that the model drives knows its route; of one that is driven by somebody else nobody does.
    private Ways ways(Scenery scenery) {
        Ways drawn = Ways.drawn(view, scenery, random.child("ways", 0));
        return switch (ego) {
            case GIVEN -> drawn;
            case DRAWN ->
                drawn.withEgo(view.egoIndex(), new RouteGuide(view.scenario().route(), scenery));
        };
    }

    private static Stride[] strides(int count) {
        Stride[] strides = new Stride[count];
        for (int a = 0; a < count; a++) {
            strides[a] = new Stride();
        }
        return strides;
    }

    /// Whether an agent is there and moved by the model.
    boolean moves(int agent) {
        return view.active(agent) && (ego == Ego.DRAWN || agent != view.egoIndex());
    }

    /// How an agent that moves goes for the half second that was decided on last.
    Stride stride(int agent) {
        return strides[agent];
    }

    /// Adds what everybody sees to a batch.
    void look(JointBatch batch) {
        thinkers.find(view, parked);
        first = thinkers.addTo(view, ways, batch);
    }

    /// Decides on the next half second of everybody, after the network has run.
    ///
    /// @param decision how many were made before
    /// @param scores working space for as many as can think in a scene
    void decide(int decision, JointBatch batch, JointNetwork.State state, TokenDraw draw, TokenScores scores) {
        for (int a = 0; a < parked.length; a++) {
            if (moves(a) && parked[a]) {
                strides[a].stay(view.x(a), view.y(a), view.headingRad(a));
            } else if (moves(a)) {
                strides[a].coast(view.x(a), view.y(a), view.headingRad(a), view.vx(a), view.vy(a));
            }
        }
        for (AgentClass agentClass : CLASSES) {
            decide(agentClass, decision, batch, state, draw, scores);
        }
    }

    private void decide(
            AgentClass agentClass,
            int decision,
            JointBatch batch,
            JointNetwork.State state,
            TokenDraw draw,
            TokenScores scores) {
        int count = 0;
        for (int i = 0; i < thinkers.count(); i++) {
            if (moves(thinkers.agent(i)) && batch.agentClass(first + i) == agentClass) {
                members[count] = first + i;
                deciding[count++] = thinkers.agent(i);
            }
        }
        if (count == 0) {
            return;
        }
        network.score(agentClass, batch, state, members, count, scores);
        int tokens = network.config().tokens(agentClass);
        for (int m = 0; m < count; m++) {
            int a = deciding[m];
            float uniform = random.child("token", ((long) a << 20) + decision).nextFloat();
            int token = draw.draw(scores.logits(), scores.offset(m), tokens, uniform);
            blend.blend(agentClass, token, draw, poses);
            float vx = view.vx(a);
            float vy = view.vy(a);
            float speed = (float) Math.sqrt(vx * vx + vy * vy);
            strides[a].play(poses, view.x(a), view.y(a), view.headingRad(a), speed);
        }
    }
}
