package dev.skidpad.learn.feature;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.core.scene.Signal;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.world.WorldView;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Turns what a `WorldView` shows into the numbers of one agent's view.
///
/// Lengths, speeds and angles are divided by what is usual for them (20 m, 10 m/s, 0.5 rad), so that every
/// number is about one. Distances come also as `1 / (1 + d / 5 m)`, which tells near things apart and lets
/// far ones fade. What is missing is zeros beside a flag of zero. Used by one thread; allocates nothing per
/// view.
public final class FeatureExtractor {
    private static final int[] PAST_STEPS = {2, 4, 6, 8, 10};
    private static final float[] NEXT_M = {3, 6, 10, 15, 22, 32};
    private static final float LANE_RADIUS_M = 12f;
    private static final float LANE_ASIDE_M = 4f;
    private static final float LANE_COS = 0.5f;
    private static final float ON_LANE_M = 1.5f;
    private static final float SIGNAL_RADIUS_M = 80f;
    private static final float LIGHT_PASSED_M = 1f;

    private final ViewConfig config;
    private final Scenery scenery;
    private final FocalAgent focal = new FocalAgent();
    private final AgentRows agentRows;
    private final MapRows mapRows;
    private final Nearest signals;
    private final Nearest lanes = new Nearest(8);
    private int lane;
    private float laneLeftM; // how far to the left of the lane the agent stands
    private float laneSin; // of the turn from the agent to the lane

    /// An extractor for the agents of one scenery, who see the nearest others.
    public FeatureExtractor(ViewConfig config, Scenery scenery) {
        this(config, scenery, AgentRows.Order.NEAREST);
    }

    /// An extractor for the agents of one scenery, who see those others who are near or will soon be.
    public static FeatureExtractor ofSoonest(ViewConfig config, Scenery scenery) {
        return new FeatureExtractor(config, scenery, AgentRows.Order.SOONEST);
    }

    private FeatureExtractor(ViewConfig config, Scenery scenery, AgentRows.Order order) {
        this.config = config;
        this.scenery = scenery;
        agentRows = new AgentRows(config, order);
        mapRows = new MapRows(config, scenery);
        signals = new Nearest(config.signals());
    }

    /// Takes one agent's view.
    ///
    /// @param agent an active agent
    /// @param route where it is to go; `null` for an agent whose way nobody knows
    /// @param out receives the numbers
    public void extract(WorldView view, int agent, @Nullable RouteGuide route, ViewFeatures out) {
        assert out.config().equals(config) : "the buffer is of another view";
        out.clear();
        focal.look(view, agent, route);
        agentRows.write(view, focal, out);
        mapRows.write(view, focal, out);
        writeSignals(view, out);
        writeRoute(out);
        writeSelf(view, out);
    }

    private void writeSelf(WorldView view, ViewFeatures out) {
        int agent = focal.agent;
        Frame frame = focal.frame;
        ViewFeatures.Cursor row = out.writeSelf();
        for (AgentType type : TYPES) {
            row.put(type == view.type(agent));
        }
        row.put(view.lengthM(agent) / 5).put(view.widthM(agent) / 2);
        row.put(focal.forwardMps / 10).put(focal.leftMps / 3);
        row.put(FocalAgent.accelerationMps2(view, agent) / 4);
        row.put(FocalAgent.yawRateRadps(view, agent) / 0.5f);
        row.put(view.active(agent, FocalAgent.BACK_STEPS));
        for (int back : PAST_STEPS) {
            if (!view.active(agent, back)) {
                row.skip(4);
                continue;
            }
            float x = view.x(agent, back);
            float y = view.y(agent, back);
            row.put(frame.localX(x, y) / 10).put(frame.localY(x, y) / 2);
            row.put(frame.localHeadingRad(view.headingRad(agent, back)) / 0.5f).put(true);
        }
        row.put(Math.abs(focal.forwardMps) < 0.2f);
        writeLane(row);
        writeWay(row);
        writeLight(view, row);
        writeLeader(row);
        row.close();
    }

    /// Whether an agent stands on a lane, heading about where the lane leads.
    public boolean isOnLane(WorldView view, int agent) {
        focal.look(view, agent, null);
        return findLane(ON_LANE_M);
    }

    /// Finds the nearest lane that leads about where the agent heads, into [#lane], [#laneLeftM] and
    /// [#laneSin].
    private boolean findLane(float farthestM) {
        Frame frame = focal.frame;
        PieceSet set = scenery.pieces().lanes();
        int count = set.nearest(frame.x(), frame.y(), LANE_RADIUS_M, lanes);
        boolean found = false;
        laneLeftM = farthestM;
        for (int i = 0; i < count; i++) {
            PieceSet.Piece piece = set.piece(lanes.index(i));
            float x = frame.localX(piece.x(), piece.y());
            float y = frame.localY(piece.x(), piece.y());
            float cos = frame.turnedX(piece.cos(), piece.sin());
            float sin = frame.turnedY(piece.cos(), piece.sin());
            float left = x * sin - y * cos;
            boolean beside = Math.abs(x * cos + y * sin) < piece.halfLengthM() + 1;
            if (cos > LANE_COS && beside && Math.abs(left) < Math.abs(laneLeftM)) {
                found = true;
                lane = piece.line();
                laneLeftM = left;
                laneSin = sin;
            }
        }
        return found;
    }

    /// The nearest lane that leads about where the agent heads: 5 numbers.
    private void writeLane(ViewFeatures.Cursor row) {
        if (!findLane(LANE_ASIDE_M)) {
            row.skip(5);
            return;
        }
        OptionalDouble limit = scenery.scenario().map().lanes().get(lane).speedLimitMps();
        row.put(laneLeftM / 2).put(-2 * laneSin).put(true);
        row.put(limit.isPresent() ? (float) limit.getAsDouble() / 20 : 0).put(limit.isPresent());
    }

    /// How the agent stands to its route and where that leads next: 15 numbers. Much of it stands in the
    /// route rows too; here it need not be looked for.
    private void writeWay(ViewFeatures.Cursor row) {
        RouteGuide route = focal.route;
        if (route == null) {
            row.skip(3 + 2 * NEXT_M.length);
            return;
        }
        Frame frame = focal.frame;
        float sin = frame.sin() * focal.place.cos() - frame.cos() * focal.place.sin();
        row.put(focal.place.leftM() / 2).put(2 * sin).put(true);
        for (float ahead : NEXT_M) {
            float along = focal.place.alongM() + ahead;
            row.put(frame.localY(route.xAt(along), route.yAt(along)) / 3);
            row.put(2 * frame.turnedY(route.cosAt(along), route.sinAt(along)));
        }
    }

    /// The next light on the route: 5 numbers.
    private void writeLight(WorldView view, ViewFeatures.Cursor row) {
        RouteGuide route = focal.route;
        int next = -1;
        float nearestM = Float.POSITIVE_INFINITY;
        if (route != null) {
            float front = focal.place.alongM() + focal.halfLengthM;
            for (int i = 0; i < route.signals(); i++) {
                float ahead = route.signalAlongM(i) - front;
                if (route.isOnRoute(i) && ahead > -LIGHT_PASSED_M && ahead < nearestM) {
                    next = i;
                    nearestM = ahead;
                }
            }
        }
        if (next < 0) {
            row.skip(5);
            return;
        }
        SignalState state = view.signal(next);
        float distance = Math.max(0, nearestM);
        row.put(true).put(distance / 50).put(1 / (1 + distance / 5));
        row.put(state.forbidsEntry()).put(state.warns());
    }

    /// The nearest agent ahead on the route: 4 numbers.
    private void writeLeader(ViewFeatures.Cursor row) {
        if (!focal.hasLeader) {
            row.skip(4);
            return;
        }
        row.put(focal.leaderGapM / 20).put(1 / (1 + focal.leaderGapM / 5));
        row.put((focal.leaderMps - focal.forwardMps) / 10).put(true);
    }

    private void writeSignals(WorldView view, ViewFeatures out) {
        Frame frame = focal.frame;
        signals.clear();
        for (int i = 0; i < scenery.scenario().signals().size(); i++) {
            Signal signal = scenery.scenario().signals().get(i);
            float dx = signal.stopX() - frame.x();
            float dy = signal.stopY() - frame.y();
            float squared = dx * dx + dy * dy;
            if (squared < SIGNAL_RADIUS_M * SIGNAL_RADIUS_M) {
                signals.offer(i, squared);
            }
        }
        for (int i = 0; i < signals.count(); i++) {
            writeSignal(view, signals.index(i), out.add(ContextKind.SIGNAL));
        }
    }

    private void writeSignal(WorldView view, int index, ViewFeatures.Cursor row) {
        Frame frame = focal.frame;
        Signal signal = scenery.scenario().signals().get(index);
        float x = frame.localX(signal.stopX(), signal.stopY());
        float y = frame.localY(signal.stopX(), signal.stopY());
        float cos = scenery.signalCos(index);
        float sin = scenery.signalSin(index);
        SignalState state = view.signal(index);
        row.put(x / 20).put(y / 20).put(1 / (1 + (float) Math.sqrt(x * x + y * y) / 5));
        row.put(frame.turnedX(cos, sin)).put(frame.turnedY(cos, sin));
        row.put(state.forbidsEntry()).put(state.warns());
        row.put(state == SignalState.GO || state == SignalState.ARROW_GO).put(state == SignalState.UNKNOWN);
        RouteGuide route = focal.route;
        if (route != null && route.isOnRoute(index)) {
            row.put((route.signalAlongM(index) - focal.place.alongM()) / 20).put(true);
        } else {
            row.skip(2);
        }
        row.close();
    }

    private void writeRoute(ViewFeatures out) {
        RouteGuide route = focal.route;
        if (route == null) {
            return;
        }
        Frame frame = focal.frame;
        float previousCos = focal.place.cos();
        float previousSin = focal.place.sin();
        for (int i = 0; i < config.routePoints(); i++) {
            float along = focal.place.alongM() + RouteGuide.LOOKAHEAD_M[i];
            float x = route.xAt(along);
            float y = route.yAt(along);
            float cos = route.cosAt(along);
            float sin = route.sinAt(along);
            ViewFeatures.Cursor row = out.add(ContextKind.ROUTE);
            float left = frame.localY(x, y);
            row.put(frame.localX(x, y) / 20).put(left / 20);
            row.put(frame.turnedX(cos, sin)).put(frame.turnedY(cos, sin));
            row.put(RouteGuide.LOOKAHEAD_M[i] / 20).put(left / 3);
            row.put((previousCos * sin - previousSin * cos) / 0.5f);
            row.close();
            previousCos = cos;
            previousSin = sin;
        }
    }

    private static final AgentType[] TYPES = AgentType.values();
}
