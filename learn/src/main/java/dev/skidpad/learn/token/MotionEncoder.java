package dev.skidpad.learn.token;

import dev.skidpad.core.scene.Track;

/// Writes recorded motion in tokens, rolling: each token is chosen from where the ones before it have led,
/// so errors do not add up.
public final class MotionEncoder {
    private final Codebook codebook;

    public MotionEncoder(Codebook codebook) {
        this.codebook = codebook;
    }

    /// Encodes a track from a step on, for as long as it is valid every half second.
    ///
    /// @param start a valid step
    /// @param maxTokens at most so many tokens
    public Encoded encode(Track track, int start, int maxTokens) {
        if (!track.valid(start)) {
            throw new IllegalArgumentException("track " + track.id() + " is not valid at step " + start);
        }
        int count = 0;
        while (count < maxTokens && track.valid(start + (count + 1) * Codebook.STEPS)) {
            count++;
        }
        int[] tokens = new int[count];
        float[] errors = new float[count];
        Frame frame = new Frame();
        frame.set(track.x(start), track.y(start), track.headingRad(start));
        int last = Codebook.STEPS - 1;
        for (int i = 0; i < count; i++) {
            int t = start + (i + 1) * Codebook.STEPS;
            float x = frame.localX(track.x(t), track.y(t));
            float y = frame.localY(track.x(t), track.y(t));
            float heading = frame.localHeadingRad(track.headingRad(t));
            int token = codebook.nearest(x, y, heading);
            tokens[i] = token;
            frame.move(codebook.x(token, last), codebook.y(token, last), codebook.headingRad(token, last));
            float dx = frame.x() - track.x(t);
            float dy = frame.y() - track.y(t);
            errors[i] = (float) Math.sqrt(dx * dx + dy * dy);
        }
        return new Encoded(tokens, errors);
    }

    /// A motion in tokens.
    ///
    /// @param tokens one per half second
    /// @param errorsM how far from the record each token led, m
    public record Encoded(int[] tokens, float[] errorsM) {}
}
