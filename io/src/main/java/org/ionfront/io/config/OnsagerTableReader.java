package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.series.OnsagerFile;
import org.ionfront.material.table.TabulatedOnsager;
import org.ionfront.transport.model.CommonMotion;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.ModelRestrictionException;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;

/**
 * Reads two ions whose laws come from a table of their Onsager coefficients.
 *
 * @param species natives first
 * @param commonMotion what they have in common in their motion; empty for a table without cross terms
 * @param data the table
 */
record OnsagerTableReader(List<Species> species, Optional<CommonMotion> commonMotion, List<DataFile> data) {
    /** The key that names the table. */
    static final String KEY = "onsager_table";

    private static final String DIFFUSION = "diffusion";

    static OnsagerTableReader read(Section root, Sample sample) {
        Value key = root.required(KEY);
        List<Value> natives = listed(root.required("native"));
        List<Value> all = new ArrayList<>(natives);
        root.optional("foreign").ifPresent(foreign -> all.addAll(listed(foreign)));
        if (all.size() != 2) {
            throw key.fault("a table of Onsager coefficients is for two ions, one native and one foreign or two native"
                    + " ones; here are " + all.size());
        }
        if (root.has(CrossTermsReader.CROSS_TERMS)) {
            throw root.required(CrossTermsReader.CROSS_TERMS)
                    .fault("the cross terms are those of the " + KEY + "; leave this out");
        }
        Ion[] ions = new Ion[2];
        double[] densities = new double[2];
        double background = 0;
        for (int i = 0; i < 2; i++) {
            Section section = all.get(i).section();
            if (section.has(DIFFUSION)) {
                throw section.required(DIFFUSION)
                        .fault("the laws of both ions are those of the " + KEY + "; leave this out");
            }
            boolean isNative = i < natives.size();
            section.allow(isNative ? ExperimentKeys.NATIVE : ExperimentKeys.FOREIGN);
            ions[i] = IonSymbol.parse(section.required("ion"));
            if (isNative) {
                densities[i] = section.required("bulk_density").density().value();
            }
            background += ions[i].valence() * densities[i];
        }
        if (ions[0].symbol().equals(ions[1].symbol())) {
            throw key.fault("both ions are " + ions[0].symbol() + "; every ion is declared once");
        }
        LawTables tables = new LawTables();
        TabulatedOnsager table = OnsagerFile.read(
                tables.find(key), background, new int[] {ions[0].valence(), ions[1].valence()}, sample.temperature());
        List<DiffusivityLaw> laws = List.of(table.first(), table.second());
        return new OnsagerTableReader(
                List.of(
                        new Species(ions[0], densities[0], laws.get(0)),
                        new Species(ions[1], densities[1], laws.get(1))),
                table.commonMotion(),
                tables.data());
    }

    private static List<Value> listed(Value value) {
        return value.isList() ? value.items() : List.of(value);
    }

    /** An experiment with what the table says of cross terms. */
    Experiment in(Experiment experiment, Section root) {
        if (experiment.protocol().stream().anyMatch(stage -> !stage.laws().isEmpty())) {
            throw root.required(KEY).fault("a stage has laws of its own, which do not go with a table for all stages");
        }
        try {
            return commonMotion.map(experiment::withCommonMotion).orElse(experiment);
        } catch (ModelRestrictionException restriction) {
            throw root.required(KEY).fault(restriction.advice());
        }
    }
}
