package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionfront.fit.observation.CorrelatedNoise;
import org.ionfront.fit.problem.CraterReadings;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.Scale;
import org.ionfront.fit.result.DoseCheck;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.LikelihoodProfile;
import org.ionfront.fit.result.NoiseReport;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.PhysicsCheck;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.ResidualStatistics;
import org.ionfront.fit.result.SamplingResult;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.config.ProfileSource;
import org.ionfront.io.units.Unit;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Stage;

/** The content of {@code fit.json}. */
final class FitJson {
    private final FitConfig config;
    private final FitResult result;

    FitJson(FitConfig config, FitResult result) {
        this.config = config;
        this.result = result;
    }

    static String scaleOf(FitParameter parameter) {
        return parameter.scale().name().toLowerCase(Locale.ROOT);
    }

    String text(RunStamp stamp) {
        ObjectNode json = Json.object();
        stamp.putInto(json);
        json.put("status", result.status().label());
        json.put("message", result.message());
        Json.put(json, "reduced_chi_square", result.goodness().reducedChiSquare());
        Json.put(json, "chi_square", result.goodness().chiSquare());
        json.put("degrees_of_freedom", result.goodness().degreesOfFreedom());
        json.put("errors_scaled_by_chi_square", result.goodness().errorsScaled());
        json.put("uncertainty_method", config.problem().uncertainty().label());
        ArrayNode parameters = json.putArray("parameters");
        result.parameters().forEach(found -> parameter(parameters.addObject(), found));
        correlations(json.putObject("correlation"));
        if (result.sampling().isPresent()) {
            SamplingResult sampling = result.sampling().get();
            json.put("seed", sampling.sampling().seed());
            sampling(json.putObject("sampling"), sampling);
        }
        if (!result.likelihoods().isEmpty()) {
            ArrayNode likelihoods = json.putArray("likelihood_profiles");
            result.likelihoods().forEach(likelihood -> likelihood(likelihoods.addObject(), likelihood));
        }
        ArrayNode profiles = json.putArray("profiles");
        result.profiles().forEach(profile -> profile(profiles.addObject(), profile));
        SearchJson.putInto(json, config, result.effort());
        result.freeForm().ifPresent(found -> FreeFormJson.putInto(json.putObject("free_form"), found));
        Json.putTexts(json, "warnings", config.warnings());
        return Json.text(json);
    }

    private void parameter(ObjectNode json, ParameterEstimate found) {
        FitParameter parameter = found.parameter();
        Unit unit = config.unitOf(parameter);
        json.put("name", parameter.name());
        Json.put(json, "profile", parameter.profile());
        json.put("unit", unit.symbol());
        Json.put(json, "estimate", unit.fromBase(found.estimate()));
        Json.put(
                json,
                "standard_error",
                unit.fromBaseDifference(found.standardError().orElse(Double.NaN)));
        ArrayNode interval = json.putArray("interval_95");
        Json.add(interval, unit.fromBase(found.interval95().lower().orElse(Double.NaN)));
        Json.add(interval, unit.fromBase(found.interval95().upper().orElse(Double.NaN)));
        json.put("at_bound", found.atBound());
        json.put("identifiable", found.identifiable());
        json.put("fixed", parameter.fixed());
        tie(json, parameter);
        json.put("listed", !found.automatic());
        json.put("interval_method", found.interval95().method().label());
        json.put("remark", found.interval95().remark());
        Json.put(json, "start", unit.fromBase(parameter.start()));
        Json.put(json, "start_from", config.originOf(parameter));
        ArrayNode bounds = json.putArray("bounds");
        Json.add(bounds, unit.fromBase(parameter.lower()));
        Json.add(bounds, unit.fromBase(parameter.upper()));
        json.put("scale", scaleOf(parameter));
        prior(json, parameter, unit);
    }

    private static void tie(ObjectNode json, FitParameter parameter) {
        if (parameter.tie().isEmpty()) {
            json.putNull("tied_to");
            return;
        }
        ObjectNode object = json.putObject("tied_to");
        object.put("name", parameter.tie().get().name());
        Json.put(object, "profile", parameter.tie().get().profile());
        Json.put(object, "ratio", parameter.tie().get().ratio());
    }

    private static void prior(ObjectNode json, FitParameter parameter, Unit unit) {
        Optional<Prior> prior = parameter.prior();
        if (prior.isEmpty()) {
            json.putNull("prior");
            return;
        }
        ObjectNode object = json.putObject("prior");
        Json.put(object, "mean", unit.fromBase(prior.get().mean()));
        double deviation = prior.get().standardDeviation();
        if (parameter.scale() == Scale.LOG) {
            Json.put(object, "sd_of_ln", deviation);
        } else {
            Json.put(object, "sd", unit.fromBaseDifference(deviation));
        }
    }

    private void correlations(ObjectNode json) {
        ArrayNode parameters = json.putArray("parameters");
        for (FitParameter parameter : result.correlations().parameters()) {
            ObjectNode name = parameters.addObject();
            name.put("name", parameter.name());
            Json.put(name, "profile", parameter.profile());
        }
        ArrayNode matrix = json.putArray("matrix");
        for (double[] row : result.correlations().matrix()) {
            ArrayNode numbers = matrix.addArray();
            for (double correlation : row) {
                Json.add(numbers, correlation);
            }
        }
        CouplingJson.putInto(json, result.correlations());
    }

    private void sampling(ObjectNode json, SamplingResult sampling) {
        json.put("method", sampling.method().label());
        json.put("samples", sampling.draws().size());
        json.put("usable", sampling.usable());
        Json.put(json, "accepted_share", sampling.accepted());
        ArrayNode parameters = json.putArray("parameters");
        for (SamplingResult.Sampled one : sampling.parameters()) {
            ObjectNode entry = parameters.addObject();
            Unit unit = config.unitOf(one.parameter());
            entry.put("name", one.parameter().name());
            Json.put(entry, "profile", one.parameter().profile());
            entry.put("unit", unit.symbol());
            Json.put(entry, "mean", unit.fromBase(one.mean()));
            Json.put(entry, "standard_deviation", unit.fromBaseDifference(one.deviation()));
            Json.put(entry, "coverage_of_interval_95", one.coverage());
            Json.put(entry, "r_hat", one.rHat());
            Json.put(entry, "effective_samples", one.effectiveSamples());
            entry.put("settled", one.settled());
        }
    }

    private void likelihood(ObjectNode json, LikelihoodProfile likelihood) {
        FitParameter parameter = likelihood.parameter();
        Unit unit = config.unitOf(parameter);
        json.put("name", parameter.name());
        Json.put(json, "profile", parameter.profile());
        json.put("unit", unit.symbol());
        ArrayNode values = json.putArray("values");
        ArrayNode rises = json.putArray("chi_square_rises");
        for (int k = 0; k < likelihood.values().length; k++) {
            Json.add(values, unit.fromBase(likelihood.values()[k]));
            Json.add(rises, likelihood.rises()[k]);
        }
    }

    /** Depths are those of profiles.csv, point by point; null at points that took no part. */
    private static void modelErrors(ObjectNode json, ProfileFit profile) {
        ArrayNode nativeErrors = json.putArray("native");
        ArrayNode foreignErrors = json.putArray("foreign");
        for (int k = 0; k < profile.nativeSignal().modelErrors().length; k++) {
            Json.add(nativeErrors, profile.nativeSignal().modelErrors()[k]);
            Json.add(foreignErrors, profile.foreignSignal().modelErrors()[k]);
        }
    }

    private void profile(ObjectNode json, ProfileFit profile) {
        json.put("id", profile.id());
        int points = 0;
        for (boolean included : profile.included()) {
            points += included ? 1 : 0;
        }
        json.put("points", profile.depth().length);
        json.put("points_in_fit", points);
        residuals(json.putObject("native_residuals"), profile.nativeSignal().statistics());
        residuals(json.putObject("foreign_residuals"), profile.foreignSignal().statistics());
        charge(json.putObject("charge_check"), profile.dose());
        ArrayNode checks = json.putArray("checks");
        FitChecks.of(profile).forEach(check -> check(checks.addObject(), check));
        noise(json.putObject("noise"), profile.noise());
        TraceResults.json(json, profile.traces());
        modelErrors(json.putObject("model_standard_errors"), profile);
        for (ProfileSource source : config.sources()) {
            if (source.id().equals(profile.id())) {
                json.put("native_signal", source.nativeSignal());
                json.put("foreign_signal", source.foreignSignal());
                json.put("reference_signal", source.reference());
                source.readings().ifPresent(readings -> crater(json.putObject("crater_readings"), readings));
                Experiment simulated = profile.solution().experiment();
                List<Stage> asRecorded = source.experiment().experiment().protocol();
                json.set("experiment", ExperimentJson.of(source.experiment(), simulated.withProtocol(asRecorded)));
                drivePoints(json, asRecorded, simulated.protocol());
                ObjectNode physics = json.putObject("physics");
                source.experiment().physics().forEach(physics::put);
            }
        }
        json.put("termination", profile.solution().termination().label());
        Json.putTexts(json, "warnings", profile.solution().diagnostics().warnings());
    }

    /** By how many points a recorded drive was followed in each stage, where these are not all (docs/fit.md, Eq. 53). */
    private static void drivePoints(ObjectNode json, List<Stage> recorded, List<Stage> simulated) {
        int[] followed = points(simulated);
        if (!Arrays.equals(points(recorded), followed)) {
            ArrayNode list = json.putArray("drive_points_simulated");
            Arrays.stream(followed).forEach(list::add);
        }
    }

    private static int[] points(List<Stage> stages) {
        return stages.stream()
                .mapToInt(stage ->
                        stage.drive().followed().map(PiecewiseLinear::size).orElse(0))
                .toArray();
    }

    private static void check(ObjectNode json, PhysicsCheck check) {
        json.put("name", check.name());
        Json.put(json, "found", check.found());
        Json.put(json, "expected", check.expected());
        Json.put(json, "standard_error", check.error());
        json.put("outcome", check.outcome().label());
        json.put("verdict", check.verdict());
    }

    private static void noise(ObjectNode json, NoiseReport noise) {
        CorrelatedNoise correlation = noise.correlation();
        json.put("correlated", correlation.recognised());
        Json.put(json, "correlation_of_differences", correlation.differenceCorrelation());
        Json.put(json, "points_per_independent_point", correlation.length());
        Json.put(json, "variance_of_slow_part", correlation.variance());
        Json.put(json, "dead_time_count_limit", noise.countLimit());
        json.put("outliers_count_less", noise.outliersCountLess());
        ArrayNode outliers = json.putArray("outliers");
        for (NoiseReport.Outlier outlier : noise.outliers()) {
            ObjectNode one = outliers.addObject();
            Json.put(one, "depth_nm", Nanometres.of(outlier.depth()));
            Json.put(one, "distance", outlier.distance());
            Json.put(one, "weight", outlier.weight());
        }
    }

    private static void crater(ObjectNode json, CraterReadings readings) {
        ArrayNode depths = json.putArray("depths_nm");
        ArrayNode uncertainties = json.putArray("uncertainties_nm");
        for (int k = 0; k < readings.count(); k++) {
            Json.add(depths, Nanometres.of(readings.depths()[k]));
            Json.add(uncertainties, Nanometres.of(readings.uncertainties()[k]));
        }
        Json.put(json, "mean_nm", Nanometres.of(readings.mean()));
        Json.put(json, "uncertainty_nm", Nanometres.of(readings.uncertainty()));
        Json.put(json, "chi_square", readings.chiSquare());
        json.put("consistent", readings.consistent());
    }

    private static void residuals(ObjectNode json, ResidualStatistics statistics) {
        json.put("points", statistics.points());
        Json.put(json, "mean", statistics.mean());
        Json.put(json, "standard_deviation", statistics.standardDeviation());
        Json.put(json, "lag_one_autocorrelation", statistics.lagOneAutocorrelation());
        json.put("runs", statistics.runs());
        Json.put(json, "runs_score", statistics.runsScore());
        Json.put(json, "largest", statistics.largest());
        Json.put(json, "depth_of_largest_nm", Nanometres.of(statistics.depthOfLargest()));
    }

    private static void charge(ObjectNode json, DoseCheck dose) {
        Json.put(json, "measured_dose_per_m2", dose.measuredDose());
        Json.put(json, "passed_dose_per_m2", dose.passedDose());
        Json.put(json, "ratio", dose.ratio());
        json.put("circular", dose.circular());
    }
}
