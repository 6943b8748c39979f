package dev.skidpad.learn.dream;

import dev.skidpad.sim.episode.Episode;
import java.util.List;

/// A world model together with the critic that was fitted to its dreams.
///
/// @param model who dreams
/// @param critic how its shares are to be read
public record CalibratedWorld(WorldModel model, CalibratedCritic critic) implements WorldModel {
    @Override
    public String name() {
        return model.name();
    }

    @Override
    public List<Episode> dream(Moment moment, EgoPlan plan, int samples, long seed) {
        return model.dream(moment, plan, samples, seed);
    }
}
