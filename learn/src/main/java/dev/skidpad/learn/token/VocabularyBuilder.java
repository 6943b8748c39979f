package dev.skidpad.learn.token;

import dev.skidpad.core.kernel.Trig;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds codebooks from recorded motion by k-disks.
///
/// As in Trajeglish and AutoVLA: take a random motion that no token covers yet, average all motions
/// that end within a distance ε of it into a token, repeat. The distance is the mean distance between
/// matching corners of the class's box. Other than there, ε is not given but found: the smallest with
/// which the tokens cover nearly all motions, so that a codebook of any size fits its data. One token
/// in eight is kept for motions that the data lacks: of a fan of arcs over all speeds and turns of the
/// class, again and again the one farthest from every token so far. So a class that the data does not
/// show at all still gets a codebook, and hard braking or swerving has tokens even if nobody recorded
/// did it.
public final class VocabularyBuilder {
    private static final int VALUES = Codebook.STEPS * 3;
    private static final double COVERED_SHARE = 0.999;
    private static final int BISECTIONS = 12;
    private static final float WIDEST_M = 2f;

    private VocabularyBuilder() {}

    /// Builds the codebooks of all classes.
    ///
    /// @param scenarios steps of 0.1 s
    /// @throws IllegalArgumentException if a scenario has another time step
    public static Vocabulary build(List<Scenario> scenarios, VocabularyConfig config, long seed) {
        return new Vocabulary(
                build(scenarios, AgentClass.VEHICLE, config, seed),
                build(scenarios, AgentClass.PEDESTRIAN, config, seed),
                build(scenarios, AgentClass.CYCLIST, config, seed));
    }

    /// Builds codebooks that also say what other records than the given ones show; see
    /// [MotionVariants].
    ///
    /// @param scenarios steps of 0.1 s
    /// @throws IllegalArgumentException if a scenario has another time step
    public static Vocabulary buildWide(List<Scenario> scenarios, VocabularyConfig config, long seed) {
        return new Vocabulary(
                buildWide(scenarios, AgentClass.VEHICLE, config, seed),
                buildWide(scenarios, AgentClass.PEDESTRIAN, config, seed),
                buildWide(scenarios, AgentClass.CYCLIST, config, seed));
    }

    private static Codebook buildWide(
            List<Scenario> scenarios, AgentClass agentClass, VocabularyConfig config, long seed) {
        float[] segments = MotionSegments.collect(scenarios, agentClass, config.maxSegments());
        float[] wide =
                MotionVariants.of(agentClass, segments, RandomStream.of(seed, "motion-variants", agentClass.ordinal()));
        RandomStream random = RandomStream.of(seed, "codebook", agentClass.ordinal());
        return build(agentClass, wide, MotionFan.withFlips(agentClass), config.tokens(agentClass), random);
    }

    private static Codebook build(List<Scenario> scenarios, AgentClass agentClass, VocabularyConfig config, long seed) {
        float[] segments = MotionSegments.collect(scenarios, agentClass, config.maxSegments());
        RandomStream random = RandomStream.of(seed, "codebook", agentClass.ordinal());
        return build(agentClass, segments, config.tokens(agentClass), random);
    }

    /// Builds one codebook.
    ///
    /// @param segments `[n, K, 3]` recorded motions, each in the frame at its start
    /// @param tokens how many tokens, token 0 included
    static Codebook build(AgentClass agentClass, float[] segments, int tokens, RandomStream random) {
        return build(agentClass, segments, MotionFan.of(agentClass), tokens, random);
    }

    private static Codebook build(
            AgentClass agentClass, float[] segments, float[] fan, int tokens, RandomStream random) {
        List<float[]> chosen = new ArrayList<>();
        chosen.add(new float[VALUES]);
        Cover cover = new Cover(agentClass, segments, random);
        chosen.addAll(cover.disks(Math.max(1, tokens - tokens / 8 - 1)));
        fill(agentClass, fan, chosen, tokens);
        List<float[]> moving = chosen.subList(1, chosen.size());
        moving.sort((a, b) -> {
            int byX = Float.compare(a[VALUES - 3], b[VALUES - 3]);
            return byX != 0 ? byX : Float.compare(a[VALUES - 2], b[VALUES - 2]);
        });
        return new Codebook(agentClass, joined(chosen));
    }

    /// Adds arcs of the fan until there are enough tokens, each time the one farthest from all tokens.
    private static void fill(AgentClass agentClass, float[] arcs, List<float[]> chosen, int tokens) {
        Ends fan = Ends.of(agentClass, arcs);
        float[] away = new float[fan.count()]; // m from each arc to the nearest token
        Arrays.fill(away, Float.POSITIVE_INFINITY);
        Ends sofar = Ends.of(agentClass, joined(chosen));
        for (int v = 0; v < sofar.count(); v++) {
            approach(fan, sofar, v, away);
        }
        while (chosen.size() < tokens) {
            int farthest = 0;
            for (int i = 1; i < away.length; i++) {
                farthest = away[i] > away[farthest] ? i : farthest;
            }
            chosen.add(fan.motion(farthest));
            approach(fan, fan, farthest, away);
        }
    }

    /// Brings the distances of all arcs down to that from one more token.
    private static void approach(Ends fan, Ends tokens, int token, float[] away) {
        for (int i = 0; i < away.length; i++) {
            away[i] = Math.min(away[i], tokens.distance(token, fan, i));
        }
    }

    private static float[] joined(List<float[]> motions) {
        float[] all = new float[motions.size() * VALUES];
        for (int v = 0; v < motions.size(); v++) {
            System.arraycopy(motions.get(v), 0, all, v * VALUES, VALUES);
        }
        return all;
    }

    /// The motions to be covered, in the random order in which they may become centres of disks.
    private static final class Cover {
        private final Ends ends;
        private final Ends standing;
        private final int[] order;

        Cover(AgentClass agentClass, float[] segments, RandomStream random) {
            ends = Ends.of(agentClass, segments);
            standing = Ends.of(agentClass, new float[VALUES]);
            order = new int[ends.count()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            random.shuffle(order);
        }

        /// At most `limit` tokens from the smallest disks that cover nearly everything.
        List<float[]> disks(int limit) {
            if (order.length == 0) {
                return List.of();
            }
            float low = 0;
            float high = WIDEST_M;
            for (int i = 0; i < BISECTIONS; i++) {
                float middle = 0.5f * (low + high);
                if (coveredBy(middle, limit, null) >= COVERED_SHARE * order.length) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            List<float[]> tokens = new ArrayList<>();
            coveredBy(high, limit, tokens);
            return tokens;
        }

        /// How many motions `limit` disks of a radius cover; the disk around standing still comes on
        /// top.
        private int coveredBy(float radiusM, int limit, @Nullable List<float[]> tokens) {
            boolean[] covered = new boolean[order.length];
            int count = take(standing, 0, radiusM, covered, new float[VALUES]);
            int disks = 0;
            for (int centre : order) {
                if (covered[centre]) {
                    continue;
                }
                if (disks++ == limit) {
                    return count;
                }
                float[] mean = new float[VALUES];
                count += take(ends, centre, radiusM, covered, mean);
                if (tokens != null) {
                    tokens.add(mean);
                }
            }
            return count;
        }

        /// Covers what lies within the radius of a centre and writes its mean.
        private int take(Ends centres, int centre, float radiusM, boolean[] covered, float[] mean) {
            int members = 0;
            for (int i = 0; i < covered.length; i++) {
                if (covered[i] || centres.distance(centre, ends, i) > radiusM) {
                    continue;
                }
                covered[i] = true;
                members++;
                for (int k = 0; k < VALUES; k++) {
                    mean[k] += ends.motions()[i * VALUES + k];
                }
            }
            for (int k = 0; k < VALUES; k++) {
                mean[k] /= Math.max(1, members);
            }
            return members;
        }
    }

    /// Motions and where they end.
    ///
    /// @param motions `[n, K, 3]`
    /// @param cos `[n]` of the heading at the end
    /// @param sin `[n]`
    private record Ends(AgentClass agentClass, float[] motions, float[] cos, float[] sin) {
        static Ends of(AgentClass agentClass, float[] motions) {
            int n = motions.length / VALUES;
            float[] cos = new float[n];
            float[] sin = new float[n];
            for (int i = 0; i < n; i++) {
                cos[i] = Trig.cos(motions[(i + 1) * VALUES - 1]);
                sin[i] = Trig.sin(motions[(i + 1) * VALUES - 1]);
            }
            return new Ends(agentClass, motions, cos, sin);
        }

        int count() {
            return cos.length;
        }

        float[] motion(int i) {
            return Arrays.copyOfRange(motions, i * VALUES, (i + 1) * VALUES);
        }

        /// The distance in m from one of these to one of others, in the box of this one.
        float distance(int i, Ends others, int j) {
            int a = (i + 1) * VALUES - 3;
            int b = (j + 1) * VALUES - 3;
            return BoxDistance.of(
                    others.motions[b] - motions[a],
                    others.motions[b + 1] - motions[a + 1],
                    others.cos[j] - cos[i],
                    others.sin[j] - sin[i],
                    BoxDistance.halfLength(agentClass, motions[a], motions[a + 1]),
                    0.5f * agentClass.boxWidthM());
        }
    }
}
