package dev.skidpad.loop.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhantomStudyTest {
    private static final PhantomSettings TINY = new PhantomSettings(7, 1, 4, 3, 0.7, 2, 5, 8, 3);

    @TempDir
    Path folder;

    @Test
    void whatIsFinishedIsNotDoneAgain() {
        List<String> said = new ArrayList<>();
        PhantomStudy.Outcome first = new PhantomStudy(folder, TINY, 1, said::add).run();
        assertThat(first.result().rows()).hasSize(PhantomMeasure.values().length);
        assertThat(first.sifted()).hasSize(1);
        assertThat(said).contains("seed 0, filtered: driven");
        said.clear();
        assertThat(new PhantomStudy(folder, TINY, 1, said::add).run()).isEqualTo(first);
        assertThat(said).isEmpty();
    }

    @Test
    void otherSettingsNeedAnotherFolder() {
        new PhantomStudy(folder, TINY, 1, line -> {}).run();
        PhantomSettings other = new PhantomSettings(8, 1, 4, 3, 0.7, 2, 5, 8, 3);
        assertThatThrownBy(() -> new PhantomStudy(folder, other, 1, line -> {}).run())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("other settings");
    }
}
