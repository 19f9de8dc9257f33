package org.ionfront.io.sims;

import java.util.Arrays;
import java.util.Optional;

/** The file formats that are read, as told apart by what is in the file. */
public enum Format {
    /** Sputter time or depth first, then the signals. */
    ION_TOF_COMPACT(Family.ION_TOF, "ION-TOF SurfaceLab text, compact style"),
    /** Data point, sputter time, dose and fluence first, then the signals. */
    ION_TOF_FULL(Family.ION_TOF, "ION-TOF SurfaceLab text, full style"),
    /** Time, depth and intensity of every species in turn, separated by tabs. */
    CAMECA_TAB(Family.CAMECA, "Cameca ASCII (tab)"),
    /** Time, depth and intensity of every species in turn, separated by semicolons. */
    CAMECA_SEMICOLON(Family.CAMECA, "Cameca ASCII (semicolon)"),
    /** A table with a header row, separated by commas, semicolons or tabs. */
    CSV(Family.CSV, "CSV");

    private final Family family;
    private final String label;

    Format(Family family, String label) {
        this.family = family;
        this.label = label;
    }

    /** The family by which a user can force the format. */
    public Family family() {
        return family;
    }

    /** The name to show to people. */
    public String label() {
        return label;
    }

    /** What a user can ask for when the recognition is wrong; the style within a family is always seen in the file. */
    public enum Family {
        /** Text exports of ION-TOF SurfaceLab. */
        ION_TOF("ion-tof"),
        /** ASCII exports of Cameca IMS instruments. */
        CAMECA("cameca"),
        /** Tables with a header row. */
        CSV("csv");

        private final String key;

        Family(String key) {
            this.key = key;
        }

        /** The word for this family in a config file or on the command line. */
        public String key() {
            return key;
        }

        /** The family with this key, or empty when there is none. */
        public static Optional<Family> withKey(String key) {
            return Arrays.stream(values())
                    .filter(family -> family.key.equals(key))
                    .findFirst();
        }
    }
}
