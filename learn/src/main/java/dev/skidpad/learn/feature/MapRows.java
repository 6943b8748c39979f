package dev.skidpad.learn.feature;

import dev.skidpad.core.scene.Lane;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.learn.token.Frame;
import dev.skidpad.sim.world.WorldView;

/// Writes the rows about the map: of each sort the pieces nearest to a point somewhat ahead of the agent.
final class MapRows {
    private static final float RADIUS_M = 60f;
    private static final float LEAST_AHEAD_M = 2f;
    private static final float MOST_AHEAD_M = 18f;

    private final Scenery scenery;
    private final Nearest lanes;
    private final Nearest edges;
    private final Nearest marks;

    MapRows(ViewConfig config, Scenery scenery) {
        this.scenery = scenery;
        lanes = new Nearest(config.lanePieces());
        edges = new Nearest(config.edgePieces());
        marks = new Nearest(config.markPieces());
    }

    void write(WorldView view, FocalAgent focal, ViewFeatures out) {
        float ahead = Math.max(LEAST_AHEAD_M, Math.min(MOST_AHEAD_M, 1.2f * focal.forwardMps));
        float x = focal.frame.sceneX(ahead, 0);
        float y = focal.frame.sceneY(ahead, 0);
        MapPieces pieces = scenery.pieces();
        write(view, focal, pieces.lanes(), lanes, x, y, out);
        write(view, focal, pieces.edges(), edges, x, y, out);
        write(view, focal, pieces.marks(), marks, x, y, out);
    }

    private void write(
            WorldView view, FocalAgent focal, PieceSet set, Nearest nearest, float x, float y, ViewFeatures out) {
        int count = set.nearest(x, y, RADIUS_M, nearest);
        for (int i = 0; i < count; i++) {
            writeRow(view, focal, set.piece(nearest.index(i)), out.add(ContextKind.MAP));
        }
    }

    private void writeRow(WorldView view, FocalAgent focal, PieceSet.Piece piece, ViewFeatures.Cursor row) {
        Frame frame = focal.frame;
        float x = frame.localX(piece.x(), piece.y());
        float y = frame.localY(piece.x(), piece.y());
        float cos = frame.turnedX(piece.cos(), piece.sin());
        float sin = frame.turnedY(piece.cos(), piece.sin());
        float distance = (float) Math.sqrt(x * x + y * y);
        row.put(x / 20).put(y / 20).put(1 / (1 + distance / 5)).put(cos).put(sin);
        row.put(piece.halfLengthM() / 5);
        row.put((x * sin - y * cos) / 3); // how far to the left of the piece's line the agent stands
        for (PieceKind kind : KINDS) {
            row.put(kind == piece.kind());
        }
        boolean isLane = piece.kind().ordinal() <= PieceKind.BIKE_LANE.ordinal();
        writeLight(view, isLane ? scenery.signalOfLane(piece.line()) : -1, row);
        Scenario scenario = scenery.scenario();
        if (isLane && scenario.map().lanes().get(piece.line()).speedLimitMps().isPresent()) {
            Lane lane = scenario.map().lanes().get(piece.line());
            row.put((float) lane.speedLimitMps().getAsDouble() / 20).put(true);
        } else {
            row.skip(2);
        }
        row.put(piece.bendRad() / 0.5f);
        row.close();
    }

    private static void writeLight(WorldView view, int signal, ViewFeatures.Cursor row) {
        if (signal < 0) {
            row.skip(3);
            return;
        }
        SignalState state = view.signal(signal);
        row.put(state.forbidsEntry()).put(state.warns());
        row.put(state == SignalState.GO || state == SignalState.ARROW_GO);
    }

    private static final PieceKind[] KINDS = PieceKind.values();
}
