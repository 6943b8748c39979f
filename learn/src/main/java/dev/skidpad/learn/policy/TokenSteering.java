package dev.skidpad.learn.policy;

import dev.skidpad.core.kernel.Exponential;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.learn.model.TokenChoice;
import dev.skidpad.learn.token.Codebook;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.world.RearAxle;
import dev.skidpad.sim.world.WorldView;

/// From the scores of a vehicle's motion tokens to a plan of the ego. A buffer; used by one thread.
///
/// At temperature 0 the token with the highest score is taken; the ego then goes as far as the mean of the
/// tokens around it, which takes out most of the jerk that comes of having only so many tokens. Above, a
/// token is drawn, and driven exactly.
public final class TokenSteering {
    /// Tokens whose ends are this near to each other are shades of one decision, m.
    static final float MEAN_RADIUS_M = 0.5f;

    private final WorldView world;
    private final Codebook codebook;
    private final float temperature;
    private final ArcPlan arc;

    /// Steers the ego of a world.
    ///
    /// @param temperature what scores are divided by; 0 takes the highest
    public TokenSteering(WorldView world, Codebook codebook, float temperature) {
        this.world = world;
        this.codebook = codebook;
        this.temperature = temperature;
        arc = new ArcPlan(RearAxle.toCentreM(world.lengthM(world.egoIndex())));
    }

    /// Chooses a token.
    ///
    /// @param logits one for each token, from the beginning
    /// @param random asked at temperatures above 0 alone
    public int choose(float[] logits, RandomStream random) {
        return temperature == 0
                ? TokenChoice.best(logits, codebook.size())
                : TokenChoice.sample(logits, codebook.size(), temperature, random.nextFloat());
    }

    /// Fills a plan with a token.
    public void fill(float[] logits, int token, Plan plan) {
        int ego = world.egoIndex();
        arc.fill(
                codebook,
                token,
                temperature == 0 ? meanWayM(logits, token) : codebook.wayM(token),
                world.x(ego),
                world.y(ego),
                world.headingRad(ego),
                world.speedMps(ego),
                plan);
    }

    /// The mean way of the tokens that end near the best one, weighted by their probabilities, m.
    private float meanWayM(float[] logits, int token) {
        float sum = 0;
        float way = 0;
        for (int v = 0; v < codebook.size(); v++) {
            if (codebook.distance(v, token) < MEAN_RADIUS_M) {
                float weight = Exponential.exp(logits[v] - logits[token]);
                sum += weight;
                way += weight * codebook.wayM(v);
            }
        }
        return way / sum;
    }
}
