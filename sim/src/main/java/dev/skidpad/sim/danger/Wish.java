package dev.skidpad.sim.danger;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.danger.propose.DangerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a case is meant to be. It follows from the seed and the index alone.
///
/// @param ending in a collision, which includes leaving the road, or a near miss
/// @param pair which pair of a collision and a near miss it belongs to
/// @param kinds the kind that is meant, and in what order the others are tried instead
/// @param band how hard a collision is meant to be
record Wish(Ending ending, int pair, List<DangerKind> kinds, ImpactBand band) {
    /// What leaves the road where somebody was to be hit is further off than any band.
    private static final int OFF_ROAD_DISTANCE = ImpactBand.values().length;

    /// The wish of a case.
    static Wish of(long seed, int index) {
        int pair = index / 2;
        int kinds = DangerKind.values().length;
        int round = pair / kinds;
        int[] order = new int[kinds];
        for (int i = 0; i < kinds; i++) {
            order[i] = i;
        }
        RandomStream.of(seed, "danger-kinds", round).shuffle(order);
        List<DangerKind> turn = new ArrayList<>(kinds);
        for (int k = 0; k < kinds; k++) {
            turn.add(DangerKind.values()[order[(pair + k) % kinds]]);
        }
        Ending ending = index % 2 == 0 ? Ending.COLLISION : Ending.NEAR_MISS;
        return new Wish(ending, pair, List.copyOf(turn), ImpactBand.meant(turn.getFirst(), round));
    }

    /// How far a case that ended well enough is from what is meant; 0 if it is that.
    int distance(DangerCase made) {
        return switch (made.finish().ending()) {
            case COLLISION -> ImpactBand.of(made.finish()).orElseThrow().distance(band);
            case OFF_ROAD -> made.kind() == DangerKind.EGO_AIMED_OFF_ROAD ? 0 : OFF_ROAD_DISTANCE;
            case NEAR_MISS, HARMLESS -> 0;
        };
    }

    /// How far what a proposal would lead to is from what is meant.
    int distance(DangerKind kind, Forecast forecast) {
        boolean any = ending == Ending.NEAR_MISS || kind == DangerKind.EGO_AIMED_OFF_ROAD;
        if (any) {
            return 0;
        }
        return forecast.closingMps().isPresent()
                ? ImpactBand.of(forecast.closingMps().getAsDouble()).distance(band)
                : OFF_ROAD_DISTANCE;
    }

    /// Which of two comes nearer; the first if both are as near.
    Optional<DangerCase> nearer(Optional<DangerCase> one, Optional<DangerCase> other) {
        boolean second = other.isPresent() && (one.isEmpty() || distance(other.get()) < distance(one.get()));
        return second ? other : one;
    }
}
