package dev.skidpad.eval.report.picture;

import dev.skidpad.core.scene.SignalState;
import java.util.Locale;

/// How a traffic light is drawn. Each has a shape of its own beside its colour.
public enum Light {
    GO(Ink.SIGNAL_GO),
    CAUTION(Ink.SIGNAL_CAUTION),
    STOP(Ink.SIGNAL_STOP),
    UNKNOWN(Ink.SIGNAL_UNKNOWN);

    private final Ink ink;

    Light(Ink ink) {
        this.ink = ink;
    }

    public static Light of(SignalState state) {
        return switch (state) {
            case UNKNOWN -> UNKNOWN;
            case STOP, ARROW_STOP, FLASHING_STOP -> STOP;
            case CAUTION, ARROW_CAUTION, FLASHING_CAUTION -> CAUTION;
            case GO, ARROW_GO -> GO;
        };
    }

    public Ink ink() {
        return ink;
    }

    /// Its corners in m, `u` and `v` alternating.
    ///
    /// @param u of the stop point
    /// @param v of the stop point
    public float[] corners(float u, float v) {
        float[] corners = outline();
        for (int i = 0; i < corners.length; i += 2) {
            corners[i] += u;
            corners[i + 1] += v;
        }
        return corners;
    }

    private float[] outline() {
        return switch (this) {
            case GO -> new float[] {-0.9f, 0, 0, 0.9f, 0.9f, 0, 0, -0.9f};
            case CAUTION -> new float[] {-0.9f, -0.8f, 0, 0.9f, 0.9f, -0.8f};
            case STOP -> new float[] {-0.8f, 0.8f, 0.8f, 0.8f, 0.8f, -0.8f, -0.8f, -0.8f};
            case UNKNOWN -> new float[] {-0.4f, 0.4f, 0.4f, 0.4f, 0.4f, -0.4f, -0.4f, -0.4f};
        };
    }

    /// The class of a group that shows this one of all lights.
    public String cssClass() {
        return "light-" + name().toLowerCase(Locale.ROOT);
    }
}
