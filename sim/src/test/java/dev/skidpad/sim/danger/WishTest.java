package dev.skidpad.sim.danger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.sim.danger.propose.DangerKind;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WishTest {
    @Test
    void ofABlockOfPairsEachKindIsMeantOnceAndBothOfAPairAreOfOneKind() {
        Set<DangerKind> meant = EnumSet.noneOf(DangerKind.class);
        int kinds = DangerKind.values().length;
        for (int pair = 0; pair < kinds; pair++) {
            Wish collision = Wish.of(5, 2 * pair);
            Wish nearMiss = Wish.of(5, 2 * pair + 1);
            meant.add(collision.kinds().getFirst());
            assertThat(nearMiss.kinds()).isEqualTo(collision.kinds());
            assertThat(collision.ending()).isEqualTo(Ending.COLLISION);
            assertThat(nearMiss.ending()).isEqualTo(Ending.NEAR_MISS);
            assertThat(collision.kinds()).containsExactlyInAnyOrder(DangerKind.values());
        }
        assertThat(meant).hasSize(kinds);
    }

    @Test
    void aForecastIsAsFarOffAsItsBand() {
        Wish wish = new Wish(Ending.COLLISION, 0, List.of(DangerKind.EGO_WRONG_WAY), ImpactBand.BELOW_10);

        assertThat(wish.distance(DangerKind.EGO_WRONG_WAY, new Forecast(true, OptionalDouble.of(7))))
                .isZero();
        assertThat(wish.distance(DangerKind.EGO_WRONG_WAY, new Forecast(true, OptionalDouble.of(20))))
                .isEqualTo(2);
        assertThat(wish.distance(DangerKind.EGO_WRONG_WAY, new Forecast(true, OptionalDouble.empty())))
                .isEqualTo(4);
        assertThat(wish.distance(DangerKind.EGO_AIMED_OFF_ROAD, new Forecast(true, OptionalDouble.empty())))
                .isZero();
    }
}
