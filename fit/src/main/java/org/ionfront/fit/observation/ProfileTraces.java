package org.ionfront.fit.observation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.ionfront.fit.problem.MeasuredTrace;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.TraceDerivatives;

/** Compares the recorded traces of one profile with simulated ones; arrays hold one trace after the other. Immutable. */
public final class ProfileTraces {
    private final List<TraceObservation> traces;

    private ProfileTraces(List<TraceObservation> traces) {
        this.traces = List.copyOf(traces);
    }

    /** Of a profile; may be none. */
    public static ProfileTraces of(List<MeasuredTrace> traces) {
        return new ProfileTraces(traces.stream().map(TraceObservation::of).toList());
    }

    /** The single traces. */
    public List<TraceObservation> traces() {
        return traces;
    }

    /** Number of readings, which is that of residuals. */
    public int rows() {
        return traces.stream().mapToInt(ProfileTraces::length).sum();
    }

    private static int length(TraceObservation trace) {
        return trace.measured().time().length;
    }

    /**
     * Simulated readings without offsets.
     *
     * @throws IllegalArgumentException where a reading lies beyond the end of the simulation
     */
    public double[] expect(Solution solution) {
        double[] all = new double[rows()];
        int row = 0;
        for (TraceObservation trace : traces) {
            double[] values = TraceInterpolation.of(solution, trace.measured().time())
                    .apply(trace.measured().quantity().of(solution.trace()));
            System.arraycopy(values, 0, all, row, values.length);
            row += values.length;
        }
        return all;
    }

    /** How they change with a parameter of the simulation. */
    public double[] derivative(Solution solution, TraceDerivatives derivatives) {
        double[] all = new double[rows()];
        int row = 0;
        for (TraceObservation trace : traces) {
            double[] values = TraceInterpolation.of(solution, trace.measured().time())
                    .apply(trace.measured().quantity().of(derivatives));
            System.arraycopy(values, 0, all, row, values.length);
            row += values.length;
        }
        return all;
    }

    /** How they change with a parameter of the instrument: by 1 with the offset of the quantity. */
    public double[] derivative(ObservationParameter parameter) {
        double[] all = new double[rows()];
        int row = 0;
        for (TraceObservation trace : traces) {
            boolean mine = trace.measured().quantity().offset() == parameter;
            for (int k = 0; k < length(trace); k++) {
                all[row++] = mine ? 1 : 0;
            }
        }
        return all;
    }

    /**
     * Readings less what is expected of them, in standard deviations.
     *
     * @param expected from {@link #expect}; not modified
     * @param values with the offsets; 0 where there are none
     */
    public double[] residuals(double[] expected, ParameterValues values) {
        double[] residuals = new double[expected.length];
        int row = 0;
        for (TraceObservation trace : traces) {
            double offset = offset(trace, values);
            double[] readings = trace.measured().value();
            for (double reading : readings) {
                residuals[row] = (reading - expected[row] - offset) / trace.scatter();
                row++;
            }
        }
        return residuals;
    }

    /** What is added to the readings of a trace. */
    public static double offset(TraceObservation trace, ParameterValues values) {
        return values.find(
                        trace.measured().quantity().offset().key(),
                        trace.measured().profile())
                .orElse(0);
    }

    /** d residual / d p from d reading / d p; the rows of the information as well. */
    public double[] column(double[] derivative) {
        double[] column = new double[derivative.length];
        int row = 0;
        for (TraceObservation trace : traces) {
            for (int k = 0; k < length(trace); k++) {
                column[row] = -derivative[row] / trace.scatter();
                row++;
            }
        }
        return column;
    }

    /** The same readings with scatters that were estimated replaced by the scatter about a model. */
    public ProfileTraces rescaled(double[] residuals) {
        List<TraceObservation> others = new ArrayList<>();
        int row = 0;
        for (TraceObservation trace : traces) {
            double squares = 0;
            for (int k = 0; k < length(trace); k++) {
                squares += residuals[row] * residuals[row];
                row++;
            }
            others.add(trace.rescaled(trace.scatter() * Math.sqrt(squares / length(trace))));
        }
        return new ProfileTraces(others);
    }

    /** Traces like these, made up: readings scatter about what is expected. */
    public ProfileTraces drawn(Solution solution, ParameterValues values, RandomGenerator random) {
        double[] expected = expect(solution);
        List<TraceObservation> drawn = new ArrayList<>();
        int row = 0;
        for (TraceObservation trace : traces) {
            double[] readings = new double[length(trace)];
            for (int k = 0; k < readings.length; k++) {
                readings[k] = expected[row++] + offset(trace, values) + trace.scatter() * random.nextGaussian();
            }
            MeasuredTrace from = trace.measured();
            drawn.add(new TraceObservation(
                    new MeasuredTrace(from.profile(), from.quantity(), from.time(), readings, from.scatter()),
                    trace.scatter()));
        }
        return new ProfileTraces(drawn);
    }
}
