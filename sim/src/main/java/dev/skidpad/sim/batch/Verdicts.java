package dev.skidpad.sim.batch;

import dev.skidpad.sim.score.Scores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Puts together what the judges found in a finished episode.
final class Verdicts {
    private static final double MATTERS_M = 5;
    private static final double HALF_AGAINST_M = 2;
    private static final double AGAINST_M = 6;
    private static final int MIN_FRAMES = 5;

    private final RichEvents events;
    private final ContactJudge contacts;
    private final RoadJudge roads;
    private final WayJudge ways;
    private final ComfortJudge comforts;

    Verdicts(RichEvents events, ContactJudge contacts, RoadJudge roads, WayJudge ways, ComfortJudge comforts) {
        this.events = events;
        this.contacts = contacts;
        this.roads = roads;
        this.ways = ways;
        this.comforts = comforts;
    }

    AgentVerdict of(World world, int a) {
        RichScene scene = world.scene;
        int n = world.firstAgent + a;
        OptionalDouble nc = OptionalDouble.of(contacts.noAtFaultCollision(n));
        OptionalDouble dac = only(scene.map.map.bounds().known(), !roads.everOff(n));
        OptionalDouble ttc = only(true, !contacts.foreseesCollision(n));
        OptionalDouble ep = progress(world, a, nc.orElse(1) * dac.orElse(1));
        OptionalDouble comfort = only(scene.frames >= MIN_FRAMES, comforts.comfortable(n));
        double wrongWayM = roads.wrongWayM(n);
        OptionalDouble direction = roads.everOnLane(n)
                ? OptionalDouble.of(wrongWayM < HALF_AGAINST_M ? 1 : wrongWayM < AGAINST_M ? 0.5 : 0)
                : OptionalDouble.empty();
        return new AgentVerdict(
                scene.scenario.tracks().get(scene.track[a]).id(),
                nc,
                dac,
                ttc,
                ep,
                comfort,
                Scores.total(nc, dac, ttc, ep, comfort),
                only(scene.lights.lights > 0, !ways.ranRedLight(n)),
                only(roads.everOnLane(n), roads.keptLane(n)),
                direction,
                ways.comparedM(world, a),
                trace(scene, n),
                events.lost(n));
    }

    private static OptionalDouble only(boolean known, boolean kept) {
        return known ? OptionalDouble.of(kept ? 1 : 0) : OptionalDouble.empty();
    }

    private OptionalDouble progress(World world, int a, double multipliers) {
        OptionalDouble record = world.scene.recordM[a];
        if (record.isEmpty()) {
            return OptionalDouble.empty();
        }
        double own = Math.max(0, ways.comparedM(world, a)) * multipliers;
        double norm = Math.max(Math.max(0, record.getAsDouble()), own);
        return OptionalDouble.of(norm > MATTERS_M ? Math.min(1, own / norm) : 1);
    }

    private List<AgentVerdict.Event> trace(RichScene scene, int n) {
        List<AgentVerdict.Event> trace = new ArrayList<>();
        for (int e = 0; e < events.count(n); e++) {
            RichRule rule = events.rule(n, e);
            int other = events.other(n, e);
            if (rule != RichRule.TIME_TO_COLLISION || !contacts.hasContacted(n, scene.rowOf(other))) {
                trace.add(new AgentVerdict.Event(events.frame(n, e), other, rule, events.value(n, e)));
            }
        }
        trace.sort(Comparator.comparingInt(AgentVerdict.Event::frame));
        return trace;
    }
}
