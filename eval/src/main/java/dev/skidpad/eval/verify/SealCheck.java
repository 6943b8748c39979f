package dev.skidpad.eval.verify;

import dev.skidpad.core.BadInputException;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.VerificationLog;
import dev.skidpad.eval.run.Seal;
import java.nio.file.Path;
import java.util.List;

/// Whether the files of a run are those that were sealed. Stateless.
public final class SealCheck {
    private SealCheck() {}

    /// Compares every file of a folder with the folder's seal.
    public static void of(Path folder, VerificationLog log) {
        try {
            Seal seal = Seal.read(folder);
            List<String> damage = seal.damage(folder);
            damage.forEach(d -> log.broken(LinkKind.FILE, d.substring(0, d.indexOf(' ')), d + "."));
            log.holds("files have the bytes that were sealed", seal.files().size() - damage.size());
            List<String> added = seal.added(folder);
            if (!added.isEmpty()) {
                log.note("Not sealed, and so not checked: " + String.join(", ", added) + ".");
            }
        } catch (BadInputException e) {
            log.broken(LinkKind.FILE, Seal.FILE, e);
        }
    }
}
