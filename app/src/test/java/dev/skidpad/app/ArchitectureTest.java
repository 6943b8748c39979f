package dev.skidpad.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The arrow between the modules, and that ARCHITECTURE.md speaks of classes that exist.
class ArchitectureTest {
    private static final String ROOT_PACKAGE = "dev.skidpad";

    /// Module to the modules that it may use. `app` wires, so it may use all of them.
    private static final Map<String, List<String>> ARROW = Map.of(
            "core", List.of(),
            "data", List.of("core"),
            "sim", List.of("core"),
            "wire", List.of(),
            "serve", List.of("core", "sim", "wire"),
            "learn", List.of("core", "sim"),
            "eval", List.of("core", "sim", "learn"),
            "loop", List.of("core", "data", "sim", "learn", "eval"),
            "app", List.of("core", "data", "sim", "serve", "learn", "eval", "loop"));

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT_PACKAGE);

    private static final Pattern CODE_SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS_NAME = Pattern.compile("\\b[A-Z]\\w*[a-z]\\w*\\b");

    @ParameterizedTest
    @ValueSource(strings = {"core", "data", "sim", "wire", "serve", "learn", "eval", "loop", "app"})
    void usesOnlyTheModulesThatTheArrowAllows(String module) {
        String[] allowed = Stream.concat(Stream.of(module), modulesUsableBy(module).stream())
                .map(ArchitectureTest::packagesOf)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(packagesOf(module))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(resideOutsideOfPackage(ROOT_PACKAGE + "..")))
                .check(PRODUCTION);
    }

    @Test
    void coreUsesTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(packagesOf("core"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(packagesOf("core"), "java..", "jdk.incubator.vector..", "org.jspecify.."))
                .check(PRODUCTION);
    }

    @Test
    void everyClassLivesInOneOfTheModules() {
        String[] packages =
                ARROW.keySet().stream().map(ArchitectureTest::packagesOf).toArray(String[]::new);
        classes().should().resideInAnyPackage(packages).check(PRODUCTION);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT_PACKAGE + ".(**)").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void everyClassNamedInTheArchitecturePageExists() throws IOException {
        Set<String> existing = new HashSet<>();
        for (JavaClass known : new ClassFileImporter().importPackages(ROOT_PACKAGE)) {
            existing.add(known.getSimpleName());
        }
        Set<String> missing = new TreeSet<>(classNamesIn(root().resolve("ARCHITECTURE.md")));
        missing.removeAll(existing);
        assertThat(missing)
                .as("classes named in ARCHITECTURE.md that do not exist. Maybe they were renamed.")
                .isEmpty();
    }

    /// The words in back-quotes outside code blocks that look like the name of a class.
    private static Set<String> classNamesIn(Path page) throws IOException {
        Set<String> names = new TreeSet<>();
        boolean inBlock = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                inBlock = !inBlock;
            } else if (!inBlock) {
                CODE_SPAN
                        .matcher(line)
                        .results()
                        .flatMap(span -> CLASS_NAME.matcher(span.group(1)).results())
                        .forEach(name -> names.add(name.group()));
            }
        }
        return names;
    }

    private static List<String> modulesUsableBy(String module) {
        return Objects.requireNonNull(ARROW.get(module), module);
    }

    private static Path root() {
        return Path.of(System.getProperty("skidpad.root", ".."));
    }

    private static String packagesOf(String module) {
        return ROOT_PACKAGE + "." + module + "..";
    }
}
