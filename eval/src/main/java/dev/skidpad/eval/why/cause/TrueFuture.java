package dev.skidpad.eval.why.cause;

import dev.skidpad.core.random.RandomStream;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.core.scene.SignalState;
import dev.skidpad.eval.why.dream.Foreseen;
import dev.skidpad.sim.episode.Episode;
import dev.skidpad.sim.perceive.Perception;
import dev.skidpad.sim.world.WorldView;

/// Sees everything, and of the others' velocities what they will be on the mean of the coming
/// [#SECONDS], as they were in an episode: a planner that lets the others go on at their velocity
/// foresees where they will be then.
///
/// It is the true future as far as a planner can take it in that asks for no forecast. Where the
/// episode ends before, or an agent leaves, the mean is that of the time that is left. Places, headings
/// and lights are the present ones.
///
/// @param future how the others will move
record TrueFuture(Episode future) implements Perception {
    /// How far it looks ahead.
    static final double SECONDS = 2;

    @Override
    public String name() {
        return "foresight";
    }

    @Override
    public Session start(WorldView truth, RandomStream random) {
        WorldView view = new Foreseen(truth, future);
        return new Session() {
            @Override
            public WorldView view() {
                return view;
            }

            @Override
            public void advance() {}
        };
    }

    /// The world with the velocities of the coming seconds.
    private record Foreseen(WorldView truth, Episode future) implements WorldView {
        @Override
        public float vx(int agent, int stepsAgo) {
            int frame = frame(stepsAgo);
            int last = last(agent, frame);
            return last == frame
                    ? truth.vx(agent, stepsAgo)
                    : (future.x(last, agent) - future.x(frame, agent)) / ((last - frame) * future.dtSeconds());
        }

        @Override
        public float vy(int agent, int stepsAgo) {
            int frame = frame(stepsAgo);
            int last = last(agent, frame);
            return last == frame
                    ? truth.vy(agent, stepsAgo)
                    : (future.y(last, agent) - future.y(frame, agent)) / ((last - frame) * future.dtSeconds());
        }

        private int frame(int stepsAgo) {
            return truth.step() - stepsAgo - future.startStep();
        }

        /// The last frame of the coming seconds at which the agent is still there; the frame itself
        /// where nothing is known.
        private int last(int agent, int frame) {
            if (agent == truth.egoIndex() || frame < 0 || frame >= future.frames() || !future.active(frame, agent)) {
                return frame;
            }
            int end = Math.min(future.frames() - 1, frame + (int) Math.round(SECONDS / future.dtSeconds()));
            int last = frame;
            while (last < end && future.active(last + 1, agent)) {
                last++;
            }
            return last;
        }

        @Override
        public Scenario scenario() {
            return truth.scenario();
        }

        @Override
        public int step() {
            return truth.step();
        }

        @Override
        public int agentCount() {
            return truth.agentCount();
        }

        @Override
        public int egoIndex() {
            return truth.egoIndex();
        }

        @Override
        public boolean active(int agent, int stepsAgo) {
            return truth.active(agent, stepsAgo);
        }

        @Override
        public float x(int agent, int stepsAgo) {
            return truth.x(agent, stepsAgo);
        }

        @Override
        public float y(int agent, int stepsAgo) {
            return truth.y(agent, stepsAgo);
        }

        @Override
        public float headingRad(int agent, int stepsAgo) {
            return truth.headingRad(agent, stepsAgo);
        }

        @Override
        public float lengthM(int agent) {
            return truth.lengthM(agent);
        }

        @Override
        public float widthM(int agent) {
            return truth.widthM(agent);
        }

        @Override
        public SignalState signal(int signal, int stepsAgo) {
            return truth.signal(signal, stepsAgo);
        }
    }
}
