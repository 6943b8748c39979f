package dev.skidpad.eval.evidence;

import java.util.List;

/// One link of a chain of evidence.
///
/// @param kind what it is
/// @param name unique in its chain, such as `policy` or `trace/comfort`
/// @param words what it says, in a sentence
/// @param hash of its content, in hex
/// @param where it lies: a file of the run, a source file, or what makes it again
/// @param from the names of the links that it follows from; none for those that stand at the beginning
public record EvidenceLink(LinkKind kind, String name, String words, String hash, String where, List<String> from) {
    private static final int SHORT = 12;

    public EvidenceLink {
        from = List.copyOf(from);
    }

    /// The beginning of the hash, which is enough to compare by eye.
    public String shortHash() {
        return hash.length() <= SHORT ? hash : hash.substring(0, SHORT);
    }
}
