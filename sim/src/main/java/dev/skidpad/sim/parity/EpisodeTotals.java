package dev.skidpad.sim.parity;

/// What all finished episodes came to. A buffer that a batch adds to.
public final class EpisodeTotals {
    private long agents;
    private long collided;
    private long wentOffRoad;
    private long reachedGoal;
    private double returns;

    /// Adds the finished episode of one agent.
    void add(float episodeReturn, boolean everCollided, boolean everOffRoad, boolean everAtGoal) {
        agents++;
        returns += episodeReturn;
        collided += everCollided ? 1 : 0;
        wentOffRoad += everOffRoad ? 1 : 0;
        reachedGoal += everAtGoal ? 1 : 0;
    }

    /// The number of agents whose episode ended.
    public long agents() {
        return agents;
    }

    /// How many of them touched another actor.
    public long collided() {
        return collided;
    }

    /// How many of them met a road edge.
    public long wentOffRoad() {
        return wentOffRoad;
    }

    /// How many of them reached their goal.
    public long reachedGoal() {
        return reachedGoal;
    }

    /// The sum of their returns.
    public double returns() {
        return returns;
    }
}
