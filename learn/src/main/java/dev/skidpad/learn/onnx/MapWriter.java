package dev.skidpad.learn.onnx;

import dev.skidpad.learn.feature.Nearest;
import dev.skidpad.learn.onnx.MapPolylines.Kind;
import dev.skidpad.learn.onnx.MapPolylines.Piece;
import dev.skidpad.learn.token.Frame;
import java.util.List;

/// Writes `map`: the pieces whose nearest points are nearest to the ego.
final class MapWriter implements InputWriter {
    private static final float RADIUS_M = 150f;
    private static final Kind[] KINDS = Kind.values();

    private final List<Piece> pieces;
    private final Frame frame;
    private final Nearest nearest;

    /// @param count how many pieces the model wants to see
    MapWriter(MapPolylines map, Frame frame, int count) {
        pieces = map.pieces();
        this.frame = frame;
        nearest = new Nearest(count);
    }

    @Override
    public void write(InputArrays arrays) {
        InputArray out = arrays.of(SceneInput.MAP);
        nearest.clear();
        for (int i = 0; i < pieces.size(); i++) {
            offer(i, pieces.get(i));
        }
        for (int i = 0; i < nearest.count(); i++) {
            write(pieces.get(nearest.index(i)), i * out.extent(1), out);
        }
    }

    private void offer(int index, Piece piece) {
        float limit = RADIUS_M + piece.reachM();
        if (squared(piece, 0) > limit * limit) {
            return;
        }
        float least = Float.POSITIVE_INFINITY;
        for (int p = 0; p < piece.x().length; p++) {
            least = Math.min(least, squared(piece, p));
        }
        if (least < RADIUS_M * RADIUS_M) {
            nearest.offer(index, least);
        }
    }

    private float squared(Piece piece, int point) {
        float dx = piece.x()[point] - frame.x();
        float dy = piece.y()[point] - frame.y();
        return dx * dx + dy * dy;
    }

    private void write(Piece piece, int firstRow, InputArray out) {
        for (int p = 0; p < piece.x().length; p++) {
            out.row(firstRow + p)
                    .put(frame.localX(piece.x()[p], piece.y()[p]))
                    .put(frame.localY(piece.x()[p], piece.y()[p]))
                    .put(frame.localHeadingRad(piece.headingRad()[p]));
            for (Kind kind : KINDS) {
                out.put(kind == piece.kind());
            }
            boolean known = piece.speedLimitMps().isPresent();
            out.put(known ? (float) piece.speedLimitMps().getAsDouble() : 0).put(known);
        }
    }
}
