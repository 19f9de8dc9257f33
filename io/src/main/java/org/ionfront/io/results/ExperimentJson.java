package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.material.defect.DefectLaw;
import org.ionfront.material.energy.PopulatedPart;
import org.ionfront.material.energy.SiteEnergyDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.hopping.HighFieldLaw;
import org.ionfront.material.hopping.HoppingLaw;
import org.ionfront.material.hopping.IsotopeLaw;
import org.ionfront.material.hopping.PhononAssistedLaw;
import org.ionfront.material.hopping.UniformLaw;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.material.table.TabulatedDiffusivity;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;

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
        ArrayNode regions = json.putArray("regions");
        for (Region region : experiment.sample().regions()) {
            ObjectNode one = regions.addObject();
            Json.put(one, "from_m", region.from());
            Json.put(one, "to_m", region.to());
            Json.put(one, "relative_permittivity", region.relativePermittivity());
        }
        Json.put(json, "area_m2", config.area());
        Json.put(json, "background_density_per_m3", experiment.backgroundDensity());
        Json.put(json, "accuracy", experiment.accuracy());
        json.set("ions", ions(experiment.species()));
        ArrayNode stages = json.putArray("stages");
        for (Stage stage : experiment.protocol()) {
            describe(stages.addObject(), stage, experiment);
        }
        return json;
    }

    /** The ions with their laws. */
    static ArrayNode ions(List<Species> species) {
        ArrayNode ions = Json.array();
        for (Species one : species) {
            ObjectNode ion = ions.addObject();
            ion.put("ion", one.ion().symbol());
            ion.put("role", one.isNative() ? "native" : "foreign");
            Json.put(ion, "bulk_density_per_m3", one.initialDensity());
            describe(ion, one.law());
        }
        return ions;
    }

    private static void describe(ObjectNode json, Stage stage, Experiment experiment) {
        Json.put(json, "ion", stage.ion().map(Ion::symbol));
        json.put("front", experiment.frontIn(stage).name().toLowerCase(Locale.ROOT));
        Json.put(json, "duration_s", stage.duration());
        ObjectNode drive = json.putObject("drive");
        if (stage.drive() instanceof Drive.Current current) {
            describe(drive, "current_density_A_m2", current.trace());
        } else if (stage.drive() instanceof Drive.SurfacePotential potential) {
            describe(drive, "surface_potential_V", potential.trace());
        } else if (stage.drive() instanceof Drive.Beam beam) {
            ObjectNode parts = drive.putObject("beam");
            Json.put(parts, "current_density_A_m2", beam.currentDensity());
            Json.put(parts, "repelling_potential_V", beam.repellingPotential());
            Json.put(parts, "energy_width_V", beam.energyWidth());
        } else {
            drive.put("rest", true);
        }
        ArrayNode laws = json.putArray("diffusion");
        for (Species species : experiment.species()) {
            if (stage.laws().containsKey(species.ion())) {
                ObjectNode own = laws.addObject();
                own.put("ion", species.ion().symbol());
                describe(own, stage.laws().getOrDefault(species.ion(), species.law()));
            }
        }
    }

    /** One number where the drive is constant, else the first and the last with the number of points. */
    private static void describe(ObjectNode drive, String key, PiecewiseLinear trace) {
        if (trace.isConstant()) {
            Json.put(drive, key, trace.value(0));
        } else {
            ObjectNode recorded = drive.putObject(key);
            Json.put(recorded, "first", trace.value(0));
            Json.put(recorded, "last", trace.value(trace.size() - 1));
            recorded.put("points", trace.size());
        }
    }

    private static void describe(ObjectNode ion, DiffusivityLaw anyLaw) {
        if (anyLaw instanceof SiteEnergyLaw law) {
            ion.put("law", "site-energy-distribution");
            SiteEnergyDistribution sites = law.fermiLevel().distribution();
            ion.put("shape", sites.shape());
            Json.put(ion, "fwhm_eV", sites.fullWidth());
            Json.put(ion, "populated_fwhm_eV", new PopulatedPart(law.fermiLevel()).fullWidth());
            ion.put("filling", law.fermiLevel().filling().label());
            Json.put(ion, "vacancy_fraction", law.fermiLevel().vacancyFraction());
            Json.put(ion, "immobile_fraction", law.immobileFraction());
            Json.put(ion, "bulk_diffusivity_m2_s", law.bulkDiffusivity());
        } else if (anyLaw instanceof SuperionicLaw law) {
            SuperionicJson.describe(ion, law);
        } else if (anyLaw instanceof ConstantDiffusivity constant) {
            ion.put("law", "constant");
            Json.put(ion, "diffusivity_m2_s", constant.diffusivity());
        } else if (anyLaw instanceof UniformLaw law) {
            describe(ion, name(law), law);
            Json.put(ion, "diffusivity_m2_s", law.diffusivity());
        } else if (anyLaw instanceof TabulatedDiffusivity law) {
            describe(ion, "tabulated", law);
            Json.put(ion, "lowest_fraction", law.range().lowest());
            Json.put(ion, "highest_fraction", law.range().highest());
        }
    }

    /** The law with its parameters under their names, in the units of the program. */
    private static void describe(ObjectNode ion, String name, ParametricLaw law) {
        ion.put("law", name);
        ObjectNode parameters = ion.putObject("parameters");
        double[] values = law.parameterValues();
        for (int k = 0; k < values.length; k++) {
            Json.put(parameters, law.parameterNames().get(k), values[k]);
        }
    }

    /** The word for the law in configuration files. */
    private static String name(UniformLaw law) {
        if (law instanceof IsotopeLaw isotope) {
            return name(isotope.reference());
        }
        if (law instanceof DefectLaw defects) {
            return defects.mechanism().label();
        }
        if (law instanceof PhononAssistedLaw) {
            return "phonon-assisted";
        }
        if (law instanceof HighFieldLaw) {
            return "high-field";
        }
        return law instanceof HoppingLaw ? "hopping" : "arrhenius";
    }
}
