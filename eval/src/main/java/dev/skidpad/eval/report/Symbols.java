package dev.skidpad.eval.report;

import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Judgement;
import dev.skidpad.eval.report.page.Markup;
import dev.skidpad.eval.report.plot.IntervalPlot;

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

    /// Writes a word with the sign and the colour of a judgement.
    static void marked(Markup html, Judgement judgement, String word) {
        html.open("span", "class", "judgement " + IntervalPlot.css(judgement));
        html.element("span", of(judgement), "class", "sign", "aria-hidden", "true")
                .text(" " + word);
        html.close();
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
