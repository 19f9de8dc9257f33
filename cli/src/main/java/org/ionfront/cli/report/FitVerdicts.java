package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ionfront.cli.text.NumberText;
import org.ionfront.fit.observation.CorrelatedNoise;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.Scale;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.DoseCheck;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.NoiseReport;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.PhysicsCheck;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.ResidualStatistics;
import org.ionfront.fit.result.SamplingResult;
import org.ionfront.io.results.FitChecks;

/** Judges a fit in words. The limits are ours; each is named where it is used. */
final class FitVerdicts {
    /** Reduced chi-square beyond which the model or the noise is in doubt. */
    private static final double LARGE_CHI_SQUARE = 1.5;

    private static final double SMALL_CHI_SQUARE = 0.6;
    /** Standard deviations beyond which a mean or a number of runs is no accident. */
    private static final double NO_ACCIDENT = 3;
    /** A single residual beyond this is expected once in two million points. */
    private static final double OUTLIER = 5;
    /** Scatter of good standardised residuals, with room for a few hundred points. */
    private static final double MOST_SCATTER = 1.2;

    private static final double LEAST_SCATTER = 0.8;
    /** Band in which the dose of a profile and the charge passed agree; science of the method, section on the dose. */
    private static final double LEAST_DOSE = 0.9;

    private static final double MOST_DOSE = 1.1;

    private static final int MOST_NAMED = 8;
    private static final double NANOMETRES = 1e9;

    private FitVerdicts() {}

    /** Everything a user should know before quoting a number. */
    static List<String> warnings(FitResult result) {
        List<String> warnings = new ArrayList<>();
        if (result.status() != FitStatus.CONVERGED) {
            warnings.add(status(result));
        }
        result.parameters().stream().filter(found -> !found.automatic()).forEach(found -> {
            addParameter(warnings, found);
            addPrior(warnings, found);
        });
        addChiSquare(warnings, result);
        result.sampling().ifPresent(sampling -> addSamples(warnings, sampling));
        result.profiles().forEach(profile -> {
            addDose(warnings, profile);
            addNoise(warnings, profile);
            addChecks(warnings, profile);
        });
        warnings.addAll(TraceSection.warnings(result));
        addSimulations(warnings, result);
        return warnings;
    }

    /** How the fit ended, in a sentence. */
    static String status(FitResult result) {
        String words = switch (result.status()) {
            case CONVERGED -> "The fit converged";
            case NOT_CONVERGED -> "The fit did not converge, so the numbers are the best found and not a result";
            case STOPPED -> "The fit was stopped on request, so the numbers are the best found and not a result";
            case FAILED -> "The fit failed, because not even the start values could be simulated";
        };
        String message = result.message();
        // How exactly a fit converged is a number for the section on the search, not news.
        if (message.isEmpty() || result.status() == FitStatus.CONVERGED) {
            return words + ".";
        }
        return words + ": " + message + (message.endsWith(".") ? "" : ".");
    }

    private static void addParameter(List<String> warnings, ParameterEstimate found) {
        String name = found.parameter().label();
        if (found.atBound()) {
            warnings.add(name + " ended at a bound, beyond which the data would have it: widen its bounds, or take the"
                    + " model as wrong for these data.");
        }
        if (!found.identifiable()) {
            String reason = found.interval95().remark();
            warnings.add(name + " is not determined by these data" + (reason.isEmpty() ? "" : " (" + reason + ")")
                    + ": fix it, give it a prior, or add a profile that depends on it.");
        }
    }

    /** A prior that the data contradict is a fault of one of the two, and the estimate lies between them. */
    private static void addPrior(List<String> warnings, ParameterEstimate found) {
        FitParameter parameter = found.parameter();
        if (parameter.prior().isEmpty()) {
            return;
        }
        Prior prior = parameter.prior().get();
        double away = parameter.scale() == Scale.LOG
                ? Math.log(found.estimate() / prior.mean()) / prior.standardDeviation()
                : (found.estimate() - prior.mean()) / prior.standardDeviation();
        if (Math.abs(away) > NO_ACCIDENT) {
            warnings.add(parameter.label() + " lies " + NumberText.fixed(Math.abs(away), 1) + " standard deviations "
                    + (away > 0 ? "above" : "below")
                    + " its prior: the reading behind the prior, or the model, is wrong for these data.");
        }
    }

    private static void addChiSquare(List<String> warnings, FitResult result) {
        if (result.goodness().errorsScaled() || result.status() == FitStatus.FAILED) {
            return;
        }
        double reduced = result.goodness().reducedChiSquare();
        if (reduced > LARGE_CHI_SQUARE) {
            warnings.add("The reduced chi-square is " + NumberText.significant(reduced, 3)
                    + ": the model misses more than counting noise allows, so the errors are too small. Look at the"
                    + " residuals.");
        } else if (reduced < SMALL_CHI_SQUARE) {
            warnings.add("The reduced chi-square is " + NumberText.significant(reduced, 3)
                    + ": the points scatter less than counts do. Smoothed or rescaled data give errors that mean"
                    + " nothing.");
        }
    }

    private static void addDose(List<String> warnings, ProfileFit profile) {
        if (!profile.dose().circular() && !agrees(profile.dose())) {
            warnings.add("Profile " + profile.id() + ": the foreign ions found do not fit the charge passed (see"
                    + " Charge check).");
        }
    }

    private static void addNoise(List<String> warnings, ProfileFit profile) {
        CorrelatedNoise correlation = profile.noise().correlation();
        if (correlation.recognised()) {
            warnings.add("Profile " + profile.id() + ": neighbouring points share their noise, as in smoothed exports; "
                    + NumberText.significant(correlation.length(), 2)
                    + " points say as much as one, and the errors are widened by that. Export the points as recorded.");
        }
        List<NoiseReport.Outlier> outliers = profile.noise().outliers();
        if (!outliers.isEmpty()) {
            String depths = outliers.stream()
                    .sorted(Comparator.comparingDouble(NoiseReport.Outlier::weight))
                    .limit(MOST_NAMED)
                    .map(one -> NumberText.significant(NANOMETRES * one.depth(), 4))
                    .collect(Collectors.joining(", "));
            warnings.add("Profile " + profile.id() + ": "
                    + NumberText.count(outliers.size(), "point counts", "points count")
                    + " less than the others, being far from the model; the farthest at " + depths + " nm.");
        }
    }

    /** The dose has a warning of its own. */
    private static void addChecks(List<String> warnings, ProfileFit profile) {
        boolean smoothed = profile.noise().correlation().recognised();
        for (PhysicsCheck check : FitChecks.of(profile)) {
            boolean told =
                    check.name().equals("dose") || (smoothed && check.name().endsWith("residuals"));
            if (check.outcome() == PhysicsCheck.Outcome.DISAGREES && !told) {
                warnings.add("Profile " + profile.id() + ", " + check.name().replace('_', ' ') + ": " + check.verdict()
                        + ".");
            }
        }
    }

    private static void addSamples(List<String> warnings, SamplingResult sampling) {
        List<String> unsettled = sampling.parameters().stream()
                .filter(one -> !one.settled())
                .map(one -> one.parameter().label())
                .toList();
        if (!unsettled.isEmpty()) {
            warnings.add("The chains have not settled for " + String.join(", ", unsettled) + " (R-hat above "
                    + NumberText.brief(SamplingResult.LARGEST_R_HAT, 3) + " or fewer than "
                    + NumberText.brief(SamplingResult.FEWEST_EFFECTIVE, 3)
                    + " effective samples): ask for more samples before quoting these intervals.");
        }
        int lost = sampling.draws().size() - sampling.usable();
        if (sampling.method() == UncertaintyMethod.BOOTSTRAP && lost > 0) {
            warnings.add(NumberText.count(lost, "fit to a made-up experiment", "fits to made-up experiments")
                    + " did not converge and " + (lost == 1 ? "was" : "were") + " left out.");
        }
    }

    private static void addSimulations(List<String> warnings, FitResult result) {
        Set<String> remarks = new LinkedHashSet<>();
        for (ProfileFit profile : result.profiles()) {
            profile.solution()
                    .diagnostics()
                    .warnings()
                    .forEach(text -> remarks.add("Simulation of profile " + profile.id() + ": " + text));
        }
        warnings.addAll(remarks);
        int failed = result.effort().failedTrials();
        if (failed > 0 && result.status() != FitStatus.FAILED) {
            String reason = result.effort()
                    .lastFailure()
                    .map(text -> ", the last because " + text)
                    .orElse("");
            warnings.add(NumberText.count(failed, "trial", "trials") + " could not be simulated and "
                    + (failed == 1 ? "was" : "were") + " rejected" + reason
                    + (result.effort().reproducers().isEmpty() ? "." : "; failed-trial-1.yaml repeats one of them."));
        }
    }

    /** What the residuals of one signal say about the model. */
    static String residuals(ResidualStatistics statistics) {
        List<String> faults = new ArrayList<>();
        if (Math.abs(statistics.mean()) * Math.sqrt(statistics.points()) > NO_ACCIDENT) {
            faults.add("off on average");
        }
        if (statistics.standardDeviation() > MOST_SCATTER) {
            faults.add("scatter above the noise");
        } else if (statistics.standardDeviation() < LEAST_SCATTER) {
            faults.add("scatter below the noise");
        }
        if (statistics.runsScore() < -NO_ACCIDENT) {
            faults.add("a trend is left");
        }
        if (Math.abs(statistics.largest()) > OUTLIER) {
            faults.add("outlier");
        }
        return faults.isEmpty() ? "as noise should be" : String.join(", ", faults);
    }

    /** What a dose says about charge and depth. */
    static String dose(DoseCheck dose) {
        if (dose.ratio().isEmpty()) {
            return "no charge passed";
        }
        if (dose.circular()) {
            return "no check: the foreign sensitivity was fitted";
        }
        return agrees(dose) ? "agree within 10 %" : "do not agree";
    }

    private static boolean agrees(DoseCheck dose) {
        double ratio = dose.ratio().orElse(1);
        return ratio >= LEAST_DOSE && ratio <= MOST_DOSE;
    }

    /** What a correlation means for the two parameters. */
    static String correlation(double correlation, FitParameter one, FitParameter other) {
        double size = Math.abs(correlation);
        if (size > 0.95) {
            boolean prior = one.prior().isPresent() || other.prior().isPresent();
            return "hardly told apart" + (prior ? "; a prior helps" : ": fix one, or measure it");
        }
        return size > 0.8 ? "strongly linked" : "linked";
    }
}
