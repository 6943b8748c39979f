package dev.skidpad.sim.plan;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.sim.world.WorldView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A planner at the wheel for one episode, whose mistakes become reasons: it throws, plans too few poses, or
/// poses that are absurdly far away.
///
/// It starts the planner's session with the first plan, so that a planner that cannot even start fails the same way.
public final class CheckedSession implements AutoCloseable {
    /// A planned pose farther from the driven agent than this is a planner's mistake, not a plan.
    private static final float FARTHEST_POSE_M = 10_000f;

    private final Planner planner;
    private final WorldView truth;
    private final WorldView seen;
    private final RandomStream random;
    private Planner.@Nullable Session session;

    /// @param truth where the driven agent really is
    /// @param seen what the planner sees
    public CheckedSession(Planner planner, WorldView truth, WorldView seen, RandomStream random) {
        this.planner = planner;
        this.truth = truth;
        this.seen = seen;
        this.random = random;
    }

    /// Asks for a plan; empty when it can be driven, otherwise why not.
    ///
    /// @param plan filled
    /// @param needed how many poses it has to have
    public Optional<String> plan(Plan plan, int needed) {
        plan.clear();
        try {
            if (session == null) {
                session = planner.start(seen, random);
            }
            session.plan(plan);
        } catch (PlanningFailedException e) {
            return Optional.of(reason(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            return Optional.of(reason("threw " + e));
        }
        if (plan.length() < needed) {
            return Optional.of(reason("planned " + plan.length() + " poses where " + needed + " are needed"));
        }
        return farAway(plan);
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }

    private Optional<String> farAway(Plan plan) {
        for (int i = 0; i < plan.length(); i++) {
            float dx = Math.abs(plan.x(i) - truth.x(truth.egoIndex()));
            float dy = Math.abs(plan.y(i) - truth.y(truth.egoIndex()));
            if (Math.max(dx, dy) > FARTHEST_POSE_M) {
                return Optional.of(reason("planned pose " + i + " at " + plan.x(i) + ", " + plan.y(i) + ", more than "
                        + FARTHEST_POSE_M + " m away"));
            }
        }
        return Optional.empty();
    }

    private String reason(String what) {
        return "planner " + planner.name() + " at step " + truth.step() + ": " + what;
    }
}
