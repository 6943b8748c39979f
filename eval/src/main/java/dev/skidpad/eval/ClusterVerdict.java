package dev.skidpad.eval;

/// What a comparison says of one kind of situation, or of all of them together.
///
/// @param figures what it rests on
/// @param stake whether a regression there may hurt somebody
/// @param judgement better, same, worse or not evaluated; never undecided
/// @param sentence why, with numbers
public record ClusterVerdict(KindComparison figures, Stake stake, Judgement judgement, String sentence) {
    /// What a regression would mean.
    public enum Stake {
        /// Somebody may come to harm: what cannot be judged here stops a release.
        SAFETY,
        /// The drive gets less good.
        QUALITY
    }

    /// Whether it stops a release.
    public boolean blocks() {
        return judgement == Judgement.WORSE || judgement == Judgement.NOT_EVALUATED && stake == Stake.SAFETY;
    }
}
