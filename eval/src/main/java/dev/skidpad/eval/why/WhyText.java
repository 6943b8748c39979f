package dev.skidpad.eval.why;

import dev.skidpad.eval.Points;
import dev.skidpad.eval.why.WhyAnswer.Question;
import dev.skidpad.eval.why.avoid.Avoidance;
import dev.skidpad.eval.why.avoid.Effort;
import dev.skidpad.eval.why.avoid.HumanDriver;
import dev.skidpad.eval.why.cause.Responsibility;
import dev.skidpad.eval.why.cause.Substitution;
import dev.skidpad.eval.why.dream.Foreseen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A report as a person would tell it.
public final class WhyText {
    private WhyText() {}

    /// The lines of a report, the first one its title.
    public static List<String> lines(WhyReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.scenario() + ", driven by " + report.planner() + " among " + report.traffic() + " traffic"
                + (report.perception().equals("perfect") ? "" : ", seen through " + report.perception()));
        for (WhyAnswer answer : answers(report)) {
            answer.sentences()
                    .forEach(sentence -> lines.add("  " + answer.question().label() + ": " + sentence));
        }
        return lines;
    }

    /// What there is to say, question by question; those that do not arise are left out.
    public static List<WhyAnswer> answers(WhyReport report) {
        List<WhyAnswer> answers = new ArrayList<>();
        if (!report.happened().isEmpty()) {
            answers.add(new WhyAnswer(
                    Question.HAPPENED,
                    report.happened().stream().map(event -> event + ".").toList()));
        }
        answers.add(new WhyAnswer(Question.AVOIDABLE, avoidable(report)));
        report.avoidance()
                .ifPresent(avoidance ->
                        avoidance.smallest().ifPresent(change -> answers.add(changed(avoidance.effort(), change))));
        answers.add(new WhyAnswer(Question.RESPONSIBLE, responsible(report.responsibility())));
        answers.add(new WhyAnswer(Question.CAUSE, cause(report)));
        answers.add(new WhyAnswer(Question.HUMAN, human(report.human())));
        answers.add(new WhyAnswer(Question.WORLD_MODEL, foreseen(report)));
        return answers;
    }

    private static WhyAnswer changed(Effort effort, Avoidance.Change change) {
        return new WhyAnswer(
                switch (effort) {
                    case THOROUGH -> Question.SMALLEST_CHANGE;
                    case BRIEF -> Question.LAST_MOMENT;
                },
                String.format(
                        Locale.ROOT,
                        "from %s on, %s; %.1f m/s of velocity other than it drove.",
                        seconds(change.seconds()),
                        change.words(),
                        change.changeMps()));
    }

    private static String avoidable(WhyReport report) {
        if (report.avoidance().isEmpty()) {
            return "not asked, as the planner failed and not the car.";
        }
        Avoidance avoidance = report.avoidance().get();
        int tried = avoidance.moments().stream()
                .mapToInt(Avoidance.Moment::tried)
                .max()
                .orElse(0);
        OptionalDouble last = avoidance.lastAvoidableSeconds();
        if (last.isEmpty()) {
            return "never; none of " + tried + " drives avoids it, from the start of the episode on.";
        }
        return avoidance.unavoidableSeconds().isEmpty()
                ? "until the last moment at which the ego planned before it, " + seconds(last.getAsDouble()) + "."
                : "until " + seconds(last.getAsDouble()) + "; from "
                        + seconds(avoidance.unavoidableSeconds().getAsDouble()) + " on none of " + tried
                        + " drives avoids it.";
    }

    private static String responsible(Responsibility responsibility) {
        String since = responsibility.dangerSeconds().isPresent()
                ? ", in danger since " + seconds(responsibility.dangerSeconds().getAsDouble())
                : "";
        String rules = responsibility.rules().isEmpty()
                ? ""
                : " (" + String.join(", ", responsibility.rules()).replace('-', ' ') + ")";
        return switch (responsibility.party()) {
            case EGO -> "the ego" + since + rules + ".";
            case OTHER -> "the other" + since + rules + ".";
            case BOTH -> "both" + since + rules + ".";
            case NEITHER -> "neither" + since + ": nobody had to answer yet, or both did.";
            case NOT_JUDGED -> "not judged; no safe distance is defined here.";
        };
    }

    private static String cause(WhyReport report) {
        // Of several attempts with the same, the last one counts.
        Map<String, String> tried = new LinkedHashMap<>();
        for (Substitution one : report.substitutions()) {
            tried.put(
                    one.what(),
                    one.failsSeconds().isPresent()
                            ? "fails at " + seconds(one.failsSeconds().getAsDouble())
                            : "does not fail");
        }
        return report.cause().label() + ": "
                + tried.entrySet().stream()
                        .map(one -> one.getKey() + " it " + one.getValue())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String human(HumanDriver human) {
        String when = human.brakesSeconds().isPresent()
                ? ", seeing it at " + seconds(human.seenSeconds().orElseThrow()) + " and braking from "
                        + seconds(human.brakesSeconds().getAsDouble()) + " on"
                : "";
        return switch (human.answer()) {
            case AVOIDS -> "avoids it" + when + ".";
            case FAILS -> "fails, too" + when + ".";
            case TOO_LATE -> "comes too late" + when + ".";
            case NOT_APPLICABLE -> "cannot be asked; the model only brakes for others.";
        };
    }

    private static String foreseen(WhyReport report) {
        if (report.foreseen().isEmpty()) {
            return report.avoidance().isEmpty()
                    ? "not asked, as the planner failed and not the car."
                    : "none was asked.";
        }
        Foreseen foreseen = report.foreseen().get();
        String most = foreseen.moments().stream()
                .max(Comparator.comparingDouble(Foreseen.Moment::failureProbability))
                .map(moment -> Points.percent(moment.failureProbability()) + " at " + seconds(moment.seconds()))
                .orElse("no plan to ask about");
        String alarm = foreseen.alarmSeconds().isPresent()
                ? "foresees it from " + seconds(foreseen.alarmSeconds().getAsDouble()) + " on, "
                        + seconds(foreseen.leadSeconds().orElseThrow()) + " before (at most " + most + ")"
                : "does not foresee it (at most " + most + ")";
        String cleared = foreseen.clearedShare().isPresent()
                ? "; in " + Points.percent(foreseen.clearedShare().getAsDouble())
                        + " of its dreams the other gets out of the way"
                : "";
        return foreseen.world() + " " + alarm + " in " + foreseen.dreams() + " dreams of each plan" + cleared + ".";
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f s", value);
    }
}
