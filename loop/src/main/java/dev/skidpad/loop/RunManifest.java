package dev.skidpad.loop;

import java.util.Objects;

/// What a run was asked to do and by which versions: enough to do it again.
///
/// @param command the command line that started it
/// @param config the configuration
/// @param version Skidpad's version
/// @param code SHA-256 of the classes that ran
/// @param java the JDK's version
/// @param kernels the numeric kernels in use, such as `vector-512`
/// @param startedAt the time of the start, ISO-8601 in UTC
public record RunManifest(
        String command, LoopConfig config, String version, String code, String java, String kernels, String startedAt) {
    public RunManifest {
        Objects.requireNonNull(code, "the hash of the classes");
    }
}
