package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.PlannedProfile;
import org.ionfront.fit.problem.SignalCounts;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;

/** Reads what a profile that has not been recorded yet will be recorded with. */
final class PlannedProfileReader {
    /** Counts of an ion where there is none of it, if nothing else is said. */
    private static final double USUAL_BACKGROUND = 1;

    private final Section section;
    private final String id;
    private final Path experiment;

    /**
     * What one planned profile contributes.
     *
     * @param plan points and noise
     * @param measured as if it had been recorded, with counts that mean nothing
     */
    record Planned(PlannedProfile plan, MeasuredProfileReader.Measured measured) {}

    /**
     * For one profile.
     *
     * @param experiment file of what is to be done to the sample, which stands in for the data
     */
    PlannedProfileReader(Section section, String id, Path experiment) {
        this.section = section;
        this.id = id;
        this.experiment = experiment;
    }

    Planned read(MeasuredProfileReader.Ions ions) {
        Value given = section.required("planned");
        Section planned = given.section().allow(FitKeys.PLANNED);
        for (String key :
                List.of("file", "format", "decimal_sign", "at_time", "noise", "reference", "dead_time", "outliers")) {
            if (section.has(key)) {
                throw section.required(key)
                        .fault("the profile is planned, so that it has no " + key
                                + (key.equals("reference") ? "; its counts go to planned.counts.reference" : ""));
            }
        }
        int points = planned.required("points").whole(2, FitKeys.MOST_POINTS);
        PlannedProfile.Noise noise = planned.oneOf("counts", "noise").equals("counts")
                ? counts(planned.required("counts").section())
                : scatter(planned.required("noise"));
        PlannedProfile plan = new PlannedProfile(points, noise);
        // Those of FitKeys.DEPTH that mean something before there is a file.
        Section depth = section.required("depth")
                .section()
                .allowNames(List.of("crater", "crater_uncertainty", "exclude_surface"));
        CraterReader.Crater known = CraterReader.read(depth);
        Quantity crater = known.depth();
        double excluded = depth.optional("exclude_surface")
                .map(value -> value.notNegative(QuantityKind.LENGTH).value())
                .orElse(MeasuredProfile.DEFAULT_EXCLUDED_SURFACE);
        if (excluded >= crater.value()) {
            throw section.required("depth").fault("the excluded surface is as deep as the crater");
        }
        double[] unknown = new double[points];
        Arrays.fill(unknown, 1);
        MeasuredProfile profile = new MeasuredProfile(
                id,
                plan.relativeDepth(),
                new SignalCounts(ions.nativeSymbol(), unknown),
                new SignalCounts(ions.foreignSymbol(), unknown),
                Optional.empty(),
                NoiseModel.COUNTS,
                excluded);
        return new Planned(
                plan,
                new MeasuredProfileReader.Measured(
                        profile,
                        List.of(ions.nativeSymbol(), ions.foreignSymbol()),
                        crater,
                        known.uncertainty(),
                        known.readings(),
                        experiment,
                        List.of()));
    }

    private static PlannedProfile.Counts counts(Section counts) {
        counts.allow(FitKeys.COUNTS);
        return new PlannedProfile.Counts(
                counts.required("native").positiveNumber(),
                counts.required("foreign").positiveNumber(),
                counts.optional("reference").map(Value::positiveNumber).orElse(0.0),
                counts.optional("background").map(Value::positiveNumber).orElse(USUAL_BACKGROUND));
    }

    private static PlannedProfile.Relative scatter(Value noise) {
        if (!noise.isSection()) {
            double both = noise.positive(QuantityKind.FRACTION).value();
            return new PlannedProfile.Relative(both, both);
        }
        Section each = noise.section().allow(FitKeys.SCATTER);
        return new PlannedProfile.Relative(
                each.required("native").positive(QuantityKind.FRACTION).value(),
                each.required("foreign").positive(QuantityKind.FRACTION).value());
    }
}
