package dev.skidpad.data.generate;

import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Track;
import dev.skidpad.data.generate.Stage.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What everybody did, step by step, still in the layout's axes. The ego comes first, then the other vehicles, what
/// stands, and the pedestrians.
final class Recording {
    private final int steps;
    private final List<Agent> agents = new ArrayList<>();
    private final List<Vehicle> vehicles;
    private final List<Walker> walkers;

    Recording(Stage stage, int steps) {
        this.steps = steps;
        vehicles = stage.vehicles();
        walkers = stage.walkers();
        for (Vehicle v : vehicles) {
            agents.add(new Agent(v.type, v.lengthM, v.widthM, v.heightM, steps));
        }
        for (Walker w : walkers) {
            agents.add(new Agent(AgentType.PEDESTRIAN, w.sizeM, w.sizeM, w.heightM, steps));
        }
        for (Standing s : stage.standing()) {
            Agent agent = new Agent(s.type(), s.lengthM(), s.widthM(), s.heightM(), steps);
            for (int t = 0; t < steps; t++) {
                agent.set(t, s.pose().x(), s.pose().y(), s.pose().headingRad(), 0);
            }
            agents.add(agent);
        }
    }

    /// The columns of one agent.
    private static final class Agent {
        private final AgentType type;
        private final float lengthM;
        private final float widthM;
        private final float heightM;
        private final double[] x; // [T]
        private final double[] y; // [T]
        private final double[] headingRad; // [T]
        private final double[] cos; // [T]
        private final double[] sin; // [T]
        private final double[] speedMps; // [T]
        private final boolean[] valid; // [T]

        Agent(AgentType type, double lengthM, double widthM, double heightM, int steps) {
            this.type = type;
            this.lengthM = (float) lengthM;
            this.widthM = (float) widthM;
            this.heightM = (float) heightM;
            x = new double[steps];
            y = new double[steps];
            headingRad = new double[steps];
            cos = new double[steps];
            sin = new double[steps];
            speedMps = new double[steps];
            valid = new boolean[steps];
        }

        void set(int t, double newX, double newY, double heading, double speed) {
            x[t] = newX;
            y[t] = newY;
            headingRad[t] = heading;
            cos[t] = StrictMath.cos(heading);
            sin[t] = StrictMath.sin(heading);
            speedMps[t] = speed;
            valid[t] = true;
        }

        boolean seen() {
            for (boolean v : valid) {
                if (v) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Writes down where everybody is.
    void record(int step) {
        for (int i = 0; i < vehicles.size(); i++) {
            Vehicle v = vehicles.get(i);
            if (v.active) {
                agents.get(i).set(step, v.x, v.y, v.headingRad, v.speedMps);
            }
        }
        for (int i = 0; i < walkers.size(); i++) {
            Walker w = walkers.get(i);
            agents.get(vehicles.size() + i).set(step, w.x, w.y, w.headingRad, w.nowMps);
        }
    }

    /// Takes out strollers who walk through others; they influence nobody, so nobody misses them.
    void dropEntangledStrollers() {
        for (int i = walkers.size() - 1; i >= 0; i--) {
            int at = vehicles.size() + i;
            if (walkers.get(i).across.isEmpty() && entangled(at)) {
                java.util.Arrays.fill(agents.get(at).valid, false);
            }
        }
    }

    private boolean entangled(int agent) {
        for (int other = 0; other < agents.size(); other++) {
            if (other != agent && firstOverlap(agent, other).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The first two agents whose boxes meet, in words; nothing if all keep apart all the time.
    Optional<String> collision() {
        for (int a = 0; a < agents.size(); a++) {
            for (int b = a + 1; b < agents.size(); b++) {
                Optional<Integer> step = firstOverlap(a, b);
                if (step.isPresent()) {
                    return Optional.of(name(a) + " and " + name(b) + " meet at step " + step.get());
                }
            }
        }
        return Optional.empty();
    }

    private String name(int agent) {
        String what = agent == 0 ? "ego" : agents.get(agent).type.name();
        return what + " " + agent;
    }

    private Optional<Integer> firstOverlap(int first, int second) {
        Agent a = agents.get(first);
        Agent b = agents.get(second);
        float reach = 0.5f * (a.lengthM + a.widthM + b.lengthM + b.widthM);
        for (int t = 0; t < steps; t++) {
            if (!a.valid[t] || !b.valid[t]) {
                continue;
            }
            float dx = (float) (b.x[t] - a.x[t]);
            float dy = (float) (b.y[t] - a.y[t]);
            if (dx * dx + dy * dy < reach * reach
                    && OrientedBox.overlap(
                            0,
                            0,
                            (float) a.cos[t],
                            (float) a.sin[t],
                            0.5f * a.lengthM,
                            0.5f * a.widthM,
                            dx,
                            dy,
                            (float) b.cos[t],
                            (float) b.sin[t],
                            0.5f * b.lengthM,
                            0.5f * b.widthM)) {
                return Optional.of(t);
            }
        }
        return Optional.empty();
    }

    /// The tracks of all who were seen at least once, in a scene's axes. The ego, which is the first vehicle, stays
    /// first.
    List<Track> tracks(Placement placement) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < agents.size(); i++) {
            Agent agent = agents.get(i);
            if (agent.seen()) {
                tracks.add(track(i == 0 ? "ego" : Integer.toString(i), agent, placement));
            }
        }
        return tracks;
    }

    private Track track(String id, Agent agent, Placement placement) {
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        float[] vx = new float[steps];
        float[] vy = new float[steps];
        for (int t = 0; t < steps; t++) {
            if (agent.valid[t]) {
                x[t] = placement.x(agent.x[t], agent.y[t]);
                y[t] = placement.y(agent.x[t], agent.y[t]);
                heading[t] = placement.headingRad(agent.headingRad[t]);
                vx[t] = (float) (agent.speedMps[t] * StrictMath.cos(heading[t]));
                vy[t] = (float) (agent.speedMps[t] * StrictMath.sin(heading[t]));
            }
        }
        return new Track(
                id, agent.type, agent.lengthM, agent.widthM, agent.heightM, x, y, heading, vx, vy, agent.valid);
    }
}
