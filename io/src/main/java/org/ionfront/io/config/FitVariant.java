package org.ionfront.io.config;

import java.util.List;
import java.util.Set;

/**
 * Another model for the same data: experiments with other values, and parameters of the fit file that it does not have.
 *
 * @param name of the model, as results call it
 * @param changes laid over every experiment file
 * @param without keys of parameters that are left out
 */
public record FitVariant(String name, List<ConfigOverride> changes, Set<String> without) {
    /** The model of the files. */
    public static final FitVariant AS_GIVEN = new FitVariant("as in the files", List.of(), Set.of());

    private static final String LAW = "native.diffusion";

    /** Copies list and set. */
    public FitVariant {
        changes = List.copyOf(changes);
        without = Set.copyOf(without);
    }

    /** What native ions with site energies are compared with: shapes, another filling, and none of it. */
    public static List<FitVariant> ofSiteEnergies() {
        return List.of(
                shape("gaussian", "step"),
                shape("box", "step"),
                shape("exponential-tail", "step"),
                shape("gaussian", "fermi-dirac"),
                new FitVariant(
                        "constant diffusivity",
                        List.of(new ConfigOverride(LAW, "{law: constant, diffusivity: 1e-18 m^2/s}")),
                        Set.of(ParameterName.FWHM.key())));
    }

    private static FitVariant shape(String shape, String filling) {
        return new FitVariant(
                shape + ", " + filling + " filling",
                List.of(
                        new ConfigOverride(LAW + ".distribution.shape", shape),
                        new ConfigOverride(LAW + ".filling", filling)),
                Set.of());
    }
}
