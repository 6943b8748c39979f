package dev.skidpad.learn.token;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes recorded motion in tokens, rolling as [MotionEncoder] does, but with foresight: several ways
/// of writing it are kept, and of all the one wins whose places are nearest to the record's.
///
/// After each token the ways are ranked by the sum of their squared distances so far, plus what the
/// present heading will cost: a heading that is off by `δ` leads aside by `L·δ`, with `L` half the way
/// of the next token and a little more.
public final class BeamEncoder {
    /// How many ways are kept.
    public static final int BEAM = 8;

    private static final float LEAST_LEVER_M = 0.3f;
    private static final int LAST = Codebook.STEPS - 1;

    private final Codebook codebook;

    public BeamEncoder(Codebook codebook) {
        this.codebook = codebook;
    }

    /// A way of writing the motion so far.
    private record Way(Frame frame, double squared, double rank, int[] tokens, float[] errorsM) {}

    /// A token that may be next.
    private record Next(Way before, int token, double squared, double rank) {}

    /// Encodes a track from a step on, for as long as it is valid every half second.
    ///
    /// @param start a valid step
    /// @param maxTokens at most so many tokens
    public MotionEncoder.Encoded encode(Track track, int start, int maxTokens) {
        if (!track.valid(start)) {
            throw new IllegalArgumentException("track " + track.id() + " is not valid at step " + start);
        }
        Frame first = new Frame();
        first.set(track.x(start), track.y(start), track.headingRad(start));
        List<Way> ways = List.of(new Way(first, 0, 0, new int[0], new float[0]));
        for (int k = 1; k <= maxTokens && track.valid(start + k * Codebook.STEPS); k++) {
            int t = start + k * Codebook.STEPS;
            float lever = LEAST_LEVER_M + 0.5f * wayAfter(track, t);
            List<Next> candidates = new ArrayList<>();
            for (Way way : ways) {
                addNearest(way, track, t, lever, candidates);
            }
            candidates.sort(Comparator.comparingDouble(Next::rank)); // stable, so the same everywhere
            List<Way> longer = new ArrayList<>();
            for (Next next : candidates.subList(0, Math.min(BEAM, candidates.size()))) {
                longer.add(extended(next, track, t));
            }
            ways = longer;
        }
        Way best = ways.getFirst();
        for (Way way : ways) {
            best = way.squared < best.squared ? way : best;
        }
        return new MotionEncoder.Encoded(best.tokens, best.errorsM);
    }

    private static float wayAfter(Track track, int step) {
        int next = step + Codebook.STEPS;
        if (!track.valid(next)) {
            return 0;
        }
        float dx = track.x(next) - track.x(step);
        float dy = track.y(next) - track.y(step);
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    private void addNearest(Way way, Track track, int step, float lever, List<Next> out) {
        float x = way.frame.localX(track.x(step), track.y(step));
        float y = way.frame.localY(track.x(step), track.y(step));
        float heading = way.frame.localHeadingRad(track.headingRad(step));
        int[] tokens = new int[BEAM];
        double[] costs = new double[BEAM];
        int found = 0;
        for (int v = 0; v < codebook.size(); v++) {
            float dx = codebook.x(v, LAST) - x;
            float dy = codebook.y(v, LAST) - y;
            double cost = dx * dx + dy * dy;
            if (found == BEAM && cost >= costs[BEAM - 1]) {
                continue;
            }
            float turn = lever * Angles.difference(heading, codebook.headingRad(v, LAST));
            cost += turn * turn;
            if (found == BEAM && cost >= costs[BEAM - 1]) {
                continue;
            }
            int at = found < BEAM ? found++ : BEAM - 1;
            while (at > 0 && costs[at - 1] > cost) {
                costs[at] = costs[at - 1];
                tokens[at] = tokens[at - 1];
                at--;
            }
            costs[at] = cost;
            tokens[at] = v;
        }
        for (int i = 0; i < found; i++) {
            float dx = codebook.x(tokens[i], LAST) - x;
            float dy = codebook.y(tokens[i], LAST) - y;
            out.add(new Next(way, tokens[i], way.squared + dx * dx + dy * dy, way.squared + costs[i]));
        }
    }

    private Way extended(Next next, Track track, int step) {
        Way before = next.before;
        Frame frame = new Frame();
        frame.set(before.frame.x(), before.frame.y(), before.frame.headingRad());
        frame.move(codebook.x(next.token, LAST), codebook.y(next.token, LAST), codebook.headingRad(next.token, LAST));
        int count = before.tokens.length;
        int[] tokens = java.util.Arrays.copyOf(before.tokens, count + 1);
        float[] errors = java.util.Arrays.copyOf(before.errorsM, count + 1);
        tokens[count] = next.token;
        float dx = frame.x() - track.x(step);
        float dy = frame.y() - track.y(step);
        errors[count] = (float) Math.sqrt(dx * dx + dy * dy);
        return new Way(frame, next.squared, next.rank, tokens, errors);
    }
}
