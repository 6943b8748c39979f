package dev.skidpad.sim.score.rss;

import dev.skidpad.sim.score.SubScore;
import java.util.List;

/// Watches the ego and one other agent: when a situation becomes dangerous, by which distance, and who does not
/// answer as they must from the response time on. A buffer of one drive.
///
/// | Danger came by | The answer |
/// |---|---|
/// | the distance along the road, same way | the one behind brakes by at least 4 m/s², or stands |
/// | the same, towards each other | both brake, the ego by at least 3 m/s², the other by 4 m/s², or stand |
/// | the distance across the road | both stop coming nearer sideways, or lose at least 0.8 m/s² of that speed |
///
/// A danger that is there when the two first meet counts as one along the road.
final class Watch {
    static final String DANGEROUS = "dangerous";
    static final String EGO_DID_NOT_BRAKE = "ego-did-not-brake";
    static final String EGO_CAME_NEARER = "ego-came-nearer-sideways";
    static final String OTHER_DID_NOT_BRAKE = "other-did-not-brake";
    static final String OTHER_CAME_NEARER = "other-came-nearer-sideways";

    private static final double STANDING_MPS = 0.05;
    private static final double SIDEWAYS_MPS = 0.05;

    private final int agent;
    private final double dtSeconds;
    private final RssParameters p;
    private final List<SubScore.Event> events;
    private int since = -1; // the frame at which the present danger began, or -1
    private boolean sideways; // whether it came by the distance across the road
    private boolean wasSafeAlong; // at the frame before
    private boolean wasSafeAcross;
    private boolean seen;

    Watch(int agent, double dtSeconds, RssParameters p, List<SubScore.Event> events) {
        this.agent = agent;
        this.dtSeconds = dtSeconds;
        this.p = p;
        this.events = events;
    }

    /// Looks at one frame.
    ///
    /// @param before the pair a frame ago, as the two were then
    void look(int frame, Pair now, Pair before) {
        if (now.dangerous()) {
            if (since < 0) {
                since = frame;
                sideways = seen && wasSafeAcross && !wasSafeAlong;
            }
            events.add(new SubScore.Event(frame, agent, DANGEROUS, now.marginM(), 0));
            if ((frame - since) * dtSeconds >= p.responseSeconds()) {
                answer(frame, now, before);
            }
        } else {
            since = -1;
        }
        wasSafeAlong = now.alongM() >= 0;
        wasSafeAcross = now.acrossM() >= 0;
        seen = true;
    }

    private void answer(int frame, Pair now, Pair before) {
        if (sideways) {
            sideways(frame, EGO_CAME_NEARER, now.egoTowardsMps(), before.egoTowardsMps());
            sideways(frame, OTHER_CAME_NEARER, now.otherTowardsMps(), before.otherTowardsMps());
            return;
        }
        switch (now.way()) {
            case EGO_BEHIND -> braking(frame, EGO_DID_NOT_BRAKE, now.egoMps(), before.egoMps(), p.minBrakingMps2());
            case OTHER_BEHIND ->
                braking(frame, OTHER_DID_NOT_BRAKE, now.otherMps(), before.otherMps(), p.minBrakingMps2());
            case OPPOSITE -> {
                braking(frame, EGO_DID_NOT_BRAKE, now.egoMps(), before.egoMps(), p.minBrakingCorrectMps2());
                braking(frame, OTHER_DID_NOT_BRAKE, -now.otherMps(), -before.otherMps(), p.minBrakingMps2());
            }
            case NEITHER -> {}
        }
    }

    private void braking(int frame, String rule, double nowMps, double beforeMps, double least) {
        double acceleration = (nowMps - beforeMps) / dtSeconds;
        if (nowMps > STANDING_MPS && acceleration > -least) {
            events.add(new SubScore.Event(frame, agent, rule, acceleration, -least));
        }
    }

    private void sideways(int frame, String rule, double nowMps, double beforeMps) {
        double acceleration = (nowMps - beforeMps) / dtSeconds;
        if (nowMps > SIDEWAYS_MPS && acceleration > -p.minLateralBrakingMps2()) {
            events.add(new SubScore.Event(frame, agent, rule, nowMps, SIDEWAYS_MPS));
        }
    }
}
