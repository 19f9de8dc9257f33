package org.ionfront.fit;

import java.util.List;
import java.util.Optional;
import org.ionfront.fit.problem.ForwardModel;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.sensitivity.Parameter;

/**
 * The experiments of another model with every stage so many times as long, and traces stretched with it.
 *
 * @param model of the experiments as planned
 * @param factor of all durations, positive
 */
record ScaledDose(ForwardModel model, double factor) implements ForwardModel {
    @Override
    public Experiment experimentFor(String profile, ParameterValues values) {
        Experiment experiment = model.experimentFor(profile, values);
        List<Stage> stages = experiment.protocol().stream().map(this::stretched).toList();
        return experiment.withProtocol(stages);
    }

    private Stage stretched(Stage stage) {
        return new Stage(
                stage.ion(),
                stage.drive().following(this::stretched),
                factor * stage.duration(),
                stage.front(),
                stage.laws());
    }

    private PiecewiseLinear stretched(PiecewiseLinear trace) {
        double[] times = new double[trace.size()];
        double[] values = new double[trace.size()];
        for (int k = 0; k < times.length; k++) {
            times[k] = factor * trace.time(k);
            values[k] = trace.value(k);
        }
        return new PiecewiseLinear(times, values);
    }

    @Override
    public Optional<Parameter> derivative(String profile, String name) {
        return model.derivative(profile, name);
    }
}
