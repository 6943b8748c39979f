package dev.skidpad.data;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A division of scenarios into those to learn from and those to judge on, by whole places.
///
/// Each place draws its side by itself, from its name and the seed. So a scenario added in a new place never
/// moves another to the other side, and the held-out share is met on average rather than exactly.
///
/// @param train to learn from, in the given order
/// @param heldOut to judge on, in the given order
public record PlaceSplit(List<Scenario> train, List<Scenario> heldOut) {
    public PlaceSplit {
        train = List.copyOf(train);
        heldOut = List.copyOf(heldOut);
    }

    /// Divides scenarios by their [Scenario#place()].
    ///
    /// Where there are two places or more, neither side stays empty: if all drew the same side, the place
    /// that drew nearest to the other one changes over.
    ///
    /// @param heldOutShare of the places, strictly between 0 and 1
    /// @throws IllegalArgumentException if the share is not
    public static PlaceSplit of(List<Scenario> scenarios, double heldOutShare, long seed) {
        if (!(heldOutShare > 0 && heldOutShare < 1)) {
            throw new IllegalArgumentException("the held-out share " + heldOutShare + " is not between 0 and 1");
        }
        double limit = limit(scenarios, heldOutShare, seed);
        List<Scenario> train = new ArrayList<>();
        List<Scenario> heldOut = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            (draw(scenario.place(), seed) < limit ? heldOut : train).add(scenario);
        }
        return new PlaceSplit(train, heldOut);
    }

    // Places that draw less than this are held out: the share, unless one side would stay empty.
    private static double limit(List<Scenario> scenarios, double heldOutShare, long seed) {
        TreeSet<Double> draws = new TreeSet<>();
        for (Scenario scenario : scenarios) {
            draws.add(draw(scenario.place(), seed));
        }
        if (draws.size() < 2) {
            return heldOutShare;
        }
        double justAboveLeast = Math.nextUp(draws.first());
        return Math.clamp(heldOutShare, justAboveLeast, draws.last());
    }

    private static double draw(String place, long seed) {
        return RandomStream.of(seed, "place-split " + place, 0).nextDouble();
    }
}
