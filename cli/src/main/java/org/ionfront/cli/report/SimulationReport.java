package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ionfront.cli.report.HtmlPage.Fact;
import org.ionfront.cli.text.DurationText;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.simulation.Diagnostics;
import org.ionfront.transport.simulation.ErrorEstimate;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;
import org.ionfront.transport.simulation.Trace;

/** The report of a simulation. */
public final class SimulationReport {
    private static final double PERCENT = 100;
    private static final double LEAST_PERCENT = 0.001;

    private final ExperimentConfig config;
    private final Solution solution;
    private final Experiment experiment;
    private final Optional<Plateau> plateau;

    private SimulationReport(ExperimentConfig config, Solution solution) {
        this.config = config;
        this.solution = solution;
        this.experiment = solution.experiment();
        this.plateau = Plateau.of(solution);
    }

    /** Describes a simulation, however it ended. */
    public static Report of(ExperimentConfig config, Solution solution, RunOrigin origin) {
        SimulationReport report = new SimulationReport(config, solution);
        return Report.of(report.page(SimulationFigures.of(solution), origin), columns -> report.summary(origin));
    }

    private HtmlPage page(SimulationFigures.Groups figures, RunOrigin origin) {
        String foreign = SpeciesTones.names(experiment, false);
        String conductor = "a " + SpeciesTones.names(experiment, true) + " conductor";
        HtmlPage page = new HtmlPage("Simulation: " + (arrives() ? foreign + " into " + conductor : conductor));
        page.headline(headline()).facts(facts()).warnings(warnings());
        figures.film().ifPresent(page::film);
        page.section("Depth profiles").figures(figures.profiles());
        page.section("Potential and excess charge").figures(figures.electric());
        if (!figures.traces().isEmpty()) {
            page.section("Against time").figures(figures.traces());
        }
        if (figures.film().isPresent()) {
            page.endFilm();
        }
        ProtocolSection.addTo(page, experiment);
        page.section("The glass").table(ions());
        if (!figures.material().isEmpty()) {
            page.figures(figures.material());
        }
        TheorySection.addTo(page, solution);
        addNumerics(page);
        PhysicsSection.addTo(page, config);
        origin.addTo(page);
        return page;
    }

    private String headline() {
        String foreign = SpeciesTones.names(experiment, false);
        String first = SpeciesTones.name(experiment.species().get(0));
        String time = DurationText.ofExperiment(solution.last().time());
        String found = plateau.map(p -> "After " + time
                        + (arrives()
                                ? " the front of " + foreign + " stands at a depth of "
                                : " the glass has lost its " + first + " down to ")
                        + depth(p.frontDepth()) + " (half the bulk fraction of " + first
                        + "); half way between surface and front, " + percent(p.fraction()) + " of the " + first
                        + " are left.")
                .orElse("After " + time + " there is no front: the fraction of " + first
                        + " comes through half its bulk value nowhere.");
        return found + ending();
    }

    /** Whether there is an ion that the untouched glass does not have. */
    private boolean arrives() {
        return experiment.species().stream().anyMatch(species -> !species.isNative());
    }

    private String ending() {
        String reason = solution.message().isEmpty() ? "" : " " + solution.message();
        return switch (solution.termination()) {
            case FINISHED -> "";
            case FRONT_REACHED_BACK ->
                " The run ended there because a foreign ion came to the back of the sample, where the model ends."
                        + reason;
            case SITES_FULL -> " The run ended there because a layer of ions is full, where their law ends." + reason;
            case IONS_USED_UP -> " The run ended there because no ion was left that a face lets out." + reason;
            case STOPPED -> " The run was stopped there on request, before the end of the protocol.";
            case FAILED -> " The run failed there." + reason;
        };
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        plateau.ifPresent(p -> {
            facts.add(new Fact("Depth of the front", depth(p.frontDepth()), false));
            String name = SpeciesTones.name(experiment.species().get(0)) + " left at half that depth";
            facts.add(new Fact(name, percent(p.fraction()), false));
        });
        double potential = solution.last().surfacePotential();
        facts.add(new Fact("Surface potential", NumberText.significant(potential, 4) + " V", false));
        Trace trace = solution.trace();
        if (trace.size() > 0) {
            double charge = trace.charge()[trace.size() - 1];
            facts.add(new Fact("Charge passed", NumberText.significant(charge, 4) + " C/m²", false));
        }
        boolean concern = solution.termination() != Termination.FINISHED;
        facts.add(new Fact("Run", solution.termination().label().replace('-', ' '), concern));
        return facts;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (solution.termination() == Termination.FAILED) {
            warnings.add(solution.message());
        }
        warnings.addAll(solution.diagnostics().warnings());
        return warnings;
    }

    private HtmlTable ions() {
        HtmlTable table = HtmlTable.withColumns("Ion", "Role", "Bulk density", "Law", "D (m²/s)", "Site energies");
        for (Species species : experiment.species()) {
            String density = species.isNative() ? ScientificText.brief(species.initialDensity(), 5) + " m⁻³" : "none";
            String role = species.isNative() ? "native" : "foreign";
            LawText law = LawText.of(species.law());
            table.row(SpeciesTones.name(species), role, density, law.name(), law.diffusivity(), law.siteEnergies());
        }
        return table;
    }

    private void addNumerics(HtmlPage page) {
        Diagnostics run = solution.diagnostics();
        page.section("How good the numbers are")
                .paragraph(
                        "Charge that came in must be found in the sample, and no density may be negative but by rounding. "
                                + "Both are checked over the whole run, not assumed. The errors are estimated from a second, coarser "
                                + "simulation.")
                .table(HtmlTable.ofPairs()
                        .row("Charge balance, relative error", ScientificText.of(run.chargeBalance(), 2))
                        .row("Smallest charge fraction anywhere", ScientificText.of(run.minimumFraction(), 2))
                        .row(
                                "Moved between cells to keep densities positive",
                                ScientificText.of(run.redistributed(), 2))
                        .row("Largest field", ScientificText.of(run.largestField(), 3) + " V/m")
                        .row("Accuracy asked for", ScientificText.brief(experiment.accuracy(), 2))
                        .row("Estimated error of the profile", estimate(ErrorEstimate::profile))
                        .row("Estimated error of the surface potential", estimate(ErrorEstimate::surfacePotential))
                        .row("Estimated error of the charge passed", estimate(ErrorEstimate::dose))
                        .row("Cells", Integer.toString(run.cells()))
                        .row("Time steps (rejected)", run.steps() + " (" + run.rejectedSteps() + ")")
                        .row("Linear solves", Integer.toString(run.linearSolves())));
    }

    private List<String> summary(RunOrigin origin) {
        Diagnostics run = solution.diagnostics();
        List<String> lines = new ArrayList<>();
        lines.add(solution.termination().label().replace('-', ' ') + " at "
                + DurationText.ofExperiment(solution.last().time()) + " in "
                + origin.runTime() + " (" + run.cells() + " cells, " + run.steps()
                + " steps)");
        plateau.ifPresent(p -> {
            lines.add("front depth        " + depth(p.frontDepth()));
            String symbol = experiment.species().get(0).ion().symbol();
            lines.add("left behind        " + percent(p.fraction()) + " of the " + symbol + ", half way to the front");
        });
        double potential = solution.last().surfacePotential();
        lines.add("surface potential  " + NumberText.significant(potential, 4) + " V");
        run.estimatedError()
                .ifPresent(error -> lines.add("estimated error    "
                        + ScientificText.brief(error.largest(), 2) + " of profile, potential and charge; asked for "
                        + ScientificText.brief(experiment.accuracy(), 2)));
        lines.add("charge balance     " + ScientificText.of(run.chargeBalance(), 2) + " relative error");
        return lines;
    }

    private static String depth(double depth) {
        DepthWindow window = DepthWindow.upTo(depth);
        return NumberText.significant(window.end(), 4) + " " + window.unit();
    }

    private String estimate(ToDoubleFunction<ErrorEstimate> part) {
        return solution.diagnostics()
                .estimatedError()
                .map(error -> ScientificText.brief(part.applyAsDouble(error), 2))
                .orElse("not estimated");
    }

    private static String percent(double fraction) {
        double percent = PERCENT * fraction;
        return percent != 0 && Math.abs(percent) < LEAST_PERCENT
                ? "less than " + LEAST_PERCENT + " %"
                : NumberText.significant(percent, 3) + " %";
    }
}
