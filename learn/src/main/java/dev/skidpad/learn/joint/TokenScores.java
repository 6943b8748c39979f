package dev.skidpad.learn.joint;

import dev.skidpad.learn.token.AgentClass;

/// Scores of the tokens of some agents of one class. A buffer.
final class TokenScores {
    private final float[] rows; // [M, D] what they are scored by
    private final float[] logits; // [M, V]
    private int tokens;

    /// Room for scores.
    ///
    /// @param members of how many agents at most
    TokenScores(JointConfig config, int members) {
        rows = new float[members * config.width()];
        logits = new float[members * mostTokens(config)];
    }

    /// The most tokens that any class has.
    static int mostTokens(JointConfig config) {
        int most = 0;
        for (AgentClass agentClass : AgentClass.values()) {
            most = Math.max(most, config.tokens(agentClass));
        }
        return most;
    }

    /// Begins with a class; the room for the rows that are scored.
    float[] begin(int newTokens) {
        tokens = newTokens;
        return rows;
    }

    /// The number of tokens `V` of each row.
    int tokens() {
        return tokens;
    }

    /// All scores; the buffer itself.
    float[] logits() {
        return logits;
    }

    /// Where the scores of a member begin.
    int offset(int member) {
        return member * tokens;
    }
}
