package dev.skidpad.sim.danger;

import dev.skidpad.sim.danger.propose.DangerKind;
import dev.skidpad.sim.danger.stage.Crash;
import java.util.Optional;

/// How hard an impact is: by how fast the two came together along the normal of their contact.
public enum ImpactBand {
    BELOW_5("below 5 m/s", 5),
    BELOW_10("5 to 10 m/s", 10),
    BELOW_15("10 to 15 m/s", 15),
    ABOVE_15("15 m/s and more", Double.POSITIVE_INFINITY);

    private final String words;
    private final double belowMps;

    ImpactBand(String words, double belowMps) {
        this.words = words;
        this.belowMps = belowMps;
    }

    /// The name in tables.
    public String words() {
        return words;
    }

    /// The band of a closing speed.
    public static ImpactBand of(double closingMps) {
        for (ImpactBand band : values()) {
            if (closingMps < band.belowMps) {
                return band;
            }
        }
        return ABOVE_15;
    }

    /// The band of how a case ended; empty where it is no collision.
    public static Optional<ImpactBand> of(Finish finish) {
        return finish.ending() == Ending.COLLISION
                ? finish.crash().map(Crash::closingMps).map(ImpactBand::of)
                : Optional.empty();
    }

    /// How hard a collision of a kind is meant to be: of the bands that the kind can reach each in turn.
    ///
    /// @param round how often the kind was meant before
    static ImpactBand meant(DangerKind kind, int round) {
        int reachable = hardest(kind).ordinal() + 1;
        return values()[Math.floorMod(kind.ordinal() + round, reachable)];
    }

    // What measurements have shown that a kind reaches.
    private static ImpactBand hardest(DangerKind kind) {
        return switch (kind) {
            case AGENT_BRAKES_HARD, AGENT_CUTS_IN -> BELOW_10;
            case EGO_RETIMED, EGO_BRAKES_LATE, EGO_DRIFTS, EGO_AIMED_OFF_ROAD, AGENT_EMERGES -> BELOW_15;
            case EGO_WRONG_WAY, EGO_AIMED_AT_AGENT, AGENT_RUNS_LIGHT, ADVERSARY, EGO_DRIVES_ON -> ABOVE_15;
        };
    }

    /// How many bands lie between two.
    int distance(ImpactBand other) {
        return Math.abs(ordinal() - other.ordinal());
    }
}
