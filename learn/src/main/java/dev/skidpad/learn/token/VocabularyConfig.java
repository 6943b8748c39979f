package dev.skidpad.learn.token;

/// How large the codebooks are and how many motions they are built from.
///
/// @param vehicleTokens tokens of vehicles, token 0 included
/// @param pedestrianTokens tokens of pedestrians, token 0 included
/// @param cyclistTokens tokens of cyclists, token 0 included
/// @param maxSegments how many recorded motions of a class are looked at, spread evenly over the
///     scenarios
public record VocabularyConfig(int vehicleTokens, int pedestrianTokens, int cyclistTokens, int maxSegments) {
    public VocabularyConfig {
        if (vehicleTokens < 2 || pedestrianTokens < 2 || cyclistTokens < 2 || maxSegments < 1) {
            throw new IllegalArgumentException("a codebook needs two tokens or more and one segment or more: "
                    + vehicleTokens + ", " + pedestrianTokens + ", " + cyclistTokens + " tokens, " + maxSegments
                    + " segments");
        }
    }

    /// What the demo and the loop use.
    public static VocabularyConfig demo() {
        return new VocabularyConfig(384, 128, 128, 12_000);
    }

    /// What the joint world model speaks.
    public static VocabularyConfig joint() {
        return new VocabularyConfig(2048, 1024, 1024, 25_000);
    }

    /// Small and fast, for tests and the shortest turn of the loop.
    public static VocabularyConfig quick() {
        return new VocabularyConfig(256, 64, 64, 6_000);
    }

    int tokens(AgentClass agentClass) {
        return switch (agentClass) {
            case VEHICLE -> vehicleTokens;
            case PEDESTRIAN -> pedestrianTokens;
            case CYCLIST -> cyclistTokens;
        };
    }
}
