package dev.skidpad.sim.batch;

/// The events of the present episodes: some for each agent, in the order in which they were found. A buffer
/// with one owner, made once.
public final class RichEvents {
    /// How many events of one agent are kept.
    public static final int CAPACITY = 20;

    private final short[] frame; // [N, CAPACITY]
    private final byte[] rule; // [N, CAPACITY]
    private final short[] other; // [N, CAPACITY]
    private final float[] value; // [N, CAPACITY]
    private final byte[] count; // [N]
    private final short[] lost; // [N]

    RichEvents(int agents) {
        frame = new short[agents * CAPACITY];
        rule = new byte[agents * CAPACITY];
        other = new short[agents * CAPACITY];
        value = new float[agents * CAPACITY];
        count = new byte[agents];
        lost = new short[agents];
    }

    void clear(int agent) {
        count[agent] = 0;
        lost[agent] = 0;
    }

    void add(int agent, int newFrame, RichRule newRule, int newOther, float newValue) {
        if (count[agent] == CAPACITY) {
            lost[agent]++;
            return;
        }
        int i = agent * CAPACITY + count[agent]++;
        frame[i] = (short) newFrame;
        rule[i] = (byte) newRule.ordinal();
        other[i] = (short) newOther;
        value[i] = newValue;
    }

    /// How many events of an agent are kept.
    public int count(int agent) {
        return count[agent];
    }

    /// How many more there were that did not fit.
    public int lost(int agent) {
        return lost[agent];
    }

    /// The frame that an event is about: 0 is the start. One that looks ahead or smooths is found later.
    public int frame(int agent, int event) {
        return frame[at(agent, event)];
    }

    /// The rule that fired.
    public RichRule rule(int agent, int event) {
        return RichRule.of(rule[at(agent, event)]);
    }

    /// The track of the other agent, or -1 where none took part: an index, not a measurement.
    public int other(int agent, int event) {
        return other[at(agent, event)];
    }

    /// What was measured.
    public float value(int agent, int event) {
        return value[at(agent, event)];
    }

    private int at(int agent, int event) {
        return agent * CAPACITY + java.util.Objects.checkIndex(event, count[agent]);
    }
}
