package org.ionfront.io.sims;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionfront.io.InputException;

/**
 * Writes a depth profile as a plain table: comments on where it comes from, one row of titles, one row per point, time in
 * s or depth in nm. {@link DepthProfileReader} reads back the same numbers from it.
 */
public final class DepthProfileCsv {

    private static final String SIGNATURE = "ionfront";
    private static final int SIGNATURE_WITHIN = 512;

    private DepthProfileCsv() {}

    /**
     * Writes a new file, completely or not at all. Signals with axes of their own are interpolated on the first one's, and
     * a comment says so.
     *
     * @param version of this program, for the comment
     * @throws InputException when the file exists already or cannot be written
     */
    public static void write(DepthProfile profile, Path out, String version) {
        if (Files.exists(out)) {
            throw InputException.of(out, "exists already; choose another name, or --force to replace it");
        }
        writeAndMove(profile, out, version);
    }

    /**
     * Writes a file in the place of one that this program wrote earlier, or a new one, completely or not at all.
     *
     * @throws InputException when the present file was not written by this program or cannot be replaced
     */
    public static void replace(DepthProfile profile, Path out, String version) {
        if (Files.exists(out) && !isOurs(out)) {
            throw InputException.of(out, "was not written by ionfront and is left alone; choose another name");
        }
        writeAndMove(profile, out, version);
    }

    private static boolean isOurs(Path out) {
        if (!Files.isRegularFile(out)) {
            return false;
        }
        try (var bytes = Files.newInputStream(out)) {
            return new String(bytes.readNBytes(SIGNATURE_WITHIN), StandardCharsets.ISO_8859_1).contains(SIGNATURE);
        } catch (IOException failed) {
            throw TextFile.unreadable(out, failed);
        }
    }

    private static void writeAndMove(DepthProfile profile, Path out, String version) {
        DepthProfile common = profile.onCommonAxis();
        Path whole = out.toAbsolutePath();
        Path part = whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        // For a run that is interrupted.
        part.toFile().deleteOnExit();
        try {
            try (Writer writer = Files.newBufferedWriter(
                    part, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                writeTable(common, writer, version);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException leftOver) {
            throw cannotWrite(out, "the unfinished file " + part + " of another run is in the way", leftOver);
        } catch (NoSuchFileException noFolder) {
            throw cannotWrite(out, "its folder does not exist", noFolder);
        } catch (IOException failed) {
            removePart(part, failed);
            throw InputException.of(out, "cannot be written", failed);
        }
    }

    private static void removePart(Path part, IOException failed) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            failed.addSuppressed(stays);
        }
    }

    private static InputException cannotWrite(Path out, String reason, IOException cause) {
        InputException fault = InputException.of(out, "cannot be written: " + reason);
        fault.initCause(cause);
        return fault;
    }

    private static void writeTable(DepthProfile profile, Writer writer, String version) throws IOException {
        List<Signal> signals = profile.signals();
        Axis axis = profile.axis();
        comment(writer, "depth profile, written by " + SIGNATURE + " " + version);
        comment(writer, "source: " + profile.source().getFileName());
        comment(writer, "format: " + profile.format().label());
        if (profile.atTime().isPresent()) {
            comment(writer, "profile at: " + PlainNumber.of(profile.atTime().getAsDouble()) + " s");
        }
        for (String warning : profile.warnings()) {
            comment(writer, "warning: " + warning);
        }
        if (signals.stream().anyMatch(signal -> signal.massToCharge().isPresent())) {
            Function<Signal, String> mass = signal -> mass(signal.massToCharge());
            comment(writer, row(CsvHeader.MASS_COMMENT, signals.stream().map(mass)));
        }
        String axisTitle = axis.kind().key() + "_" + axis.kind().shownUnit();
        writer.write(row(axisTitle, signals.stream().map(signal -> title(profile, signal))) + "\n");
        for (int i = 0; i < axis.size(); i++) {
            int point = i;
            String place = PlainNumber.scaled(axis.value(i), axis.kind().shownPower());
            writer.write(row(place, signals.stream().map(signal -> PlainNumber.of(signal.value(point)))) + "\n");
        }
    }

    private static void comment(Writer writer, String text) throws IOException {
        writer.write("# " + text + "\n");
    }

    private static String mass(OptionalDouble mass) {
        return mass.isPresent() ? PlainNumber.of(mass.getAsDouble()) : "N/A";
    }

    /** The name, with m/z where only that tells signals apart, and with the unit where there is one. */
    private static String title(DepthProfile profile, Signal signal) {
        String unit = signal.label().unit();
        String selector = profile.selector(signal);
        boolean column = selector.startsWith("#");
        String name = column || selector.endsWith("]") ? signal.name() : selector;
        return quoted(unit.isEmpty() ? name : name + " [" + unit + "]");
    }

    private static String quoted(String title) {
        boolean plain = title.chars().noneMatch(c -> c == ',' || c == '"' || c == ';' || c == '\t');
        return plain ? title : "\"" + title.replace("\"", "\"\"") + "\"";
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(","));
    }
}
