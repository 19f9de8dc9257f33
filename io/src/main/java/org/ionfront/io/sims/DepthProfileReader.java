package org.ionfront.io.sims;

import java.nio.file.Path;
import org.ionfront.io.InputException;

/** Reads a depth profile from whatever an instrument, or a spreadsheet, exported. */
public final class DepthProfileReader {

    private DepthProfileReader() {}

    /**
     * Reads a file whose format is recognised by its content; the name does not matter.
     *
     * @throws InputException when the file cannot be read as a depth profile, with the place and the reason
     */
    public static DepthProfile read(Path path) {
        return read(path, ReadOptions.none());
    }

    /**
     * Reads a file about which the user has said something.
     *
     * @throws InputException when the file cannot be read as a depth profile, with the place and the reason
     */
    public static DepthProfile read(Path path, ReadOptions options) {
        TextFile file = TextFile.open(path);
        Head head = Head.of(file);
        Format.Family family = options.format().orElseGet(() -> recognised(head));
        return ProfileData.read(file, layout(head, family), options);
    }

    private static Format.Family recognised(Head head) {
        if (CamecaHeader.begins(head)) {
            return Format.Family.CAMECA;
        }
        return IonTofHeader.begins(head) ? Format.Family.ION_TOF : Format.Family.CSV;
    }

    private static Layout layout(Head head, Format.Family family) {
        return switch (family) {
            case ION_TOF -> IonTofHeader.read(head);
            case CAMECA -> CamecaHeader.read(head);
            case CSV -> CsvHeader.read(head);
        };
    }
}
