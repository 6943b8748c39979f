package dev.skidpad.learn.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.TestScenes;
import dev.skidpad.learn.token.Frame;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NudgedViewTest {
    private static final Offset<Float> NEAR = Offset.offset(1e-3f);
    private final Scenario scenario = TestScenes.road(17, 0, 0, 0, 0);
    private final RecordView record = new RecordView(scenario);
    private final NudgedView view = new NudgedView(record);

    @Test
    void theOthersStayWhereTheyAre() {
        record.moveTo(40);
        view.nudge(0, 0, 1, 0.2f, 1.3f);
        for (int agent = 1; agent < view.agentCount(); agent++) {
            assertThat(view.x(agent)).isEqualTo(record.x(agent));
            assertThat(view.headingRad(agent)).isEqualTo(record.headingRad(agent));
            assertThat(view.vx(agent)).isEqualTo(record.vx(agent));
        }
    }

    @Test
    void theNudgedOneIsAsideAndTurned() {
        record.moveTo(40);
        view.nudge(0, 0.5f, -1, 0.2f, 1);
        Frame frame = new Frame();
        frame.set(record.x(0), record.y(0), record.headingRad(0));
        assertThat(frame.localX(view.x(0), view.y(0))).isCloseTo(0.5f, NEAR);
        assertThat(frame.localY(view.x(0), view.y(0))).isCloseTo(-1f, NEAR);
        assertThat(frame.localHeadingRad(view.headingRad(0))).isCloseTo(0.2f, NEAR);
        assertThat(view.speedMps(0)).isCloseTo(record.speedMps(0), NEAR);
    }

    @Test
    void itsPastIsMovedAlongAndStretchedBySpeed() {
        record.moveTo(40);
        view.nudge(0, 0, 1, 0.3f, 0.5f);
        Frame was = new Frame();
        was.set(record.x(0), record.y(0), record.headingRad(0));
        Frame is = new Frame();
        is.set(view.x(0), view.y(0), view.headingRad(0));
        float before = was.localX(record.x(0, 10), record.y(0, 10));
        assertThat(is.localX(view.x(0, 10), view.y(0, 10))).isCloseTo(0.5f * before, NEAR);
    }
}
