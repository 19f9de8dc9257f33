package org.ionfront.io.sims;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What stands behind the data of a Cameca ASCII export, as far as it concerns the signals.
 *
 * @param present whether anything follows the data, so that the file is not cut within them
 * @param masses m/z by the name of the species without blanks, from the table of measurement conditions
 */
record CamecaTail(boolean present, Map<String, Double> masses) {

    private static final String CONDITIONS = "*** MEASUREMENT CONDITIONS";
    private static final String SPECIES = "Species";
    private static final String MASS = "Mass (amu)";

    /** Reads the lines behind the one of the column titles. */
    static CamecaTail read(TextFile file, int titleLine) {
        boolean present = false;
        boolean conditions = false;
        int massField = -1;
        Map<String, Double> masses = new HashMap<>();
        try (Lines lines = file.lines()) {
            while (lines.next()) {
                String line = lines.text().strip();
                if (lines.number() > titleLine && line.startsWith("***")) {
                    present = true;
                    conditions = line.startsWith(CONDITIONS);
                    massField = -1;
                } else if (conditions) {
                    List<String> fields = fields(file.path(), lines.number(), line);
                    if (massField < 0) {
                        massField = fields.contains(SPECIES) ? fields.indexOf(MASS) : -1;
                    } else if (massField < fields.size()) {
                        addMass(masses, fields.get(0), fields.get(massField));
                    }
                }
            }
        }
        return new CamecaTail(present, Map.copyOf(masses));
    }

    /** m/z of a species, empty when the file gives none. */
    OptionalDouble massToCharge(String species) {
        Double mass = masses.get(withoutBlanks(species));
        return mass == null ? OptionalDouble.empty() : OptionalDouble.of(mass);
    }

    private static List<String> fields(Path path, int number, String line) {
        char delimiter = line.contains("|") ? '|' : ';';
        return new FieldSplitter(delimiter, false).header(path, number, line);
    }

    private static void addMass(Map<String, Double> masses, String species, String cell) {
        double mass = DecimalSign.POINT.parse(cell.replace(',', '.'));
        if (mass > 0 && Double.isFinite(mass)) {
            masses.put(withoutBlanks(species), mass);
        }
    }

    /** The table of conditions prints 133Cs27Al where the data have 133Cs 27Al. */
    private static String withoutBlanks(String species) {
        return species.replace(" ", "");
    }
}
