package dev.skidpad.eval.rfb.page;

/// What became of a case with a model.
public enum CaseSort {
    /// A collision that was foreseen.
    HIT("foreseen"),
    /// A collision that was not.
    MISSED("missed"),
    /// A collision that was foreseen and did not happen.
    FALSE_ALARM("false alarm");

    private final String words;

    CaseSort(String words) {
        this.words = words;
    }

    /// In words.
    public String words() {
        return words;
    }
}
