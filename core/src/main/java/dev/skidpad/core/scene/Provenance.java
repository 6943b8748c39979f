package dev.skidpad.core.scene;

import java.util.ArrayList;
import java.util.List;

/// Where a scenario came from.
///
/// @param source the file name, or what generated it
/// @param importer the reader or generator and its version, such as `womd-json/1`
/// @param contentHash SHA-256 in hex of the source bytes, or of the generator's inputs
/// @param notes what the importer had to decide, one line each: an inferred ego, a repaired size
public record Provenance(String source, String importer, String contentHash, List<String> notes) {
    public Provenance {
        notes = List.copyOf(notes);
    }

    /// The same with one more note.
    public Provenance with(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Provenance(source, importer, contentHash, more);
    }
}
