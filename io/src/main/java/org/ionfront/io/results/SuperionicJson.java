package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.ionfront.material.superionic.HoppingGeometry;
import org.ionfront.material.superionic.MeanFieldParameters;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.material.superionic.Transitions;

/** The law of a superionic conductor as results say it: its parameters, its readings, and the state that follows. */
final class SuperionicJson {
    private SuperionicJson() {}

    static void describe(ObjectNode ion, SuperionicLaw law) {
        MeanFieldParameters parameters = law.meanField().parameters();
        HoppingGeometry geometry = law.geometry();
        ion.put("law", "superionic");
        Json.put(ion, "ions_per_cell", parameters.ionsPerCell());
        Json.put(ion, "coulomb_repulsion_eV", parameters.repulsion());
        Json.put(ion, "hopping_barrier_eV", parameters.barrier());
        Json.put(ion, "concerted_hopping_eV", parameters.concertedHopping());
        Json.put(ion, "lattice_parameter_m", geometry.latticeParameter());
        Json.put(ion, "hopping_time_s", geometry.stepTime());
        ion.put("lattice", word(geometry.lattice()));
        ion.put("probability_equation", word(law.meanField().equation()));
        ion.put("barrier_share", word(geometry.barrierShare()));
        ion.put("phase", word(law.state().phase()));
        Json.put(ion, "polarisation", law.state().polarisation());
        Json.put(ion, "hopping_probability", law.state().hoppingProbability());
        Json.put(ion, "diffusivity_m2_s", law.diffusivity());
        Transitions transitions = law.meanField().transitions();
        Json.put(ion, "type_two_transition_K", transitions.typeTwo());
        Json.put(
                ion,
                "type_one_transition_K",
                transitions.typeOne().stream()
                        .mapToDouble(Transitions.TypeOne::temperature)
                        .findFirst());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
