package dev.skidpad.sim.perceive;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.perceive.Latency.Stale;
import java.util.ArrayList;
import java.util.List;

/// The perceptions by their names, and the catalogue of faults.
///
/// A name is a word with its numbers, `dropped=0.3:0.5`; numbers may be left out from the end. Several faults are
/// joined by `+`. What [Perception#name()] gives is read back to the same perception.
public final class Perceptions {
    /// What there is, for help texts.
    public static final String NAMES =
            "perfect, backlight[=AZIMUTH:ELEVATION:FROM:TO] (degrees, s), overlooked[=FROM:TO]"
                    + " (s), latency[=STEPS[:all]], dropped[=SHARE:SECONDS], noise[=SCALE], ghosts[=PER_MINUTE]; several joined by +";

    private Perceptions() {}

    /// One fault of each kind, in its usual strength, and some stronger: what shows where a planner is wrong.
    public static List<Perception> catalogue() {
        return List.of(
                new Backlight(0, 8, 0, 4),
                new Overlooked(0, 3),
                new Overlooked(0, 6),
                new Latency(2, Stale.OTHERS),
                new Latency(5, Stale.OTHERS),
                new Latency(2, Stale.ALL),
                new Dropped(0.2f, 0.5f),
                new Dropped(0.6f, 1),
                new Noisy(1),
                new Noisy(3),
                new Ghosts(10),
                new Combined(List.of(new Latency(2, Stale.OTHERS), new Dropped(0.2f, 0.5f), new Noisy(1))));
    }

    /// The perception of a name.
    ///
    /// @throws BadInputException if there is none, or a number is out of its range
    public static Perception of(String name) {
        if (name.equals(Perception.PERFECT.name())) {
            return Perception.PERFECT;
        }
        List<Perception> parts = new ArrayList<>();
        for (String part : name.split("\\+", -1)) {
            parts.add(part(part, name));
        }
        return parts.size() == 1 ? parts.getFirst() : new Combined(parts);
    }

    private static Perception part(String part, String whole) {
        int equals = part.indexOf('=');
        String word = equals < 0 ? part : part.substring(0, equals);
        Numbers numbers = new Numbers(equals < 0 ? "" : part.substring(equals + 1), whole);
        try {
            Perception fault = switch (word) {
                case "backlight" -> new Backlight(numbers.next(0), numbers.next(8), numbers.next(0), numbers.next(4));
                case "overlooked" -> new Overlooked(numbers.next(0), numbers.next(3));
                case "latency" -> new Latency(numbers.nextWhole(2), numbers.nextIs("all") ? Stale.ALL : Stale.OTHERS);
                case "dropped" -> new Dropped(numbers.next(0.2f), numbers.next(Dropped.USUAL_SECONDS));
                case "noise" -> new Noisy(numbers.next(1));
                case "ghosts" -> new Ghosts(numbers.next(10));
                default -> throw unknown(whole, "there is no perception '" + word + "'");
            };
            numbers.end(word);
            return fault;
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where(whole), String.valueOf(e.getMessage()), "Correct it", e);
        }
    }

    private static BadInputException unknown(String whole, String problem) {
        return new BadInputException(where(whole), problem, "What there is: " + NAMES);
    }

    private static String where(String whole) {
        return "perception " + whole;
    }

    /// The numbers behind a word, one after another.
    private static final class Numbers {
        private final String[] texts;
        private final String whole;
        private int next;

        Numbers(String text, String whole) {
            texts = text.isEmpty() ? new String[0] : text.split(":", -1);
            this.whole = whole;
        }

        float next(float otherwise) {
            if (next == texts.length) {
                return otherwise;
            }
            String text = texts[next++];
            try {
                return Float.parseFloat(text);
            } catch (NumberFormatException e) {
                throw new BadInputException(where(whole), "'" + text + "' is no number", "What there is: " + NAMES, e);
            }
        }

        int nextWhole(int otherwise) {
            float number = next(otherwise);
            if (number != (int) number) {
                throw unknown(whole, texts[next - 1] + " is no whole number");
            }
            return (int) number;
        }

        boolean nextIs(String text) {
            boolean is = next < texts.length && texts[next].equals(text);
            next += is ? 1 : 0;
            return is;
        }

        void end(String word) {
            if (next < texts.length) {
                throw unknown(whole, word + " has no use for '" + texts[next] + "'");
            }
        }
    }
}
