package dev.skidpad.learn.token;

/// The codebooks of all classes of agents.
///
/// @param vehicle tokens of vehicles, and of the ego
/// @param pedestrian tokens of pedestrians and of whatever else moves
/// @param cyclist tokens of cyclists
public record Vocabulary(Codebook vehicle, Codebook pedestrian, Codebook cyclist) {
    public Vocabulary {
        require(vehicle, AgentClass.VEHICLE);
        require(pedestrian, AgentClass.PEDESTRIAN);
        require(cyclist, AgentClass.CYCLIST);
    }

    /// The codebook of a class.
    public Codebook of(AgentClass agentClass) {
        return switch (agentClass) {
            case VEHICLE -> vehicle;
            case PEDESTRIAN -> pedestrian;
            case CYCLIST -> cyclist;
        };
    }

    private static void require(Codebook codebook, AgentClass expected) {
        if (codebook.agentClass() != expected) {
            throw new IllegalArgumentException(
                    "a codebook of " + codebook.agentClass() + " stands where that of " + expected + " belongs");
        }
    }
}
