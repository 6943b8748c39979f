package dev.skidpad.learn.model;

import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.token.AgentClass;
import dev.skidpad.learn.token.Vocabulary;

/// What a network looks like.
///
/// @param view what it sees
/// @param width `D` of every row inside it; a multiple of the heads
/// @param heads `H` of its attention
/// @param layers how many times the query looks at the context
/// @param hidden `F`, the hidden width of each feed-forward part
/// @param vehicleTokens `V` of the vehicles' codebook
/// @param pedestrianTokens `V` of the pedestrians' codebook
/// @param cyclistTokens `V` of the cyclists' codebook
public record ModelConfig(
        ViewConfig view,
        int width,
        int heads,
        int layers,
        int hidden,
        int vehicleTokens,
        int pedestrianTokens,
        int cyclistTokens) {
    public ModelConfig {
        if (heads < 1 || width < heads || width % heads != 0) {
            throw new IllegalArgumentException("width " + width + " is not a multiple of " + heads + " heads");
        }
        if (layers < 1 || hidden < 1 || vehicleTokens < 1 || pedestrianTokens < 1 || cyclistTokens < 1) {
            throw new IllegalArgumentException("a network needs a layer, a hidden width and tokens: " + layers + ", "
                    + hidden + ", " + vehicleTokens + ", " + pedestrianTokens + ", " + cyclistTokens);
        }
    }

    /// A policy of the usual size, about 0.2 million weights.
    public static ModelConfig policy(Vocabulary vocabulary) {
        return of(ViewConfig.policy(), vocabulary);
    }

    /// A world model of the usual size, about 0.2 million weights.
    public static ModelConfig world(Vocabulary vocabulary) {
        return of(ViewConfig.world(), vocabulary);
    }

    private static ModelConfig of(ViewConfig view, Vocabulary vocabulary) {
        return new ModelConfig(
                view,
                64,
                4,
                3,
                192,
                vocabulary.vehicle().size(),
                vocabulary.pedestrian().size(),
                vocabulary.cyclist().size());
    }

    /// The width `E` of one head.
    public int headWidth() {
        return width / heads;
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
