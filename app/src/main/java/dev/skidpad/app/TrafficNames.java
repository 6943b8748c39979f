package dev.skidpad.app;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.learn.joint.JointModel;
import dev.skidpad.learn.joint.JointTraffic;
import dev.skidpad.learn.joint.Sampling;
import dev.skidpad.sim.drive.DriverStyle;
import dev.skidpad.sim.plan.Planner;
import dev.skidpad.sim.traffic.ConstantVelocityTraffic;
import dev.skidpad.sim.traffic.IdmTraffic;
import dev.skidpad.sim.traffic.LogTraffic;
import dev.skidpad.sim.traffic.MixedTraffic;
import dev.skidpad.sim.traffic.PlannedTraffic;
import dev.skidpad.sim.traffic.ReactiveTraffic;
import dev.skidpad.sim.traffic.Traffic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The traffic models that the command line knows, by name, and mixes of them.
final class TrafficNames {
    /// The names, for help texts.
    static final String KNOWN = "reactive, log, idm, idm-nuplan, constant-velocity, drive:PLANNER, learned:FILE (a"
            + " joint world model; @0.7:0.9 behind it draws at that temperature from that share of the likeliest"
            + " tokens), or a mix such as pedestrian=log,vehicle=idm";

    private static final Pattern NARROWER = Pattern.compile("(.+)@([0-9.]+):([0-9.]+)");

    /// What the option that puts a planner into an agent's seat looks like, for messages.
    private static final String AGENT = "--agent TRACK=PLANNER";

    private TrafficNames() {}

    /// The traffic of a name, or of a mix as [MixedTraffic#name] writes it.
    ///
    /// @param planners the planner of a name
    /// @throws BadInputException if there is none
    static Traffic traffic(String name, Function<String, Planner> planners) {
        return MixedTraffic.isMix(name)
                ? MixedTraffic.parse(name, new ReactiveTraffic(), part -> model(part, planners))
                : model(name, planners);
    }

    /// The traffic of a name in which planners drive some of the agents.
    ///
    /// @param seats `TRACK=PLANNER`, one for each such agent
    /// @param scenes where the agents are looked for
    /// @throws BadInputException if an agent is in no scene, is the ego of one, or a name is unknown
    static Traffic traffic(String name, List<String> seats, List<Scenario> scenes, Function<String, Planner> planners) {
        List<String> rules = new ArrayList<>();
        for (String seat : seats) {
            int middle = seat.indexOf('=');
            if (middle <= 0 || middle == seat.length() - 1) {
                throw new BadInputException("--agent " + seat, "does not say who drives whom", "Write " + AGENT);
            }
            String track = seat.substring(0, middle);
            check(track, seat, scenes);
            rules.add("@" + track + "=" + PlannedTraffic.PREFIX + seat.substring(middle + 1));
        }
        if (rules.isEmpty()) {
            return traffic(name, planners);
        }
        rules.add(MixedTraffic.isMix(name) ? name : "*=" + name);
        return traffic(String.join(",", rules), planners);
    }

    private static void check(String track, String seat, List<Scenario> scenes) {
        boolean found = false;
        for (Scenario scene : scenes) {
            if (scene.ego().id().equals(track)) {
                throw new BadInputException(
                        "--agent " + seat, "is the ego of scenario " + scene.id(), "Say who drives it with --planner");
            }
            found |= scene.tracks().stream().anyMatch(one -> one.id().equals(track));
        }
        if (!found) {
            throw new BadInputException(
                    "--agent " + seat,
                    "none of the " + scenes.size() + " scenes has a track " + track,
                    "Write " + AGENT + " with the id of a track in one of the scenes");
        }
    }

    private static Traffic model(String name, Function<String, Planner> planners) {
        if (name.startsWith(PlannedTraffic.PREFIX)) {
            return new PlannedTraffic(planners.apply(name.substring(PlannedTraffic.PREFIX.length())));
        }
        if (name.startsWith(JointTraffic.PREFIX)) {
            return learned(name.substring(JointTraffic.PREFIX.length()));
        }
        return switch (name) {
            case "reactive" -> new ReactiveTraffic();
            case "log" -> new LogTraffic();
            case "idm" -> new IdmTraffic(DriverStyle.ORDINARY);
            case "idm-nuplan" -> new IdmTraffic(DriverStyle.NUPLAN);
            case "constant-velocity" -> new ConstantVelocityTraffic();
            default ->
                throw new BadInputException("--traffic " + name, "is no traffic model", "Choose one of: " + KNOWN);
        };
    }

    /// A joint model's traffic: `FILE`, or `FILE@TEMPERATURE:SHARE` to draw from narrower probabilities.
    private static Traffic learned(String given) {
        Matcher narrower = NARROWER.matcher(given);
        if (!narrower.matches()) {
            return new JointTraffic(JointModel.read(Path.of(given)), Sampling.plain());
        }
        try {
            Sampling sampling = new Sampling(Float.parseFloat(narrower.group(2)), Float.parseFloat(narrower.group(3)));
            return new JointTraffic(JointModel.read(Path.of(narrower.group(1))), sampling);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    "--traffic " + JointTraffic.PREFIX + given,
                    String.valueOf(e.getMessage()),
                    "Write " + JointTraffic.PREFIX + "FILE@TEMPERATURE:SHARE, such as @0.7:0.9",
                    e);
        }
    }
}
