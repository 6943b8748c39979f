package dev.skidpad.learn.checkpoint;

import dev.skidpad.core.io.ContentHash;
import dev.skidpad.learn.model.ModelConfig;
import dev.skidpad.learn.model.Weights;
import dev.skidpad.learn.token.Vocabulary;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A model with everything that it needs: what it is for, its motion tokens, its weights, where it came
/// from.
///
/// @param kind what it is for
/// @param vocabulary the tokens that it speaks
/// @param weights its network's
/// @param note how it came to be
public record Checkpoint(ModelKind kind, Vocabulary vocabulary, Weights weights, TrainingNote note) {
    public Checkpoint {
        if (!weights.config().fits(vocabulary)) {
            throw new IllegalArgumentException("the network scores other numbers of tokens than the codebooks have");
        }
        if (weights.config().view().hasRoute() != (kind == ModelKind.POLICY)) {
            throw new IllegalArgumentException("a policy sees a route and a world model does not, but this " + kind
                    + " sees " + weights.config().view().routePoints() + " route points");
        }
    }

    /// What the network looks like.
    public ModelConfig config() {
        return weights.config();
    }

    /// SHA-256 in hex of the weights: two checkpoints with the same hash drive alike.
    public String hash() {
        float[] values = weights.values();
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return ContentHash.of(bytes.array());
    }
}
