package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.ionfront.io.InputException;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.PiecewiseLinear;

/** Reads the drive of a stage, with the trace it names. */
final class DriveReader {
    private static final String REST = "rest";
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(?:csv|txt|dat|tsv)", Pattern.CASE_INSENSITIVE);

    private final OptionalDouble area;
    private final BackCondition back;
    private final List<DataFile> data = new ArrayList<>();

    /**
     * A reader for the drives of one protocol.
     *
     * @param area bombarded area [m^2], where the file gives one
     * @param back condition at the back face
     */
    DriveReader(OptionalDouble area, BackCondition back) {
        this.area = area;
        this.back = back;
    }

    /** The traces that were read. */
    List<DataFile> data() {
        return List.copyOf(data);
    }

    /**
     * Reads {@code rest} or a section with one drive.
     *
     * @param front what the front face of the stage does with ions
     */
    Drive read(Value value, FrontMode front, Quantity duration) {
        if (!value.isSection() && !value.isList() && value.text().equals(REST)) {
            return new Drive.Rest();
        }
        Section section = value.section().allow(ExperimentKeys.DRIVE);
        String key = section.oneOf(ExperimentKeys.DRIVE.names().toArray(String[]::new));
        Value content = section.required(key);
        Drive drive = read(key, content, front == FrontMode.ATTACHED, duration);
        refuseCurrentNowhere(content, drive, front);
        return drive;
    }

    private Drive read(String key, Value value, boolean attached, Quantity duration) {
        return switch (key) {
            case "current_density" ->
                constantCurrent(quantity(value, QuantityKind.CURRENT_DENSITY, attached), duration);
            case "current" ->
                constantCurrent(quantity(value, QuantityKind.CURRENT, attached) / areaFor(value), duration);
            case "current_trace" -> new Drive.Current(currentTrace(value, attached, duration));
            case "surface_potential" -> new Drive.SurfacePotential(potential(value, attached, duration));
            case "beam" -> beam(value.section());
            default -> {
                value.choice(List.of("true"));
                yield new Drive.Rest();
            }
        };
    }

    /* Nothing leaves through an attached front, and a drive of zero is there the drive rest. */
    private static double quantity(Value value, QuantityKind kind, boolean attached) {
        return attached ? value.positive(kind).value() : value.quantity(kind).value();
    }

    private void refuseCurrentNowhere(Value value, Drive drive, FrontMode front) {
        boolean current = drive instanceof Drive.Beam
                || (drive instanceof Drive.Current given && given.trace().largestMagnitude() > 0);
        if (current && front == FrontMode.BLOCKING) {
            throw value.fault("a blocking front carries no steady current; drive the stage with surface_potential, or"
                    + " use front: open");
        }
        if (current && back == BackCondition.BLOCKING) {
            throw value.fault("with back: blocking a prescribed current has nowhere to go and would charge the sample"
                    + " without end; drive the stage with surface_potential, or choose another back");
        }
    }

    private static Drive constantCurrent(double density, Quantity duration) {
        return new Drive.Current(PiecewiseLinear.constant(density, duration.value()));
    }

    private Drive beam(Section section) {
        section.allow(ExperimentKeys.BEAM);
        String key = section.oneOf("current_density", "current");
        Value current = section.required(key);
        double density = key.equals("current")
                ? current.positive(QuantityKind.CURRENT).value() / areaFor(current)
                : current.positive(QuantityKind.CURRENT_DENSITY).value();
        double repelling = section.required("repelling_potential")
                .positive(QuantityKind.POTENTIAL)
                .value();
        Optional<Value> width = section.optional("energy_width");
        return new Drive.Beam(
                density,
                repelling,
                width.isPresent()
                        ? width.get().positive(QuantityKind.POTENTIAL).value()
                        : Drive.Beam.DEFAULT_ENERGY_WIDTH);
    }

    private PiecewiseLinear potential(Value value, boolean attached, Quantity duration) {
        if (FILE_NAME.matcher(value.text()).matches()) {
            return trace(value, List.of(QuantityKind.POTENTIAL), attached, duration)
                    .trace();
        }
        return PiecewiseLinear.constant(quantity(value, QuantityKind.POTENTIAL, attached), duration.value());
    }

    private PiecewiseLinear currentTrace(Value value, boolean attached, Quantity duration) {
        TraceFile.Recorded recorded =
                trace(value, List.of(QuantityKind.CURRENT_DENSITY, QuantityKind.CURRENT), attached, duration);
        if (recorded.kind() == QuantityKind.CURRENT_DENSITY) {
            return recorded.trace();
        }
        double perArea = 1 / areaFor(value);
        PiecewiseLinear current = recorded.trace();
        double[] times = new double[current.size()];
        double[] densities = new double[current.size()];
        for (int k = 0; k < times.length; k++) {
            times[k] = current.time(k);
            densities[k] = current.value(k) * perArea;
        }
        return new PiecewiseLinear(times, densities);
    }

    private double areaFor(Value value) {
        return area.orElseThrow(
                () -> value.fault(
                        "a current needs the bombarded area; add sample.area, as in area: 0.4 cm^2, or write a current density"));
    }

    private TraceFile.Recorded trace(Value value, List<QuantityKind> kinds, boolean attached, Quantity duration) {
        Path path = value.pathOfFile();
        TextFile file;
        try {
            file = TextFile.read(path, TraceFile.LARGEST_FILE);
        } catch (InputException fault) {
            throw value.fault("the trace " + fault.getMessage());
        }
        TraceFile.Recorded recorded = TraceFile.read(file, kinds, attached);
        PiecewiseLinear trace = recorded.trace();
        if (trace.start() > 0) {
            throw value.fault(path + " begins at " + trace.start() + " s; a trace begins with its stage, at 0 s");
        }
        if (trace.end() < duration.value()) {
            throw value.fault(
                    path + " ends at " + trace.end() + " s, before its stage does ('" + duration.text() + "')");
        }
        data.add(new DataFile(value.text(), path, file.sha256()));
        return recorded;
    }
}
