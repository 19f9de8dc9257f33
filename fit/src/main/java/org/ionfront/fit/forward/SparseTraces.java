package org.ionfront.fit.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.ForwardModel;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.sensitivity.Parameter;

/**
 * The experiments of a fit with recorded currents and potentials of as few points as a depth profile can tell: a simulation takes a
 * step to each (docs/fit.md, Eq. 53). Experiments with readings against time keep all points. For several threads.
 */
public final class SparseTraces implements ForwardModel {
    /** Error of the charge passed, in units of the accuracy asked for. */
    private static final double SHARE = 0.1;

    private final FitProblem problem;
    private final ForwardModel model;
    private final Map<Place, Known> known = new ConcurrentHashMap<>();

    private record Place(String profile, int stage) {}

    private record Known(PiecewiseLinear from, double duration, double accuracy, PiecewiseLinear sparse) {
        boolean isOf(PiecewiseLinear trace, Stage stage, Experiment experiment) {
            return from == trace && duration == stage.duration() && accuracy == experiment.accuracy();
        }
    }

    private SparseTraces(FitProblem problem) {
        this.problem = problem;
        model = problem.model();
    }

    /** The experiments of a fit. */
    public static SparseTraces of(FitProblem problem) {
        return new SparseTraces(problem);
    }

    @Override
    public Experiment experimentFor(String profile, ParameterValues values) {
        Experiment experiment = model.experimentFor(profile, values);
        if (!problem.tracesOf(profile).isEmpty()) {
            return experiment;
        }
        List<Stage> stages = new ArrayList<>();
        for (int k = 0; k < experiment.protocol().size(); k++) {
            stages.add(sparse(experiment, new Place(profile, k)));
        }
        return experiment.withProtocol(stages);
    }

    private Stage sparse(Experiment experiment, Place place) {
        Stage stage = experiment.protocol().get(place.stage());
        return new Stage(
                stage.ion(),
                stage.drive().following(trace -> sparse(experiment, stage, trace, place)),
                stage.duration(),
                stage.front(),
                stage.laws());
    }

    private PiecewiseLinear sparse(Experiment experiment, Stage stage, PiecewiseLinear trace, Place place) {
        Known one = known.get(place);
        if (one == null || !one.isOf(trace, stage, experiment)) {
            PiecewiseLinear sparse = SparseTrace.of(trace, stage.duration(), SHARE * experiment.accuracy());
            one = new Known(trace, stage.duration(), experiment.accuracy(), sparse);
            known.put(place, one);
        }
        return one.sparse();
    }

    @Override
    public Optional<Parameter> derivative(String profile, String name) {
        return model.derivative(profile, name);
    }
}
