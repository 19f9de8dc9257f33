package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.fit.observation.ProfileTraces;
import org.ionfront.fit.observation.TraceObservation;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.result.ResidualStatistics;
import org.ionfront.fit.result.TraceFit;
import org.ionfront.transport.simulation.Solution;

/** Puts the recorded traces of a profile beside its simulation. */
final class TraceComparison {
    private TraceComparison() {}

    static List<TraceFit> of(ProfileTraces traces, Solution solution, ParameterValues values) {
        double[] expected = traces.expect(solution);
        double[] residuals = traces.residuals(expected, values);
        List<TraceFit> fits = new ArrayList<>();
        int row = 0;
        for (TraceObservation trace : traces.traces()) {
            double[] time = trace.measured().time();
            int end = row + time.length;
            double offset = ProfileTraces.offset(trace, values);
            double[] model = Arrays.stream(expected, row, end)
                    .map(reading -> reading + offset)
                    .toArray();
            double[] mine = Arrays.copyOfRange(residuals, row, end);
            boolean[] all = new boolean[time.length];
            Arrays.fill(all, true);
            fits.add(new TraceFit(
                    trace.measured().quantity(),
                    time,
                    trace.measured().value(),
                    model,
                    mine,
                    trace.scatter(),
                    trace.measured().scatter().isEmpty(),
                    ResidualStatistics.of(mine, time, all)));
            row = end;
        }
        return fits;
    }
}
