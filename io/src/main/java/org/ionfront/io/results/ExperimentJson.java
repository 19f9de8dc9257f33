package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;

/** What was simulated, as results say it: a width is never given without its vacancy fraction. */
final class ExperimentJson {
    private ExperimentJson() {}

    /**
     * Describes an experiment.
     *
     * @param config for the area
     * @param experiment with the values that held; in a fit they are not those of the file
     */
    static ObjectNode of(ExperimentConfig config, Experiment experiment) {
        ObjectNode json = Json.object();
        Json.put(json, "thickness_m", experiment.sample().thickness());
        Json.put(json, "temperature_K", experiment.sample().temperature());
        Json.put(json, "relative_permittivity", experiment.sample().relativePermittivity());
        Json.put(json, "area_m2", config.area());
        Json.put(json, "background_density_per_m3", experiment.backgroundDensity());
        Json.put(json, "accuracy", experiment.accuracy());
        ArrayNode ions = json.putArray("ions");
        for (Species species : experiment.species()) {
            ObjectNode ion = ions.addObject();
            ion.put("ion", species.ion().symbol());
            ion.put("role", species.isNative() ? "native" : "foreign");
            Json.put(ion, "bulk_density_per_m3", species.initialDensity());
            describeLaw(ion, species);
        }
        return json;
    }

    private static void describeLaw(ObjectNode ion, Species species) {
        if (species.law() instanceof SiteEnergyLaw law) {
            ion.put("law", "site-energy-distribution");
            if (law.fermiLevel().distribution() instanceof GaussianDistribution gaussian) {
                ion.put("shape", "gaussian");
                Json.put(ion, "fwhm_eV", gaussian.fwhm());
                Json.put(
                        ion,
                        "populated_fwhm_eV",
                        gaussian.populatedFwhm(law.fermiLevel().bulkEnergy()));
            }
            Json.put(ion, "vacancy_fraction", law.fermiLevel().vacancyFraction());
            Json.put(ion, "bulk_diffusivity_m2_s", law.bulkDiffusivity());
        } else if (species.law() instanceof ConstantDiffusivity constant) {
            ion.put("law", "constant");
            Json.put(ion, "diffusivity_m2_s", constant.diffusivity());
        }
    }
}
