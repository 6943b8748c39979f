package dev.skidpad.eval.evidence;

/// What a link of a chain of evidence is, in the order in which the chain is told.
public enum LinkKind {
    /// The bytes of a file of the run.
    FILE("File"),
    /// The recording, or what generated the scene, and what read it.
    SOURCE("Source"),
    /// The edit of it, and the report on whether that could have happened.
    VARIATION("Variation"),
    /// The scenario that was driven.
    SCENARIO("Scenario"),
    /// The list that it was taken from.
    SUITE("Suite"),
    /// Vehicle, perception and traffic.
    CONDITIONS("Conditions"),
    /// Where the random numbers came from.
    SEED("Seed"),
    /// What a policy learned: the training, and what it was trained on.
    TRAINING("Training"),
    /// Who drove.
    POLICY("Policy"),
    /// The program.
    CODE("Code"),
    /// The numeric kernels that computed it.
    KERNELS("Kernels"),
    /// What happened.
    EPISODE("Episode"),
    /// Whom the ego touched.
    CONTACTS("Contacts"),
    /// A sub-score and the events that it follows from.
    TRACE("Sub-score"),
    /// The total.
    SCORE("Score"),
    /// The verdict on one episode.
    VERDICT("Verdict"),
    /// The figures of one cluster, or of all scenarios.
    FIGURES("Figures"),
    /// Whether the new policy may go out.
    DECISION("Decision");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    /// The word for headings.
    public String label() {
        return label;
    }
}
