package dev.skidpad.sim.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.sim.TestScenes;
import org.junit.jupiter.api.Test;

/// An ego that stands, and a car that stands 40 m away: deviations of 0.5 m, 0.06 rad and 0.6 m/s.
class NoisyTest {
    private static final Scenario SCENE = TestScenes.road("noise", TestScenes.car("ego"))
            .agent(TestScenes.car("other").at(40, 0))
            .build();

    private static final int EPISODES = 3000;

    @Test
    void errorsHaveTheDeviationsOfTheirDistanceAndFadeOverASecond() {
        double[] squares = new double[5];
        double product = 0;
        double sizes = 0;
        for (int seed = 0; seed < EPISODES; seed++) {
            Watched watched = new Watched(SCENE, new Noisy(1), seed);
            double before = watched.seen.x(1) - 40;
            watched.step(10);
            double now = watched.seen.x(1) - 40;
            product += before * now;
            squares[0] += now * now;
            squares[1] += square(watched.seen.y(1));
            squares[2] += square(watched.seen.headingRad(1));
            squares[3] += square(watched.seen.vx(1));
            squares[4] += square(watched.seen.vy(1));
            sizes += square(watched.seen.lengthM(1) / 4.5f - 1);
        }
        double[] wanted = {0.5, 0.5, 0.06, 0.6, 0.6};
        for (int c = 0; c < wanted.length; c++) {
            assertThat(Math.sqrt(squares[c] / EPISODES))
                    .as("channel " + c)
                    .isCloseTo(wanted[c], within(0.05 * wanted[c]));
        }
        assertThat(Math.sqrt(sizes / EPISODES)).isCloseTo(0.05, within(0.0025));
        // After one second the correlation is 1/e.
        assertThat(product / squares[0]).isCloseTo(Math.exp(-1), within(0.06));
    }

    @Test
    void sizesStayAndTheEgoKeepsItsOwn() {
        Watched watched = new Watched(SCENE, new Noisy(2), 5);
        float length = watched.seen.lengthM(1);
        assertThat(length).isNotEqualTo(4.5f);
        assertThat(watched.step(30).seen.lengthM(1)).isEqualTo(length);
        assertThat(watched.seen.lengthM(0)).isEqualTo(4.5f);
        assertThat(watched.truth.lengthM(1)).isEqualTo(4.5f);
    }

    private static double square(double value) {
        return value * value;
    }
}
