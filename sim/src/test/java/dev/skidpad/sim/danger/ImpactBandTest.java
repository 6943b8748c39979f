package dev.skidpad.sim.danger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.sim.danger.propose.DangerKind;
import org.junit.jupiter.api.Test;

class ImpactBandTest {
    @Test
    void aBandEndsWhereTheNextBegins() {
        assertThat(ImpactBand.of(0)).isEqualTo(ImpactBand.BELOW_5);
        assertThat(ImpactBand.of(4.99)).isEqualTo(ImpactBand.BELOW_5);
        assertThat(ImpactBand.of(5)).isEqualTo(ImpactBand.BELOW_10);
        assertThat(ImpactBand.of(10)).isEqualTo(ImpactBand.BELOW_15);
        assertThat(ImpactBand.of(15)).isEqualTo(ImpactBand.ABOVE_15);
        assertThat(ImpactBand.of(60)).isEqualTo(ImpactBand.ABOVE_15);
    }

    @Test
    void aKindIsMeantInEachBandThatItReachesInTurn() {
        assertThat(new ImpactBand[] {
                    ImpactBand.meant(DangerKind.EGO_WRONG_WAY, 0),
                    ImpactBand.meant(DangerKind.EGO_WRONG_WAY, 1),
                    ImpactBand.meant(DangerKind.EGO_WRONG_WAY, 2),
                    ImpactBand.meant(DangerKind.EGO_WRONG_WAY, 3)
                })
                .containsExactlyInAnyOrder(ImpactBand.values());
        for (int round = 0; round < 8; round++) {
            assertThat(ImpactBand.meant(DangerKind.AGENT_CUTS_IN, round)).isIn(ImpactBand.BELOW_5, ImpactBand.BELOW_10);
        }
    }
}
