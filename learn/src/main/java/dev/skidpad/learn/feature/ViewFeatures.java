package dev.skidpad.learn.feature;

import java.util.Arrays;
import java.util.Objects;

/// One agent's view in numbers: a buffer that [FeatureExtractor] fills.
///
/// Every number is scaled to about one and clamped to `[-8, 8]`.
public final class ViewFeatures {
    /// How many numbers the row about the agent itself has.
    public static final int SELF_WIDTH = 61;

    /// Raised whenever the meaning of a feature changes; a checkpoint of another version cannot be
    /// used.
    public static final int VERSION = 1;

    private static final float LIMIT = 8f;

    private final ViewConfig config;
    private final float[] self = new float[SELF_WIDTH];
    private final float[][] rows; // per kind [capacity, width]
    private final int[] counts; // per kind
    private final int[] agents; // [rows of agents] who they are
    private final Cursor cursor = new Cursor();

    /// An empty buffer.
    public ViewFeatures(ViewConfig config) {
        this.config = config;
        ContextKind[] kinds = ContextKind.values();
        rows = new float[kinds.length][];
        counts = new int[kinds.length];
        agents = new int[config.agents()];
        for (ContextKind kind : kinds) {
            rows[kind.ordinal()] = new float[config.capacity(kind) * kind.width()];
        }
    }

    public ViewConfig config() {
        return config;
    }

    /// The row about the agent itself, `[SELF_WIDTH]`; the buffer itself.
    public float[] self() {
        return self;
    }

    /// The rows of a kind, `[capacity, width]`, of which the first `count(kind)` are filled; the buffer
    /// itself.
    public float[] rows(ContextKind kind) {
        return rows[kind.ordinal()];
    }

    /// How many rows of a kind are filled.
    public int count(ContextKind kind) {
        return counts[kind.ordinal()];
    }

    /// Who a row about another agent is about; not known after [#unpack].
    public int agent(int row) {
        return agents[Objects.checkIndex(row, counts[ContextKind.AGENT.ordinal()])];
    }

    /// How many numbers [#pack] writes.
    public int packedSize() {
        int size = SELF_WIDTH;
        for (ContextKind kind : ContextKind.values()) {
            size += 1 + counts[kind.ordinal()] * kind.width();
        }
        return size;
    }

    /// A copy of what is filled, without gaps, for keeping many views.
    public float[] pack() {
        float[] packed = new float[packedSize()];
        System.arraycopy(self, 0, packed, 0, SELF_WIDTH);
        int at = SELF_WIDTH;
        for (ContextKind kind : ContextKind.values()) {
            int k = kind.ordinal();
            packed[at++] = counts[k];
            int length = counts[k] * kind.width();
            System.arraycopy(rows[k], 0, packed, at, length);
            at += length;
        }
        return packed;
    }

    /// Takes over what [#pack] wrote.
    public void unpack(float[] packed) {
        System.arraycopy(packed, 0, self, 0, SELF_WIDTH);
        int at = SELF_WIDTH;
        for (ContextKind kind : ContextKind.values()) {
            int k = kind.ordinal();
            int count = (int) packed[at++];
            Objects.checkIndex(count, config.capacity(kind) + 1);
            counts[k] = count;
            int length = count * kind.width();
            System.arraycopy(packed, at, rows[k], 0, length);
            at += length;
        }
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    /// A cursor on the row about the agent itself.
    Cursor writeSelf() {
        return cursor.aim(self, 0, SELF_WIDTH);
    }

    /// A cursor on one more row about another agent.
    Cursor addAgent(int agent) {
        agents[counts[ContextKind.AGENT.ordinal()]] = agent;
        return add(ContextKind.AGENT);
    }

    /// A cursor on one more row of a kind.
    Cursor add(ContextKind kind) {
        int row = Objects.checkIndex(counts[kind.ordinal()]++, config.capacity(kind));
        return cursor.aim(rows[kind.ordinal()], row * kind.width(), kind.width());
    }

    /// Writes the numbers of a row one after another, clamped. There is one, so only one row is open at
    /// a time.
    static final class Cursor {
        private float[] values = {};
        private int end;
        private int at;

        private Cursor aim(float[] newValues, int start, int width) {
            values = newValues;
            at = start;
            end = start + width;
            return this;
        }

        Cursor put(float value) {
            assert at < end : "a row has more numbers than its width";
            values[at++] = Math.max(-LIMIT, Math.min(LIMIT, value));
            return this;
        }

        Cursor put(boolean flag) {
            assert at < end : "a row has more numbers than its width";
            values[at++] = flag ? 1f : 0f;
            return this;
        }

        /// Zeros, for a measurement that is missing; a flag beside it says so.
        Cursor skip(int count) {
            assert at + count <= end : "a row has more numbers than its width";
            Arrays.fill(values, at, at + count, 0f);
            at += count;
            return this;
        }

        void close() {
            assert at == end : "a row lacks " + (end - at) + " numbers";
        }
    }
}
