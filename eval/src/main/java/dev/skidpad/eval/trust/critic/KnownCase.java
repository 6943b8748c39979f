package dev.skidpad.eval.trust.critic;

import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.Track;
import dev.skidpad.eval.rfb.RfbCase;
import dev.skidpad.eval.rfb.RfbCases;
import dev.skidpad.learn.dream.DreamColumns;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.learn.dream.Foresight;
import dev.skidpad.learn.dream.Moment;
import dev.skidpad.learn.dream.Risk;
import dev.skidpad.sim.episode.Conditions;
import java.util.List;

/// A plan of which it is known what came.
///
/// @param place the scene's
/// @param moment what may be seen
/// @param plan the ego's
/// @param truth the one future that came, judged as a dream is: the ego along its plan whatever it hits
record KnownCase(String place, Moment moment, EgoPlan plan, Foresight truth) {
    /// The cases of a scene, by the law of the risk foreseeing benchmark.
    static List<KnownCase> of(Scenario scene, long seed) {
        return RfbCases.of(scene, seed).stream().map(KnownCase::of).toList();
    }

    private static KnownCase of(RfbCase known) {
        Moment moment = known.moment();
        Scenario scene = moment.scenario();
        Scenario played = known.truth().scenario();
        DreamColumns columns = new DreamColumns(moment, known.plan());
        for (int frame = 1; frame <= known.plan().steps(); frame++) {
            for (int a = 0; a < scene.agentCount(); a++) {
                Track track = played.tracks().get(a);
                int step = moment.step() + frame;
                if (a != scene.egoIndex() && columns.active(0, a) && track.valid(step)) {
                    columns.place(
                            frame,
                            a,
                            track.x(step),
                            track.y(step),
                            track.headingRad(step),
                            track.vx(step),
                            track.vy(step));
                }
            }
        }
        Conditions conditions = new Conditions("plan", "simulator", "plan", "perfect", 0, 0);
        return new KnownCase(
                scene.place(),
                moment,
                known.plan(),
                Foresight.of(List.of(columns.episode(known.plan().steps() + 1, conditions))));
    }

    /// Whether it went badly.
    boolean happened(Risk risk) {
        return risk.share(truth) > 0;
    }
}
