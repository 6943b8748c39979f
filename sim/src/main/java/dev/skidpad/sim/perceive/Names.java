package dev.skidpad.sim.perceive;

/// How faults are called, and what their numbers may be.
final class Names {
    private static final float LONGEST_SECONDS = 1000;

    private Names() {}

    /// `word=number:number`, whole numbers without a point; reading it gives the same numbers again.
    static String of(String word, float... numbers) {
        StringBuilder name = new StringBuilder(word);
        for (int i = 0; i < numbers.length; i++) {
            name.append(i == 0 ? '=' : ':');
            int whole = (int) numbers[i];
            name.append(whole == numbers[i] ? Integer.toString(whole) : Float.toString(numbers[i]));
        }
        return name.toString();
    }

    /// @throws IllegalArgumentException if a number is not in its range
    static void check(String word, String what, float value, float least, float most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "the " + what + " of " + word + " is " + of("", value).substring(1) + ", not "
                            + of("", least, most).substring(1).replace(":", " to "));
        }
    }

    /// @throws IllegalArgumentException if a stretch of time is none
    static void checkTimes(String word, float fromSeconds, float toSeconds) {
        check(word, "start", fromSeconds, 0, LONGEST_SECONDS);
        check(word, "end", toSeconds, 0, LONGEST_SECONDS);
        if (!(fromSeconds < toSeconds)) {
            throw new IllegalArgumentException(
                    word + " ends at " + toSeconds + " s, before it begins at " + fromSeconds + " s");
        }
    }
}
