package dev.skidpad.sim.vary;

import java.util.Optional;
import java.util.function.Supplier;

/// Draws until something plausible comes.
final class Attempts {
    private Attempts() {}

    /// The first plausible of several draws; if there is none, the last that came to an edit, so that its
    /// report says what is wrong; empty if none did.
    static Optional<Varied> upTo(int attempts, Supplier<Optional<Varied>> draw) {
        Optional<Varied> last = Optional.empty();
        for (int i = 0; i < attempts; i++) {
            Optional<Varied> next = draw.get();
            if (next.isPresent() && next.get().plausible()) {
                return next;
            }
            last = next.isPresent() ? next : last;
        }
        return last;
    }
}
