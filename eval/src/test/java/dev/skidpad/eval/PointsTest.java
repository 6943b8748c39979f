package dev.skidpad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.statistics.Interval;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointsTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void useALocaleWithDecimalCommas() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @Test
    void scoresAreOnAScaleOfOneHundred() {
        assertThat(Points.of(0.8534)).isEqualTo("85.3");
        assertThat(Points.percent(0.08)).isEqualTo("8.0\u00a0%");
    }

    @Test
    void changesCarryTheirSignAndZeroCarriesNone() {
        assertThat(Points.change(0.031)).isEqualTo("+3.1");
        assertThat(Points.change(-0.031)).isEqualTo("−3.1");
        assertThat(Points.change(-0.0001)).isEqualTo("0.0");
        assertThat(Points.change(0.0001)).isEqualTo("0.0");
    }

    @Test
    void intervalsOfChangesCarryBothSigns() {
        assertThat(Points.change(new Interval(-0.012, 0.04))).isEqualTo("−1.2\u2009to\u2009+4.0");
    }

    @Test
    void aSmallPValueIsNeverPrintedAsZero() {
        assertThat(Points.pValue(0.00004)).isEqualTo("<\u00a00.001");
        assertThat(Points.pValue(0.0213)).isEqualTo("0.021");
    }
}
