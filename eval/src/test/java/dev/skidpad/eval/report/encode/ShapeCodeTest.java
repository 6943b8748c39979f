package dev.skidpad.eval.report.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.eval.report.picture.Ink;
import org.junit.jupiter.api.Test;

class ShapeCodeTest {
    @Test
    void shapesFollowOneAnotherInStepsOfFiveCentimetres() {
        ShapeCode shapes = new ShapeCode();
        shapes.line(Ink.EDGE, new float[] {1, 2, 1.5f, 2});
        shapes.disc(Ink.STOP_SIGN, 0, 0, 0.7f);
        Unpacked code = new Unpacked(shapes.base64());
        assertThat(code.unsigned()).isEqualTo(Ink.EDGE.ordinal());
        assertThat(code.unsigned()).as("a line").isZero();
        assertThat(code.unsigned()).as("of two points").isEqualTo(2);
        assertThat(code.signed()).isEqualTo(20);
        assertThat(code.signed()).isEqualTo(40);
        assertThat(code.signed()).isEqualTo(10);
        assertThat(code.signed()).isZero();
        assertThat(code.unsigned()).isEqualTo(Ink.STOP_SIGN.ordinal());
        assertThat(code.unsigned()).as("a disc").isEqualTo(2);
        assertThat(code.signed()).isEqualTo(-30);
        assertThat(code.signed()).isEqualTo(-40);
        assertThat(code.unsigned()).isEqualTo(14);
        assertThat(code.more()).isFalse();
    }

    @Test
    void agentsAndImpactsAreNoPartOfARoad() {
        ShapeCode shapes = new ShapeCode();
        assertThatThrownBy(() -> shapes.box(Ink.VEHICLE, 0, 0, 0, 4, 2, "vehicle 7"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("vehicle 7");
        assertThatThrownBy(() -> shapes.impact(3, 4)).isInstanceOf(UnsupportedOperationException.class);
    }
}
