package dev.skidpad.sim.score.commonroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.sim.score.SubScore;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpsonTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 8, 9})
    void cubicsAreExactForEvenAndOddNumbersOfIntervals(int intervals) {
        double dt = 0.5;
        double end = intervals * dt;
        double exact = end * end * end * end / 4 - end * end + end;
        assertThat(integral(t -> t * t * t - 2 * t + 1, intervals, dt)).isCloseTo(exact, within(1e-9));
    }

    @Test
    void oneIntervalIsATrapeziumAndNoneIsNothing() {
        assertThat(integral(t -> 2 * t, 1, 0.5)).isCloseTo(0.25, within(1e-12));
        assertThat(integral(t -> 5, 0, 0.5)).isZero();
    }

    private static double integral(DoubleUnaryOperator f, int intervals, double dt) {
        List<SubScore.Event> trace = IntStream.rangeClosed(0, intervals)
                .mapToObj(i -> new SubScore.Event(i, -1, "f", f.applyAsDouble(i * dt), 0))
                .toList();
        return new Simpson(dt).value(trace);
    }
}
