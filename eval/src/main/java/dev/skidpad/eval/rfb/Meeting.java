package dev.skidpad.eval.rfb;

import dev.skidpad.core.geometry.Angles;
import dev.skidpad.core.geometry.OrientedBox;
import dev.skidpad.sim.danger.impact.Impact;
import dev.skidpad.sim.danger.impact.RigidBody;
import dev.skidpad.sim.danger.stage.Stage;
import dev.skidpad.sim.world.MovingAgents;
import java.util.Optional;

/// Finds the first impact of the ego with anybody: the one rule by which truth, ceiling and dreams are
/// judged.
///
/// It is the rule by which [Stage] lets two meet, looked for in every step. Between two frames everybody
/// moves evenly; a step is looked at in [Stage#PARTS] parts, so that two who pass through each other
/// between frames have met. An impact is the first part in which the boxes overlap and come together
/// with [#LEAST_CLOSING_MPS] or more. Who overlapped at the start has to get apart first. A buffer: one
/// thread uses it.
public final class Meeting {
    /// Who comes together slower has brushed past, m/s.
    public static final double LEAST_CLOSING_MPS = 0.3;

    private final MovingAgents moves;
    private final int ego;
    private final double dt;
    private final RigidBody egoBody;
    private final RigidBody[] bodies; // [A], of those who came near
    private final boolean[] apart; // [A] whether each was apart from the ego once
    private final Impact impact = new Impact();

    /// An impact.
    ///
    /// @param frame the first at or before which the two have met
    /// @param agent whom the ego met
    public record Met(int frame, int agent) {}

    private Meeting(MovingAgents moves, int ego, double dtSeconds) {
        this.moves = moves;
        this.ego = ego;
        dt = dtSeconds;
        bodies = new RigidBody[moves.agents()];
        apart = new boolean[moves.agents()];
        egoBody = body(ego);
    }

    /// The first impact up to a frame; empty where there is none.
    ///
    /// @param ego the ego's index
    /// @param dtSeconds between frames
    public static Optional<Met> first(MovingAgents moves, int ego, int lastFrame, double dtSeconds) {
        return new Meeting(moves, ego, dtSeconds).first(lastFrame);
    }

    private Optional<Met> first(int lastFrame) {
        for (int frame = 1; frame <= lastFrame; frame++) {
            int earliest = Stage.PARTS + 1;
            int who = ego;
            for (int b = 0; b < moves.agents(); b++) {
                if (b != ego && there(frame, ego) && there(frame, b)) {
                    int part = part(frame, b, earliest);
                    who = part < earliest ? b : who;
                    earliest = Math.min(earliest, part);
                }
            }
            if (who != ego) {
                return Optional.of(new Met(frame, who));
            }
        }
        return Optional.empty();
    }

    private boolean there(int frame, int agent) {
        return moves.active(frame - 1, agent) && moves.active(frame, agent);
    }

    // The part of the step in which the two meet, if it is before a given one; else that one.
    private int part(int frame, int other, int before) {
        if (!near(frame, other)) {
            apart[other] = true;
            return before;
        }
        apart[other] |= !overlap(frame - 1, other);
        if (!apart[other]) {
            return before;
        }
        RigidBody body = bodies[other];
        if (body == null) {
            body = body(other);
            bodies[other] = body;
        }
        for (int part = 1; part < before; part++) {
            place(egoBody, frame, ego, part / (double) Stage.PARTS);
            place(body, frame, other, part / (double) Stage.PARTS);
            if (impact.closingMps(egoBody, body) >= LEAST_CLOSING_MPS) {
                return part;
            }
        }
        return before;
    }

    // Whether the circles around the boxes may touch in the course of the step.
    private boolean near(int frame, int other) {
        double dx = moves.x(frame - 1, other) - moves.x(frame - 1, ego);
        double dy = moves.y(frame - 1, other) - moves.y(frame - 1, ego);
        double nextX = moves.x(frame, other) - moves.x(frame, ego);
        double nextY = moves.y(frame, other) - moves.y(frame, ego);
        double way = Math.sqrt((nextX - dx) * (nextX - dx) + (nextY - dy) * (nextY - dy));
        double reach =
                0.5 * (moves.lengthM(ego) + moves.widthM(ego) + moves.lengthM(other) + moves.widthM(other)) + way;
        return dx * dx + dy * dy < reach * reach;
    }

    private boolean overlap(int frame, int other) {
        return OrientedBox.posesOverlap(
                moves.x(frame, ego),
                moves.y(frame, ego),
                moves.headingRad(frame, ego),
                moves.lengthM(ego),
                moves.widthM(ego),
                moves.x(frame, other),
                moves.y(frame, other),
                moves.headingRad(frame, other),
                moves.lengthM(other),
                moves.widthM(other));
    }

    // Of a mass that says nothing: only where it is and how fast matters here.
    private RigidBody body(int agent) {
        return new RigidBody(1, moves.lengthM(agent), moves.widthM(agent));
    }

    private void place(RigidBody body, int frame, int agent, double share) {
        double fromX = moves.x(frame - 1, agent);
        double fromY = moves.y(frame - 1, agent);
        double wayX = moves.x(frame, agent) - fromX;
        double wayY = moves.y(frame, agent) - fromY;
        double from = moves.headingRad(frame - 1, agent);
        double turn = Angles.difference(moves.headingRad(frame - 1, agent), moves.headingRad(frame, agent));
        body.set(fromX + share * wayX, fromY + share * wayY, from + share * turn, wayX / dt, wayY / dt, turn / dt);
    }
}
