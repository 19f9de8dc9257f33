package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ionfront.fit.problem.MeasuredTrace;
import org.ionfront.fit.problem.TraceQuantity;
import org.ionfront.io.InputException;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Stage;

/** Reads the traces of one profile of a fit: potentials or currents recorded during its experiment. */
final class RecordedTraceReader {
    private final String id;
    private final ExperimentConfig config;
    private final boolean mayBePlanned;
    private final List<DataFile> data;

    /**
     * For one profile.
     *
     * @param config its experiment
     * @param mayBePlanned whether traces may have {@code readings} instead of a file
     * @param data receives the files
     */
    RecordedTraceReader(String id, ExperimentConfig config, boolean mayBePlanned, List<DataFile> data) {
        this.id = id;
        this.config = config;
        this.mayBePlanned = mayBePlanned;
        this.data = data;
    }

    /** Traces in the order of the file; none where the profile has no such key. */
    List<MeasuredTrace> read(Section profile) {
        List<MeasuredTrace> traces = new ArrayList<>();
        Optional<Value> list = profile.optional("traces");
        if (list.isPresent()) {
            for (Value item : list.get().items()) {
                Section section = item.section().allow(FitKeys.TRACE);
                boolean planned = section.oneOf("file", "readings").equals("readings");
                traces.add(planned ? planned(section) : recorded(section));
            }
        }
        return traces;
    }

    private MeasuredTrace planned(Section section) {
        if (!mayBePlanned) {
            throw section.required("readings")
                    .fault(
                            "this trace has not been recorded; 'ionfront plan' tells the errors to expect, a fit needs file"
                                    + " instead");
        }
        TraceQuantity quantity = quantity(section.required("quantity"));
        int readings = section.required("readings").whole(MeasuredTrace.FEWEST, FitKeys.MOST_POINTS);
        double from = from(section);
        double[] times = new double[readings];
        for (int k = 0; k < readings; k++) {
            times[k] = from + (k + 1.0) / readings * (duration() - from);
        }
        double noise = section.required("noise").positive(kind(quantity)).value();
        return new MeasuredTrace(id, quantity, times, new double[readings], OptionalDouble.of(noise));
    }

    private MeasuredTrace recorded(Section section) {
        Value file = section.required("file");
        Optional<TraceQuantity> asked = section.optional("quantity").map(this::quantity);
        Path path = file.pathOfFile();
        TextFile text;
        try {
            text = TextFile.read(path, TraceFile.LARGEST_FILE);
        } catch (InputException fault) {
            throw file.fault("the trace " + fault.getMessage());
        }
        TraceFile.Recorded table = TraceFile.read(text, kinds(file, asked), false);
        TraceQuantity quantity = table.kind() == QuantityKind.POTENTIAL
                ? TraceQuantity.SURFACE_POTENTIAL
                : TraceQuantity.CURRENT_DENSITY;
        double perArea = table.kind() == QuantityKind.CURRENT
                ? 1
                        / config.area()
                                .orElseThrow(
                                        () -> file.fault("a current needs the bombarded area; add sample.area to the"
                                                + " experiment, or record a current density"))
                : 1;
        PiecewiseLinear trace = table.trace();
        double from = from(section);
        int[] kept = IntStream.range(0, trace.size())
                .filter(k -> trace.time(k) >= from)
                .toArray();
        if (kept.length < MeasuredTrace.FEWEST) {
            throw file.fault(path + " has " + kept.length + " readings from " + from + " s on; " + MeasuredTrace.FEWEST
                    + " or more are needed");
        }
        double[] times = Arrays.stream(kept).mapToDouble(trace::time).toArray();
        double[] values =
                Arrays.stream(kept).mapToDouble(k -> perArea * trace.value(k)).toArray();
        check(file, path, times, values);
        data.add(new DataFile(file.text(), path, text.sha256()));
        Optional<Value> noise = section.optional("noise");
        OptionalDouble scatter = noise.isPresent()
                ? OptionalDouble.of(noise.get().positive(kind(quantity)).value())
                : OptionalDouble.empty();
        return new MeasuredTrace(id, quantity, times, values, scatter);
    }

    private void check(Value file, Path path, double[] times, double[] values) {
        if (times[0] < 0) {
            throw file.fault(
                    path + " begins at " + times[0] + " s; times count from the start of the protocol, at 0 s");
        }
        double last = times[times.length - 1];
        if (last > duration() * (1 + 1e-9)) {
            throw file.fault(path + " ends at " + last + " s, after the protocol, which takes " + duration() + " s");
        }
        if (Arrays.stream(values).allMatch(value -> value == 0)) {
            throw file.fault("all readings in " + path + " are zero");
        }
    }

    /** Kinds of columns, without those that the drives prescribe. */
    private List<QuantityKind> kinds(Value file, Optional<TraceQuantity> asked) {
        if (asked.isPresent()) {
            return asked.get() == TraceQuantity.SURFACE_POTENTIAL
                    ? List.of(QuantityKind.POTENTIAL)
                    : List.of(QuantityKind.CURRENT_DENSITY, QuantityKind.CURRENT);
        }
        List<QuantityKind> kinds = new ArrayList<>();
        if (!prescribes(TraceQuantity.SURFACE_POTENTIAL)) {
            kinds.add(QuantityKind.POTENTIAL);
        }
        if (!prescribes(TraceQuantity.CURRENT_DENSITY)) {
            kinds.add(QuantityKind.CURRENT_DENSITY);
            kinds.add(QuantityKind.CURRENT);
        }
        if (kinds.isEmpty()) {
            throw file.fault("the experiment prescribes both the potential and the current");
        }
        return kinds;
    }

    private TraceQuantity quantity(Value value) {
        List<String> labels =
                Arrays.stream(TraceQuantity.values()).map(TraceQuantity::label).toList();
        String label = value.choice(labels);
        TraceQuantity quantity = Arrays.stream(TraceQuantity.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        if (prescribes(quantity)) {
            throw value.fault(
                    "found '" + label + "', which the drive of the experiment prescribes; a trace of the other"
                            + " quantity says something");
        }
        return quantity;
    }

    /** Whether no stage leaves a quantity open. */
    private boolean prescribes(TraceQuantity quantity) {
        return experiment().protocol().stream()
                .map(Stage::drive)
                .allMatch(drive -> quantity == TraceQuantity.SURFACE_POTENTIAL
                        ? drive instanceof Drive.SurfacePotential
                        : drive instanceof Drive.Current || drive instanceof Drive.Rest);
    }

    private double from(Section section) {
        Optional<Value> from = section.optional("from");
        if (from.isEmpty()) {
            return 0;
        }
        double time = from.get().notNegative(QuantityKind.TIME).value();
        if (time >= duration()) {
            throw from.get().fault("found '" + from.get().text() + "', but the protocol takes " + duration() + " s");
        }
        return time;
    }

    private static QuantityKind kind(TraceQuantity quantity) {
        return quantity == TraceQuantity.SURFACE_POTENTIAL ? QuantityKind.POTENTIAL : QuantityKind.CURRENT_DENSITY;
    }

    private Experiment experiment() {
        return config.experiment();
    }

    private double duration() {
        return experiment().protocol().stream().mapToDouble(Stage::duration).sum();
    }
}
