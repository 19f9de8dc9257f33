package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Dash;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.NumberText;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.SiteEnergyDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;

/** Figures of the glass: diffusion coefficients against composition, and the site energies with their Fermi levels. */
final class MaterialFigures {
    private static final int POINTS = 240;
    /** Smallest native fraction that is drawn [-]. */
    private static final double LEAST_FRACTION = 1e-3;
    /** Decades of D that are drawn below the smallest foreign one: no composition of a plateau lies deeper. */
    private static final double DECADES_BELOW = 2;
    /** Share of the sites left out at each end of the energy axis [-]. */
    private static final double TAIL = 2e-4;

    private static final double MILLI = 1e3;
    /** 97.5 % point of the normal distribution. */
    private static final double NORMAL_95 = 1.96;

    private MaterialFigures() {}

    /**
     * What happened to the native ion in one experiment on the glass.
     *
     * @param name of the foreign ion or the profile
     * @param experiment its experiment
     * @param foreign the foreign ion
     * @param plateau its plateau; empty where there is no front
     * @param tone its colour
     */
    record Case(String name, Experiment experiment, Species foreign, Optional<Plateau> plateau, Tone tone) {}

    /** The law of the native ion that is listed first, where it comes from a distribution of site energies. */
    static Optional<SiteEnergyLaw> siteEnergyLaw(Experiment experiment) {
        return experiment.species().get(0).law() instanceof SiteEnergyLaw law ? Optional.of(law) : Optional.empty();
    }

    /** Standard errors of numbers that follow from an experiment, where they are known. */
    @FunctionalInterface
    interface Errors {
        /** Nothing is known of errors. */
        Errors NONE = curve -> Optional.empty();

        Optional<double[]> of(Function<Experiment, double[]> curve);
    }

    /** The figure without a band. */
    static Optional<Figure> diffusivity(List<Case> cases) {
        return diffusivity(cases, Errors.NONE);
    }

    /** D of the native ion with the foreign ones as horizontal lines; empty where no D depends on composition. */
    static Optional<Figure> diffusivity(List<Case> cases, Errors errors) {
        Experiment first = cases.get(0).experiment();
        if (first.species().get(0).law() instanceof ConstantDiffusivity) {
            return Optional.empty();
        }
        double[] fraction = new double[POINTS];
        double[] diffusivity = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            fraction[k] = LEAST_FRACTION + (1 - LEAST_FRACTION) * k / (POINTS - 1);
            diffusivity[k] = nativeDiffusivity(first, fraction[k]);
        }
        List<Mark> marks = new ArrayList<>();
        Optional<double[]> ofLogarithm = errors.of(experiment -> Arrays.stream(fraction)
                .map(at -> Math.log(nativeDiffusivity(experiment, at)))
                .toArray());
        ofLogarithm.ifPresent(error -> marks.add(new Mark.Band(
                "",
                fraction,
                combined(diffusivity, error, (d, e) -> d * Math.exp(-NORMAL_95 * e)),
                combined(diffusivity, error, (d, e) -> d * Math.exp(NORMAL_95 * e)),
                Tone.INK)));
        marks.add(new Mark.Line(SpeciesTones.name(first.species().get(0)), fraction, diffusivity, Tone.INK));
        double lowest = diffusivity[POINTS - 1];
        for (Case one : cases) {
            if (one.foreign().law() instanceof ConstantDiffusivity law) {
                lowest = Math.min(lowest, law.diffusivity());
                marks.add(new Mark.HorizontalLine(one.name(), law.diffusivity(), one.tone(), Dash.DASHED));
            }
        }
        Axis y = Axis.logarithmic("Diffusion coefficient (m²/s)")
                .between(lowest * Math.pow(10, -DECADES_BELOW), 3 * diffusivity[POINTS - 1]);
        String title = "Diffusion coefficient of the native ion against its fraction; foreign ions as broken lines"
                + (ofLogarithm.isPresent() ? "; band: 95 %." : ".");
        return Optional.of(new Figure(
                "diffusivity",
                title,
                Figure.Size.SINGLE,
                Axis.linear("Native fraction").between(0, 1),
                y,
                marks));
    }

    private static double[] combined(double[] values, double[] errors, DoubleBinaryOperator by) {
        double[] result = new double[values.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = by.applyAsDouble(values[k], errors[k]);
        }
        return result;
    }

    /** D of the first native ion where it and the first foreign ion share the sites [m^2/s]. */
    static double nativeDiffusivity(Experiment experiment, double fraction) {
        double[] fractions = new double[experiment.species().size()];
        fractions[0] = fraction;
        for (int i = 1; i < fractions.length; i++) {
            if (!experiment.species().get(i).isNative()) {
                fractions[i] = 1 - fraction;
                break;
            }
        }
        return experiment.species().get(0).law().evaluate(fractions, 0, new double[fractions.length]);
    }

    /** The figure without a band. */
    static Figure siteEnergies(SiteEnergyLaw law, List<Case> cases) {
        return siteEnergies(law, cases, Errors.NONE);
    }

    /** The site energies, filled up to the bulk Fermi level, with the Fermi level at each plateau. */
    static Figure siteEnergies(SiteEnergyLaw law, List<Case> cases, Errors errors) {
        FermiLevel fermiLevel = law.fermiLevel();
        SiteEnergyDistribution distribution = fermiLevel.distribution();
        double centre = distribution.quantile(0.5);
        double low = distribution.quantile(TAIL);
        double high = distribution.upperQuantile(TAIL);
        double bulk = fermiLevel.bulkEnergy();
        List<Mark> marks = new ArrayList<>();
        Curve filled = Curve.of(fermiLevel, centre, low, Math.min(bulk, high));
        Curve all = Curve.of(fermiLevel, centre, low, high);
        marks.add(new Mark.Band("filled in the bulk", filled.energy, new double[POINTS], filled.sites, Tone.GREY));
        errors.of(experiment -> siteEnergyLaw(experiment)
                        .map(found -> Curve.along(found.fermiLevel(), all.energy))
                        .orElseThrow(() -> new IllegalArgumentException("another law")))
                .ifPresent(error -> marks.add(new Mark.Band(
                        "95 % of the sites",
                        all.energy,
                        combined(all.sites, error, (s, e) -> Math.max(0, s - NORMAL_95 * e)),
                        combined(all.sites, error, (s, e) -> s + NORMAL_95 * e),
                        Tone.SKY)));
        marks.add(new Mark.Line("", all.energy, all.sites, Tone.INK));
        marks.add(new Mark.VerticalLine("Fermi level of the bulk", MILLI * (bulk - centre), Tone.INK, Dash.SOLID));
        for (Case one : cases) {
            one.plateau().ifPresent(plateau -> {
                double level = fermiLevel.energy(plateau.fraction());
                String share = NumberText.significant(100 * plateau.fraction(), 2) + " %";
                String label = one.name() + " plateau (" + share + ")";
                marks.add(new Mark.VerticalLine(label, MILLI * (level - centre), one.tone(), Dash.DASHED));
            });
        }
        String title = "Site energies of the native ion, and the Fermi level in the untouched glass"
                + (marks.size() > 3 ? " and half way between surface and front." : ".");
        return new Figure(
                "site-energies",
                title,
                Figure.Size.SINGLE,
                Axis.linear("Site energy from the centre (meV)"),
                Axis.linear("Sites per native ion (1/eV)"),
                marks);
    }

    /** Density of sites per native ion [1/eV] against energy from the centre [meV]. */
    private record Curve(double[] energy, double[] sites) {
        /** Density of sites at energies from the centre [meV]. */
        static double[] along(FermiLevel fermiLevel, double[] energy) {
            double centre = fermiLevel.distribution().quantile(0.5);
            return Arrays.stream(energy)
                    .map(at -> fermiLevel.siteDensity(centre + at / MILLI))
                    .toArray();
        }

        static Curve of(FermiLevel fermiLevel, double centre, double low, double high) {
            double[] energy = new double[POINTS];
            double[] sites = new double[POINTS];
            for (int k = 0; k < POINTS; k++) {
                double at = low + (high - low) * k / (POINTS - 1);
                energy[k] = MILLI * (at - centre);
                sites[k] = fermiLevel.siteDensity(at);
            }
            return new Curve(energy, sites);
        }
    }
}
