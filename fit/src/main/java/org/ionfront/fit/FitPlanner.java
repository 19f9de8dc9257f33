package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.ionfront.fit.forward.LinearisedModel;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.forward.ProfileSolver;
import org.ionfront.fit.forward.SimulationOutcome;
import org.ionfront.fit.forward.Simulations;
import org.ionfront.fit.forward.SparseTraces;
import org.ionfront.fit.forward.TransportSolver;
import org.ionfront.fit.minimise.Ending;
import org.ionfront.fit.minimise.Minimum;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.ProfileTraces;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.ForwardModel;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.problem.PlannedProfile;
import org.ionfront.fit.problem.Scale;
import org.ionfront.fit.problem.SignalCounts;
import org.ionfront.fit.result.Outlook;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.PlanResult;
import org.ionfront.fit.uncertainty.Covariance;
import org.ionfront.transport.simulation.Solution;

/**
 * Tells the errors a fit should come to before there are data: the expected information at the start values, which are taken for
 * true, of data without scatter. Stateless and safe to share between threads.
 */
public final class FitPlanner {
    private static final double[] COUNT_FACTORS = {0.01, 0.1, 1, 10, 100};
    private static final double[] DOSE_FACTORS = {0.25, 0.5, 1, 2, 4};
    private static final double[] KNOWLEDGE = {0.01, 0.02, 0.05, 0.1, 0.2, Double.POSITIVE_INFINITY};
    private static final String BULK_DIFFUSIVITY = "bulk_diffusivity";

    private final ProfileSolver solver;

    /** A planner that solves the transport equations of every experiment. */
    public FitPlanner() {
        this(new TransportSolver());
    }

    /** A planner with another source of profiles. */
    FitPlanner(ProfileSolver solver) {
        this.solver = solver;
    }

    /**
     * Information of one experiment, data and priors apart.
     *
     * @param solution at the start values
     * @param data information of all profiles
     * @param priors information of all priors
     * @param simulations run
     */
    private record Information(FitSolution solution, double[][] data, double[][] priors, int simulations) {}

    /**
     * Plans.
     *
     * @param problem the fit; of profiles that are planned only depths, ions and the excluded surface count
     * @param planned by the id of a profile what it will be recorded with; the data of all others are taken as they are
     * @param stop asked while simulations run
     * @return what to expect
     * @throws IllegalArgumentException where the start values cannot be simulated; the message says why
     * @throws SearchStopped where an end was asked for before there was any result
     */
    public PlanResult plan(FitProblem problem, Map<String, PlannedProfile> planned, BooleanSupplier stop) {
        ForwardModel model = SparseTraces.of(problem);
        Information information = information(problem, model, planned, stop);
        ResultAssembly assembly =
                new ResultAssembly(information.solution(), problem.parameters().size());
        List<Outlook> byCounts = new ArrayList<>();
        for (double factor : COUNT_FACTORS) {
            byCounts.add(outlook(factor, information, sum(information.data(), factor, information.priors())));
        }
        int simulations = information.simulations();
        List<Outlook> byDose = new ArrayList<>();
        boolean complete = true;
        for (double factor : DOSE_FACTORS) {
            try {
                Information other = information(problem, new ScaledDose(model, factor), planned, stop);
                simulations += other.simulations();
                byDose.add(outlook(factor, other, sum(other.data(), 1, other.priors())));
            } catch (IllegalArgumentException impossible) {
                byDose.add(new Outlook(
                        factor,
                        Collections.nCopies(
                                information
                                        .solution()
                                        .objective()
                                        .space()
                                        .parameters()
                                        .size(),
                                OptionalDouble.empty()),
                        String.valueOf(impossible.getMessage())));
            } catch (SearchStopped early) {
                complete = false;
                break;
            }
        }
        return new PlanResult(
                assembly.parameters(Map.of()),
                assembly.correlations(),
                byCounts,
                byDose,
                byKnowledge(information),
                simulations,
                complete);
    }

    private Information information(
            FitProblem problem, ForwardModel forward, Map<String, PlannedProfile> planned, BooleanSupplier stop) {
        List<FitParameter> parameters = new ArrayList<>(problem.parameters());
        for (MeasuredProfile profile : problem.profiles()) {
            Optional.ofNullable(planned.get(profile.id()))
                    .ifPresent(plan -> instrument(plan.noise(), profile.id(), parameters));
        }
        ParameterValues starts = valuesOf(parameters);
        double stretch = forward instanceof ScaledDose scaled ? scaled.factor() : 1;
        List<SimsObservation> observations = new ArrayList<>();
        for (MeasuredProfile profile : problem.profiles()) {
            double crater = starts.get(ObservationParameter.CRATER_DEPTH.key(), profile.id());
            Optional<PlannedProfile> plan = Optional.ofNullable(planned.get(profile.id()));
            SimsObservation observation = plan.isPresent()
                    ? expected(profile, plan.get().noise(), crater, forward, starts, stop)
                    : new SimsObservation(profile, crater);
            observations.add(observation.withTraces(ProfileTraces.of(problem.tracesOf(profile.id()).stream()
                    .map(trace -> trace.stretched(stretch))
                    .toList())));
        }
        parameters.addAll(AutomaticParameters.missingFrom(
                new FitProblem(problem.profiles(), parameters, forward, problem.uncertainty()), observations));
        ParameterSpace space = new ParameterSpace(parameters);
        LinearisedModel model = new LinearisedModel(space, forward);
        Simulations simulations = new Simulations(model, solver, stop);
        return information(FitObjective.of(space, observations, simulations, true));
    }

    private static Information information(FitObjective objective) {
        ParameterSpace space = objective.space();
        double[] start = space.start();
        Trial trial = objective.evaluate(start);
        if (!(trial instanceof FitPoint point)) {
            throw new IllegalArgumentException("the start values could not be simulated: "
                    + objective.lastFailure().orElse("no residuals"));
        }
        boolean[] all = new boolean[start.length];
        Arrays.fill(all, true);
        double[][] rows = point.informationRows(all)
                .orElseThrow(() -> new IllegalArgumentException("derivatives at the start values could not be had: "
                        + objective.lastFailure().orElse("a neighbouring simulation failed")));
        int data = rows.length - space.withPrior().length;
        double[][] ofData = products(rows, 0, data, start.length);
        double[][] ofPriors = products(rows, data, rows.length, start.length);
        Minimum minimum =
                new Minimum(Ending.CONVERGED, start, trial, 0, 0, new boolean[start.length], 0, 1, 0, Optional.empty());
        FitSolution solution =
                new FitSolution(objective, minimum, 1, Optional.of(Covariance.of(sum(ofData, 1, ofPriors))));
        return new Information(
                solution, ofData, ofPriors, objective.simulations().count());
    }

    /** Sensitivities and backgrounds that a planned profile will have and the fit does not list. */
    private static void instrument(PlannedProfile.Noise noise, String id, List<FitParameter> parameters) {
        double ofNative = 1;
        double ofForeign = 1;
        double background = 0;
        if (noise instanceof PlannedProfile.Counts counts) {
            double unit = counts.ofReference() > 0 ? counts.ofReference() : 1;
            ofNative = counts.ofNative() / unit;
            ofForeign = counts.ofForeign() / unit;
            background = counts.background() / unit;
        }
        add(FitParameter.log(ObservationParameter.NATIVE_SENSITIVITY.key(), ofNative), id, parameters);
        add(FitParameter.log(ObservationParameter.FOREIGN_SENSITIVITY.key(), ofForeign), id, parameters);
        add(background(ObservationParameter.NATIVE_BACKGROUND, background, ofNative), id, parameters);
        add(background(ObservationParameter.FOREIGN_BACKGROUND, background, ofForeign), id, parameters);
    }

    private static FitParameter background(ObservationParameter which, double start, double signal) {
        // A background of nothing is measured in shares of the signal.
        return start > 0
                ? FitParameter.linear(which.key(), start)
                : FitParameter.linear(which.key(), 0).within(-signal, signal);
    }

    private static void add(FitParameter parameter, String id, List<FitParameter> parameters) {
        boolean listed = parameters.stream()
                .anyMatch(one -> one.name().equals(parameter.name())
                        && one.profile().map(id::equals).orElse(true));
        if (!listed) {
            parameters.add(parameter.forProfile(id));
        }
    }

    private static ParameterValues valuesOf(List<FitParameter> parameters) {
        return new ParameterValues(
                parameters, parameters.stream().mapToDouble(FitParameter::start).toArray());
    }

    /** The data that the start values make most probable. */
    private SimsObservation expected(
            MeasuredProfile profile,
            PlannedProfile.Noise noise,
            double crater,
            ForwardModel forward,
            ParameterValues values,
            BooleanSupplier stop) {
        Solution solution = simulate(profile.id(), forward, values, stop);
        ExpectedSignals signals =
                new SimsObservation(profile, crater).expectEverywhere(solution, Instrument.of(values, profile.id()));
        double[] ofNative = new double[profile.points()];
        double[] ofForeign = new double[profile.points()];
        double reference = noise instanceof PlannedProfile.Counts counts ? counts.ofReference() : 0;
        double unit = reference > 0 ? reference : 1;
        for (int k = 0; k < ofNative.length; k++) {
            // What the numerical error leaves below zero is nothing to an instrument.
            ofNative[k] = unit * Math.max(0, signals.expectedNative(k));
            ofForeign[k] = unit * Math.max(0, signals.expectedForeign(k));
        }
        double[] references = new double[ofNative.length];
        Arrays.fill(references, reference);
        MeasuredProfile data = new MeasuredProfile(
                profile.id(),
                profile.relativeDepth(),
                new SignalCounts(profile.nativeSignal().ion(), ofNative),
                new SignalCounts(profile.foreignSignal().ion(), ofForeign),
                reference > 0 ? Optional.of(references) : Optional.empty(),
                noise instanceof PlannedProfile.Counts ? NoiseModel.COUNTS : NoiseModel.GAUSSIAN,
                profile.excludeSurface());
        return noise instanceof PlannedProfile.Relative relative
                ? SimsObservation.withScatter(
                        data,
                        crater,
                        relative.ofNative() * values.get(ObservationParameter.NATIVE_SENSITIVITY.key(), profile.id()),
                        relative.ofForeign() * values.get(ObservationParameter.FOREIGN_SENSITIVITY.key(), profile.id()))
                : new SimsObservation(data, crater);
    }

    private Solution simulate(String profile, ForwardModel forward, ParameterValues values, BooleanSupplier stop) {
        LinearisedModel model = new LinearisedModel(new ParameterSpace(List.of()), forward);
        SimulationOutcome outcome = new Simulations(model, solver, stop)
                .run(List.of(new Simulations.Request(profile, values)))
                .get(0);
        if (outcome instanceof SimulationOutcome.Simulated simulated) {
            return simulated.simulation().solution();
        }
        throw new IllegalArgumentException(
                outcome instanceof SimulationOutcome.Failed failed ? failed.reason() : "the simulation was stopped");
    }

    /** What other knowledge of the bulk diffusion coefficient, usually from the dc conductivity, would be worth. */
    private static List<Outlook> byKnowledge(Information information) {
        FitSolution solution = information.solution();
        ParameterSpace space = solution.objective().space();
        for (int v = 0; v < space.variables(); v++) {
            if (space.parameter(v).name().equals(BULK_DIFFUSIVITY)
                    && space.parameter(v).profile().isEmpty()) {
                List<Outlook> outlooks = new ArrayList<>();
                for (double deviation : KNOWLEDGE) {
                    double[][] total = sum(information.data(), 1, information.priors());
                    double size = space.parameter(v).scale() == Scale.LOG
                            ? deviation
                            : deviation
                                    * Math.abs(space.toVariable(
                                            v, space.parameter(v).start()));
                    total[v][v] += 1 / (size * size) - information.priors()[v][v];
                    outlooks.add(outlook(deviation, information, total));
                }
                return outlooks;
            }
        }
        return List.of();
    }

    private static Outlook outlook(double change, Information information, double[][] total) {
        FitSolution solution = information.solution();
        FitSolution changed =
                new FitSolution(solution.objective(), solution.minimum(), 1, Optional.of(Covariance.of(total)));
        List<OptionalDouble> errors = new ResultAssembly(changed, 0)
                .parameters(Map.of()).stream()
                        .map(ParameterEstimate::standardError)
                        .toList();
        return new Outlook(change, errors, "");
    }

    private static double[][] products(double[][] rows, int from, int to, int variables) {
        double[][] products = new double[variables][variables];
        for (int i = from; i < to; i++) {
            for (int a = 0; a < variables; a++) {
                for (int b = 0; b < variables; b++) {
                    products[a][b] += rows[i][a] * rows[i][b];
                }
            }
        }
        return products;
    }

    private static double[][] sum(double[][] one, double factor, double[][] other) {
        double[][] sum = new double[one.length][one.length];
        for (int a = 0; a < sum.length; a++) {
            for (int b = 0; b < sum.length; b++) {
                sum[a][b] = factor * one[a][b] + other[a][b];
            }
        }
        return sum;
    }
}
