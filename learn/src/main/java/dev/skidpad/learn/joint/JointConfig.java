package dev.skidpad.learn.joint;

import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Vocabulary;
import java.util.List;

/// What a joint network looks like.
///
/// @param view the largest numbers of rows that an agent sees
/// @param width `D` of every row inside it; a multiple of the heads
/// @param heads `H` of its attention
/// @param layers how many times each agent looks around
/// @param hidden the hidden width of each feed-forward part
/// @param embedding the hidden width of what embeds the rows that are seen
/// @param vehicleTokens `V` of the vehicles' codebook
/// @param pedestrianTokens `V` of the pedestrians' codebook
/// @param cyclistTokens `V` of the cyclists' codebook
public record JointConfig(
        ViewConfig view,
        int width,
        int heads,
        int layers,
        int hidden,
        int embedding,
        int vehicleTokens,
        int pedestrianTokens,
        int cyclistTokens) {
    /// What is seen beside oneself, in the order in which the rows stand.
    static final List<ContextKind> SEEN = List.of(ContextKind.AGENT, ContextKind.MAP, ContextKind.SIGNAL);

    public JointConfig {
        if (heads < 1 || width < heads || width % heads != 0) {
            throw new IllegalArgumentException("width " + width + " is not a multiple of " + heads + " heads");
        }
        if (layers < 1 || hidden < 1 || embedding < 1) {
            throw new IllegalArgumentException(
                    "layers " + layers + ", hidden " + hidden + " and embedding " + embedding + " must be positive");
        }
        if (vehicleTokens < 1 || pedestrianTokens < 1 || cyclistTokens < 1) {
            throw new IllegalArgumentException(
                    "every class needs a token: " + vehicleTokens + ", " + pedestrianTokens + ", " + cyclistTokens);
        }
        for (ContextKind kind : SEEN) {
            if (view.capacity(kind) < 1) {
                throw new IllegalArgumentException("an agent must be able to see a row of " + kind);
            }
        }
        if (view.hasRoute()) {
            throw new IllegalArgumentException("a route stands in an agent's own row, not in rows of its own");
        }
    }

    /// The usual size, somewhat above a million weights.
    public static JointConfig standard(Vocabulary vocabulary) {
        return of(new ViewConfig(14, 12, 6, 3, 2, 0), 128, 4, 3, 384, 48, vocabulary);
    }

    /// Small and fast, for tests.
    public static JointConfig quick(Vocabulary vocabulary) {
        return of(new ViewConfig(6, 8, 4, 1, 1, 0), 32, 2, 2, 48, 16, vocabulary);
    }

    private static JointConfig of(
            ViewConfig view, int width, int heads, int layers, int hidden, int embedding, Vocabulary vocabulary) {
        return new JointConfig(
                view,
                width,
                heads,
                layers,
                hidden,
                embedding,
                vocabulary.vehicle().size(),
                vocabulary.pedestrian().size(),
                vocabulary.cyclist().size());
    }

    /// The width `E` of one head.
    int headWidth() {
        return width / heads;
    }

    /// The most rows `T` that an agent sees, its own among them.
    int rows() {
        int rows = 1;
        for (ContextKind kind : SEEN) {
            rows += view.capacity(kind);
        }
        return rows;
    }

    /// The number of tokens `V` of a class.
    public int tokens(AgentClass agentClass) {
        return switch (agentClass) {
            case VEHICLE -> vehicleTokens;
            case PEDESTRIAN -> pedestrianTokens;
            case CYCLIST -> cyclistTokens;
        };
    }

    /// Whether the codebooks of a vocabulary have the sizes that the network was made for.
    public boolean fits(Vocabulary vocabulary) {
        for (AgentClass agentClass : AgentClass.values()) {
            if (vocabulary.of(agentClass).size() != tokens(agentClass)) {
                return false;
            }
        }
        return true;
    }
}
