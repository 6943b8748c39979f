package dev.skidpad.eval.verify;

import dev.skidpad.core.kernel.Kernels;
import dev.skidpad.eval.evidence.LinkKind;
import dev.skidpad.eval.evidence.VerificationLog;

/// Whether a run was made by this program. Stateless.
public final class ProgramCheck {
    private static final String MANIFEST = "manifest.json";
    private static final int SHORT = 12;

    private ProgramCheck() {}

    /// Compares what made a run with what checks it.
    ///
    /// @param version what the run says
    /// @param code what the run says
    /// @param kernels what the run says
    public static void of(String version, String code, String kernels, Workshop workshop, VerificationLog log) {
        if (code.equals(workshop.code())) {
            log.holds("program is the one that made the run (" + version + ")", 1);
        } else {
            log.broken(
                    LinkKind.CODE,
                    MANIFEST,
                    "The run was made by another release: " + release(version, code) + ", and this is "
                            + release(workshop.version(), workshop.code())
                            + ". What else is found is what this release makes of it; verify with the release that"
                            + " made it.");
        }
        if (!kernels.equals(Kernels.name())) {
            log.note("The run was computed by the kernels " + kernels + ", and is checked by " + Kernels.name()
                    + "; they give the same bits.");
        }
    }

    private static String release(String version, String code) {
        return version + " (classes " + code.substring(0, Math.min(SHORT, code.length())) + ")";
    }
}
