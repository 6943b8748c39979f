package dev.skidpad.core.kernel;

import static dev.skidpad.core.kernel.VectorShape.LANES;
import static dev.skidpad.core.kernel.VectorShape.SPECIES;

import jdk.incubator.vector.FloatVector;

/// A linear layer on the Vector API: four rows by two vectors of columns stay in registers while the panels
/// are read once from end to end. Where the rows do not fill the last block, that one is moved back and
/// computes some rows again, to the same bits.
final class PanelProduct {
    private static final int BLOCK_ROWS = 4;

    private PanelProduct() {}

    /// The twin of [ScalarNeuralKernels#panelColumns] over all columns.
    static void dense(
            float[] x, int xOffset, int xStride, int rows, DenseLayer layer, float[] y, int yOffset, int yStride) {
        int whole = layer.wholeColumns();
        int column = 0;
        for (; column + 2 * LANES <= whole; column += 2 * LANES) {
            int r = 0;
            for (; r < rows && rows >= BLOCK_ROWS; r += BLOCK_ROWS) {
                int row = Math.min(r, rows - BLOCK_ROWS);
                fourByTwo(x, xOffset + row * xStride, xStride, layer, column, y, yOffset + row * yStride, yStride);
            }
            for (; r < rows; r++) {
                oneByTwo(x, xOffset + r * xStride, layer, column, y, yOffset + r * yStride);
            }
        }
        for (; column < whole; column += LANES) {
            int r = 0;
            for (; r < rows && rows >= BLOCK_ROWS; r += BLOCK_ROWS) {
                int row = Math.min(r, rows - BLOCK_ROWS);
                fourByOne(x, xOffset + row * xStride, xStride, layer, column, y, yOffset + row * yStride, yStride);
            }
            for (; r < rows; r++) {
                oneByOne(x, xOffset + r * xStride, layer, column, y, yOffset + r * yStride);
            }
        }
        ScalarNeuralKernels.panelColumns(x, xOffset, xStride, rows, layer, whole, y, yOffset, yStride);
    }

    /// Where the weights of a column begin; those of the next input stand [DenseLayer#PANEL] behind.
    private static int start(DenseLayer layer, int column) {
        int inPanel = column % DenseLayer.PANEL;
        return (column - inPanel) * layer.in() + inPanel;
    }

    private static void fourByTwo(
            float[] x, int x0, int xStride, DenseLayer layer, int column, float[] y, int y0, int yStride) {
        float[] panels = layer.panels();
        int in = layer.in();
        int wa = start(layer, column);
        int wb = start(layer, column + LANES);
        int x1 = x0 + xStride;
        int x2 = x1 + xStride;
        int x3 = x2 + xStride;
        FloatVector a0 = FloatVector.fromArray(SPECIES, layer.bias(), column);
        FloatVector b0 = FloatVector.fromArray(SPECIES, layer.bias(), column + LANES);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector b1 = b0;
        FloatVector b2 = b0;
        FloatVector b3 = b0;
        for (int i = 0; i < in; i++) {
            FloatVector wAt = FloatVector.fromArray(SPECIES, panels, wa + i * DenseLayer.PANEL);
            FloatVector wBt = FloatVector.fromArray(SPECIES, panels, wb + i * DenseLayer.PANEL);
            FloatVector u0 = FloatVector.broadcast(SPECIES, x[x0 + i]);
            a0 = a0.add(wAt.mul(u0));
            b0 = b0.add(wBt.mul(u0));
            FloatVector u1 = FloatVector.broadcast(SPECIES, x[x1 + i]);
            a1 = a1.add(wAt.mul(u1));
            b1 = b1.add(wBt.mul(u1));
            FloatVector u2 = FloatVector.broadcast(SPECIES, x[x2 + i]);
            a2 = a2.add(wAt.mul(u2));
            b2 = b2.add(wBt.mul(u2));
            FloatVector u3 = FloatVector.broadcast(SPECIES, x[x3 + i]);
            a3 = a3.add(wAt.mul(u3));
            b3 = b3.add(wBt.mul(u3));
        }
        int at = y0 + column;
        a0.intoArray(y, at);
        b0.intoArray(y, at + LANES);
        a1.intoArray(y, at + yStride);
        b1.intoArray(y, at + yStride + LANES);
        a2.intoArray(y, at + 2 * yStride);
        b2.intoArray(y, at + 2 * yStride + LANES);
        a3.intoArray(y, at + 3 * yStride);
        b3.intoArray(y, at + 3 * yStride + LANES);
    }

    private static void fourByOne(
            float[] x, int x0, int xStride, DenseLayer layer, int column, float[] y, int y0, int yStride) {
        float[] panels = layer.panels();
        int in = layer.in();
        int w = start(layer, column);
        int x1 = x0 + xStride;
        int x2 = x1 + xStride;
        int x3 = x2 + xStride;
        FloatVector a0 = FloatVector.fromArray(SPECIES, layer.bias(), column);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        for (int i = 0; i < in; i++) {
            FloatVector weight = FloatVector.fromArray(SPECIES, panels, w + i * DenseLayer.PANEL);
            a0 = a0.add(weight.mul(x[x0 + i]));
            a1 = a1.add(weight.mul(x[x1 + i]));
            a2 = a2.add(weight.mul(x[x2 + i]));
            a3 = a3.add(weight.mul(x[x3 + i]));
        }
        int at = y0 + column;
        a0.intoArray(y, at);
        a1.intoArray(y, at + yStride);
        a2.intoArray(y, at + 2 * yStride);
        a3.intoArray(y, at + 3 * yStride);
    }

    private static void oneByTwo(float[] x, int x0, DenseLayer layer, int column, float[] y, int y0) {
        float[] panels = layer.panels();
        int in = layer.in();
        int wa = start(layer, column);
        int wb = start(layer, column + LANES);
        FloatVector a = FloatVector.fromArray(SPECIES, layer.bias(), column);
        FloatVector b = FloatVector.fromArray(SPECIES, layer.bias(), column + LANES);
        for (int i = 0; i < in; i++) {
            FloatVector u = FloatVector.broadcast(SPECIES, x[x0 + i]);
            a = a.add(FloatVector.fromArray(SPECIES, panels, wa + i * DenseLayer.PANEL)
                    .mul(u));
            b = b.add(FloatVector.fromArray(SPECIES, panels, wb + i * DenseLayer.PANEL)
                    .mul(u));
        }
        a.intoArray(y, y0 + column);
        b.intoArray(y, y0 + column + LANES);
    }

    private static void oneByOne(float[] x, int x0, DenseLayer layer, int column, float[] y, int y0) {
        float[] panels = layer.panels();
        int in = layer.in();
        int w = start(layer, column);
        FloatVector a = FloatVector.fromArray(SPECIES, layer.bias(), column);
        for (int i = 0; i < in; i++) {
            a = a.add(FloatVector.fromArray(SPECIES, panels, w + i * DenseLayer.PANEL)
                    .mul(x[x0 + i]));
        }
        a.intoArray(y, y0 + column);
    }
}
