package dev.skidpad.data;

import dev.skidpad.core.BadInputException;
import dev.skidpad.core.scene.Scenario;
import dev.skidpad.data.ScenarioFiles.ReadableFile;
import dev.skidpad.data.read.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Reads files on several threads and hands over what they hold on the caller's, in the order of the files.
final class ParallelReading {
    /// What one file held.
    ///
    /// @param found the scenarios, in the file's order
    /// @param refused why others cannot be used, or why the file ends there
    record FileContent(ReadableFile file, List<Scenario> found, List<BadInputException> refused) {}

    private ParallelReading() {}

    /// Reads all files. If `taker` throws, what is still being read is abandoned.
    static void read(List<ReadableFile> files, int threads, Consumer<FileContent> taker) {
        ExecutorService executor = Executors.newFixedThreadPool(Math.clamp(files.size(), 1, threads));
        try {
            List<Future<FileContent>> contents = new ArrayList<>(files.size());
            for (ReadableFile file : files) {
                contents.add(executor.submit(() -> read(file)));
            }
            for (int i = 0; i < files.size(); i++) {
                taker.accept(get(contents.get(i), files.get(i)));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static FileContent get(Future<FileContent> content, ReadableFile file) {
        try {
            return content.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + file.path(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(file.reader().name() + " failed on " + file.path(), e.getCause());
        }
    }

    private static FileContent read(ReadableFile file) {
        FileContent content = new FileContent(file, new ArrayList<>(), new ArrayList<>());
        try {
            file.reader().read(file.path(), new ScenarioReader.Findings() {
                @Override
                public void found(Scenario scenario) {
                    content.found.add(scenario);
                }

                @Override
                public void refused(BadInputException reason) {
                    content.refused.add(reason);
                }
            });
        } catch (BadInputException e) {
            content.refused.add(e);
        }
        return content;
    }
}
