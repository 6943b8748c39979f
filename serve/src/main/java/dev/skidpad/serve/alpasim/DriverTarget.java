package dev.skidpad.serve.alpasim;

import dev.skidpad.core.BadInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a driver listens, and how long it may take: `grpc://HOST:PORT` or `grpc://HOST:PORT?deadline-ms=500`.
///
/// @param host its name or address
/// @param port 1 to 65,535
/// @param deadline for each answer
public record DriverTarget(String host, int port, Duration deadline) {
    /// How long a driver may take that was named without a deadline.
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(2);

    private static final String SCHEME = "grpc";
    private static final Pattern QUERY = Pattern.compile("deadline-ms=([1-9][0-9]{0,8})");

    /// Whether a text is meant as a target.
    public static boolean isTarget(String text) {
        return text.startsWith(SCHEME + "://");
    }

    /// The target that a text names.
    ///
    /// @throws BadInputException if it is not one
    public static DriverTarget parse(String text) {
        try {
            URI uri = new URI(text);
            String path = uri.getPath();
            boolean plain = uri.getUserInfo() == null && uri.getFragment() == null && (path == null || path.isEmpty());
            Duration deadline = deadline(uri.getQuery());
            String host = uri.getHost();
            int port = uri.getPort();
            if (SCHEME.equals(uri.getScheme())
                    && host != null
                    && port > 0
                    && port <= 65_535
                    && plain
                    && deadline != null) {
                return new DriverTarget(host, port, deadline);
            }
            throw unusable(text, null);
        } catch (URISyntaxException e) {
            throw unusable(text, e);
        }
    }

    private static @Nullable Duration deadline(@Nullable String query) {
        if (query == null) {
            return DEFAULT_DEADLINE;
        }
        Matcher matcher = QUERY.matcher(query);
        return matcher.matches() ? Duration.ofMillis(Long.parseLong(matcher.group(1))) : null;
    }

    private static BadInputException unusable(String text, @Nullable Exception cause) {
        return new BadInputException(
                text,
                "does not say where a driver listens",
                "Write it as grpc://HOST:PORT, such as grpc://localhost:6789, or with a deadline as"
                        + " grpc://HOST:PORT?deadline-ms=500",
                cause);
    }

    /// Without the deadline: `grpc://HOST:PORT`.
    @Override
    public String toString() {
        return SCHEME + "://" + host + ":" + port;
    }
}
