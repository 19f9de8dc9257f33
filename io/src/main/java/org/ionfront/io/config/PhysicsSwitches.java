package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.UniformCommonMotion;

/** Every switch of the physics and its position, as results state it. */
final class PhysicsSwitches {
    private PhysicsSwitches() {}

    /** The switches of an experiment, in the order in which reports show them. */
    static Map<String, String> of(Experiment experiment, double havenRatio) {
        Map<String, String> switches = new LinkedHashMap<>();
        switches.put("transport", experiment.model().label());
        switches.put("front", fronts(experiment));
        switches.put("back", experiment.back().name().toLowerCase(Locale.ROOT));
        switches.put("filling", fillings(experiment));
        switches.put("thermodynamic_factor", experiment.thermodynamicFactor() ? "on" : "off");
        switches.put("immobile_native_fraction", immobile(experiment));
        switches.put("cross_terms", crossTerms(experiment));
        switches.put("haven_ratio", Double.toString(havenRatio));
        return switches;
    }

    private static String crossTerms(Experiment experiment) {
        if (experiment.commonMotion().isEmpty()) {
            return "off";
        }
        return experiment.commonMotion().get() instanceof UniformCommonMotion uniform
                ? "common share " + uniform.share()
                : "of a table";
    }

    /** The front faces of the stages in order, each said once as long as it does not change. */
    private static String fronts(Experiment experiment) {
        List<String> words = new ArrayList<>();
        for (Stage stage : experiment.protocol()) {
            String word = experiment.frontIn(stage).name().toLowerCase(Locale.ROOT);
            if (words.isEmpty() || !words.get(words.size() - 1).equals(word)) {
                words.add(word);
            }
        }
        return String.join(", then ", words);
    }

    /** Fillings of all laws that have one, each said once; that of the paper where none has. */
    private static String fillings(Experiment experiment) {
        Set<String> words = new LinkedHashSet<>();
        for (Species species : experiment.species()) {
            filling(species.law()).ifPresent(words::add);
            for (Stage stage : experiment.protocol()) {
                Optional.ofNullable(stage.laws().get(species.ion()))
                        .flatMap(PhysicsSwitches::filling)
                        .ifPresent(words::add);
            }
        }
        return words.isEmpty() ? "step" : String.join(", then ", words);
    }

    private static Optional<String> filling(DiffusivityLaw law) {
        return law instanceof SiteEnergyLaw siteEnergies
                ? Optional.of(siteEnergies.fermiLevel().filling().label())
                : Optional.empty();
    }

    /** The largest one of the native ions, in any stage. */
    private static String immobile(Experiment experiment) {
        double largest = 0;
        for (Species species : experiment.species()) {
            if (species.isNative()) {
                largest = Math.max(largest, immobile(species.law()));
                for (Stage stage : experiment.protocol()) {
                    largest = Math.max(largest, immobile(stage.laws().getOrDefault(species.ion(), species.law())));
                }
            }
        }
        return largest == 0 ? "0" : Double.toString(largest);
    }

    private static double immobile(DiffusivityLaw law) {
        return law instanceof SiteEnergyLaw siteEnergies ? siteEnergies.immobileFraction() : 0;
    }
}
