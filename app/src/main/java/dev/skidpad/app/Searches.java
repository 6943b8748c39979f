package dev.skidpad.app;

import dev.skidpad.eval.trust.exploit.CrossEntropy;

/// How hard `bench dream` searches for plans that deceive.
final class Searches {
    /// How many of a generation the next is fitted to.
    static final int ELITE = 6;

    /// How many futures of each find are written.
    static final int OUTCOMES = 4;

    private static final int GENERATIONS = 4;

    private Searches() {}

    /// @param population of each generation
    static CrossEntropy of(int population) {
        return new CrossEntropy(population, ELITE, GENERATIONS);
    }
}
