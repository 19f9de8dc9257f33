package org.ionfront.benchmarks.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ionfront.cli.figure.Drawing;
import org.ionfront.cli.report.ImportReport;
import org.ionfront.cli.report.Report;
import org.ionfront.io.InputException;
import org.ionfront.io.sims.DepthProfile;
import org.ionfront.io.sims.DepthProfileCsv;
import org.ionfront.io.sims.DepthProfileReader;
import org.ionfront.io.sims.ProfileDescription;
import org.ionfront.io.sims.Signal;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What is tried with instrument files. */
final class ProfileTrials {
    private static final List<String> WORDS = List.of(
            "inf", "-inf", "nan", "<LOD", "< 3", "n/a", "abc", "1d", "0x1p3", "1.2.3", "--", "1e", "e5", "+", ".", "∞",
            "NULL", "12 34");

    private final ProfileFiles files;

    ProfileTrials(ProfileFiles files) {
        this.files = files;
    }

    List<Trial> all() {
        return List.of(
                new Trial("instrument file, bytes spoiled", this::spoiled),
                new Trial("instrument file, written in another way", this::rewritten),
                new Trial("instrument file, one number changed", this::oneNumber),
                new Trial("instrument file, one cell without a number", this::oneWord),
                new Trial("instrument file, a row left out", this::rowLeftOut),
                new Trial("instrument file, written as our own table", this::ownTable));
    }

    private Ending spoiled(Random random) throws IOException {
        Path file = files.write(Slips.in(files.anyBytes(random), random));
        DepthProfile profile;
        try {
            profile = DepthProfileReader.read(file);
        } catch (InputException refusal) {
            return refused(refusal, file);
        }
        use(profile, file);
        // Drawing takes a hundred times as long as reading.
        if (random.nextInt(8) == 0) {
            draw(profile);
        }
        return Ending.READ;
    }

    /** What is still read can be drawn, and the drawings are XML. */
    private static void draw(DepthProfile profile) throws IOException {
        Report report = ImportReport.of(profile, "ionfront import", "fuzz");
        Expect.that(report.html().startsWith("<!DOCTYPE html>"), "no page");
        for (Drawing drawing : report.drawings()) {
            drawing.png().join();
            try {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(drawing.svg())));
            } catch (SAXException | ParserConfigurationException notXml) {
                throw new Wrong("a drawing is no XML: " + notXml.getMessage());
            }
        }
    }

    private static void use(DepthProfile profile, Path file) {
        ProfileDescription description = new ProfileDescription(profile);
        Expect.that(!description.lines().isEmpty() && !description.json().isEmpty(), "nothing to say of a profile");
        for (Signal signal : profile.signals()) {
            try {
                Expect.that(
                        profile.signal(profile.selector(signal)).label().equals(signal.label()),
                        "another signal than the one asked for");
            } catch (InputException unusable) {
                refused(unusable, file);
            }
        }
        try {
            Expect.that(profile.onCommonAxis().hasCommonAxis(), "no common axis");
        } catch (InputException apart) {
            refused(apart, file);
        }
    }

    private Ending rewritten(Random random) throws IOException {
        ProfileFiles.Source source = files.any(random);
        DepthProfile read = DepthProfileReader.read(files.write(Rewriting.of(source.table(), random)));
        List<Signal> signals = same(source, read);
        for (int k = 0; k < signals.size(); k++) {
            Expect.sameNumbers(source.profile().signals().get(k), read.signals().get(k), -1, 0);
        }
        return Ending.READ;
    }

    private Ending oneNumber(Random random) throws IOException {
        ProfileFiles.Source source = files.any(random);
        Signal changed = anySignal(source, random);
        int row = random.nextInt(changed.size() - 1);
        double value = Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(12) - 4);
        String text = String.format(Locale.ROOT, "%.6e", value);
        boolean comma =
                source.table().rows().stream().flatMap(List::stream).anyMatch(cell -> cell.matches("\\d+,\\d+"));
        return oneCell(source, changed, row, comma ? text.replace('.', ',') : text, Double.parseDouble(text));
    }

    private Ending oneWord(Random random) throws IOException {
        ProfileFiles.Source source = files.any(random);
        Signal changed = anySignal(source, random);
        int row = random.nextInt(changed.size() - 1);
        return oneCell(source, changed, row, WORDS.get(random.nextInt(WORDS.size())), Double.NaN);
    }

    private Ending oneCell(ProfileFiles.Source source, Signal changed, int row, String cell, double value)
            throws IOException {
        TextTable table = source.table().withCell(row, changed.label().column() - 1, cell);
        DepthProfile read = DepthProfileReader.read(files.write(table.text().getBytes(StandardCharsets.UTF_8)));
        List<Signal> signals = same(source, read);
        for (int k = 0; k < signals.size(); k++) {
            boolean here = signals.get(k).label().equals(changed.label());
            Expect.sameNumbers(signals.get(k), read.signals().get(k), here ? row : -1, value);
        }
        return Ending.READ;
    }

    private Ending rowLeftOut(Random random) throws IOException {
        ProfileFiles.Source source = files.any(random);
        int row = random.nextInt(source.table().rows().size() - 1);
        List<List<String>> rows = new ArrayList<>(source.table().rows());
        rows.remove(row);
        Path file = files.write(source.table().withRows(rows).text().getBytes(StandardCharsets.UTF_8));
        DepthProfile read;
        try {
            read = DepthProfileReader.read(file);
        } catch (InputException refusal) {
            Expect.that(rows.size() < 3, "a file was refused for want of a row: " + refusal.getMessage());
            return refused(refusal, file);
        }
        List<Signal> signals = same(source, read);
        for (int k = 0; k < signals.size(); k++) {
            Expect.withoutRow(signals.get(k), read.signals().get(k), row);
        }
        return Ending.READ;
    }

    private Ending ownTable(Random random) throws IOException {
        DepthProfile profile = files.any(random).profile().onCommonAxis();
        Path out = files.write(new byte[0]).resolveSibling("own.csv");
        DepthProfileCsv.replace(profile, out, "fuzz");
        DepthProfile read = DepthProfileReader.read(out);
        for (int k = 0; k < profile.signals().size(); k++) {
            Expect.sameNumbers(profile.signals().get(k), read.signals().get(k), -1, 0);
        }
        return Ending.READ;
    }

    private static Signal anySignal(ProfileFiles.Source source, Random random) {
        List<Signal> signals = source.profile().signals();
        return signals.get(random.nextInt(signals.size()));
    }

    private static List<Signal> same(ProfileFiles.Source source, DepthProfile read) {
        List<Signal> signals = source.profile().signals();
        Expect.that(
                read.format() == source.profile().format() && read.signals().size() == signals.size(),
                source.name() + " was read as " + read.format() + " with "
                        + read.signals().size() + " signals");
        for (int k = 0; k < signals.size(); k++) {
            Expect.that(
                    read.signals().get(k).label().equals(signals.get(k).label()),
                    source.name() + ": " + signals.get(k).label() + " was read as "
                            + read.signals().get(k).label());
        }
        return signals;
    }

    private static Ending refused(InputException refusal, Path file) {
        Expect.that(
                String.valueOf(refusal.getMessage()).startsWith(file.toString()),
                "a message does not name the file: " + refusal.getMessage());
        return Ending.REFUSED;
    }
}
