package dev.skidpad.sim.danger;

import dev.skidpad.sim.danger.propose.DangerKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what came of proposals. Used by several threads.
public final class Tally {
    private final Map<DangerKind, long[]> counts = new EnumMap<>(DangerKind.class); // nothing, judged, plausible, tame
    private final Map<String, Long> broken = new TreeMap<>();
    private long worlds;
    private long believed;
    private long asked;
    private long solved;

    /// A hidden world was drawn.
    synchronized void world(boolean isBelieved) {
        worlds++;
        believed += isBelieved ? 1 : 0;
    }

    /// A proposal could not be made.
    synchronized void nothing(DangerKind kind) {
        of(kind)[0]++;
    }

    /// A proposal would come to nothing even if nobody reacted, and is not played.
    synchronized void tame(DangerKind kind) {
        of(kind)[3]++;
    }

    /// A proposal was played and judged.
    synchronized void judged(DangerKind kind, List<CaseJudge.Verdict> verdicts) {
        long[] count = of(kind);
        count[1]++;
        boolean passed = true;
        for (CaseJudge.Verdict verdict : verdicts) {
            if (!verdict.passed()) {
                passed = false;
                broken.merge(kind.label() + "/" + verdict.rule(), 1L, Long::sum);
            }
        }
        count[2] += passed ? 1 : 0;
    }

    /// A plausible danger was, or was not, avoidable.
    synchronized void solved(boolean avoidable) {
        asked++;
        solved += avoidable ? 1 : 0;
    }

    private long[] of(DangerKind kind) {
        return counts.computeIfAbsent(kind, k -> new long[4]);
    }

    /// How many proposals of a kind were played.
    public synchronized long judged(DangerKind kind) {
        return of(kind)[1];
    }

    /// How many of them were plausible.
    public synchronized long plausible(DangerKind kind) {
        return of(kind)[2];
    }

    /// How many proposals were set aside, because nobody would have had to react.
    public synchronized long tameOf(DangerKind kind) {
        return of(kind)[3];
    }

    /// How often a scene had nothing of a kind.
    public synchronized long nothingOf(DangerKind kind) {
        return of(kind)[0];
    }

    /// How often each rule was broken, by `kind/rule`.
    public synchronized Map<String, Long> broken() {
        return Map.copyOf(broken);
    }

    /// How many hidden worlds were drawn.
    public synchronized long worlds() {
        return worlds;
    }

    /// How many of them can be believed while the ego drives as the human did.
    public synchronized long believed() {
        return believed;
    }

    /// How many plausible dangers were looked at for a way out.
    public synchronized long asked() {
        return asked;
    }

    /// How many of them have one.
    public synchronized long solved() {
        return solved;
    }
}
