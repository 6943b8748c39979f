package dev.skidpad.eval.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.world.MovingAgents;
import org.junit.jupiter.api.Test;

class AgentContactsTest {
    /// Cars of 4 m by 2 m that head along x.
    ///
    /// @param x `[F][A]` m; NaN where one is not there
    private record Row(float[][] x) implements MovingAgents {
        @Override
        public int frames() {
            return x.length;
        }

        @Override
        public int agents() {
            return x[0].length;
        }

        @Override
        public boolean active(int frame, int agent) {
            return !Float.isNaN(x[frame][agent]);
        }

        @Override
        public float x(int frame, int agent) {
            return x[frame][agent];
        }

        @Override
        public float y(int frame, int agent) {
            return 0;
        }

        @Override
        public float headingRad(int frame, int agent) {
            return 0;
        }

        @Override
        public float vx(int frame, int agent) {
            return 0;
        }

        @Override
        public float vy(int frame, int agent) {
            return 0;
        }

        @Override
        public float lengthM(int agent) {
            return 4;
        }

        @Override
        public float widthM(int agent) {
            return 2;
        }

        @Override
        public AgentType type(int agent) {
            return AgentType.VEHICLE;
        }
    }

    @Test
    void boxesThatComeTogetherTouch() {
        Row row = new Row(new float[][] {{0, 10, 100}, {3, 8, 100}, {5, 7, 100}});
        assertThat(AgentContacts.touched(row)).containsExactly(true, true, false);
        assertThat(AgentContacts.touches(row, 0)).isTrue();
        assertThat(AgentContacts.touches(row, 2)).isFalse();
    }

    @Test
    void boxesThatOverlapFromTheStartAreNoContact() {
        Row row = new Row(new float[][] {{0, 3}, {0, 2}});
        assertThat(AgentContacts.touched(row)).containsExactly(false, false);
    }

    @Test
    void whoIsNotThereTouchesNobody() {
        Row row = new Row(new float[][] {{0, 10}, {0, Float.NaN}, {9, Float.NaN}});
        assertThat(AgentContacts.touches(row, 0)).isFalse();
        assertThat(AgentContacts.touches(new Row(new float[][] {{0, Float.NaN}, {0, 1}}), 0))
                .isFalse();
    }
}
