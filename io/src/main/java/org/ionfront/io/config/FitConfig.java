package org.ionfront.io.config;

import java.util.List;
import java.util.Map;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.io.units.Unit;

/**
 * A fit file and everything it names, read and checked.
 *
 * @param problem what to fit
 * @param sources where each profile comes from, in the order of the problem
 * @param units per parameter name the unit in which its start was written, for results
 * @param settings all values of the fit file as the user wrote them, in the order of the file
 * @param provenance the files it came from, those named by the experiments included
 */
public record FitConfig(
        FitProblem problem,
        List<ProfileSource> sources,
        Map<String, Unit> units,
        List<Setting> settings,
        Provenance provenance) {}
