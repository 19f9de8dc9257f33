package org.ionfront.benchmarks.fuzz;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ionfront.cli.figure.Drawing;
import org.ionfront.cli.report.Report;
import org.ionfront.io.results.OutputDirectory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Looks at what a run wrote: whole, in its formats, and without a number that is none unless something was said. */
final class Outputs {
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern NO_NUMBER = Pattern.compile("\\b(?:NaN|nan|Infinity|inf)\\b");
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\">(.*?)</script>", Pattern.DOTALL);

    private Outputs() {}

    /**
     * Files and report.
     *
     * @param warned whether the user was told that something is not as it should be
     */
    static void check(OutputDirectory out, Report report, boolean warned) throws IOException {
        checkFiles(out.path(), warned);
        Expect.that(report.html().startsWith("<!DOCTYPE html>"), "no page");
        for (String data : DATA.matcher(report.html())
                .results()
                .map(found -> found.group(1))
                .toList()) {
            checkJson(data);
        }
        for (Drawing drawing : report.drawings()) {
            drawing.png().join();
            checkDrawing(drawing.figure().name(), drawing.svg());
        }
        for (String line : report.summary(80)) {
            Expect.that(warned || !NO_NUMBER.matcher(line).find(), "no number in the summary: " + line);
        }
    }

    /** All files of a folder. */
    static void checkFiles(Path folder, boolean warned) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".json")) {
                checkJson(Files.readString(file));
            } else if (name.endsWith(".csv")) {
                checkTable(name, Files.readAllLines(file), warned);
            } else if (name.endsWith(".svg")) {
                checkDrawing(name, Files.readString(file));
            }
        }
    }

    /** JSON knows neither NaN nor infinities. */
    static void checkJson(String text) {
        try {
            STRICT.readTree(text);
        } catch (IOException broken) {
            throw new Wrong("no JSON: " + broken.getMessage());
        }
    }

    private static void checkTable(String name, List<String> lines, boolean warned) {
        List<String> rows = lines.stream().filter(line -> !line.startsWith("#")).toList();
        Expect.that(rows.size() > 1 || warned, name + " has no rows and nothing is said");
        int width = rows.get(0).split(",", -1).length;
        // An empty cell of others says that something does not apply, such as the residual of a point that is left out.
        boolean mayBeEmpty = !rows.get(0).startsWith("time_s,");
        for (String row : rows) {
            Expect.that(
                    row.split(",", -1).length == width || row.indexOf('"') >= 0, name + " has a ragged row: " + row);
            Expect.that(!NO_NUMBER.matcher(row).find(), name + " holds what is no number: " + row);
            // The tables of ours leave a cell empty where a number is none.
            boolean full = !row.contains(",,") && !row.endsWith(",") && !row.startsWith(",");
            Expect.that(full || warned || mayBeEmpty, name + " has an empty cell and nothing is said: " + row);
        }
    }

    private static void checkDrawing(String name, String svg) {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (SAXException | ParserConfigurationException | IOException notXml) {
            throw new Wrong(name + " is no XML: " + notXml.getMessage());
        }
        Expect.that(!svg.contains("NaN") && !svg.contains("Infinity"), name + " is drawn to no place");
    }
}
