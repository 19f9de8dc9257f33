package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.ionfront.io.InputException;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;

/** Reads the stages of a protocol, with the traces they name. */
final class ProtocolReader {
    private static final List<String> DRIVES =
            List.of("current_density", "current", "current_trace", "surface_potential");
    private static final List<String> PLANNED_DRIVES = List.of("beam", "rest");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(?:csv|txt|dat|tsv)", Pattern.CASE_INSENSITIVE);

    private final List<Species> species;
    private final OptionalDouble area;
    private final List<DataFile> data = new ArrayList<>();

    ProtocolReader(List<Species> species, OptionalDouble area) {
        this.species = species;
        this.area = area;
    }

    /** All stages in order. */
    List<Stage> read(Section root) {
        Value protocol = root.required("protocol");
        List<Stage> stages = new ArrayList<>();
        for (Value one : protocol.isList() ? protocol.items() : List.of(protocol)) {
            Section section = one.section().allow("ion", "drive", "duration");
            Ion ion = foreign(section.required("ion"));
            Quantity duration = section.required("duration").positive(QuantityKind.TIME);
            stages.add(new Stage(ion, drive(section.required("drive").section(), duration), duration.value()));
        }
        return List.copyOf(stages);
    }

    /** The traces that were read. */
    List<DataFile> data() {
        return List.copyOf(data);
    }

    private Ion foreign(Value value) {
        Ion ion = IonSymbol.parse(value);
        for (Species known : species) {
            if (known.ion().symbol().equals(ion.symbol())) {
                if (known.isNative()) {
                    throw value.fault("found the native ion '" + ion.symbol()
                            + "'; this version simulates stages of foreign ions only");
                }
                return ion;
            }
        }
        List<String> symbols = species.stream()
                .filter(known -> !known.isNative())
                .map(known -> known.ion().symbol())
                .toList();
        throw value.fault("found '" + ion.symbol() + "', an ion that is not declared under foreign"
                + Section.hint(ion.symbol(), symbols)
                + (symbols.isEmpty() ? "; no ion is declared there" : "; declared: " + String.join(", ", symbols)));
    }

    private Drive drive(Section section, Quantity duration) {
        for (String planned : PLANNED_DRIVES) {
            if (section.has(planned)) {
                throw section.required(planned)
                        .fault("this version does not offer this drive; valid: " + String.join(", ", DRIVES));
            }
        }
        section.allow(DRIVES.toArray(String[]::new));
        String key = section.oneOf(DRIVES.toArray(String[]::new));
        Value value = section.required(key);
        double end = duration.value();
        return switch (key) {
            case "current_density" ->
                constantCurrent(value.positive(QuantityKind.CURRENT_DENSITY).value(), end);
            case "current" ->
                constantCurrent(value.positive(QuantityKind.CURRENT).value() / areaFor(value), end);
            case "current_trace" -> new Drive.Current(currentTrace(value, duration));
            default -> new Drive.SurfacePotential(potential(value, duration));
        };
    }

    private static Drive constantCurrent(double density, double end) {
        return new Drive.Current(PiecewiseLinear.constant(density, end));
    }

    private PiecewiseLinear potential(Value value, Quantity duration) {
        if (FILE_NAME.matcher(value.text()).matches()) {
            return trace(value, List.of(QuantityKind.POTENTIAL), duration).trace();
        }
        return PiecewiseLinear.constant(value.positive(QuantityKind.POTENTIAL).value(), duration.value());
    }

    private PiecewiseLinear currentTrace(Value value, Quantity duration) {
        TraceFile.Recorded recorded =
                trace(value, List.of(QuantityKind.CURRENT_DENSITY, QuantityKind.CURRENT), duration);
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

    private TraceFile.Recorded trace(Value value, List<QuantityKind> kinds, Quantity duration) {
        Path path = value.pathOfFile();
        TextFile file;
        try {
            file = TextFile.read(path, TraceFile.LARGEST_FILE);
        } catch (InputException fault) {
            throw value.fault("the trace " + fault.getMessage());
        }
        TraceFile.Recorded recorded = TraceFile.read(file, kinds);
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
