package org.ionfront.fit.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.ProfileDerivatives;
import org.ionfront.transport.simulation.Sensitivities;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Trace;
import org.ionfront.transport.simulation.TraceDerivatives;

/**
 * A simulation expanded to first order in the variables of a fit (docs/fit.md, Eq. 12a): what it becomes nearby, for the price of a
 * few sums. Immutable.
 */
public final class ProfileExpansion {
    private final double[] from;
    private final Sensitivities origin;
    private final List<Part> parts;

    /** What changes with a variable; the slope is that of the solver's parameter. */
    private record Part(int variable, double slope, ProfileDerivatives profile, TraceDerivatives trace) {}

    private ProfileExpansion(double[] from, Sensitivities origin, List<Part> parts) {
        this.from = from;
        this.origin = origin;
        this.parts = parts;
    }

    /**
     * Expands a simulation of a point.
     *
     * @param model which derivatives belong to which variables
     * @param profile id
     * @param simulation of that profile
     * @param variables with which it was made; not modified
     * @return empty where one of the derivatives is not known
     */
    public static Optional<ProfileExpansion> of(
            LinearisedModel model, String profile, Simulation simulation, double[] variables) {
        ParameterSpace space = model.space();
        List<Part> parts = new ArrayList<>();
        for (int v = 0; v < space.variables(); v++) {
            List<LinearisedModel.Term> terms = model.terms(profile, v);
            boolean simulated = space.observationParameter(v).isEmpty() && space.concerns(v, profile);
            if (simulated && terms.isEmpty()) {
                return Optional.empty();
            }
            for (LinearisedModel.Term term : terms) {
                Optional<ProfileDerivatives> last = simulation.last(term.parameter());
                Optional<TraceDerivatives> trace = simulation.trace(term.parameter());
                if (last.isEmpty() || trace.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(new Part(v, term.ratio() * space.slope(v, variables[v]), last.get(), trace.get()));
            }
        }
        return simulation.sensitivities().map(origin -> new ProfileExpansion(variables.clone(), origin, parts));
    }

    /** What the simulation becomes with other variables; its derivatives by the solver's parameters stay as they are. */
    public Simulation at(double[] variables) {
        Solution solution = origin.solution();
        Profile last = solution.last();
        Trace rows = solution.trace();
        List<double[]> fractions =
                last.fractions().stream().map(double[]::clone).toList();
        double[] current = rows.currentDensity().clone();
        double[] potential = rows.surfacePotential().clone();
        double[] charge = rows.charge().clone();
        for (Part part : parts) {
            double change = (variables[part.variable()] - from[part.variable()]) * part.slope();
            for (int i = 0; i < fractions.size(); i++) {
                add(change, part.profile().fractions().get(i), fractions.get(i));
            }
            add(change, part.trace().currentDensity(), current);
            add(change, part.trace().surfacePotential(), potential);
            add(change, part.trace().charge(), charge);
        }
        Profile profile = new Profile(
                last.time(),
                last.faces(),
                fractions,
                last.potential(),
                last.excessCharge(),
                last.surfacePotential(),
                last.sheetCharge());
        Trace trace = new Trace(
                rows.time(),
                current,
                potential,
                rows.foreignContent(),
                charge,
                rows.replacedCharge(),
                rows.energy(),
                rows.frontExcessCharge());
        Solution there = new Solution(
                solution.experiment(),
                List.of(profile),
                trace,
                solution.diagnostics(),
                solution.termination(),
                solution.message());
        return new Simulation(
                there, Optional.of(new Sensitivities(there, origin.parameters(), origin.profiles(), origin.traces())));
    }

    private static void add(double factor, double[] derivative, double[] values) {
        for (int k = 0; k < values.length; k++) {
            values[k] += factor * derivative[k];
        }
    }
}
