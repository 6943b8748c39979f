package dev.skidpad.sim.perceive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.skidpad.core.BadInputException;
import dev.skidpad.sim.perceive.Latency.Stale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerceptionsTest {
    @Test
    void everyNameIsReadBackToTheSamePerception() {
        for (Perception fault : Perceptions.catalogue()) {
            assertThat(Perceptions.of(fault.name())).isEqualTo(fault);
        }
        Perception odd = new Combined(
                List.of(new Dropped(0.123456f, 0.7f), new Backlight(-33.3f, 1e-5f, 0.1f, 3), new Noisy(0.1f)));
        assertThat(Perceptions.of(odd.name())).isEqualTo(odd);
        assertThat(Perceptions.of("perfect")).isSameAs(Perception.PERFECT);
    }

    @Test
    void allAreCalledDifferently() {
        assertThat(Perceptions.catalogue()).extracting(Perception::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "latency, latency=2",
        "latency=4:all, latency=4:all",
        "dropped=0.4, dropped=0.4:0.5",
        "noise, noise=1",
        "backlight=20, backlight=20:8:0:4",
        "overlooked=1:2.5, overlooked=1:2.5",
        "latency=3+noise=0.5, latency=3+noise=0.5",
        "ghosts=30, ghosts=30"
    })
    void numbersMayBeLeftOutFromTheEnd(String given, String name) {
        assertThat(Perceptions.of(given).name()).isEqualTo(name);
    }

    @Test
    void latencyIsOfTheOthersUnlessAllIsSaid() {
        assertThat(Perceptions.of("latency=3")).isEqualTo(new Latency(3, Stale.OTHERS));
        assertThat(Perceptions.of("latency=3:all")).isEqualTo(new Latency(3, Stale.ALL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "fog|there is no perception 'fog'",
                "latency=3+fog|there is no perception 'fog'",
                "latency=3+|there is no perception ''",
                "\"\"|there is no perception ''",
                "latency=0|the steps of latency is 0, not 1 to 20",
                "latency=21|the steps of latency is 21, not 1 to 20",
                "latency=2.5|2.5 is no whole number",
                "latency=all|'all' is no number",
                "latency=2:some|latency has no use for 'some'",
                "dropped=1.1|the share of dropped is 1.1, not 0 to 1",
                "dropped=-0.1|the share of dropped is -0.1, not 0 to 1",
                "dropped=NaN|the share of dropped is NaN, not 0 to 1",
                "dropped=0.5:0|the seconds of dropped is 0, not 0.1 to 10",
                "noise=loud|'loud' is no number",
                "noise=1:2|noise has no use for '2'",
                "backlight=270|the azimuth of backlight is 270, not -180 to 180",
                "backlight=0:8:4:2|backlight ends at 2.0 s, before it begins at 4.0 s",
                "overlooked=3:3|overlooked ends at 3.0 s, before it begins at 3.0 s",
                "ghosts=1e9|the rate of ghosts is 1000000000, not 0 to 600"
            })
    void whatIsNoPerceptionIsRefusedInOneLine(String name, String problem) {
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> Perceptions.of(name));
        assertThat(refused).hasMessageContaining("perception " + name).hasMessageContaining(problem);
        assertThat(String.valueOf(refused.getMessage()).lines()).hasSize(1);
    }
}
