package org.ionfront.io.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ionfront.fit.problem.CraterReadings;
import org.ionfront.fit.problem.DataTreatment;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.SignalCounts;
import org.ionfront.io.InputException;
import org.ionfront.io.Spelling;
import org.ionfront.io.sims.Axis;
import org.ionfront.io.sims.DecimalSign;
import org.ionfront.io.sims.DepthProfile;
import org.ionfront.io.sims.DepthProfileReader;
import org.ionfront.io.sims.Format;
import org.ionfront.io.sims.ReadOptions;
import org.ionfront.io.sims.Signal;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.io.units.Unit;

/** Reads the measured file of one profile of a fit and puts its points on a scale of depth. */
final class MeasuredProfileReader {
    /** Printed times are rounded; a sputter time may be that much shorter than the last of them. */
    private static final double ROUNDED = 1e-6;

    private final Section section;
    private final String id;
    private final List<String> warnings = new ArrayList<>();

    /**
     * What one profile contributes.
     *
     * @param profile the points
     * @param signals native, foreign and, if there is one, reference, as found in the file
     * @param crater depth of the crater; that of the last point where the file has a depth axis and none is given
     * @param uncertainty of the crater depth, where given
     * @param readings of the crater, where there are several
     * @param path of the measured file
     * @param warnings about the file
     */
    record Measured(
            MeasuredProfile profile,
            List<String> signals,
            Quantity crater,
            Optional<Quantity> uncertainty,
            Optional<CraterReadings> readings,
            Path path,
            List<String> warnings) {}

    /** Names of the ions that the signals stand for. */
    record Ions(String nativeSymbol, String foreignSymbol) {}

    MeasuredProfileReader(Section section, String id) {
        this.section = section;
        this.id = id;
    }

    Measured read(Ions ions) {
        Value file = section.required("file");
        Path path = file.pathOfFile();
        if (!Files.exists(path)) {
            throw file.fault("there is no file " + path + Spelling.ofMissing(path));
        }
        DepthProfile export = export(path);
        warnings.addAll(export.warnings());
        List<Signal> printed = signals(export);
        Section depth = section.required("depth").section().allow(FitKeys.DEPTH);
        Axis axis = printed.get(0).axis();
        CraterReader.Crater known = crater(depth, axis);
        known.readings().ifPresent(this::warnOfScatter);
        Quantity crater = known.depth();
        double[] depths = axis.kind() == Axis.Kind.TIME
                ? relativeDepths(depth, axis)
                : Arrays.stream(axis.values()).map(z -> z / crater.value()).toArray();
        double excluded = depth.optional("exclude_surface")
                .map(value -> value.notNegative(QuantityKind.LENGTH).value())
                .orElse(MeasuredProfile.DEFAULT_EXCLUDED_SURFACE);
        MeasuredProfile profile = profile(ions, printed, depths, crater.value(), excluded);
        List<String> names = printed.stream().map(Signal::name).toList();
        return new Measured(profile, names, crater, known.uncertainty(), known.readings(), path, List.copyOf(warnings));
    }

    private DepthProfile export(Path path) {
        ReadOptions options = options();
        try {
            return DepthProfileReader.read(path, options);
        } catch (InputException fault) {
            // What the user said of the file is at fault, not the file.
            throw fault.key()
                    .map(key -> section.required(key).fault(fault.file() + ": " + fault.text()))
                    .orElse(fault);
        }
    }

    private ReadOptions options() {
        ReadOptions options = ReadOptions.none();
        Optional<Value> format = section.optional("format");
        if (format.isPresent()) {
            List<String> keys = Arrays.stream(Format.Family.values())
                    .map(Format.Family::key)
                    .toList();
            options = options.withFormat(
                    Format.Family.withKey(format.get().choice(keys)).orElseThrow());
        }
        Optional<Value> sign = section.optional("decimal_sign");
        if (sign.isPresent()) {
            List<String> keys =
                    Arrays.stream(DecimalSign.values()).map(DecimalSign::key).toList();
            options = options.withDecimalSign(
                    DecimalSign.withKey(sign.get().choice(keys)).orElseThrow());
        }
        Optional<Value> time = section.optional(ReadOptions.AT_TIME);
        if (time.isPresent()) {
            options = options.withTime(time.get().notNegative(QuantityKind.TIME).value());
        }
        return options;
    }

    /** Native, foreign and, where asked for, reference signal, all on the axis of the native one. */
    private List<Signal> signals(DepthProfile export) {
        Signal nativeSignal = signal(export, section.required("native"));
        Signal foreignSignal = signal(export, section.required("foreign"));
        if (nativeSignal.equals(foreignSignal)) {
            throw section.required("foreign")
                    .fault("found '" + foreignSignal.name() + "', which is the native signal already");
        }
        List<Signal> signals = new ArrayList<>(List.of(nativeSignal, foreignSignal));
        section.optional("reference").ifPresent(name -> {
            Signal reference = signal(export, name);
            if (signals.contains(reference)) {
                throw name.fault("found '" + reference.name() + "', which is one of the ions already");
            }
            signals.add(reference);
        });
        Axis axis = nativeSignal.axis();
        boolean common = signals.stream().allMatch(s -> Arrays.equals(s.axis().values(), axis.values()));
        if (common) {
            return signals;
        }
        warnings.add("The signals were recorded one after the other and interpolated to the times of "
                + nativeSignal.name() + ".");
        return signals.stream().map(s -> s.interpolatedOn(axis)).toList();
    }

    private static Signal signal(DepthProfile export, Value name) {
        try {
            return export.signal(name.text());
        } catch (InputException unknown) {
            throw name.fault(String.valueOf(unknown.getMessage()));
        }
    }

    private static CraterReader.Crater crater(Section depth, Axis axis) {
        if (depth.has("crater") || axis.kind() == Axis.Kind.TIME) {
            return CraterReader.read(depth);
        }
        // The file's own scale of depth is taken as it is.
        return new CraterReader.Crater(
                CraterReader.length(axis.last(), Unit.base(QuantityKind.LENGTH)),
                depth.optional("crater_uncertainty").map(value -> value.positive(QuantityKind.LENGTH)),
                Optional.empty());
    }

    private void warnOfScatter(CraterReadings readings) {
        if (!readings.consistent()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The %d readings of the crater scatter more than their uncertainties allow (chi-square %.1f, %d"
                            + " expected); their mean is taken with %.1f nm instead of the %.1f nm they imply.",
                    readings.count(),
                    readings.chiSquare(),
                    readings.count() - 1,
                    1e9 * readings.uncertainty(),
                    1e9 * readings.uncertainty() / Math.sqrt(readings.chiSquare() / (readings.count() - 1))));
        }
    }

    private double[] relativeDepths(Section depth, Axis axis) {
        Value sputterTime = depth.required("sputter_time");
        Quantity whole = sputterTime.positive(QuantityKind.TIME);
        if (axis.last() > whole.value() * (1 + ROUNDED)) {
            throw sputterTime.fault("found '" + whole.text() + "', but the times in the file run to " + axis.last()
                    + " s; the crater is measured after the last point");
        }
        SputterDepth reference = depth.optional("time_refers_to")
                .map(value -> SputterDepth.valueOf(value.choice(keys()).toUpperCase(Locale.ROOT)))
                .orElse(SputterDepth.usual(axis.first()));
        return reference.relativeDepths(axis.values(), whole.value());
    }

    private static List<String> keys() {
        return Arrays.stream(SputterDepth.values()).map(SputterDepth::key).toList();
    }

    private MeasuredProfile profile(Ions ions, List<Signal> signals, double[] depths, double crater, double excluded) {
        int[] complete = IntStream.range(0, depths.length)
                .filter(k -> signals.stream().noneMatch(s -> Double.isNaN(s.value(k))))
                .toArray();
        if (complete.length < depths.length) {
            warnings.add((depths.length - complete.length) + " of " + depths.length
                    + " points lack a number in one of the signals and are left out.");
        }
        signals.forEach(this::refuseNegative);
        long deep = Arrays.stream(complete)
                .filter(k -> depths[k] * crater >= excluded)
                .count();
        if (deep < 2) {
            throw section.required("depth")
                    .fault("only " + deep
                            + " points lie deeper than the excluded surface; check crater, sputter_time and"
                            + " exclude_surface");
        }
        NoiseModel noise = section.optional("noise")
                .map(value -> value.choice(List.of("counts", "gaussian")).equals("counts")
                        ? NoiseModel.COUNTS
                        : NoiseModel.GAUSSIAN)
                .orElseGet(() -> CountNoise.of(signals));
        DataTreatment treatment = TreatmentReader.read(section, noise, signals);
        if (section.has(TreatmentReader.DEAD_TIME) && TreatmentReader.looksCorrected(signals)) {
            warnings.add("The counts are no whole numbers, as after a correction for dead time: with dead_time they are"
                    + " corrected once more.");
        }
        Optional<double[]> reference =
                signals.size() > 2 ? Optional.of(at(complete, signals.get(2).values())) : Optional.empty();
        return new MeasuredProfile(
                id,
                at(complete, depths),
                new SignalCounts(
                        ions.nativeSymbol(), at(complete, signals.get(0).values())),
                new SignalCounts(
                        ions.foreignSymbol(), at(complete, signals.get(1).values())),
                reference,
                noise,
                excluded,
                treatment);
    }

    private void refuseNegative(Signal signal) {
        for (int k = 0; k < signal.size(); k++) {
            if (signal.value(k) < 0) {
                throw section.required("file")
                        .fault("the signal " + signal.name() + " is " + signal.value(k) + " at point " + (k + 1)
                                + "; intensities must be 0 or more (export them without background correction)");
            }
        }
    }

    private static double[] at(int[] indices, double[] values) {
        return Arrays.stream(indices).mapToDouble(k -> values[k]).toArray();
    }
}
