package dev.skidpad.learn.dream;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Track;

/// Makes plans to ask about, by name: the ego's way as its record has it, gone in another manner.
///
/// The way is the record's path after the moment, and straight on where that ends.
public final class PlanMaker {
    /// The names, for help texts.
    public static final String KNOWN = "record, straight, brake:MPS2, faster:MPS, slower:MPS, left:M, right:M";

    private static final float LEAST_M = 0.05f;
    private static final int ASIDE_STEPS = 20;
    private static final float GAIN_MPS2 = 2f;

    private PlanMaker() {}

    /// The plan of a name.
    ///
    /// @param steps how long
    /// @throws BadInputException if there is none of that name
    public static EgoPlan of(String name, Moment moment, int steps) {
        int colon = name.indexOf(':');
        String kind = colon < 0 ? name : name.substring(0, colon);
        float amount = colon < 0 ? 0 : amount(name, name.substring(colon + 1));
        Track ego = moment.scenario().ego();
        float dt = moment.scenario().dtSeconds();
        float speed = ego.speedMps(moment.step());
        return switch (kind) {
            case "record" -> EgoPlan.of(ego, moment.step(), steps);
            case "straight" -> straight(moment, steps);
            case "brake" ->
                alongWay(moment, steps, i -> {
                    float t = Math.min((i + 1) * dt, speed / Math.max(0.1f, amount));
                    return speed * t - 0.5f * amount * t * t;
                });
            case "faster", "slower" -> {
                EgoPlan record = EgoPlan.of(ego, moment.step(), steps);
                float sign = kind.equals("faster") ? 1 : -1;
                yield alongWay(moment, record.steps(), new Changed(moment, record, sign * amount));
            }
            case "left" -> EgoPlan.of(ego, moment.step(), steps).aside(amount, ASIDE_STEPS);
            case "right" -> EgoPlan.of(ego, moment.step(), steps).aside(-amount, ASIDE_STEPS);
            default -> throw new BadInputException("--plan " + name, "is no plan", "Choose one of: " + KNOWN);
        };
    }

    private static float amount(String name, String text) {
        try {
            float amount = Float.parseFloat(text);
            if (amount >= 0 && Float.isFinite(amount)) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // told below, as for a negative number
        }
        throw new BadInputException("--plan " + name, "'" + text + "' is no amount", "Choose one of: " + KNOWN);
    }

    private static EgoPlan straight(Moment moment, int steps) {
        Track ego = moment.scenario().ego();
        int now = moment.step();
        float dt = moment.scenario().dtSeconds();
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        for (int i = 0; i < steps; i++) {
            x[i] = ego.x(now) + (i + 1) * dt * ego.vx(now);
            y[i] = ego.y(now) + (i + 1) * dt * ego.vy(now);
            heading[i] = ego.headingRad(now);
        }
        return EgoPlan.of(x, y, heading);
    }

    /// How far along its way the ego is at a step.
    @FunctionalInterface
    interface Along {
        float metres(int step);
    }

    /// The record's way at a speed that comes to differ from the record's by an amount, at 2 m/s².
    private static final class Changed implements Along {
        private final float[] along; // [T] m

        Changed(Moment moment, EgoPlan record, float byMps) {
            along = new float[record.steps()];
            float dt = moment.scenario().dtSeconds();
            float x = moment.scenario().ego().x(moment.step());
            float y = moment.scenario().ego().y(moment.step());
            float s = 0;
            for (int i = 0; i < along.length; i++) {
                float dx = record.x(i) - x;
                float dy = record.y(i) - y;
                float way = (float) Math.sqrt(dx * dx + dy * dy);
                float change = Math.min(Math.abs(byMps), GAIN_MPS2 * (i + 1) * dt);
                s += Math.max(0, way + Math.copySign(change, byMps) * dt);
                along[i] = s;
                x = record.x(i);
                y = record.y(i);
            }
        }

        @Override
        public float metres(int step) {
            return along[step];
        }
    }

    /// Goes the record's way.
    static EgoPlan alongWay(Moment moment, int steps, Along along) {
        Track ego = moment.scenario().ego();
        int now = moment.step();
        int points = 1;
        float[] px = new float[ego.steps() - now];
        float[] py = new float[px.length];
        float[] ph = new float[px.length];
        float[] ps = new float[px.length];
        px[0] = ego.x(now);
        py[0] = ego.y(now);
        ph[0] = ego.headingRad(now);
        for (int t = now + 1; ego.valid(t); t++) {
            float dx = ego.x(t) - px[points - 1];
            float dy = ego.y(t) - py[points - 1];
            float way = (float) Math.sqrt(dx * dx + dy * dy);
            if (way > LEAST_M) {
                px[points] = ego.x(t);
                py[points] = ego.y(t);
                ph[points] = ego.headingRad(t);
                ps[points] = ps[points - 1] + way;
                points++;
            }
        }
        float[] x = new float[steps];
        float[] y = new float[steps];
        float[] heading = new float[steps];
        for (int i = 0; i < steps; i++) {
            float s = along.metres(i);
            int k = 0;
            while (k + 1 < points && ps[k + 1] < s) {
                k++;
            }
            if (k + 1 < points) {
                float share = (s - ps[k]) / (ps[k + 1] - ps[k]);
                x[i] = px[k] + share * (px[k + 1] - px[k]);
                y[i] = py[k] + share * (py[k + 1] - py[k]);
                heading[i] = ph[k] + share * Angles.difference(ph[k], ph[k + 1]);
            } else {
                x[i] = px[k] + (s - ps[k]) * Angles.cos(ph[k]);
                y[i] = py[k] + (s - ps[k]) * Angles.sin(ph[k]);
                heading[i] = ph[k];
            }
        }
        return EgoPlan.of(x, y, heading);
    }
}
