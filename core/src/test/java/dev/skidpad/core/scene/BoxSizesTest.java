package dev.skidpad.core.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BoxSizesTest {
    @Test
    void sizesAreKeptAsTheyWereGiven() {
        float[] lengths = {4, 5};
        BoxSizes sizes = new BoxSizes(lengths, new float[] {2, 2});
        lengths[0] = 9;
        assertThat(sizes.lengthM(0)).isEqualTo(4);
        assertThat(sizes.widthM(1)).isEqualTo(2);
        assertThat(sizes).isEqualTo(new BoxSizes(new float[] {4, 5}, new float[] {2, 2}));
    }

    @Test
    void aTrackTakesSizesForAllOfItsSteps() {
        float[] two = {1, 1};
        Track track =
                new Track("a", AgentType.VEHICLE, 4, 2, 1.5f, two, two, two, two, two, new boolean[] {true, true});
        assertThat(track.sizes()).isEmpty();
        BoxSizes sizes = new BoxSizes(new float[] {4, 5}, new float[] {2, 2});
        assertThat(track.withSizes(sizes).sizes()).contains(sizes);
        assertThat(track.withSizes(sizes)).isNotEqualTo(track);
        assertThatThrownBy(() -> track.withSizes(new BoxSizes(new float[1], new float[1])))
                .hasMessageContaining("2 steps, but sizes of 1");
    }

    @Test
    void lengthsAndWidthsGoTogether() {
        assertThatThrownBy(() -> new BoxSizes(new float[2], new float[1]))
                .hasMessageContaining("2 lengths and 1 widths");
    }
}
