package dev.skidpad.sim.perceive;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Several faults one after another: each sees what the one before it lets through.
///
/// @param parts two or more, the first one nearest to the truth
public record Combined(List<Perception> parts) implements Perception {
    public Combined {
        parts = List.copyOf(parts);
        if (parts.size() < 2) {
            throw new IllegalArgumentException("a combination of " + parts.size() + " faults is none");
        }
    }

    @Override
    public String name() {
        return parts.stream().map(Perception::name).collect(Collectors.joining("+"));
    }

    @Override
    public Session start(WorldView truth, RandomStream random) {
        List<Session> sessions = new ArrayList<>();
        WorldView source = truth;
        for (int i = 0; i < parts.size(); i++) {
            Session session = parts.get(i).start(source, random.child("part", i));
            sessions.add(session);
            source = session.view();
        }
        return new Chain(sessions.toArray(Session[]::new));
    }

    private static final class Chain implements Session {
        private final Session[] sessions;

        Chain(Session[] sessions) {
            this.sessions = sessions;
        }

        @Override
        public WorldView view() {
            return sessions[sessions.length - 1].view();
        }

        @Override
        public void advance() {
            for (Session session : sessions) {
                session.advance();
            }
        }
    }
}
