package org.ionfront.io.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.PlannedProfile;
import org.ionfront.io.units.Unit;

/**
 * A fit file and everything it names, read and checked.
 *
 * @param problem what to fit
 * @param planned by the id of a profile that is not recorded yet what it will be recorded with; empty for a fit
 * @param sources where each profile comes from, in the order of the problem
 * @param units by the label of each parameter the unit for its results
 * @param origins by the label of each parameter where its start came from; empty where the file gives it
 * @param warnings what a user should know before trusting the measured files, one sentence each
 * @param settings all values of the fit file as the user wrote them, in the order of the file
 * @param provenance the files it came from, those named by the experiments included
 */
public record FitConfig(
        FitProblem problem,
        Map<String, PlannedProfile> planned,
        List<ProfileSource> sources,
        Map<String, Unit> units,
        Map<String, String> origins,
        List<String> warnings,
        List<Setting> settings,
        Provenance provenance) {
    /** Copies lists and map. */
    public FitConfig {
        planned = Map.copyOf(planned);
        sources = List.copyOf(sources);
        units = Map.copyOf(units);
        origins = Map.copyOf(origins);
        warnings = List.copyOf(warnings);
        settings = List.copyOf(settings);
    }

    /** Where the start of a parameter came from, in words; empty where the file gives it or nothing is known of it. */
    public Optional<String> originOf(FitParameter parameter) {
        return Optional.ofNullable(origins.get(parameter.label())).filter(text -> !text.isEmpty());
    }

    /** The unit in which results give a parameter: that of its start, or else that of the program. */
    public Unit unitOf(FitParameter parameter) {
        Unit unit = units.get(parameter.label());
        return unit == null ? Unit.base(ParameterName.kindOf(parameter.name())) : unit;
    }
}
