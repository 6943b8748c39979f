package dev.skidpad.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A real browser, run once per picture.
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long LIMIT_S = 60;

    private final Path program;
    private final Path folder;

    private Chromium(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /// The browser on the search path, working in a folder of its own.
    static Optional<Chromium> find(Path folder) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Chromium(program, folder));
    }

    /// What the page looks like.
    BufferedImage picture(Path page, int widthPx, int heightPx, String... more) throws IOException {
        Path file = folder.resolve("screenshot.png");
        Files.deleteIfExists(file);
        List<String> options = new ArrayList<>(List.of(more));
        options.add("--screenshot=" + file);
        options.add("--window-size=" + widthPx + "," + heightPx);
        options.add("--hide-scrollbars");
        run(page, options);
        return ImageIO.read(file.toFile());
    }

    /// The page's elements after its script has run.
    String dom(Path page) throws IOException {
        return run(page, List.of("--dump-dom"));
    }

    // Its output; fails when the page logged an error.
    private String run(Path page, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--enable-logging=stderr",
                "--virtual-time-budget=3000",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(options);
        command.add(page.toUri().toString());
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IOException("the browser took more than " + LIMIT_S + " s for " + page);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the browser showed " + page, e);
        }
        List<String> console = Files.readAllLines(err, StandardCharsets.UTF_8).stream()
                .filter(line -> line.toUpperCase(Locale.ROOT).contains("CONSOLE"))
                .toList();
        assertThat(console).as("what %s logged to the browser's console", page).isEmpty();
        return Files.readString(out);
    }
}
