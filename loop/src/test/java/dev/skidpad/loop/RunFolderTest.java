package dev.skidpad.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final RunManifest MANIFEST = new RunManifest(
            "skidpad demo",
            LoopConfig.generated(LoopConfig.Budget.QUICK, 7, Sifting.PLAUSIBLE, 2),
            "0.1",
            "classes",
            "25",
            "scalar",
            "2026-01-01");

    @TempDir
    Path folder;

    @Test
    void aManifestComesBackAsItWasWritten() {
        RunFolder.create(folder, MANIFEST);
        assertThat(RunFolder.open(folder).manifest()).isEqualTo(MANIFEST);
    }

    @Test
    void aManifestThatDoesNotSayWhoDreamsIsOfATurnThatDreamtItself() throws IOException {
        RunFolder run = RunFolder.create(folder, MANIFEST);
        Path file = run.file("manifest.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst(",\\s*\"dreamer\" *: *\"TRAINED\"", ""));
        assertThat(Files.readString(file)).doesNotContain("dreamer");
        assertThat(run.manifest()).isEqualTo(MANIFEST);
    }

    @Test
    void aFolderWithARunIsNotOverwritten() {
        RunFolder.create(folder, MANIFEST);
        assertThatThrownBy(() -> RunFolder.create(folder, MANIFEST))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("holds a run already");
    }

    @Test
    void aFolderWithoutARunCannotBeContinued() {
        assertThatThrownBy(() -> RunFolder.open(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("holds no run");
    }

    @Test
    void aPhaseIsFinishedOnlyWhileItsOutputsAreUnchanged() throws IOException {
        RunFolder run = RunFolder.create(folder, MANIFEST);
        AtomicFile.writeText(run.file("policy.txt"), "weights");
        assertThat(run.finished(Phase.IMITATE)).isEmpty();
        run.finish(Phase.IMITATE, "loss 1.5", 2.5, List.of("policy.txt"));
        assertThat(run.finished(Phase.IMITATE))
                .get()
                .extracting(PhaseRecord::summary)
                .isEqualTo("loss 1.5");
        Files.writeString(run.file("policy.txt"), "Weights");
        assertThat(run.finished(Phase.IMITATE)).isEmpty();
        Files.delete(run.file("policy.txt"));
        assertThat(run.finished(Phase.IMITATE)).isEmpty();
    }

    @Test
    void aDamagedManifestIsBadInput() throws IOException {
        RunFolder run = RunFolder.create(folder, MANIFEST);
        Files.writeString(run.file("manifest.json"), "{\"command\": ");
        assertThatThrownBy(run::manifest)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("manifest.json")
                .hasMessageContaining("RunManifest");
    }
}
