package dev.skidpad.loop;

import dev.skidpad.eval.Decision;
import dev.skidpad.eval.report.DataTable;
import java.nio.file.Path;
import java.util.List;

/// What came of a turn.
///
/// @param decision the gate's
/// @param summary the figures
/// @param tables before and after, one table for each suite, for the terminal
/// @param remarks what a reader should not miss
/// @param report the page
/// @param policy the checkpoint of the refined policy
public record LoopResult(
        Decision decision,
        LoopSummary summary,
        List<DataTable> tables,
        List<String> remarks,
        Path report,
        Path policy) {
    public LoopResult {
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
    }
}
