package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is handed on of others is listed with its version, and its licence goes with it. */
class ThirdPartyTest {
    private static final Path LICENCES = Path.of("src", "main", "licences");
    private static final Path UPLOT = Path.of("src", "main", "resources", "org", "ionfront", "cli", "report", "uplot");

    /** Libraries that the tests alone need. */
    private static final Pattern OF_TESTS = Pattern.compile(
            "junit-.*|opentest4j|apiguardian-api|assertj-core|byte-buddy|archunit.*|slf4j-api|surefire-.*|maven-surefire.*"
                    + "|org\\.jacoco\\..*");

    /** A row of the list. */
    private record Row(String version, String where, String text) {}

    private static Map<String, Row> rows() throws IOException {
        return Files.readAllLines(LICENCES.resolve("THIRD-PARTY.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| work") && !line.startsWith("| ---"))
                .map(line -> line.split(" *\\| *", -1))
                .collect(Collectors.toMap(
                        cells -> cells[1],
                        cells -> new Row(cells[2], cells[3], cells[5].replaceAll("`([^`]*)`.*", "$1")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** By name the jars of others that the program runs with; in a repository, a jar lies in NAME/VERSION. */
    private static Map<String, Path> shipped() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar ->
                        !name(jar).isEmpty() && !OF_TESTS.matcher(name(jar)).matches())
                .collect(Collectors.toMap(ThirdPartyTest::name, jar -> jar, (one, other) -> one, TreeMap::new));
    }

    /** Empty for our own, which lie in folders of their builds. */
    private static String name(Path jar) {
        Path version = jar.resolveSibling(".").normalize();
        String name = String.valueOf(version.resolveSibling(".").normalize().getFileName());
        return String.valueOf(jar.getFileName()).startsWith(name + "-" + version.getFileName()) ? name : "";
    }

    private static boolean bringsItsLicence(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().anyMatch(entry -> entry.getName().matches("META-INF/[^/]*LICENSE[^/]*"));
        }
    }

    @Test
    void everyLibraryThatIsHandedOnIsListedWithItsVersionAndNoOther() throws IOException {
        Map<String, String> versions = shipped().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        jar -> String.valueOf(
                                jar.getValue().resolveSibling(".").normalize().getFileName())));
        assertThat(versions).hasSizeGreaterThan(5);
        Map<String, String> listed = rows().entrySet().stream()
                .filter(row -> row.getValue().where().equals("`lib`"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().version()));
        assertThat(listed).isEqualTo(versions);
    }

    @Test
    void everyLibraryHasItsTextInItsJarOrBesideTheList() throws IOException {
        for (Map.Entry<String, Path> jar : shipped().entrySet()) {
            String text = rows().getOrDefault(jar.getKey(), new Row("", "", "")).text();
            boolean there = text.equals(jar.getKey())
                    ? bringsItsLicence(jar.getValue())
                    // The assembly puts our own licence there, which is the same.
                    : text.equals("Apache-2.0.txt") || Files.exists(LICENCES.resolve(text));
            assertThat(there).as(jar.getKey() + ": " + text).isTrue();
        }
    }

    @Test
    void ourOwnLicenceIsThatWhichStandsInForTheirs() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "LICENSE"));
        assertThat(lines.get(1).strip()).isEqualTo("Apache License");
        assertThat(lines.get(2).strip()).startsWith("Version 2.0,");
    }

    @Test
    void theChartsOfThePagesAreListedInTheVersionThatIsThere() throws IOException {
        String version = rows().getOrDefault("uPlot", new Row("", "", "")).version();
        assertThat(Files.readString(UPLOT.resolve("PROVENANCE.md"))).startsWith("# uPlot " + version + "\n");
        assertThat(Files.readString(UPLOT.resolve("LICENSE"))).contains("The MIT License");
    }
}
