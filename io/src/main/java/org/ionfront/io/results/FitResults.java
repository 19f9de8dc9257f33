package org.ionfront.io.results;

import java.io.IOException;
import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.SamplingResult;
import org.ionfront.fit.result.SignalFit;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;

/** The result files of a fit: {@code fit.json}, {@code parameters.csv} and {@code profiles.csv}. */
public final class FitResults {
    private static final List<String> PARAMETER_COLUMNS = List.of(
            "name",
            "profile",
            "unit",
            "estimate",
            "standard_error",
            "interval_95_low",
            "interval_95_high",
            "start",
            "lower_bound",
            "upper_bound",
            "scale",
            "fixed",
            "at_bound",
            "identifiable");
    private static final List<String> PROFILE_COLUMNS = List.of(
            "profile",
            "depth_nm",
            "native_measured",
            "native_model",
            "native_residual",
            "foreign_measured",
            "foreign_model",
            "foreign_residual");

    private FitResults() {}

    /** Writes all three; also for a fit that was stopped, did not converge or failed, with everything it has. */
    public static void write(OutputDirectory out, FitConfig config, FitResult result, RunStamp stamp) {
        String state = result.status().label();
        out.writeText("fit.json", fitJson(config, result, stamp));
        result.sampling()
                .filter(sampling -> sampling.method() == UncertaintyMethod.POSTERIOR)
                .ifPresent(sampling -> writePosterior(out, config, sampling, stamp));
        TraceResults.write(out, result, stamp);
        Reproducers.write(out, config, result, stamp);
        out.write(
                "parameters.csv",
                Table.of(
                        stamp.comments("parameters, linear and in the unit of their start", state),
                        PARAMETER_COLUMNS,
                        table -> parameterRows(table, config, result.parameters())));
        out.write(
                "profiles.csv",
                Table.of(
                        stamp.comments(
                                "charge fractions; residuals in standard deviations, none where a point took no part",
                                state),
                        PROFILE_COLUMNS,
                        table -> profileRows(table, result.profiles())));
    }

    private static void writePosterior(OutputDirectory out, FitConfig config, SamplingResult sampling, RunStamp stamp) {
        List<String> columns = sampling.parameters().stream()
                .map(one -> one.parameter().label() + " ["
                        + config.unitOf(one.parameter()).symbol() + "]")
                .toList();
        out.write(
                "posterior.csv",
                Table.of(
                        stamp.comments(
                                "points of the posterior, four chains one after the other",
                                "seed " + sampling.sampling().seed()),
                        columns,
                        table -> {
                            for (double[] draw : sampling.draws()) {
                                for (int v = 0; v < draw.length; v++) {
                                    Unit unit = config.unitOf(
                                            sampling.parameters().get(v).parameter());
                                    table.cell(unit.fromBase(draw[v]));
                                }
                                table.endRow();
                            }
                        }));
    }

    /** The text of {@code fit.json}. */
    public static String fitJson(FitConfig config, FitResult result, RunStamp stamp) {
        return new FitJson(config, result).text(stamp);
    }

    private static void parameterRows(Table table, FitConfig config, List<ParameterEstimate> parameters)
            throws IOException {
        for (ParameterEstimate found : parameters) {
            FitParameter parameter = found.parameter();
            Unit unit = config.unitOf(parameter);
            table.cell(parameter.name())
                    .cell(parameter.profile().orElse(""))
                    .cell(unit.symbol())
                    .cell(unit.fromBase(found.estimate()))
                    .cell(unit.fromBaseDifference(found.standardError().orElse(Double.NaN)))
                    .cell(unit.fromBase(found.interval95().lower().orElse(Double.NaN)))
                    .cell(unit.fromBase(found.interval95().upper().orElse(Double.NaN)))
                    .cell(unit.fromBase(parameter.start()))
                    .cell(unit.fromBase(parameter.lower()))
                    .cell(unit.fromBase(parameter.upper()))
                    .cell(FitJson.scaleOf(parameter))
                    .cell(parameter.fixed())
                    .cell(found.atBound())
                    .cell(found.identifiable())
                    .endRow();
        }
    }

    private static void profileRows(Table table, List<ProfileFit> profiles) throws IOException {
        for (ProfileFit profile : profiles) {
            for (int k = 0; k < profile.depth().length; k++) {
                table.cell(profile.id()).cell(Nanometres.of(profile.depth()[k]));
                signal(table, profile.nativeSignal(), k, profile.included()[k]);
                signal(table, profile.foreignSignal(), k, profile.included()[k]);
                table.endRow();
            }
        }
    }

    private static void signal(Table table, SignalFit signal, int k, boolean included) {
        table.cell(signal.data()[k]).cell(signal.model()[k]).cell(included ? signal.residuals()[k] : Double.NaN);
    }
}
