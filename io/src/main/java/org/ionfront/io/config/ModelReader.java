package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.List;
import org.ionfront.io.InputException;
import org.ionfront.transport.model.LawRangeException;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;

/** Reads model files: experiments that need no protocol, with temperatures and compositions to evaluate their laws at. */
public final class ModelReader {
    private static final String FOREIGN = "foreign";

    /** What a model is read for. */
    public enum Purpose {
        /** The laws of all its ions. */
        LAW,
        /** The Onsager coefficients of its two ions. */
        ONSAGER
    }

    /**
     * Reads and checks a model and every file it names.
     *
     * @param file YAML, or JSON where the name ends in {@code .json}
     * @param overrides laid over the file in this order before anything is checked
     * @throws InputException for everything that is wrong with these files, also a law that does not hold at one of the
     *     temperatures or compositions
     */
    public ModelConfig read(Path file, List<ConfigOverride> overrides, Purpose purpose) {
        ConfigTree tree = ConfigTree.read(file, overrides);
        Section root = checked(tree.section());
        Sample sample = new SampleReader(root.required("sample")).sample();
        SpeciesReader speciesReader = new SpeciesReader(sample);
        List<Species> species = speciesReader.read(root);
        if (purpose == Purpose.ONSAGER) {
            requireTwo(root, species);
        }
        List<ModelState> states = new ModelTemperatures(root, sample.temperature()).states(species);
        ModelGrid grid = ModelGrid.read(root);
        CrossTermsReader crossTerms = CrossTermsReader.read(root);
        ModelConfig config = new ModelConfig(
                sample,
                states,
                grid.fractions(),
                crossTerms.havenRatio(),
                crossTerms.crossTerms(),
                tree.settings(),
                new Provenance(file, tree.hash(), speciesReader.data()));
        requireValues(config, grid, root, purpose);
        return config;
    }

    private static Section checked(Section root) {
        if (root.has(OnsagerTableReader.KEY)) {
            throw root.required(OnsagerTableReader.KEY)
                    .fault("the coefficients are in a table already, which is for simulations; a model has laws");
        }
        return ConfigKind.MODEL.checked(root);
    }

    private static void requireTwo(Section root, List<Species> species) {
        if (species.size() == 2) {
            return;
        }
        String text = "Onsager coefficients are for two ions, one native and one foreign or two native ones; here are "
                + species.size();
        throw root.has(FOREIGN) ? root.required(FOREIGN).fault(text) : root.fault(text);
    }

    /** Every ion has a diffusivity at every composition and temperature that is asked for. */
    private static void requireValues(ModelConfig config, ModelGrid grid, Section root, Purpose purpose) {
        // A law has a value in one interval: the ends tell.
        List<Double> all = config.fractions();
        List<Double> fractions = List.of(all.get(0), all.get(all.size() - 1));
        for (ModelState state : config.states()) {
            for (int i = 0; i < state.species().size(); i++) {
                Species one = state.species().get(i);
                for (double fraction : fractions) {
                    double own = purpose == Purpose.ONSAGER && i == 1 ? 1 - fraction : fraction;
                    try {
                        double[] mixture = mixture(own, i, state.species().size());
                        one.law().valueAt(mixture, i);
                    } catch (LawRangeException outside) {
                        throw grid.fault(
                                root, "for " + one.ion().symbol() + " " + outside.found() + "; " + outside.valid());
                    }
                }
            }
        }
    }

    /** One ion with a fraction, and the rest of the charge on the first other one. */
    private static double[] mixture(double own, int index, int count) {
        double[] fractions = new double[count];
        if (count > 1) {
            fractions[index == 0 ? 1 : 0] = 1 - own;
        }
        fractions[index] = own;
        return fractions;
    }
}
