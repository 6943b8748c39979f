package dev.skidpad.learn.model;

import dev.skidpad.learn.feature.ContextKind;
import dev.skidpad.learn.feature.ViewConfig;
import dev.skidpad.learn.feature.ViewFeatures;
import dev.skidpad.learn.token.AgentClass;
import java.util.Arrays;
import java.util.Objects;

/// Views and what is wanted of each, for one gradient: a buffer.
///
/// The loss is linear in the logarithms of the probabilities that the network gives:
/// ```
/// L = -Σ_b Σ_k w[b, k]·log p_b(token[b, k])
/// ```
/// Imitation puts a distribution over a few tokens into the weights `w`, a policy gradient the advantage of
/// the token that was drawn (which may be negative).
public final class ViewBatch {
    private final ViewConfig config;
    private final int capacity;
    private final int targets;
    private final float[] self; // [B, SELF_WIDTH]
    private final float[][] rows; // per kind [B, capacity, width]
    private final int[][] counts; // per kind [B]
    private final AgentClass[] classes; // [B]
    private final int[] tokens; // [B, K]
    private final float[] weights; // [B, K]
    private int size;

    /// A buffer for at most `capacity` views with `targets` wanted tokens each.
    public ViewBatch(ViewConfig config, int capacity, int targets) {
        this.config = config;
        this.capacity = capacity;
        this.targets = targets;
        self = new float[capacity * ViewFeatures.SELF_WIDTH];
        ContextKind[] kinds = ContextKind.values();
        rows = new float[kinds.length][];
        counts = new int[kinds.length][capacity];
        for (ContextKind kind : kinds) {
            rows[kind.ordinal()] = new float[capacity * config.capacity(kind) * kind.width()];
        }
        classes = new AgentClass[capacity];
        Arrays.fill(classes, AgentClass.VEHICLE);
        tokens = new int[capacity * targets];
        weights = new float[capacity * targets];
    }

    /// How many views it can hold.
    public int capacity() {
        return capacity;
    }

    /// How many tokens each view has.
    public int targets() {
        return targets;
    }

    /// How many views `B` it holds.
    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /// Adds a view; what is wanted of it is nothing until [#want] says so.
    public void add(ViewFeatures view, AgentClass agentClass) {
        int b = Objects.checkIndex(size, capacity);
        assert view.config().equals(config) : "the view is not the batch's";
        System.arraycopy(view.self(), 0, self, b * ViewFeatures.SELF_WIDTH, ViewFeatures.SELF_WIDTH);
        for (ContextKind kind : ContextKind.values()) {
            int k = kind.ordinal();
            int stride = config.capacity(kind) * kind.width();
            int filled = view.count(kind) * kind.width();
            System.arraycopy(view.rows(kind), 0, rows[k], b * stride, filled);
            counts[k][b] = view.count(kind);
        }
        classes[b] = agentClass;
        Arrays.fill(tokens, b * targets, (b + 1) * targets, 0);
        Arrays.fill(weights, b * targets, (b + 1) * targets, 0f);
        size++;
    }

    /// Sets one wanted token of the view that was added last.
    ///
    /// @param target which of its tokens
    public void want(int target, int token, float weight) {
        int at = (size - 1) * targets + Objects.checkIndex(target, targets);
        tokens[at] = token;
        weights[at] = weight;
    }

    AgentClass agentClass(int b) {
        return classes[b];
    }

    int token(int b, int target) {
        return tokens[b * targets + target];
    }

    float weight(int b, int target) {
        return weights[b * targets + target];
    }

    /// The rows about the agents themselves, `[B, SELF_WIDTH]`.
    float[] selfRows() {
        return Arrays.copyOf(self, size * ViewFeatures.SELF_WIDTH);
    }

    /// How many rows of a kind all views have together.
    int count(ContextKind kind) {
        int count = 0;
        for (int b = 0; b < size; b++) {
            count += counts[kind.ordinal()][b];
        }
        return count;
    }

    /// The rows of a kind of all views, one after another without gaps.
    float[] joinedRows(ContextKind kind) {
        int width = kind.width();
        int stride = config.capacity(kind) * width;
        float[] joined = new float[count(kind) * width];
        int at = 0;
        for (int b = 0; b < size; b++) {
            int filled = counts[kind.ordinal()][b] * width;
            System.arraycopy(rows[kind.ordinal()], b * stride, joined, at, filled);
            at += filled;
        }
        return joined;
    }

    /// The number of context rows `T` of the view that has most, its own row included.
    int longestContext() {
        int longest = 0;
        for (int b = 0; b < size; b++) {
            longest = Math.max(longest, contextRows(b));
        }
        return longest;
    }

    /// How many context rows a view has, its own row included.
    int contextRows(int b) {
        int rowsOfView = 1;
        for (int[] perView : counts) {
            rowsOfView += perView[b];
        }
        return rowsOfView;
    }

    /// Where the context of every view stands among all embedded rows: those about the agents themselves
    /// first, then the joined rows of one kind after the other, then one more row for padding.
    ///
    /// @return `[B, T]`
    long[] contextIndex(int longest) {
        int next = size; // the first row of the kind that is being placed
        long[] index = new long[size * longest];
        int[] filled = new int[size];
        for (int b = 0; b < size; b++) {
            index[b * longest] = b;
            filled[b] = 1;
        }
        for (ContextKind kind : ContextKind.values()) {
            for (int b = 0; b < size; b++) {
                for (int i = 0; i < counts[kind.ordinal()][b]; i++) {
                    index[b * longest + filled[b]++] = next++;
                }
            }
        }
        for (int b = 0; b < size; b++) {
            Arrays.fill(index, b * longest + filled[b], (b + 1) * longest, next);
        }
        return index;
    }
}
