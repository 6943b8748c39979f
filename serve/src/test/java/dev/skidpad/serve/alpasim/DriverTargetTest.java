package dev.skidpad.serve.alpasim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skidpad.core.BadInputException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriverTargetTest {
    @Test
    void readsHostAndPort() {
        DriverTarget target = DriverTarget.parse("grpc://localhost:6789");
        assertThat(target).isEqualTo(new DriverTarget("localhost", 6789, DriverTarget.DEFAULT_DEADLINE));
        assertThat(target).hasToString("grpc://localhost:6789");
        assertThat(DriverTarget.parse("grpc://[::1]:1").host()).isEqualTo("[::1]");
    }

    @Test
    void readsADeadline() {
        assertThat(DriverTarget.parse("grpc://a:2?deadline-ms=50").deadline()).isEqualTo(Duration.ofMillis(50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grpc://localhost",
                "grpc://:80",
                "grpc://a:0",
                "grpc://a:70000",
                "http://a:80",
                "grpc://a:80/x",
                "grpc://a b:80",
                "grpc://u@a:80",
                "localhost:80",
                "grpc://a:80?deadline-ms=0",
                "grpc://a:80?deadline=5"
            })
    void anythingElseIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> DriverTarget.parse(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("grpc://HOST:PORT");
    }
}
