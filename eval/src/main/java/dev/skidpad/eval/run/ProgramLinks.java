package dev.skidpad.eval.run;

import dev.skidpad.core.io.ContentHash;
import dev.skidpad.eval.evidence.EvidenceLink;
import dev.skidpad.eval.evidence.LinkKind;
import java.util.List;

/// The links about the program that made a run. Stateless.
public final class ProgramLinks {
    private ProgramLinks() {}

    /// The program and its kernels, as links `code` and `kernels`.
    ///
    /// @param version of Skidpad
    /// @param code SHA-256 of its classes
    /// @param java version of the JDK
    /// @param kernels the name of the numeric kernels
    /// @param file where the run says so
    public static List<EvidenceLink> of(String version, String code, String java, String kernels, String file) {
        return List.of(
                new EvidenceLink(
                        LinkKind.CODE,
                        "code",
                        "Skidpad " + version + " on JDK " + java + "; the hash is that of its classes.",
                        code,
                        file,
                        List.of()),
                new EvidenceLink(
                        LinkKind.KERNELS,
                        "kernels",
                        "The numeric kernels " + kernels + "; all kinds give the same bits.",
                        ContentHash.of(kernels),
                        file,
                        List.of("code")));
    }
}
