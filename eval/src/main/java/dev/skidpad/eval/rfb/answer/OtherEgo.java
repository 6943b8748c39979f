package dev.skidpad.eval.rfb.answer;

import dev.skidpad.core.scene.AgentType;
import dev.skidpad.learn.dream.EgoPlan;
import dev.skidpad.sim.world.MovingAgents;

/// A dream in which the ego is where another plan has it, and the others are where they were dreamt.
///
/// @param dream the others, and the ego in its first frame
/// @param plan where the ego is after it
/// @param ego its index
record OtherEgo(MovingAgents dream, EgoPlan plan, int ego) implements MovingAgents {
    private boolean moved(int frame, int agent) {
        return agent == ego && frame > 0;
    }

    @Override
    public int frames() {
        return Math.min(dream.frames(), plan.steps() + 1);
    }

    @Override
    public int agents() {
        return dream.agents();
    }

    @Override
    public boolean active(int frame, int agent) {
        return moved(frame, agent) || dream.active(frame, agent);
    }

    @Override
    public float x(int frame, int agent) {
        return moved(frame, agent) ? plan.x(frame - 1) : dream.x(frame, agent);
    }

    @Override
    public float y(int frame, int agent) {
        return moved(frame, agent) ? plan.y(frame - 1) : dream.y(frame, agent);
    }

    @Override
    public float headingRad(int frame, int agent) {
        return moved(frame, agent) ? plan.headingRad(frame - 1) : dream.headingRad(frame, agent);
    }

    @Override
    public float vx(int frame, int agent) {
        return dream.vx(frame, agent);
    }

    @Override
    public float vy(int frame, int agent) {
        return dream.vy(frame, agent);
    }

    @Override
    public float lengthM(int agent) {
        return dream.lengthM(agent);
    }

    @Override
    public float widthM(int agent) {
        return dream.widthM(agent);
    }

    @Override
    public AgentType type(int agent) {
        return dream.type(agent);
    }
}
