package dev.skidpad.eval.why;

import java.util.List;

/// One question about a failure, with what there is to say to it.
///
/// @param question which
/// @param sentences at least one, in order of time where they are of moments
public record WhyAnswer(Question question, List<String> sentences) {
    /// What is asked of a failure, in the order in which it is told.
    public enum Question {
        HAPPENED("What happened"),
        AVOIDABLE("Avoidable"),
        SMALLEST_CHANGE("Smallest change"),
        /// Where the search was brief: a change at the last moment, which may not be the smallest.
        LAST_MOMENT("At the last moment"),
        RESPONSIBLE("Responsible by the safety distances"),
        CAUSE("Cause"),
        HUMAN("A careful and competent human driver"),
        WORLD_MODEL("World model");

        private final String label;

        Question(String label) {
            this.label = label;
        }

        /// As it is told.
        public String label() {
            return label;
        }
    }

    public WhyAnswer {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("nothing is said to " + question);
        }
    }

    WhyAnswer(Question question, String sentence) {
        this(question, List.of(sentence));
    }
}
