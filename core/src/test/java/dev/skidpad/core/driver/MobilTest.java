package dev.skidpad.core.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MobilTest {
    private static final Mobil DRIVER = Mobil.ordinary();

    @Test
    void aChangeMustNotMakeTheNewFollowerBrakeHard() {
        assertThat(DRIVER.isSafe(-2.9f)).isTrue();
        assertThat(DRIVER.isSafe(-3.1f)).isFalse();
    }

    @Test
    void othersLossesCountWithThePoliteness() {
        assertThat(DRIVER.advantageMps2(1, -2, 0.5f)).isCloseTo(1 - 0.3f * 1.5f, within(1e-6f));
        assertThat(new Mobil(0, 0.2f, 3).advantageMps2(1, -2, 0.5f)).isEqualTo(1);
        assertThat(new Mobil(1, 0.2f, 3).advantageMps2(1, -2, 0.5f)).isEqualTo(-0.5f);
    }

    @Test
    void smallAdvantagesAreNotWorthAChange() {
        assertThat(DRIVER.isWorthwhile(0.1f, 0)).isFalse();
        assertThat(DRIVER.isWorthwhile(0.3f, 0)).isTrue();
        assertThat(DRIVER.isWorthwhile(0.1f, 0.3f)).isTrue();
        assertThat(DRIVER.isWorthwhile(0.3f, -0.3f)).isFalse();
    }

    @Test
    void parametersAreChecked() {
        assertThatThrownBy(() -> new Mobil(0.3f, 0.2f, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("safe deceleration 0.0 m/s² must be positive");
        assertThatThrownBy(() -> new Mobil(-1, 0.2f, 3)).hasMessageContaining("politeness -1.0");
    }
}
