package dev.skidpad.sim.traffic;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.AgentType;
import dev.skidpad.sim.world.StateWriter;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A model for each agent, mixed in one scene.
///
/// Rules are tried in their order; the first whose [Choice] an agent meets says how it moves. The last rule is for
/// all.
///
/// A mix has a name that [#parse] reads: its rules, parted by commas.
/// ```
/// pedestrian=log,@1234=drive:lane-follower,#5=constant-velocity,*=idm
/// ```
/// A choice is a type of agent, `@` and a track's id, `#` and an agent's index, or `*` for all.
public final class MixedTraffic implements Traffic {
    private static final char RULE_END = ',';
    private static final char MEANS = '=';

    /// Which agents a rule is for.
    public sealed interface Choice {
        /// All of a type.
        record OfType(AgentType type) implements Choice {}

        /// The one whose track has an id.
        record WithId(String trackId) implements Choice {}

        /// The one at an index of the scenario's tracks.
        record AtIndex(int index) implements Choice {}

        /// Everybody.
        record All() implements Choice {}

        /// Whether an agent of a scene is meant.
        default boolean means(WorldView view, int agent) {
            return switch (this) {
                case OfType(AgentType type) -> view.type(agent) == type;
                case WithId(String trackId) ->
                    view.scenario().tracks().get(agent).id().equals(trackId);
                case AtIndex(int index) -> agent == index;
                case All() -> true;
            };
        }

        /// How it is written in a mix's name.
        default String label() {
            return switch (this) {
                case OfType(AgentType type) -> type.name().toLowerCase(Locale.ROOT);
                case WithId(String trackId) -> "@" + trackId;
                case AtIndex(int index) -> "#" + index;
                case All() -> "*";
            };
        }
    }

    /// Who moves how.
    public record Rule(Choice choice, Traffic traffic) {
        String label() {
            return choice.label() + MEANS + traffic.name();
        }
    }

    private final List<Rule> rules;

    /// @param rules in the order in which they are tried
    /// @param rest how those move that no rule is for
    public MixedTraffic(List<Rule> rules, Traffic rest) {
        List<Rule> all = new ArrayList<>(rules);
        all.add(new Rule(new Choice.All(), rest));
        this.rules = List.copyOf(all);
    }

    /// The rules, the last of which is for all.
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public String name() {
        return rules.stream().map(Rule::label).collect(Collectors.joining(String.valueOf(RULE_END)));
    }

    /// Whether a text is a mix, not the name of one model.
    public static boolean isMix(String text) {
        return text.indexOf(MEANS) >= 0;
    }

    /// Reads a mix.
    ///
    /// @param text as [#name] writes it; where no rule is for all, the rest moves as `rest` says
    /// @param models the model of a name; throws for a name that it does not know
    /// @throws BadInputException if the text is no mix
    public static MixedTraffic parse(String text, Traffic rest, Function<String, Traffic> models) {
        List<Rule> rules = new ArrayList<>();
        Traffic others = rest;
        for (String part : text.split(String.valueOf(RULE_END), -1)) {
            int middle = part.indexOf(MEANS);
            if (middle <= 0 || middle == part.length() - 1) {
                throw new BadInputException(
                        "traffic '" + text + "'",
                        "'" + part + "' does not say who moves how",
                        "Write rules like vehicle=idm,pedestrian=log,@1234=drive:lane-follower,*=reactive");
            }
            Choice choice = choice(text, part.substring(0, middle).trim());
            Traffic traffic = models.apply(part.substring(middle + 1).trim());
            if (choice instanceof Choice.All) {
                others = traffic;
                break;
            }
            rules.add(new Rule(choice, traffic));
        }
        return new MixedTraffic(rules, others);
    }

    private static Choice choice(String text, String label) {
        if (label.equals("*")) {
            return new Choice.All();
        }
        if (label.startsWith("@") && label.length() > 1) {
            return new Choice.WithId(label.substring(1));
        }
        if (label.matches("#[0-9]{1,6}")) {
            return new Choice.AtIndex(Integer.parseInt(label.substring(1)));
        }
        for (AgentType type : AgentType.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(label)) {
                return new Choice.OfType(type);
            }
        }
        throw new BadInputException(
                "traffic '" + text + "'",
                "there is nobody called '" + label + "'",
                "Write vehicle, pedestrian, cyclist, other, @ and a track's id, # and an index, or *");
    }

    @Override
    public Session start(WorldView view, RandomStream random) {
        return start(view, AgentSet.others(view), random);
    }

    @Override
    public Session start(WorldView view, AgentSet moved, RandomStream random) {
        int[] ruleOf = new int[view.agentCount()];
        for (int a = 0; a < ruleOf.length; a++) {
            while (!rules.get(ruleOf[a]).choice().means(view, a)) {
                ruleOf[a]++;
            }
        }
        List<Session> sessions = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            int rule = r;
            AgentSet own = AgentSet.of(view, agent -> moved.has(agent) && ruleOf[agent] == rule);
            if (own.size() > 0) {
                sessions.add(rules.get(r).traffic().start(view, own, random));
            }
        }
        return together(sessions);
    }

    /// Sessions that move one after another, as one.
    static Session together(List<Session> sessions) {
        Session[] all = sessions.toArray(new Session[0]);
        return new Session() {
            @Override
            public void advance(StateWriter next) {
                for (Session session : all) {
                    session.advance(next);
                }
            }

            @Override
            public void close() {
                for (Session session : all) {
                    session.close();
                }
            }
        };
    }
}
