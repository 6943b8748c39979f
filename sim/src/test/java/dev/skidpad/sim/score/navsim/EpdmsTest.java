package dev.skidpad.sim.score.navsim;

import static dev.skidpad.core.scene.SignalState.GO;
import static dev.skidpad.core.scene.SignalState.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skidpad.core.scene.SignalState;
import dev.skidpad.sim.episode.Outcome;
import dev.skidpad.sim.plan.Plan;
import dev.skidpad.sim.plan.PlanLog;
import dev.skidpad.sim.score.Drive;
import dev.skidpad.sim.score.Motions;
import dev.skidpad.sim.score.Motions.Way;
import dev.skidpad.sim.score.Score;
import dev.skidpad.sim.score.Scores;
import dev.skidpad.sim.score.navsim.Epdms.Variant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EpdmsTest {
    @Test
    void drivingLikeTheRecordEarnsEverything() {
        Drive drive = drive(Way.straight(0, 0, 10), GO, straightPlans(0, 10));
        for (Variant variant : Variant.values()) {
            assertThat(new Epdms(variant).score(drive).total())
                    .as("%s", variant)
                    .hasValue(1);
        }
    }

    @Test
    void theTotalIsTheFormulaOverSixteenAndOverFourteenWithoutExtendedComfort() {
        // Half the way, beside the lane: TTC 1, EP ½, LK 0, HC and EC 1. The record drives on faster, without a fault.
        Way record = t -> new double[] {t < 0 ? 5 * t : 10 * t, 0, 0};
        Motions motions = scene(Way.straight(0, 0.7, 5)).recorded(record).light(0, 20, 0, GO, 99, GO);
        Drive drive = drive(motions, straightPlans(0.7f, 5));
        Score filtered = new Epdms(Variant.FINAL).score(drive);
        assertThat(filtered.part(Scores.LANE_KEEPING).value()).hasValue(0);
        assertThat(filtered.part(Scores.EGO_PROGRESS).value().orElseThrow()).isCloseTo(0.5, within(1e-4));
        assertThat(filtered.total().orElseThrow()).isCloseTo((5 + 2.5 + 0 + 2 + 2) / 16, within(1e-4));
        assertThat(new Epdms(Variant.ONE_PLAN).score(drive).total().orElseThrow())
                .isCloseTo((5 + 2.5 + 0 + 2) / 14, within(1e-4));
    }

    @Test
    void aRedLightThatTheHumanPassedTooIsForgivenByTheFilterAlone() {
        Drive drive = drive(Way.straight(0, 0, 10), STOP, straightPlans(0, 10));
        assertThat(new Epdms(Variant.FINAL).score(drive).total()).hasValue(1);
        Score unfiltered = new Epdms(Variant.UNFILTERED).score(drive);
        assertThat(unfiltered.part(Scores.TRAFFIC_LIGHT_COMPLIANCE).value()).hasValue(0);
        assertThat(unfiltered.total()).hasValue(0);
    }

    @Test
    void withoutLightsThereIsATotalWithoutLightsOnly() {
        Drive drive = drive(scene(Way.straight(0, 0, 10)), straightPlans(0, 10));
        assertThat(new Epdms(Variant.WITHOUT_LIGHTS).score(drive).total()).hasValue(1);
        Score score = new Epdms(Variant.FINAL).score(drive);
        assertThat(score.total()).isEmpty();
        assertThat(score.absence()).hasValue("trafficLightCompliance: the record has no lights");
    }

    @Test
    void withoutPlansThereIsNoExtendedComfort() {
        Drive drive = drive(Way.straight(0, 0, 10), GO, new PlanLog());
        Score score = new Epdms(Variant.FINAL).score(drive);
        assertThat(score.absence()).hasValue("extendedComfort: the plans were not recorded");
        assertThat(new Epdms(Variant.ONE_PLAN).score(drive).total()).hasValue(1);
    }

    @Test
    void plansThatContradictEachOtherAreUncomfortable() {
        PlanLog plans = new PlanLog();
        for (int frame = 0; frame <= 30; frame += 5) {
            plans.add(frame, plan(frame, 0, 10, frame % 10 == 0 ? 2 : 0));
        }
        Score score = new Epdms(Variant.FINAL).score(drive(Way.straight(0, 0, 10), GO, plans));
        assertThat(score.part(Scores.EXTENDED_COMFORT).value()).hasValue(0);
        assertThat(Motions.events(score.part(Scores.EXTENDED_COMFORT)))
                .contains("plan-acceleration@5", "plan-jerk@5", "plan-acceleration@30")
                .doesNotContain("plan-yaw-rate@5");
    }

    private static Drive drive(Way way, SignalState light, PlanLog plans) {
        return drive(scene(way).light(0, 20, 0, light, 99, light), plans);
    }

    private static Drive drive(Motions motions, PlanLog plans) {
        return Drive.of(new Outcome(motions.episode(), Optional.empty(), plans));
    }

    private static Motions scene(Way way) {
        return Motions.ego(way)
                .lane(new float[] {-100, 300}, new float[] {0, 0})
                .edges(4);
    }

    private static PlanLog straightPlans(float y, float speed) {
        PlanLog plans = new PlanLog();
        for (int frame = 0; frame <= 35; frame += 5) {
            plans.add(frame, plan(frame, y, speed, 0));
        }
        return plans;
    }

    // Straight on from where an ego of constant speed is at a frame.
    private static Plan plan(int frame, float y, float speed, float acceleration) {
        Plan plan = new Plan(40);
        for (int i = 1; i <= 40; i++) {
            float t = i * Motions.DT;
            plan.add(speed * (frame * Motions.DT + t) + acceleration * t * t / 2, y, 0);
        }
        return plan;
    }
}
