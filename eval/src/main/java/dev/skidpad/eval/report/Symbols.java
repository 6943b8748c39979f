package dev.skidpad.eval.report;

import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Judgement;

/// Signs that say the same as the colours.
final class Symbols {
    private Symbols() {}

    static String of(Judgement judgement) {
        return switch (judgement) {
            case BETTER -> "▲";
            case SAME -> "=";
            case WORSE -> "▼";
            case UNDECIDED -> "◇";
            case NOT_EVALUATED -> "?";
        };
    }

    static String of(Decision.Outcome outcome) {
        return switch (outcome) {
            case ACCEPT -> "✓";
            case SAME -> "=";
            case REJECT -> "✕";
            case NOT_EVALUATED -> "?";
        };
    }

    static String css(Decision.Outcome outcome) {
        return switch (outcome) {
            case ACCEPT -> "accept";
            case SAME -> "same";
            case REJECT -> "reject";
            case NOT_EVALUATED -> "unknown";
        };
    }
}
