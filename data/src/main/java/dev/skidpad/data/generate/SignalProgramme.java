package dev.skidpad.data.generate;

import dev.skidpad.core.scene.SignalState;
import java.util.List;

/// The lights of a junction over time: phases in a cycle, in each of which some groups of lights show green.
///
/// A group that is green in a phase and not in the next shows yellow for the first [#YELLOW_SECONDS] after its green,
/// and everybody then waits for a moment; so no two groups of different phases are ever open at once.
final class SignalProgramme {
    /// How long a yellow light lasts, s.
    static final double YELLOW_SECONDS = 3.0;

    private final List<Phase> phases;
    private final double allRedSeconds;
    private final double offsetSeconds;
    private final double cycleSeconds;

    /// @param phases in order
    /// @param allRedSeconds how long everybody waits after each yellow
    /// @param offsetSeconds where in its cycle the programme is at time 0
    SignalProgramme(List<Phase> phases, double allRedSeconds, double offsetSeconds) {
        this.phases = List.copyOf(phases);
        this.allRedSeconds = allRedSeconds;
        this.offsetSeconds = offsetSeconds;
        double cycle = 0;
        for (Phase phase : phases) {
            cycle += phase.greenSeconds + YELLOW_SECONDS + allRedSeconds;
        }
        cycleSeconds = cycle;
    }

    /// One phase.
    ///
    /// @param groups the groups of lights that are green
    /// @param greenSeconds for how long
    record Phase(List<Integer> groups, double greenSeconds) {
        Phase {
            groups = List.copyOf(groups);
        }
    }

    /// What a group shows.
    SignalState at(int group, double timeSeconds) {
        double t = timeSeconds + offsetSeconds;
        t -= cycleSeconds * StrictMath.floor(t / cycleSeconds);
        for (Phase phase : phases) {
            double span = phase.greenSeconds + YELLOW_SECONDS + allRedSeconds;
            if (t < span) {
                if (!phase.groups.contains(group) || t >= phase.greenSeconds + YELLOW_SECONDS) {
                    return SignalState.STOP;
                }
                return t < phase.greenSeconds ? SignalState.GO : SignalState.CAUTION;
            }
            t -= span;
        }
        return SignalState.STOP;
    }

    /// How much longer a group stays red, at most `horizonSeconds`; 0 if it is not red.
    double redFor(int group, double timeSeconds, double horizonSeconds) {
        double wait = 0;
        while (wait < horizonSeconds && at(group, timeSeconds + wait) == SignalState.STOP) {
            wait += 0.5;
        }
        return wait;
    }
}
