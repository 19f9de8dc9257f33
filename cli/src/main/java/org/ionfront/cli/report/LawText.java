package org.ionfront.cli.report;

import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.material.energy.SiteEnergyDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.energy.StepFilling;
import org.ionfront.material.hopping.UniformLaw;
import org.ionfront.material.superionic.Phase;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * A diffusivity law in words.
 *
 * @param name of the law
 * @param diffusivity D [m^2/s] without its unit
 * @param siteEnergies the distribution with its vacancy fraction, or {@code none}
 */
record LawText(String name, String diffusivity, String siteEnergies) {
    private static final double MILLI = 1e3;
    private static final double PERCENT = 100;

    static LawText of(DiffusivityLaw anyLaw) {
        if (anyLaw instanceof SiteEnergyLaw law) {
            String diffusivity = ScientificText.brief(law.bulkDiffusivity(), 5) + " in the bulk";
            return new LawText("site energies", diffusivity, siteEnergies(law));
        }
        if (anyLaw instanceof SuperionicLaw law) {
            String phase = law.state().phase() == Phase.POLARISED ? "polarised" : "depolarised";
            return new LawText("superionic, " + phase, ScientificText.brief(law.diffusivity(), 5), "none");
        }
        if (anyLaw instanceof ConstantDiffusivity law) {
            return new LawText("constant", ScientificText.brief(law.diffusivity(), 5), "none");
        }
        if (anyLaw instanceof UniformLaw law) {
            return new LawText("thermally activated", ScientificText.brief(law.diffusivity(), 5), "none");
        }
        return new LawText("composition-dependent", "see figure", "none");
    }

    private static String siteEnergies(SiteEnergyLaw law) {
        String vacancies =
                "vacancy fraction " + NumberText.brief(law.fermiLevel().vacancyFraction(), 4);
        String immobile = law.immobileFraction() == 0
                ? ""
                : ", " + NumberText.brief(PERCENT * law.immobileFraction(), 4) + " % of the ions immobile";
        SiteEnergyDistribution sites = law.fermiLevel().distribution();
        String filling = law.fermiLevel().filling() instanceof StepFilling ? "" : ", Fermi-Dirac filling";
        return shape(sites) + ", FWHM " + NumberText.brief(MILLI * sites.fullWidth(), 5) + " meV with " + vacancies
                + filling + immobile;
    }

    private static String shape(SiteEnergyDistribution sites) {
        return switch (sites.shape()) {
            case "gaussian" -> "Gaussian";
            case "mixture" -> "Gaussian mixture";
            case "box" -> "Box";
            case "exponential-tail" -> "Exponential tail";
            default -> "Table";
        };
    }
}
