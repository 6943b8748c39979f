package dev.skidpad.eval.trust.control;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.scene.Track;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.PlanMaker;
import dev.skidpad.sim.episode.Episode;
import java.util.Optional;

/// What the ego is told to do otherwise than the human did.
public enum Command {
    /// Half a metre to the left within 2 s.
    LEFT("left:0.5", 0.5),
    /// Half a metre to the right within 2 s.
    RIGHT("right:0.5", -0.5),
    /// 2 m/s faster after a second.
    FASTER("faster:2", 2),
    /// 2 m/s slower after a second.
    SLOWER("slower:2", -2);

    /// When it is looked at what has come of it, s after the moment.
    public static final double AFTER_S = 3;

    /// Who drives slower than this in the record is not told to slow down by 2 m/s.
    static final double SLOWEST_MPS = 3.5;

    private final String plan;
    private final double amount;

    Command(String plan, double amount) {
        this.plan = plan;
        this.amount = amount;
    }

    /// The name of the plan, as `skidpad dream` knows it.
    public String plan() {
        return plan;
    }

    boolean sideways() {
        return this == LEFT || this == RIGHT;
    }

    /// The plan; empty where the human drives too slowly for it, or is not there long enough.
    Optional<EgoPlan> of(Moment moment, int steps) {
        Track ego = moment.scenario().ego();
        for (int t = moment.step(); t <= moment.step() + frame(moment); t++) {
            if (!ego.valid(t) || ego.speedMps(t) < SLOWEST_MPS) {
                return Optional.empty();
            }
        }
        return Optional.of(PlanMaker.of(plan, moment, steps));
    }

    /// The frame of dreams at which it is looked.
    static int frame(Moment moment) {
        return (int) Math.round(AFTER_S / moment.scenario().dtSeconds());
    }

    /// Which share of what was commanded is there in a dream, by where the ego is in it.
    ///
    /// @param commanded a dream of this command's plan
    /// @param ordinary a dream of the human's
    double realised(Episode commanded, Episode ordinary, int frame) {
        int ego = ordinary.scenario().egoIndex();
        if (sideways()) {
            float heading = ordinary.headingRad(frame, ego);
            double dx = commanded.x(frame, ego) - ordinary.x(frame, ego);
            double dy = commanded.y(frame, ego) - ordinary.y(frame, ego);
            return (dy * Angles.cos(heading) - dx * Angles.sin(heading)) / amount;
        }
        return (way(commanded, frame, ego) - way(ordinary, frame, ego)) / (amount * ordinary.dtSeconds());
    }

    // How far it comes in the step that ends with a frame, m.
    private static double way(Episode dream, int frame, int ego) {
        double dx = dream.x(frame, ego) - dream.x(frame - 1, ego);
        double dy = dream.y(frame, ego) - dream.y(frame - 1, ego);
        return Math.sqrt(dx * dx + dy * dy);
    }
}
