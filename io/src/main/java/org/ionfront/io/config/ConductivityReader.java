package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.InputException;
import org.ionfront.io.series.ConductivityFile;
import org.ionfront.io.series.CurrentSeriesFile;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.conductivity.ArrheniusFit;
import org.ionfront.material.conductivity.ConductivityPoint;
import org.ionfront.material.conductivity.CurrentSeries;
import org.ionfront.material.conductivity.GreenKubo;

/** Reads conductivity files: recorded currents of simulated cells, and conductivities against temperature. */
public final class ConductivityReader {
    private static final String GREEN_KUBO = "green_kubo";
    private static final String ARRHENIUS = "arrhenius";
    private static final int USUAL_BLOCKS = 16;
    static final int MOST_BLOCKS = 1000;

    /**
     * Reads and checks a file and all the data it names.
     *
     * @param file YAML, or JSON where the name ends in {@code .json}
     * @param overrides laid over the file in this order before anything is checked
     * @throws InputException for everything that is wrong with these files
     */
    public ConductivityConfig read(Path file, List<ConfigOverride> overrides) {
        ConfigTree tree = ConfigTree.read(file, overrides);
        Section root = ConfigKind.CONDUCTIVITY.checked(tree.section());
        if (!root.has(GREEN_KUBO) && !root.has(ARRHENIUS)) {
            throw root.fault("one of these keys is needed: " + GREEN_KUBO + ", " + ARRHENIUS);
        }
        LawTables tables = new LawTables();
        List<ConductivityConfig.Recording> recordings = new ArrayList<>();
        Optional<Value> currents = root.optional(GREEN_KUBO);
        if (currents.isPresent()) {
            List<Value> items = currents.get().isList() ? currents.get().items() : List.of(currents.get());
            items.forEach(one -> recordings.add(recording(one.section(), tables)));
        }
        List<ConductivityPoint> points = List.of();
        String table = "";
        Optional<Value> arrhenius = root.optional(ARRHENIUS);
        if (arrhenius.isPresent()) {
            Value name =
                    arrhenius.get().section().allow(ConductivityKeys.ARRHENIUS).required("file");
            points = points(tables.find(name));
            table = name.text();
        }
        return new ConductivityConfig(
                recordings,
                points,
                table,
                predictions(root),
                tree.settings(),
                new Provenance(file, tree.hash(), tables.data()));
    }

    private static ConductivityConfig.Recording recording(Section section, LawTables tables) {
        section.allow(ConductivityKeys.RECORDING);
        Value name = section.required("file");
        double temperature = kelvin(section.required("temperature"));
        double volume = section.required("volume").positive(QuantityKind.VOLUME).value();
        int blocks = section.optional("blocks")
                .map(value -> value.whole(GreenKubo.FEWEST_BLOCKS, MOST_BLOCKS))
                .orElse(USUAL_BLOCKS);
        Path path = tables.find(name);
        CurrentSeries series = CurrentSeriesFile.read(path);
        GreenKubo method = new GreenKubo(volume, temperature, blocks);
        if (series.size() < method.fewestSamples()) {
            throw InputException.of(
                    path,
                    "found " + series.size() + " samples; " + blocks + " blocks need at least "
                            + method.fewestSamples());
        }
        return new ConductivityConfig.Recording(name.text(), series, method);
    }

    private static double kelvin(Value value) {
        double kelvin = value.quantity(QuantityKind.TEMPERATURE).value();
        if (!(kelvin > 0)) {
            throw value.fault("found '" + value.text() + "'; the temperature must be above absolute zero");
        }
        return kelvin;
    }

    private static List<ConductivityPoint> points(Path path) {
        List<ConductivityPoint> points = ConductivityFile.read(path);
        try {
            ArrheniusFit.of(points);
        } catch (IllegalArgumentException tooFew) {
            throw InputException.of(path, "no line goes through these points: " + tooFew.getMessage());
        }
        return points;
    }

    private static List<Double> predictions(Section root) {
        Optional<Value> found = root.optional("predict");
        if (found.isEmpty()) {
            return List.of();
        }
        Value value = found.get();
        return (value.isList() ? value.items() : List.of(value))
                .stream().map(ConductivityReader::kelvin).toList();
    }
}
