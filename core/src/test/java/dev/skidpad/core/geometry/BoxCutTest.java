package dev.skidpad.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxCutTest {
    private final BoxCut cut = new BoxCut();

    @Test
    void aBoxThatSticksOutIsCutToTheOther() {
        set(1, 0.5, 4, 2); // x from -1 to 3, y from -0.5 to 1.5
        cut.cut(2, 1);
        assertThat(cut.corners()).isEqualTo(4);
        assertThat(area()).isCloseTo(3 * 1.5, within(1e-12));
    }

    @Test
    void nothingIsLeftOfABoxThatIsApart() {
        set(10, 0, 4, 2);
        cut.cut(2, 1);
        assertThat(cut.corners()).isZero();
    }

    @Test
    void aSquareOnItsTipLosesItsFourCornersToASquareOfTheSameWidth() {
        double r = Math.sqrt(2);
        cut.corner(0, r, 0);
        cut.corner(1, 0, r);
        cut.corner(2, -r, 0);
        cut.corner(3, 0, -r);
        cut.cut(1, 1);
        assertThat(cut.corners()).isEqualTo(8);
        assertThat(area()).isCloseTo(4 - 4 * (r - 1) * (r - 1), within(1e-12));
    }

    private void set(double x, double y, double length, double width) {
        cut.corner(0, x + length / 2, y + width / 2);
        cut.corner(1, x - length / 2, y + width / 2);
        cut.corner(2, x - length / 2, y - width / 2);
        cut.corner(3, x + length / 2, y - width / 2);
    }

    private double area() {
        double twice = 0;
        for (int i = 0; i < cut.corners(); i++) {
            twice += cut.cross(i);
        }
        return twice / 2;
    }
}
