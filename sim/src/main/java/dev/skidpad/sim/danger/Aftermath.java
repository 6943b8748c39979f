package dev.skidpad.sim.danger;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.sim.danger.CaseJudge.Verdict;
import dev.skidpad.sim.danger.impact.RigidBody;
import dev.skidpad.sim.danger.stage.Crash;
import dev.skidpad.sim.danger.stage.Played;
import dev.skidpad.sim.dynamics.model.RoadGrip;
import dev.skidpad.sim.vary.Boxes;
import java.util.ArrayList;
import java.util.List;

/// Judges what follows an impact by the laws of impacts, from the tracks alone.
///
/// | Rule | Value | Threshold |
/// |---|---|---|
/// | `impact-momentum` | how much the momentum of the two changes in the step of the first impact, over what they had
/// and the friction of a step | 0.02 |
/// | `impact-energy` | the energy of the bodies after it over that before it | 1.001 |
/// | `aftermath-position` | how far a body is from where its velocities lead to, m | 0.25 |
/// | `aftermath-speed` | how much a body speeds up when nobody touches it, m/s | 0.05 |
/// | `aftermath-friction` | how much it slows down beyond what friction can, m/s² | 0.5 |
final class Aftermath {
    private static final double MOMENTUM_SHARE = 0.02;
    private static final double ENERGY_SHARE = 1.001;
    private static final double POSITION_M = 0.25;
    private static final double SPEED_UP_MPS = 0.05;
    private static final double FRICTION_MPS2 = 0.5;

    private final Played played;
    private final Scenario scenario;
    private final RoadGrip grip;
    private final double dt;
    private double momentum;
    private double energy;
    private double position;
    private double speedUp;
    private double friction;
    private int worstAgent;

    private Aftermath(Played played, RoadGrip grip) {
        this.played = played;
        this.grip = grip;
        scenario = played.scenario();
        dt = scenario.dtSeconds();
        worstAgent = scenario.egoIndex();
    }

    /// The verdicts; none where nobody met.
    static List<Verdict> judge(Played played, RoadGrip grip) {
        if (played.crashes().isEmpty()) {
            return List.of();
        }
        Aftermath judge = new Aftermath(played, grip);
        Crash first = played.crashes().getFirst();
        if (judge.isAlone(first)) {
            judge.impact(first);
        }
        for (int a = 0; a < judge.scenario.agentCount(); a++) {
            judge.slide(a);
        }
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(new Verdict("impact-momentum", first.a(), judge.momentum, MOMENTUM_SHARE));
        verdicts.add(new Verdict("impact-energy", first.a(), judge.energy, ENERGY_SHARE));
        verdicts.add(new Verdict("aftermath-position", judge.worstAgent, judge.position, POSITION_M));
        verdicts.add(new Verdict("aftermath-speed", judge.worstAgent, judge.speedUp, SPEED_UP_MPS));
        verdicts.add(new Verdict("aftermath-friction", judge.worstAgent, judge.friction, FRICTION_MPS2));
        return verdicts;
    }

    private boolean isAlone(Crash crash) {
        return played.crashes().stream()
                .noneMatch(c -> !c.equals(crash)
                        && c.step() == crash.step()
                        && (c.involves(crash.a()) || c.involves(crash.b())));
    }

    // Momentum before and after the step of the impact; friction takes up to μ·m·g·dt of it, and steering before the
    // impact as much again.
    private void impact(Crash crash) {
        Track a = scenario.tracks().get(crash.a());
        Track b = scenario.tracks().get(crash.b());
        double ma = mass(a);
        double mb = mass(b);
        int t = crash.step();
        double beforeX = ma * stepVx(a, t) + mb * stepVx(b, t);
        double beforeY = ma * stepVy(a, t) + mb * stepVy(b, t);
        double afterX = ma * a.vx(t) + mb * b.vx(t);
        double afterY = ma * a.vy(t) + mb * b.vy(t);
        double lost = speed(afterX - beforeX, afterY - beforeY);
        double excused = 2 * grip.maxAccelerationMps2() * dt * (ma + mb);
        double had = ma * speed(stepVx(a, t), stepVy(a, t)) + mb * speed(stepVx(b, t), stepVy(b, t));
        momentum = Math.max(0, lost - excused) / Math.max(1, had);
        double kineticBefore = ma * squared(stepVx(a, t), stepVy(a, t)) + mb * squared(stepVx(b, t), stepVy(b, t));
        double kineticAfter = ma * squared(a.vx(t), a.vy(t)) + mb * squared(b.vx(t), b.vy(t));
        energy = kineticAfter / Math.max(1, kineticBefore);
    }

    // What the velocity was on the way into the step: of the step before, which no impact has changed.
    private static double stepVx(Track track, int t) {
        return track.valid(t - 1) ? track.vx(t - 1) : track.vx(t);
    }

    private static double stepVy(Track track, int t) {
        return track.valid(t - 1) ? track.vy(t - 1) : track.vy(t);
    }

    private void slide(int agent) {
        Track track = scenario.tracks().get(agent);
        int from = played.wreckedFrom().get(agent);
        for (int t = from; t + 1 < scenario.steps() && track.valid(t + 1); t++) {
            if (touchedAt(agent, t + 1)) {
                continue;
            }
            double ex = track.x(t + 1) - track.x(t) - 0.5 * dt * (track.vx(t) + track.vx(t + 1));
            double ey = track.y(t + 1) - track.y(t) - 0.5 * dt * (track.vy(t) + track.vy(t + 1));
            double off = Math.sqrt(ex * ex + ey * ey);
            double before = track.speedMps(t);
            double after = track.speedMps(t + 1);
            double slower = (before - after) / dt - grip.maxAccelerationMps2();
            worstAgent = off > position ? agent : worstAgent;
            position = Math.max(position, off);
            speedUp = Math.max(speedUp, after - before);
            friction = Math.max(friction, slower);
        }
    }

    // Bodies that lie against each other push each other in every step.
    private boolean touchedAt(int agent, int t) {
        for (int b = 0; b < scenario.agentCount(); b++) {
            Track other = scenario.tracks().get(b);
            if (b != agent
                    && other.valid(t)
                    && (near(scenario.tracks().get(agent), other, t)
                            || near(scenario.tracks().get(agent), other, t - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Track a, Track b, int t) {
        double dx = b.x(t) - a.x(t);
        double dy = b.y(t) - a.y(t);
        double reach = 0.5 * (a.lengthM() + a.widthM() + b.lengthM() + b.widthM()) + 0.3;
        return dx * dx + dy * dy < reach * reach && Boxes.depthM(a, b, t) > -0.5;
    }

    private static double mass(Track track) {
        return RigidBody.massKg(track.type(), track.lengthM(), track.widthM(), track.heightM());
    }

    private static double speed(double vx, double vy) {
        return Math.sqrt(squared(vx, vy));
    }

    private static double squared(double vx, double vy) {
        return vx * vx + vy * vy;
    }
}
