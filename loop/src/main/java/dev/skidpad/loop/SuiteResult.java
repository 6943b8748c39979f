package dev.skidpad.loop;

import dev.skidpad.eval.Comparison;
import dev.skidpad.eval.Decision;
import dev.skidpad.eval.Evaluated;
import dev.skidpad.eval.Summary;
import java.util.List;

/// How the turn came out on one suite of held-out scenes.
///
/// @param suite the scenes
/// @param before the policy that the turn started from
/// @param after the refined one
/// @param comparison the two, scene by scene
/// @param decision the gate's on this suite alone
/// @param controls how drivers did that the turn does not change, by which to read the figures
public record SuiteResult(
        Suite suite,
        Evaluated before,
        Evaluated after,
        Comparison comparison,
        Decision decision,
        List<Control> controls) {
    public SuiteResult {
        controls = List.copyOf(controls);
    }

    /// A driver that the turn does not change.
    ///
    /// @param label for tables, such as `Lane follower`
    /// @param summary how it did
    public record Control(String label, Summary summary) {}
}
