package dev.skidpad.learn.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.core.geometry.Polyline;
import dev.skidpad.core.random.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PieceSetTest {
    @Test
    void aLineIsCutIntoPiecesOfAboutFiveMetres() {
        List<PieceSet.Piece> pieces = new ArrayList<>();
        PieceSet.cut(Polyline.of(new float[] {0, 18}, new float[] {0, 0}), false, PieceKind.EDGE, 3, pieces);
        assertThat(pieces).hasSize(4);
        assertThat(pieces.get(1).x()).isCloseTo(6.75f, Offset.offset(1e-4f));
        assertThat(pieces.get(1).halfLengthM()).isCloseTo(2.25f, Offset.offset(1e-4f));
        assertThat(pieces.get(1).line()).isEqualTo(3);
    }

    @Test
    void anOutlineIsClosed() {
        List<PieceSet.Piece> pieces = new ArrayList<>();
        float[] x = {0, 10, 10, 0};
        float[] y = {0, 0, 5, 5};
        PieceSet.cut(Polyline.of(x, y), true, PieceKind.CROSSWALK, -1, pieces);
        assertThat(pieces).hasSize(6);
    }

    @Test
    void theNearestAreThoseThatASearchOfAllFinds() {
        RandomStream random = RandomStream.of(8, "test", 0);
        List<PieceSet.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            float x = random.uniform(-150, 150);
            float y = random.uniform(-90, 200);
            pieces.add(new PieceSet.Piece(x, y, 1, 0, 2, 0, PieceKind.SURFACE_LANE, i));
        }
        PieceSet set = new PieceSet(pieces);
        Nearest found = new Nearest(12);
        for (int i = 0; i < 50; i++) {
            float px = random.uniform(-200, 200);
            float py = random.uniform(-200, 250);
            int count = set.nearest(px, py, 40, found);
            List<Integer> expected = IntStream.range(0, pieces.size())
                    .boxed()
                    .filter(k -> squared(pieces.get(k), px, py) <= 1600)
                    .sorted(Comparator.comparingDouble(k -> squared(pieces.get(k), px, py)))
                    .limit(12)
                    .toList();
            assertThat(IntStream.range(0, count).mapToObj(found::index).toList())
                    .as("seed 8, search %d", i)
                    .isEqualTo(expected);
        }
    }

    private static float squared(PieceSet.Piece piece, float px, float py) {
        float dx = piece.x() - px;
        float dy = piece.y() - py;
        return dx * dx + dy * dy;
    }
}
