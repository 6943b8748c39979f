package dev.skidpad.eval.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skidpad.eval.evidence.Claim;
import dev.skidpad.eval.evidence.Staleness;
import dev.skidpad.eval.evidence.Staleness.StaleClaim;
import dev.skidpad.eval.run.CompareManifest.Episodes;
import dev.skidpad.eval.run.CompareRun;
import dev.skidpad.eval.run.CompareRuns;
import dev.skidpad.eval.run.Contender;
import dev.skidpad.eval.suite.Suite;
import dev.skidpad.eval.suite.SuiteFolder;
import dev.skidpad.eval.suite.Suites;
import dev.skidpad.sim.plan.LogPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Six crossings, three in each of two clusters: twelve verdicts, two clusters, the whole, the decision.
class CompareStaleTest {
    private static final Suite SUITE = Suites.crossings(6);
    private static final int CLAIMS = 12 + 2 + 1 + 1;

    @TempDir
    Path folder;

    private Path weights = Path.of("");

    @BeforeEach
    void compare() throws IOException {
        weights = folder.resolve("weights");
        Files.writeString(weights, "0.1 0.2 0.3");
        Path run = folder.resolve("run");
        Contender careful =
                new Contender(weights.toString(), "careful", "0123456789abcdef", "poses").in("policies/old/weights");
        CompareRun.create(
                run, CompareRuns.manifest(SUITE, careful, CompareRuns.BLIND.contender(), Episodes.NONE), SUITE);
        CompareRun.run(
                run,
                CompareRuns.maker(SUITE, Suites.finder()),
                new Contender.Driver(careful, new LogPlanner()),
                CompareRuns.BLIND,
                1,
                done -> {});
    }

    private Staleness stale(Workshop workshop, String... changed) {
        return CompareStale.of(
                folder.resolve("run"),
                workshop,
                List.of(changed).stream().map(Path::of).toList(),
                folder.resolve("suites"),
                1);
    }

    private static List<String> ids(Staleness staleness) {
        return staleness.stale().stream().map(StaleClaim::id).toList();
    }

    @Test
    void nothingIsStaleWhereNothingChanged() {
        Staleness staleness = stale(WorkBench.SAME);
        assertThat(staleness.stale()).isEmpty();
        assertThat(staleness.claims()).isEqualTo(CLAIMS);
        assertThat(staleness.lines(5)).containsExactly(folder.resolve("run") + ": 0 of 16 claims are stale.");
    }

    @Test
    void anotherProgramMakesEverythingStale() {
        assertThat(stale(new WorkBench(Suites.finder(), "other")).stale()).hasSize(CLAIMS);
        assertThat(stale(WorkBench.SAME, "sim/Simulator.java").stale()).hasSize(CLAIMS);
    }

    @Test
    void aSceneThatChangedMakesItsVerdictsItsClusterAndTheDecisionStale() {
        // The last crossing, of cluster ordinary, is gone.
        Staleness staleness = stale(new WorkBench(Suites.finderUpTo(5), "classes"));
        assertThat(ids(staleness))
                .containsExactly("decision", "overall", "cluster/ordinary", "crossing-5/old", "crossing-5/new");
        assertThat(staleness.stale().getLast().because().getFirst()).contains("is gone");
        assertThat(staleness.lines(1)).last().asString().contains("and 1 more verdicts");
    }

    @Test
    void aPolicyThatChangedMakesItsOwnVerdictsStale() throws IOException {
        Files.writeString(weights, "0.1 0.2 0.4");
        Staleness staleness = stale(WorkBench.SAME);
        assertThat(staleness.stale()).hasSize(6 + 2 + 1 + 1);
        assertThat(ids(staleness)).contains("crossing-0/old").doesNotContain("crossing-0/new");
        assertThat(staleness.stale())
                .filteredOn(c -> c.kind() == Claim.Kind.CLUSTER)
                .hasSize(2);
        Files.writeString(weights, "0.1 0.2 0.3");
        assertThat(stale(WorkBench.SAME, weights.toString()).stale()).hasSize(10);
        assertThat(stale(WorkBench.SAME, "weights").stale()).hasSize(10);
    }

    @Test
    void aSuiteThatChangedUnderItsNameMakesEverythingStale() throws IOException {
        new SuiteFolder(folder.resolve("suites")).keep(SUITE);
        assertThat(stale(WorkBench.SAME).stale()).isEmpty();
        Files.delete(folder.resolve("suites/crossings@1.json"));
        new SuiteFolder(folder.resolve("suites")).keep(Suites.crossings(7));
        assertThat(stale(WorkBench.SAME).stale()).hasSize(CLAIMS);
        assertThat(stale(WorkBench.SAME, "crossings@1.json").changes()).hasSize(2);
    }

    @Test
    void aFileThatNothingRestsOnIsSaidToBeOne() {
        Staleness staleness = stale(WorkBench.SAME, "holiday.jpg");
        assertThat(staleness.stale()).isEmpty();
        assertThat(staleness.changes()).containsExactly("No claim rests on holiday.jpg.");
    }
}
