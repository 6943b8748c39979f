package dev.skidpad.data.womd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.data.read.BoxSize;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingUnitTest {
    private static final int STEPS = 20;

    @Test
    void beyondAWholeTurnItIsDegrees() {
        assertThat(HeadingUnit.of(List.of(vehicle(0, 0, 270)), true)).isEqualTo(HeadingUnit.DEGREES);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void vehiclesThatDriveTheWayTheyFaceTell(boolean hasObjectIds) {
        JsonObject northInRadians = vehicle(0, 10, Math.PI / 2);
        assertThat(HeadingUnit.of(List.of(northInRadians), hasObjectIds)).isEqualTo(HeadingUnit.RADIANS);
        JsonObject eastByTwoDegrees = vehicle(10, 0.35, 2);
        assertThat(HeadingUnit.of(List.of(eastByTwoDegrees), hasObjectIds)).isEqualTo(HeadingUnit.DEGREES);
    }

    @Test
    void whereNothingDrivesTheIdsTell() {
        assertThat(HeadingUnit.of(List.of(vehicle(0, 0, 1)), true)).isEqualTo(HeadingUnit.RADIANS);
        assertThat(HeadingUnit.of(List.of(vehicle(0, 0, 1)), false)).isEqualTo(HeadingUnit.DEGREES);
        assertThat(HeadingUnit.of(List.of(), true)).isEqualTo(HeadingUnit.RADIANS);
    }

    @Test
    void stepsAtWhichItWasNotSeenDoNotCount() {
        JsonObject unseen = vehicle(0, 0, -10_000);
        Arrays.fill(unseen.valid(), false);
        assertThat(HeadingUnit.of(List.of(unseen), true)).isEqualTo(HeadingUnit.RADIANS);
    }

    private static JsonObject vehicle(double vx, double vy, double heading) {
        boolean[] valid = new boolean[STEPS];
        Arrays.fill(valid, true);
        return new JsonObject(
                "1",
                AgentType.VEHICLE,
                BoxSize.typical(AgentType.VEHICLE),
                new double[STEPS],
                new double[STEPS],
                filled(heading),
                filled(vx),
                filled(vy),
                valid);
    }

    private static double[] filled(double value) {
        double[] column = new double[STEPS];
        Arrays.fill(column, value);
        return column;
    }
}
