package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Dash;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.DurationText;
import org.ionfront.cli.text.NumberText;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Trace;

/** The figures of a simulation. */
final class SimulationFigures {
    /** Lower end of logarithmic profiles [-]. */
    private static final double LEAST_FRACTION = 1e-4;
    /** Earliest profile in this strength, later ones stronger. */
    private static final double PALEST = 0.25;

    private final Solution solution;
    private final Experiment experiment;
    private final DepthWindow window;
    private final double[] strengths;

    private SimulationFigures(Solution solution) {
        this.solution = solution;
        this.experiment = solution.experiment();
        this.window = DepthWindow.of(solution);
        int profiles = solution.profiles().size();
        this.strengths = new double[profiles];
        for (int k = 0; k < profiles; k++) {
            strengths[k] = k == profiles - 1 ? 1 : PALEST + (0.75 - PALEST) * k / Math.max(1, profiles - 2);
        }
    }

    /**
     * Figures in the groups in which a report shows them.
     *
     * @param profiles fractions against depth, linear and logarithmic
     * @param electric potential and excess charge against depth
     * @param traces current density and surface potential against time; empty where nothing was recorded
     * @param material diffusion coefficients and site energies; empty where D is constant
     * @param film the states on the way, for a slider; empty where none were kept
     */
    record Groups(
            List<Figure> profiles,
            List<Figure> electric,
            List<Figure> traces,
            List<Figure> material,
            Optional<String> film) {}

    /** All figures of a finished, stopped or failed simulation. */
    static Groups of(Solution solution) {
        SimulationFigures figures = new SimulationFigures(solution);
        return new Groups(
                List.of(figures.linear(), figures.logarithmic()),
                List.of(figures.potential(), figures.excessCharge()),
                figures.traces(),
                figures.material(),
                SimulationFilm.of(solution, figures.window).map(figures::film));
    }

    private String film(SimulationFilm film) {
        for (int i = 0; i < experiment.species().size(); i++) {
            int index = i;
            film.add(
                    List.of("profiles", "profiles-log"),
                    SpeciesTones.name(experiment.species().get(i)),
                    SpeciesTones.of(i),
                    profile -> profile.fractions().get(index));
        }
        AxisPower ofPotential = power(Profile::potential);
        film.add(List.of("potential"), "", Tone.INK, profile -> ofPotential.scaled(profile.potential()));
        AxisPower ofCharge = power(Profile::excessCharge);
        film.add(List.of("excess-charge"), "", Tone.INK, profile -> ofCharge.scaled(profile.excessCharge()));
        return film.json(timeUnit(), List.of("current-density", "surface-potential"));
    }

    private AxisPower power(Function<Profile, double[]> quantity) {
        return AxisPower.of(solution.profiles().stream()
                .flatMapToDouble(profile -> Arrays.stream(quantity.apply(profile)))
                .toArray());
    }

    private DurationText.TimeUnit timeUnit() {
        Trace trace = solution.trace();
        return DurationText.TimeUnit.upTo(
                trace.size() > 0
                        ? trace.time()[trace.size() - 1]
                        : solution.last().time());
    }

    private Figure linear() {
        return new Figure(
                "profiles",
                "Ion fractions against depth" + times(),
                Figure.Size.SINGLE,
                depthAxis(),
                Axis.linear("Charge fraction"),
                fractions());
    }

    private Figure logarithmic() {
        return new Figure(
                "profiles-log",
                "The same on a logarithmic scale" + times(),
                Figure.Size.SINGLE,
                depthAxis(),
                Axis.logarithmic("Charge fraction").between(LEAST_FRACTION, 2),
                fractions());
    }

    private List<Mark> fractions() {
        List<Mark> marks = new ArrayList<>();
        for (int k = 0; k < solution.profiles().size(); k++) {
            Profile profile = solution.profiles().get(k);
            for (int i = 0; i < experiment.species().size(); i++) {
                Species species = experiment.species().get(i);
                marks.add(
                        line(k, SpeciesTones.name(species), profile.fractions().get(i), SpeciesTones.of(i)));
            }
        }
        return marks;
    }

    private Figure potential() {
        AxisPower power = power(Profile::potential);
        return new Figure(
                "potential",
                "Electric potential against the grounded back" + times(),
                Figure.Size.SINGLE,
                depthAxis(),
                Axis.linear(power.label("Potential", "V")),
                perProfile(profile -> power.scaled(profile.potential())));
    }

    private Figure excessCharge() {
        AxisPower power = power(Profile::excessCharge);
        return new Figure(
                "excess-charge",
                "Ions in excess of the fixed charge, as a fraction of it" + times(),
                Figure.Size.SINGLE,
                depthAxis(),
                Axis.linear(power.label("Excess charge fraction", "")),
                perProfile(profile -> power.scaled(profile.excessCharge())));
    }

    private List<Mark> perProfile(Function<Profile, double[]> quantity) {
        List<Mark> marks = new ArrayList<>();
        for (int k = 0; k < solution.profiles().size(); k++) {
            marks.add(line(k, "", quantity.apply(solution.profiles().get(k)), Tone.INK));
        }
        return marks;
    }

    /** One curve of one profile over the part of the sample that is shown, and one point beyond. */
    private Mark line(int index, String name, double[] values, Tone tone) {
        Profile profile = solution.profiles().get(index);
        int points = SimulationFilm.shown(profile, window);
        double[] depth = new double[points];
        for (int k = 0; k < points; k++) {
            depth[k] = window.of(profile.centre(k));
        }
        boolean last = index == solution.profiles().size() - 1;
        return new Mark.Line(
                last ? name : "", depth, Arrays.copyOf(values, points), tone, Dash.SOLID, strengths[index]);
    }

    private Axis depthAxis() {
        return Axis.linear(window.label()).between(0, window.end());
    }

    private String times() {
        List<Profile> profiles = solution.profiles();
        String end = DurationText.ofExperiment(solution.last().time());
        if (profiles.size() == 1) {
            return ", after " + end + ".";
        }
        return ", after " + end + "; paler: " + NumberText.count(profiles.size() - 1, "earlier time", "earlier times")
                + " from " + DurationText.ofExperiment(profiles.get(0).time()) + ".";
    }

    private List<Figure> traces() {
        Trace trace = solution.trace();
        if (trace.size() < 2) {
            return List.of();
        }
        DurationText.TimeUnit unit = timeUnit();
        double[] time = Arrays.stream(trace.time()).map(unit::of).toArray();
        Axis timeAxis = Axis.linear("Time (" + unit.symbol() + ")");
        AxisPower current = AxisPower.of(trace.currentDensity());
        AxisPower potential = AxisPower.of(trace.surfacePotential());
        return List.of(
                new Figure(
                        "current-density",
                        "Current density into the front face against time.",
                        Figure.Size.SINGLE,
                        timeAxis,
                        Axis.linear(current.label("Current density", "A/m²")),
                        List.of(new Mark.Line("", time, current.scaled(trace.currentDensity()), Tone.INK))),
                new Figure(
                        "surface-potential",
                        "Potential of the front face against time.",
                        Figure.Size.SINGLE,
                        timeAxis,
                        Axis.linear(potential.label("Surface potential", "V")),
                        List.of(new Mark.Line("", time, potential.scaled(trace.surfacePotential()), Tone.INK))));
    }

    private List<Figure> material() {
        List<MaterialFigures.Case> cases = new ArrayList<>();
        for (int i = 0; i < experiment.species().size(); i++) {
            Species species = experiment.species().get(i);
            if (!species.isNative()) {
                Optional<Plateau> plateau = cases.isEmpty() ? Plateau.of(solution) : Optional.empty();
                cases.add(new MaterialFigures.Case(
                        SpeciesTones.name(species), experiment, species, plateau, SpeciesTones.of(i)));
            }
        }
        return materialFigures(cases);
    }

    private List<Figure> materialFigures(List<MaterialFigures.Case> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        MaterialFigures.diffusivity(cases).ifPresent(figures::add);
        MaterialFigures.siteEnergyLaw(experiment)
                .map(law -> MaterialFigures.siteEnergies(law, cases))
                .ifPresent(figures::add);
        return figures;
    }
}
