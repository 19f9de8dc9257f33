package org.ionfront.fit.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ionfront.fit.result.PhysicsCheck.Outcome;

/** The checks of a profile that need no theory of the front (docs/fit.md, section on checks). The limits are ours. */
public final class PhysicsChecks {
    /** Band in which the dose of a profile and the charge passed agree [-]. */
    private static final double DOSE_BAND = 0.1;

    /** Difference of native and foreign ions from the bulk that calibrations of SIMS signals let one expect [-]. */
    private static final double SUM_BAND = 0.05;

    /** Standard deviations beyond which a difference is no accident. */
    private static final double NO_ACCIDENT = 3;

    private static final double HALF = 0.5;
    /** Share of the depth of the front up to which a point belongs to the plateau. */
    private static final double PLATEAU = 0.8;

    private static final int FEWEST_POINTS = 5;

    private final ProfileFit profile;

    private PhysicsChecks(ProfileFit profile) {
        this.profile = profile;
    }

    /** All of a profile: dose, sum of the ions, and the residuals of either ion. */
    public static List<PhysicsCheck> of(ProfileFit profile) {
        PhysicsChecks checks = new PhysicsChecks(profile);
        return List.of(
                checks.dose(),
                checks.sum(),
                checks.residuals("native_residuals", profile.nativeSignal()),
                checks.residuals("foreign_residuals", profile.foreignSignal()));
    }

    private PhysicsCheck dose() {
        DoseCheck dose = profile.dose();
        if (dose.ratio().isEmpty()) {
            return PhysicsCheck.without("dose", Outcome.NOT_POSSIBLE, "no charge passed");
        }
        double ratio = dose.ratio().getAsDouble();
        Outcome outcome = dose.circular()
                ? Outcome.CIRCULAR
                : Math.abs(ratio - 1) <= DOSE_BAND ? Outcome.AGREES : Outcome.DISAGREES;
        String verdict = switch (outcome) {
            case CIRCULAR ->
                "no check of the charge: the foreign sensitivity was fitted, and so makes the ions found those passed";
            case AGREES -> "the foreign ions found are those that the charge brought, within 10 %";
            case DISAGREES, NOT_POSSIBLE ->
                "the foreign ions found are " + percent(ratio) + " of those that the charge brought: current, area,"
                        + " crater or sensitivity is wrong, or ions left";
        };
        return new PhysicsCheck("dose", dose.ratio(), OptionalDouble.of(1), OptionalDouble.empty(), outcome, verdict);
    }

    /** Depth where the modelled native fraction comes through half of its bulk value [m]; the last point where it does not. */
    public static double frontDepth(ProfileFit profile) {
        double[] model = profile.nativeSignal().model();
        for (int k = 1; k < model.length; k++) {
            if (model[k - 1] < HALF && model[k] >= HALF) {
                return profile.depth()[k];
            }
        }
        return profile.depth()[model.length - 1];
    }

    /** A mean over points that took part. */
    public record Mean(int points, double value, double error) {}

    /**
     * Mean of the measured fractions between two depths, with the error that their scatter gives it.
     *
     * @param withForeign whether both ions are added up; else the native one alone
     */
    public static Mean mean(ProfileFit profile, double from, double to, boolean withForeign) {
        List<Double> values = new ArrayList<>();
        for (int k = 0; k < profile.depth().length; k++) {
            if (profile.included()[k] && profile.depth()[k] >= from && profile.depth()[k] <= to) {
                values.add(profile.nativeSignal().data()[k]
                        + (withForeign ? profile.foreignSignal().data()[k] : 0));
            }
        }
        double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double independent = values.size() / profile.noise().correlation().length();
        double error = values.size() > 1 ? Math.sqrt(squares / (values.size() - 1.0) / independent) : Double.NaN;
        return new Mean(values.size(), mean, error);
    }

    private PhysicsCheck sum() {
        Mean mean = mean(profile, 0, PLATEAU * frontDepth(profile), true);
        if (mean.points() < FEWEST_POINTS) {
            return PhysicsCheck.without("native_plus_foreign", Outcome.NOT_POSSIBLE, "too few points behind the front");
        }
        double away = Math.abs(mean.value() - 1);
        boolean agrees = away <= Math.max(SUM_BAND, NO_ACCIDENT * mean.error());
        Outcome outcome = !agrees ? Outcome.DISAGREES : profile.dose().circular() ? Outcome.CIRCULAR : Outcome.AGREES;
        String verdict = switch (outcome) {
            case CIRCULAR -> "no check: the foreign sensitivity was fitted, and so makes both ions add up to the bulk";
            case AGREES -> "behind the front both ions add up to the native ions of the bulk";
            case DISAGREES, NOT_POSSIBLE ->
                "behind the front both ions add up to " + percent(mean.value())
                        + " of the native ions of the bulk: a sensitivity is wrong or follows the composition, or counts"
                        + " are lost to dead time";
        };
        return new PhysicsCheck(
                "native_plus_foreign",
                OptionalDouble.of(mean.value()),
                OptionalDouble.of(1),
                OptionalDouble.of(mean.error()),
                outcome,
                verdict);
    }

    private PhysicsCheck residuals(String name, SignalFit signal) {
        ResidualStatistics statistics = signal.statistics();
        double correlated = statistics.lagOneAutocorrelation() * Math.sqrt(statistics.points());
        boolean trend = statistics.runsScore() < -NO_ACCIDENT || correlated > NO_ACCIDENT;
        Outcome outcome = trend ? Outcome.DISAGREES : Outcome.AGREES;
        String verdict = "neighbours differ from the model independently of each other";
        if (trend && profile.noise().correlation().recognised()) {
            verdict = "neighbours share their noise, as smoothed data do; the errors are widened by that";
        } else if (trend) {
            verdict = "a trend is left: the model of the glass or of the instrument misses something";
        }
        return new PhysicsCheck(
                name,
                OptionalDouble.of(statistics.runsScore()),
                OptionalDouble.of(0),
                OptionalDouble.of(1),
                outcome,
                verdict);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
