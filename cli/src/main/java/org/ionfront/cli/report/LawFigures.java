package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Dash;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.NumberText;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.results.LawTable;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.energy.StepFilling;
import org.ionfront.material.evaluation.LawPoint;
import org.ionfront.material.evaluation.LawSeries;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.transport.model.Species;

/** Figures of the laws of a model. */
final class LawFigures {
    private static final double MILLI = 1e3;
    /** An activation energy that varies by less than this share is drawn nowhere: the Arrhenius plot is a line. */
    private static final double STRAIGHT = 0.01;

    private final ModelConfig config;
    private final LawTable table;

    LawFigures(ModelConfig config, LawTable table) {
        this.config = config;
        this.table = table;
    }

    /** All figures of one ion. */
    List<Figure> of(Species species) {
        return LawSeries.dependsOnComposition(species) ? ofComposition(species) : ofTemperature(species);
    }

    private List<Figure> ofComposition(Species species) {
        List<Figure> figures = new ArrayList<>();
        List<LawSeries> all = table.of(species);
        String ion = SpeciesTones.name(species);
        List<Mark> diffusivity = byTemperature(all, p -> p.diffusivity());
        if (species.isNative()) {
            addForeign(
                    diffusivity, nearestTo(all, config.sample().temperature()).temperature());
        }
        figures.add(figure(
                "diffusivity-" + species.ion().symbol(),
                "Diffusion coefficient of " + ion + " against its fraction" + (all.size() > 1 ? ", by temperature" : "")
                        + ".",
                ion,
                Axis.logarithmic("Diffusion coefficient (m²/s)"),
                diffusivity));
        if (species.law() instanceof SiteEnergyLaw law) {
            boolean step = law.fermiLevel().filling() instanceof StepFilling;
            figures.add(figure(
                    "fermi-level-" + species.ion().symbol(),
                    "Fermi level of " + ion + " against its fraction, from that of the untouched glass"
                            + (step && all.size() > 1 ? "; the same at all temperatures." : "."),
                    ion,
                    Axis.linear("E_F from the untouched glass (meV)"),
                    byTemperature(
                            step ? all.subList(0, 1) : all,
                            p -> -MILLI * p.energies().activationRise())));
            figures.add(MaterialFigures.siteEnergies(
                    (SiteEnergyLaw) nearestTo(all, config.sample().temperature())
                            .species()
                            .law(),
                    List.of()));
            figures.add(figure(
                    "thermodynamic-factor-" + species.ion().symbol(),
                    "Thermodynamic factor of " + ion + " against its fraction.",
                    ion,
                    Axis.linear("Thermodynamic factor Γ"),
                    byTemperature(all, p -> p.energies().thermodynamicFactor())));
        }
        arrhenius(all, species).ifPresent(figures::add);
        return figures;
    }

    private Optional<Figure> arrhenius(List<LawSeries> all, Species species) {
        ArrheniusPlot plot = new ArrheniusPlot(
                all.stream().mapToDouble(LawSeries::temperature).toArray());
        double[] fractions =
                all.get(0).points().stream().mapToDouble(LawPoint::fraction).toArray();
        List<Integer> places = ModelSweep.fractions(fractions);
        for (int place : places.subList(0, Math.min(5, places.size()))) {
            plot.line(
                    "w = " + NumberText.brief(fractions[place], 3),
                    all.stream()
                            .mapToDouble(one -> one.points().get(place).diffusivity())
                            .toArray());
        }
        String ion = SpeciesTones.name(species);
        return plot.figure(
                "arrhenius-" + species.ion().symbol(),
                "Diffusion coefficient of " + ion + " against inverse temperature, by its fraction.",
                "Diffusion coefficient (m²/s)");
    }

    private List<Figure> ofTemperature(Species species) {
        List<Figure> figures = new ArrayList<>();
        List<LawSeries> all = table.of(species);
        double[] temperatures = all.stream().mapToDouble(LawSeries::temperature).toArray();
        String ion = SpeciesTones.name(species);
        new ArrheniusPlot(temperatures)
                .line("", values(all, p -> p.conductivity() * p.temperature()))
                .figure(
                        "conductivity-" + species.ion().symbol(),
                        "Conductivity of " + ion + " times temperature against inverse temperature"
                                + (species.isNative() ? "." : ", if it filled the glass alone."),
                        "σT (S K/m)")
                .ifPresent(figures::add);
        if (temperatures.length >= ArrheniusPlot.LEAST) {
            activation(ion, species.ion().symbol(), all).ifPresent(figures::add);
            if (species.law() instanceof SuperionicLaw) {
                figures.add(superionic(ion, species.ion().symbol(), temperatures, all));
            }
        }
        return figures;
    }

    /** Empty for a straight Arrhenius line; the line breaks where the phase changes. */
    private static Optional<Figure> activation(String ion, String symbol, List<LawSeries> all) {
        List<Double> temperatures = new ArrayList<>();
        List<Double> energies = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            LawPoint here = all.get(k).last();
            if (k > 0
                    && !here.superionic()
                            .map(s -> s.phase())
                            .equals(all.get(k - 1).last().superionic().map(s -> s.phase()))) {
                temperatures.add(here.temperature());
                energies.add(Double.NaN);
            }
            temperatures.add(here.temperature());
            energies.add(MILLI * here.energies().activation());
        }
        double[] values = energies.stream().mapToDouble(Double::doubleValue).toArray();
        double least = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double most = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
        if (most - least <= STRAIGHT * Math.abs(most)) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                "activation-" + symbol,
                "Local activation energy of the diffusion coefficient of " + ion + " against temperature.",
                Figure.Size.SINGLE,
                Axis.linear("Temperature (K)"),
                Axis.linear("−d ln D/d(1/kT) (meV)"),
                List.of(new Mark.Line(
                        "",
                        temperatures.stream().mapToDouble(Double::doubleValue).toArray(),
                        values,
                        Tone.INK))));
    }

    private static Figure superionic(String ion, String symbol, double[] temperatures, List<LawSeries> all) {
        return new Figure(
                "polarisation-" + symbol,
                "Polarisation γ of the cells and hopping probability P0 of " + ion + " against temperature.",
                Figure.Size.SINGLE,
                Axis.linear("Temperature (K)"),
                Axis.linear("γ, P0, (1−γ²)P0"),
                List.of(
                        new Mark.Line(
                                "γ",
                                temperatures,
                                values(all, p -> p.superionic().orElseThrow().polarisation()),
                                Tone.INK),
                        new Mark.Line(
                                "P0",
                                temperatures,
                                values(all, p -> p.superionic().orElseThrow().hoppingProbability()),
                                Tone.VERMILION),
                        new Mark.Line(
                                "(1−γ²)P0",
                                temperatures,
                                values(all, p -> p.superionic().orElseThrow().transportProbability()),
                                Tone.BLUE,
                                Dash.DASHED,
                                1)));
    }

    private static double[] values(List<LawSeries> all, ToDoubleFunction<LawPoint> quantity) {
        return all.stream()
                .mapToDouble(one -> quantity.applyAsDouble(one.last()))
                .toArray();
    }

    private static List<Mark> byTemperature(List<LawSeries> all, ToDoubleFunction<LawPoint> quantity) {
        List<Mark> marks = new ArrayList<>();
        for (int place : ModelSweep.temperatures(all.size())) {
            LawSeries one = all.get(place);
            marks.add(new Mark.Line(
                    all.size() == 1 ? "" : ModelSweep.kelvin(one.temperature()),
                    one.points().stream().mapToDouble(LawPoint::fraction).toArray(),
                    one.points().stream().mapToDouble(quantity).toArray(),
                    ModelSweep.tone(marks.size())));
        }
        return marks;
    }

    /** Diffusivities of the foreign ions as horizontal lines, where there is one temperature to show them at. */
    private void addForeign(List<Mark> marks, double temperature) {
        if (config.states().size() > 1) {
            return;
        }
        int foreign = 0;
        for (LawSeries one : table.series()) {
            boolean flat = !LawSeries.dependsOnComposition(one.species());
            if (!one.species().isNative() && flat && one.temperature() == temperature) {
                marks.add(new Mark.HorizontalLine(
                        SpeciesTones.name(one.species()),
                        one.last().diffusivity(),
                        Tone.ofSeries(foreign),
                        Dash.DASHED));
                foreign++;
            }
        }
    }

    static LawSeries nearestTo(List<LawSeries> all, double temperature) {
        double[] temperatures = all.stream().mapToDouble(LawSeries::temperature).toArray();
        return all.get(ModelSweep.nearest(temperatures, temperature));
    }

    private static Figure figure(String name, String title, String ion, Axis y, List<Mark> marks) {
        return new Figure(
                name,
                title,
                Figure.Size.SINGLE,
                Axis.linear("Fraction of " + ion).between(0, 1),
                y,
                marks);
    }
}
